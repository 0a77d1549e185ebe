// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallFacts.h"

#include "ui/calls/CallsModel.h"
#include "ui/widgets/Moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::calls {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CallFacts", text);
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QList<std::pair<QString, QString>> factsOf(const core::usage::CallRecord& call)
{
    return {{say(QT_TRANSLATE_NOOP("CallFacts", "Time")), widgets::momentText(call.whenMs)},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Result")), resultText(call)},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Took")),
             say(QT_TRANSLATE_NOOP("CallFacts", "%1 ms")).arg(QLocale().toString(call.milliseconds, 'f', 1))},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Who")), call.caller},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Address")), call.address},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Listener")), call.listener},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Path")), call.path},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Engine")), call.source},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Trace id")), call.traceId}};
}

QString curlLine(const core::usage::CallRecord& call, const QString& base)
{
    QString line = QStringLiteral("curl -X POST ") + quoted(base + call.path) +
                   QStringLiteral(" -H 'Content-Type: application/json'");
    if (!call.caller.isEmpty())
        line += QStringLiteral(" -H 'token: ********'");
    return line + QStringLiteral(" -d @body.json");
}

} // namespace ui::calls
