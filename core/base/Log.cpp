// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include "core/base/Clock.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace core::base {

Q_LOGGING_CATEGORY(lcBase, "facedesk.base")
Q_LOGGING_CATEGORY(lcEngine, "facedesk.engine")
Q_LOGGING_CATEGORY(lcStorage, "facedesk.storage")
Q_LOGGING_CATEGORY(lcApi, "facedesk.api")
Q_LOGGING_CATEGORY(lcAuth, "facedesk.auth")
Q_LOGGING_CATEGORY(lcRecovery, "facedesk.recovery")
Q_LOGGING_CATEGORY(lcUi, "facedesk.ui")

namespace {

thread_local QString currentTrace;

const char* levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

QString now()
{
    return QDateTime::fromMSecsSinceEpoch(SystemClock().nowMs()).toString(Qt::ISODateWithMs);
}

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    QJsonObject line{
        {QStringLiteral("time"), now()},
        {QStringLiteral("level"), QLatin1String(levelWord(type))},
        {QStringLiteral("area"), QLatin1String(context.category ? context.category : "default")},
        {QStringLiteral("text"), text},
    };
    if (!currentTrace.isEmpty())
        line.insert(QStringLiteral("trace"), currentTrace);
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void installLog(const QString& level)
{
    QString rules = QStringLiteral("facedesk.*.debug=false\nfacedesk.*.info=true\n");
    if (level == QLatin1String("debug"))
        rules = QStringLiteral("facedesk.*.debug=true\n");
    else if (level == QLatin1String("warning"))
        rules = QStringLiteral("facedesk.*.debug=false\nfacedesk.*.info=false\n");
    else if (level == QLatin1String("error"))
        rules = QStringLiteral("*.debug=false\n*.info=false\n*.warning=false\n");
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(writeLine);
}

LogTrace::LogTrace(const QString& traceId)
{
    currentTrace = traceId;
}

QString LogTrace::current()
{
    return currentTrace;
}

LogTrace::~LogTrace()
{
    currentTrace.clear();
}

} // namespace core::base
