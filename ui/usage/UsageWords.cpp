// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageWords.h"

#include "ui/shell/OperationName.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::usage {

QString seriesName(const QString& method)
{
    return method.isEmpty() ? QCoreApplication::translate("UsageWords", "Other") : shell::methodName(method);
}

QString failedName()
{
    return QCoreApplication::translate("UsageWords", "Failed");
}

QBrush failedBrush(const theme::Tokens& tokens)
{
    return {tokens.bad, Qt::BDiagPattern};
}

QString milliseconds(double value)
{
    return QCoreApplication::translate("UsageWords", "%1 ms").arg(QLocale().toString(value, 'f', 0));
}

QString percentileText(const core::usage::Percentile& percentile)
{
    if (!percentile.isKnown())
        return QStringLiteral("–");
    const QString text = milliseconds(double(percentile.ms));
    return percentile.isAbout ? QCoreApplication::translate("UsageWords", "about %1").arg(text) : text;
}

} // namespace ui::usage
