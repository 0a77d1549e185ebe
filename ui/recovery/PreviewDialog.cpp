// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/PreviewDialog.h"

#include "ui/recovery/EngineList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"

#include <QHeaderView>
#include <QTableView>

namespace ui::recovery {

using core::base::Result;
using core::recovery::Delivery;
using core::recovery::Effect;
using core::recovery::TargetPresence;
using core::recovery::TargetReader;
using core::recovery::TaskRecord;

namespace {

Result<std::vector<PreviewRow>> withPictures(const core::recovery::Reconciler& reconciler,
                                             std::vector<TaskRecord> records)
{
    std::vector<PreviewRecord> carried;
    for (TaskRecord& record : records) {
        auto digest = reconciler.pictureDigest(record.delivery);
        const bool isDamaged = !digest && digest.error().code == core::base::ErrorCode::PictureLost;
        if (!digest && !isDamaged)
            return digest.error();
        const QString engine = engineText(record);
        carried.push_back(
            {std::move(record.delivery), isDamaged ? QByteArray() : std::move(*digest), engine, isDamaged});
    }
    return rowsOf(std::move(carried));
}

} // namespace

PreviewDialog::PreviewDialog(const RecoveryServices& services, const shell::Desk& desk,
                             std::vector<TaskRecord> records, qint64 notShown, QWidget* parent)
    : FormDialog(
          tr("What sending changes"),
          tr("Each engine is asked what it has now. Nothing is changed there by asking. The records of "
             "one person or gallery stand in one row and are sent together."),
          tr("Send %Ln record(s) again", nullptr, int(records.size())), parent)
    , m_services(services)
    , m_desk(desk)
    , m_notShown(notShown)
    , m_model(new PreviewModel(this))
    , m_list(new widgets::ListView(m_model, PreviewModel::Outcome, nullptr))
{
    setObjectName(QStringLiteral("previewDialog"));
    resize(theme::scaled(980), theme::scaled(520));
    m_list->table()->setObjectName(QStringLiteral("previewRows"));
    m_list->table()->setAccessibleName(tr("What sending changes"));
    m_list->table()->setColumnWidth(PreviewModel::Change, theme::scaled(200));
    m_list->table()->setColumnWidth(PreviewModel::Person, theme::scaled(130));
    m_list->table()->setColumnWidth(PreviewModel::Engine, theme::scaled(140));
    addPlain(m_list);
    cancelButton()->setLabel(tr("Close"));
    connect(this, &FormDialog::confirmed, this, [this] {
        QStringList ids;
        for (const PreviewRow& row : m_model->rows())
            for (const PreviewRecord& one : row.records)
                ids << one.delivery.recordId;
        Q_EMIT sendRequested(ids);
        accept();
    });
    judge();
    readPictures(std::move(records));
}

void PreviewDialog::readPictures(std::vector<TaskRecord> records)
{
    shell::changeInBackground(
        this, m_desk, tr("The records could not be read"),
        [&reconciler = m_services.reconciler, records = std::move(records)] {
            return withPictures(reconciler, records);
        },
        [this](const Result<std::vector<PreviewRow>>& rows) {
            m_model->show(*rows);
            ask(0);
        });
}

TargetReader* PreviewDialog::readerOf(int target)
{
    const auto [known, isNew] = m_readers.try_emplace(target, nullptr);
    const auto saved = core::recovery::enabledTarget(m_services.settings, target);
    if (isNew && saved && TargetReader::canAsk(*saved)) {
        const auto seconds = m_services.settings.integer(QLatin1StringView("replica.timeoutSeconds"));
        known->second = new TargetReader(*saved, int(seconds) * 1000, this);
    }
    return known->second;
}

void PreviewDialog::ask(int row)
{
    for (; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).state == PreviewRow::State::Damaged)
            continue;
        if (readerOf(m_model->at(row).newest().target))
            break;
        m_model->cannotAsk(row);
    }
    judge();
    if (row >= m_model->rowCount())
        return;
    const Delivery& delivery = m_model->at(row).newest();
    readerOf(delivery.target)
        ->findNamed(delivery.payload.value(u"groupId").toString(),
                    delivery.payload.value(u"personNo").toString(),
                    [this, row](const Result<TargetPresence>& there) {
                        m_model->answer(row, there);
                        ask(row + 1);
                    });
}

void PreviewDialog::judge()
{
    const bool isAsking = m_model->rowCount() == 0 || m_model->count(PreviewRow::State::Waits) > 0;
    confirmButton()->setRefusal(isAsking ? tr("The engine is still being asked") : QString());
    if (isAsking)
        return;
    const bool isClear =
        m_model->count(PreviewRow::State::Known) == m_model->rowCount() && m_model->count(Effect::Fails) == 0;
    message()->say(isClear ? theme::Status::Info : theme::Status::Warn, summary());
}

QString PreviewDialog::summary() const
{
    const qsizetype added = m_model->count(Effect::Adds) + m_model->count(Effect::AddsSecond);
    const qsizetype same = m_model->count(Effect::Nothing) + m_model->count(Effect::LeftOut);
    const qsizetype unknown =
        m_model->count(PreviewRow::State::NoAnswer) + m_model->count(PreviewRow::State::CannotAsk);
    QStringList parts{tr("%1 added").arg(widgets::amount(added)),
                      tr("%1 changed").arg(widgets::amount(m_model->count(Effect::Changes))),
                      tr("%1 removed").arg(widgets::amount(m_model->count(Effect::Removes))),
                      tr("%1 without effect").arg(widgets::amount(same))};
    if (const qsizetype fails = m_model->count(Effect::Fails); fails > 0)
        parts << tr("%1 will be refused").arg(widgets::amount(fails));
    if (const qsizetype damaged = m_model->count(PreviewRow::State::Damaged); damaged > 0)
        parts << tr("%1 not sent, their picture is damaged here").arg(widgets::amount(damaged));
    if (unknown > 0)
        parts << tr("%1 not known").arg(widgets::amount(unknown));
    const QString effects = parts.join(QStringLiteral(", "));
    const QString sum = m_model->records() == m_model->rowCount()
                            ? effects
                            : tr("%Ln record(s) in %1: %2", nullptr, m_model->records())
                                  .arg(tr("%Ln row(s)", nullptr, m_model->rowCount()), effects);
    return m_notShown == 0
               ? sum
               : tr("%1. %Ln more record(s) are neither looked at nor sent by this", nullptr, int(m_notShown))
                     .arg(sum);
}

} // namespace ui::recovery
