// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/ResumeReport.h"

#include "ui/recovery/CauseText.h"
#include "ui/recovery/EngineList.h"
#include "ui/recovery/RecordsModel.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"

#include <QTableView>

namespace ui::recovery {

using core::base::ErrorCode;
using core::base::Result;
using core::recovery::DeliveryState;
using core::recovery::ResumeResult;

namespace {

constexpr std::size_t mostShown = 1000;

std::vector<ResumedRow> rowsOf(const core::recovery::TaskJournal& journal,
                               const std::vector<ResumeResult>& results)
{
    std::vector<ResumedRow> rows;
    for (const ResumeResult& result : results) {
        auto record = journal.record(result.recordId);
        rows.push_back({result, record ? std::move(*record) : core::recovery::TaskRecord()});
    }
    return rows;
}

int orderOf(const ResumeResult& result)
{
    return !result.isOk() ? 0 : result.state == DeliveryState::Solving ? 1 : 2;
}

QStringList refusedOf(const std::vector<ResumeResult>& results)
{
    QStringList ids;
    for (const ResumeResult& result : results)
        if (!result.isOk() && result.error.code != ErrorCode::RecordUnknown)
            ids << result.recordId;
    return ids;
}

} // namespace

QString ResumedModel::head(int column) const
{
    switch (column) {
    case Change:
        return tr("Change");
    case Person:
        return tr("Person or gallery");
    case Engine:
        return tr("Engine");
    default:
        return tr("What became of it");
    }
}

QString ResumedModel::text(const ResumedRow& row, int column) const
{
    const auto& delivery = row.record.delivery;
    const bool isKnown = !delivery.recordId.isEmpty();
    switch (column) {
    case Change:
        return isKnown ? changeText(delivery) : QString();
    case Person:
        return isKnown ? personText(delivery) : row.result.recordId;
    case Engine:
        return engineText(row.record);
    default:
        break;
    }
    if (row.result.error.code == ErrorCode::RecordUnknown && !row.result.isOk())
        return shell::errorText(row.result.error);
    if (!row.result.isOk())
        return causeText(row.result.error.detail);
    if (row.result.isBehind)
        return tr("Waits for the record before it");
    return row.result.state == DeliveryState::Solving   ? tr("On its way")
           : row.result.state == DeliveryState::Skipped ? tr("Skipped")
                                                        : tr("Solved");
}

std::optional<theme::Status> ResumedModel::status(const ResumedRow& row, int column) const
{
    if (column != Outcome)
        return std::nullopt;
    if (!row.result.isOk())
        return theme::Status::Bad;
    return row.result.state == DeliveryState::Solving   ? theme::Status::Waiting
           : row.result.state == DeliveryState::Skipped ? theme::Status::Skipped
                                                        : theme::Status::Ok;
}

ResumeReport::ResumeReport(const RecoveryServices& services, const shell::Desk& desk,
                           std::vector<ResumeResult> results, const QString& summary, QWidget* parent)
    : FormDialog(tr("What became of each record"), tr("Those that were refused again stand first."),
                 tr("Send %Ln refused record(s) again", nullptr, int(refusedOf(results).size())), parent)
    , m_model(new ResumedModel(this))
{
    setObjectName(QStringLiteral("resumeReport"));
    resize(theme::scaled(820), theme::scaled(520));
    auto* list = new widgets::ListView(m_model, ResumedModel::Outcome, nullptr);
    list->table()->setObjectName(QStringLiteral("resumedRows"));
    list->table()->setAccessibleName(tr("What became of each record"));
    addPlain(list);
    cancelButton()->setLabel(tr("Close"));
    message()->say(theme::Status::Info, summary);
    connect(this, &FormDialog::confirmed, this, [this, ids = refusedOf(results)] {
        Q_EMIT sendRequested(ids);
        accept();
    });
    std::ranges::stable_sort(results, {}, orderOf);
    if (results.size() > mostShown) {
        message()->say(theme::Status::Info,
                       tr("%1; the first %Ln are shown", nullptr, int(mostShown)).arg(summary));
        results.resize(mostShown);
    }
    read(services, desk, std::move(results));
}

void ResumeReport::read(const RecoveryServices& services, const shell::Desk& desk,
                        std::vector<ResumeResult> results)
{
    shell::runInBackground(
        this, desk.pool,
        [&journal = services.journal, results = std::move(results)] { return rowsOf(journal, results); },
        [this](std::vector<ResumedRow> rows) { m_model->show(std::move(rows)); });
}

} // namespace ui::recovery
