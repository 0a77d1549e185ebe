// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/RecoveryController.h"

#include "core/api/TimeField.h"
#include "core/recovery/TaskJournal.h"

#include <QJsonArray>

namespace core::api {

using base::ErrorCode;
using base::Result;
using recovery::DeliveryFilter;
using recovery::DeliveryState;
using recovery::ResumeResult;

namespace {

constexpr qint64 MostRecords = 10'000;
constexpr qint64 MostPages = 1'000'000;
/// What takes longer goes on in the background and is named as not solved.
constexpr int PatienceMs = 15'000;
/// While another call waits: engines that are slow do not take all workers.
constexpr int ShortPatienceMs = 3'000;

DeliveryFilter filterOf(Fields& in)
{
    DeliveryFilter filter;
    const QString solved = in.looseText("issolved").trimmed();
    if (solved == u"0" || solved == u"1")
        filter.solved = solved == u"1";
    else if (!solved.isEmpty())
        in.refuse("issolved", ErrorCode::InvalidArgument, QStringLiteral("Write %1 as 0 or 1."));
    if (const auto from = timeIn(in, "timeBefore", QTime(0, 0)))
        filter.fromMs = from->toMSecsSinceEpoch();
    // Records carry milliseconds, requests whole seconds.
    if (const auto to = timeIn(in, "timeAfter", QTime(23, 59, 59)))
        filter.toMs = std::max<qint64>(1, to->toMSecsSinceEpoch() + 999);
    return filter;
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject recordJson(const recovery::TaskRecord& record)
{
    const recovery::Delivery& one = record.delivery;
    const bool isSolved = one.state == DeliveryState::Solved || one.state == DeliveryState::Skipped;
    return {{QStringLiteral("id"), one.recordId},
            {QStringLiteral("dataGroupId"), one.gallery},
            {QStringLiteral("dataPersonId"), one.person},
            {QStringLiteral("dataImageAddress"), one.picturePath},
            {QStringLiteral("createTime"), timeText(one.createdMs)},
            {QStringLiteral("operateType"), record.address},
            {QStringLiteral("engineUrl"), one.engineUrl},
            {QStringLiteral("solveTime"), orNull(isSolved ? timeText(one.solvedMs) : QString())},
            {QStringLiteral("issolved"), isSolved ? 1 : 0},
            {QStringLiteral("solveManCode"), orNull(isSolved ? one.solvedBy : QString())},
            {QStringLiteral("jsonParam"), record.jsonParam},
            {QStringLiteral("asynchronyDataList"), QJsonValue::Null}};
}

/// Only the ids: everything else our own rows know.
QStringList idsIn(Fields& in)
{
    QStringList ids;
    for (Fields& item : in.items("asynchronyDataList")) {
        const QString id = item.looseText("id").trimmed();
        if (id.isEmpty())
            item.refuse("id", ErrorCode::MissingField, QStringLiteral("Each record needs %1."));
        else if (!ids.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        in.refuse("asynchronyDataList", ErrorCode::MissingField, QStringLiteral("The list %1 is empty."));
    return ids;
}

/// Who gets the credit; where no token is asked for nobody has a name, and an address is none.
QString whoOf(const Call& call)
{
    return call.callerName().isEmpty() ? QStringLiteral("system") : call.callerName();
}

Answer partlyFailed(const std::vector<ResumeResult>& failed)
{
    QStringList ids;
    QJsonArray data;
    for (const ResumeResult& one : failed) {
        ids.append(one.recordId);
        data.append(QJsonObject{{QStringLiteral("id"), one.recordId},
                                {QStringLiteral("errorCode"), base::errorName(one.error.code)},
                                {QStringLiteral("detail"), one.error.detail}});
    }
    Answer answer{data, QStringLiteral("异常数据恢复失败,失败记录[%1]").arg(ids.join(u','))};
    answer.flag = false;
    return answer;
}

} // namespace

RecoveryController::RecoveryController(recovery::TaskJournal& journal)
    : m_journal(journal)
{
}

Result<Answer> RecoveryController::list(Call& call) const
{
    const DeliveryFilter filter = filterOf(call.fields);
    const qint64 page = call.fields.numberIn("pageNo", 1, 1, MostPages);
    const qint64 size = call.fields.numberIn("pageSize", MostRecords, 1, MostRecords);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto total = m_journal.count(filter);
    if (!total)
        return total.error();
    const qint64 offset = (page - 1) * size;
    QJsonArray items;
    if (offset < *total) {
        const auto records = m_journal.page(filter, static_cast<int>(offset), static_cast<int>(size));
        if (!records)
            return records.error();
        for (const recovery::TaskRecord& record : *records)
            items.append(recordJson(record));
    }
    return Answer{QJsonObject{{QStringLiteral("total"), *total},
                              {QStringLiteral("totalPage"), (*total + size - 1) / size},
                              {QStringLiteral("items"), items}}};
}

Result<Answer> RecoveryController::resume(Call& call) const
{
    const QStringList ids = idsIn(call.fields);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const int patienceMs = m_waiting->fetch_add(1) == 0 ? PatienceMs : ShortPatienceMs;
    std::vector<ResumeResult> failed = m_journal.resume(ids, whoOf(call), patienceMs);
    m_waiting->fetch_sub(1);
    std::erase_if(failed, [](const ResumeResult& one) { return one.isSettled(); });
    if (!failed.empty())
        return partlyFailed(failed);
    return Answer{QJsonValue::Null, QStringLiteral("异常数据恢复成功")};
}

} // namespace core::api
