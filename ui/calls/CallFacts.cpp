// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallFacts.h"

#include "ui/calls/CallsModel.h"
#include "ui/calls/ResultWords.h"
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

/// As the interface answered it, code and words.
QString answerOf(const core::usage::CallRecord& call)
{
    return QStringLiteral("%1 %2").arg(QString::number(call.code), call.message).trimmed();
}

} // namespace

QList<std::pair<QString, QString>> factsOf(const core::usage::CallRecord& call)
{
    return {{say(QT_TRANSLATE_NOOP("CallFacts", "Time")), widgets::momentText(call.whenMs)},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Result")), resultText(call)},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Answered")), answerOf(call)},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Took")),
             say(QT_TRANSLATE_NOOP("CallFacts", "%1 ms")).arg(QLocale().toString(call.milliseconds, 'f', 1))},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Who")), whoText(call)},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Address")), call.address},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Listener")), call.listener},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Path")), call.path},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Engine")), call.source},
            {say(QT_TRANSLATE_NOOP("CallFacts", "Trace id")), call.traceId}};
}

QString curlLine(const core::usage::CallRecord& call, const QString& base)
{
    QString line = QStringLiteral("# ") +
                   say(QT_TRANSLATE_NOOP("CallFacts", "Bodies are not kept: put that of the request in "
                                                      "the place of {}.")) +
                   QStringLiteral("\ncurl -X POST ") + quoted(base + call.path) +
                   QStringLiteral(" -H 'Content-Type: application/json'");
    if (!call.caller.isEmpty() || isOfUnknownToken(call.message))
        line += QStringLiteral(" -H \"token: $TOKEN\"");
    return line + QStringLiteral(" -d '{}'");
}

QString baseOf(const core::base::Settings& settings, const QString& listener)
{
    const QByteArray key = "listen." + listener.toLatin1();
    QString address = settings.text(QLatin1StringView(key));
    if (address.startsWith(QStringLiteral("0.0.0.0:")))
        address.replace(0, 7, QStringLiteral("127.0.0.1"));
    const QByteArray tls = "tls." + listener.toLatin1();
    const bool secure = !settings.text(QLatin1StringView(tls)).isEmpty();
    return (secure ? QStringLiteral("https://") : QStringLiteral("http://")) + address;
}

QString firstCallLine(const core::base::Settings& settings)
{
    const bool own = settings.text(QLatin1StringView("listen.services")) != u"off";
    const QString base = baseOf(settings, own ? QStringLiteral("services") : QStringLiteral("combined"));
    return QStringLiteral("curl -X POST ") + quoted(base + QStringLiteral("/face-api/v3/group/list")) +
           QStringLiteral(" -H 'Content-Type: application/json' -d '{}'");
}

} // namespace ui::calls
