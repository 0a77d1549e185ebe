// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusBoard.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui::shell {

namespace {

using theme::Status;

QString say(const char* text, int n = -1)
{
    return QCoreApplication::translate("StatusBoard", text, nullptr, n);
}

std::function<QString()> words(const char* text)
{
    return [text] { return say(text); };
}

auto sameId(const QString& id)
{
    return [&id](const StatusLine& line) { return line.id == id; };
}

} // namespace

void StatusBoard::set(const StatusLine& line)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), sameId(line.id));
    if (found == m_lines.end())
        m_lines.push_back(line);
    else
        *found = line;
    Q_EMIT changed();
}

void StatusBoard::remove(const QString& id)
{
    if (std::erase_if(m_lines, sameId(id)) > 0)
        Q_EMIT changed();
}

StatusLine apiStatus(int listening, int wanted)
{
    const Status status = listening < wanted ? Status::Bad : wanted == 0 ? Status::Skipped : Status::Ok;
    return {QStringLiteral("api"),
            status,
            words(QT_TRANSLATE_NOOP("StatusBoard", "API")),
            [=] {
                return wanted == 0
                           ? say(QT_TRANSLATE_NOOP("StatusBoard", "API off"))
                           : say(QT_TRANSLATE_NOOP("StatusBoard", "API %1 of %2")).arg(listening).arg(wanted);
            },
            [=] {
                return say(QT_TRANSLATE_NOOP("StatusBoard", "%1 of %2 listening")).arg(listening).arg(wanted);
            },
            QStringLiteral("settings")};
}

StatusLine databaseStatus(bool ok, double freeGigabytes)
{
    const auto brief = ok ? words(QT_TRANSLATE_NOOP("StatusBoard", "Database"))
                          : words(QT_TRANSLATE_NOOP("StatusBoard", "Database in trouble"));
    const auto detail = [=] {
        if (!ok)
            return say(QT_TRANSLATE_NOOP("StatusBoard", "cannot be written"));
        return say(QT_TRANSLATE_NOOP("StatusBoard", "%1 GB free"))
            .arg(QLocale().toString(freeGigabytes, 'f', 0));
    };
    return {QStringLiteral("database"),
            ok ? Status::Ok : Status::Bad,
            words(QT_TRANSLATE_NOOP("StatusBoard", "Database")),
            brief,
            detail,
            QStringLiteral("settings")};
}

StatusLine engineStatus(double milliseconds, int workers, const QString& runtime, const QString& problem)
{
    const bool fine = problem.isEmpty();
    const auto brief = [=] {
        if (!fine)
            return say(QT_TRANSLATE_NOOP("StatusBoard", "Engine stopped"));
        if (milliseconds <= 0)
            return say(QT_TRANSLATE_NOOP("StatusBoard", "Engine ready"));
        return say(QT_TRANSLATE_NOOP("StatusBoard", "Engine %1 ms"))
            .arg(QLocale().toString(milliseconds, 'f', 0));
    };
    const auto detail = [=] {
        if (!fine)
            return problem;
        const QString threads = say(QT_TRANSLATE_N_NOOP("StatusBoard", "%Ln thread(s)"), workers);
        if (milliseconds <= 0)
            return QStringLiteral("%1, %2").arg(runtime, threads);
        return say(QT_TRANSLATE_NOOP("StatusBoard", "%1 ms a face, %2, %3"))
            .arg(QLocale().toString(milliseconds, 'f', 0), threads, runtime);
    };
    return {QStringLiteral("engine"),
            fine ? Status::Ok : Status::Bad,
            words(QT_TRANSLATE_NOOP("StatusBoard", "Engine")),
            brief,
            detail,
            QStringLiteral("identify")};
}

StatusLine cameraStatus(std::optional<bool> connected, bool inUse)
{
    const bool isThere = connected.value_or(false);
    return {QStringLiteral("camera"),
            isThere ? Status::Ok : Status::Skipped,
            words(QT_TRANSLATE_NOOP("StatusBoard", "Camera")),
            !connected ? words(QT_TRANSLATE_NOOP("StatusBoard", "Camera not in use"))
            : isThere  ? words(QT_TRANSLATE_NOOP("StatusBoard", "Camera"))
                       : words(QT_TRANSLATE_NOOP("StatusBoard", "No camera")),
            !connected         ? words(QT_TRANSLATE_NOOP("StatusBoard", "not in use"))
            : inUse && isThere ? words(QT_TRANSLATE_NOOP("StatusBoard", "connected, in use"))
            : isThere          ? words(QT_TRANSLATE_NOOP("StatusBoard", "connected, not in use"))
                               : words(QT_TRANSLATE_NOOP("StatusBoard", "not connected")),
            QStringLiteral("identify")};
}

StatusLine replicaStatus(qint64 waiting, int oldestMinutes)
{
    const auto brief = [=] {
        const QString count = QLocale().toString(waiting);
        return waiting == 0 ? say(QT_TRANSLATE_NOOP("StatusBoard", "Replica queue"))
                            : say(QT_TRANSLATE_NOOP("StatusBoard", "Replica queue %1")).arg(count);
    };
    const auto detail = [=] {
        if (waiting == 0)
            return say(QT_TRANSLATE_NOOP("StatusBoard", "nothing waits"));
        return say(QT_TRANSLATE_NOOP("StatusBoard", "%1 waiting, oldest %2 min"))
            .arg(QLocale().toString(waiting))
            .arg(oldestMinutes);
    };
    return {QStringLiteral("replicas"),
            waiting == 0 ? Status::Ok : Status::Bad,
            words(QT_TRANSLATE_NOOP("StatusBoard", "Replica queue")),
            brief,
            detail,
            QStringLiteral("recovery")};
}

} // namespace ui::shell
