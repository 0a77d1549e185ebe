// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OperationName.h"

#include <QLocale>

namespace ui::shell {

QString operationName(const core::auth::OperationInfo& info)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return QString::fromUtf8(chinese ? info.chinese : info.english);
}

QString methodName(const QString& method, const QString& description)
{
    for (const auto& info : core::auth::operations())
        if (method == QLatin1StringView(info.methodName))
            return operationName(info);
    return method.isEmpty() ? description : method;
}

} // namespace ui::shell
