// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskRecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui::shell {

namespace {

struct StateWord {
    TaskState state;
    QLatin1StringView word;
};

constexpr StateWord stateWords[] = {
    {TaskState::Running, QLatin1StringView("running")},
    {TaskState::Done, QLatin1StringView("done")},
    {TaskState::Attention, QLatin1StringView("attention")},
    {TaskState::Failed, QLatin1StringView("failed")},
    {TaskState::Cancelled, QLatin1StringView("cancelled")},
    {TaskState::Interrupted, QLatin1StringView("interrupted")},
};

QLatin1StringView wordOf(TaskState state)
{
    return std::ranges::find(stateWords, state, &StateWord::state)->word;
}

TaskState stateOf(const QString& word)
{
    const auto found = std::ranges::find_if(stateWords, [&](const auto& each) { return each.word == word; });
    const bool isOver = found != std::end(stateWords) && found->state != TaskState::Running;
    return isOver ? found->state : TaskState::Interrupted;
}

QJsonArray packFailures(const std::vector<TaskFailure>& failures)
{
    QJsonArray all;
    for (const TaskFailure& one : failures)
        all << QJsonArray{one.name, one.reason.kept()};
    return all;
}

std::vector<TaskFailure> unpackFailures(const QJsonArray& kept, const TaskWords& words)
{
    std::vector<TaskFailure> all;
    for (const auto& one : kept) {
        const QJsonArray pair = one.toArray();
        all.push_back({pair.at(0).toString(), TaskText::fromKept(pair.at(1).toArray(), words)});
    }
    return all;
}

} // namespace

QByteArray packed(const TaskRecord& record)
{
    const QJsonObject all{{QStringLiteral("what"), record.what.kept()},
                          {QStringLiteral("who"), record.who},
                          {QStringLiteral("page"), record.page},
                          {QStringLiteral("state"), QString(wordOf(record.state))},
                          {QStringLiteral("note"), record.note.kept()},
                          {QStringLiteral("failures"), packFailures(record.failures)},
                          {QStringLiteral("failed"), record.failed}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::optional<TaskRecord> unpacked(const QByteArray& bytes, const TaskWords& words)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    TaskRecord record;
    record.what = TaskText::fromKept(document[u"what"].toArray(), words);
    record.who = document[u"who"].toString();
    record.page = document[u"page"].toString();
    record.state = stateOf(document[u"state"].toString());
    record.note = TaskText::fromKept(document[u"note"].toArray(), words);
    record.failures = unpackFailures(document[u"failures"].toArray(), words);
    record.failed = document[u"failed"].toInteger();
    return record;
}

} // namespace ui::shell
