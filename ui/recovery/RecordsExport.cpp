// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecordsExport.h"

#include "core/importing/CsvReader.h"
#include "ui/recovery/RecoveryReading.h"

#include <QDateTime>
#include <QSaveFile>

namespace ui::recovery {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;
using core::recovery::Delivery;
using core::recovery::DeliveryState;

namespace {

constexpr int pageSize = 500;

QString momentOf(qint64 whenMs)
{
    return whenMs == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(whenMs).toString(Qt::ISODate);
}

bool isFinal(const Delivery& delivery)
{
    return delivery.state == DeliveryState::Solved || delivery.state == DeliveryState::Skipped;
}

/// The same words in every language, for programs.
QString stateOf(const Delivery& delivery)
{
    switch (delivery.state) {
    case DeliveryState::Queued:
        return QStringLiteral("queued");
    case DeliveryState::Solving:
        return QStringLiteral("sending");
    case DeliveryState::Solved:
        return QStringLiteral("solved");
    case DeliveryState::Skipped:
        return QStringLiteral("skipped");
    case DeliveryState::Unsolved:
        break;
    }
    return QStringLiteral("unsolved");
}

QStringList lineOf(const core::recovery::TaskRecord& record)
{
    const Delivery& delivery = record.delivery;
    return {delivery.recordId,
            momentOf(delivery.createdMs),
            delivery.engineUrl,
            record.address,
            delivery.gallery,
            delivery.person,
            QString::number(delivery.attempts),
            stateOf(delivery),
            delivery.error,
            momentOf(delivery.solvedMs),
            isFinal(delivery) ? delivery.solvedBy : QString(),
            record.engineName};
}

} // namespace

Result<void> exportCsv(const core::recovery::TaskJournal& journal,
                       const core::recovery::DeliveryFilter& wanted, const QString& path)
{
    const auto filter = asShown(journal, wanted);
    if (!filter)
        return filter.error();
    std::vector<QStringList> lines{
        QString::fromLatin1(
            "record,time,engine,operation,gallery,person,attempts,state,error,solved,solved_by,engine_name")
            .split(u',')};
    for (int offset = 0;; offset += pageSize) {
        const auto page = journal.page(*filter, offset, pageSize);
        if (!page)
            return page.error();
        for (const auto& record : *page)
            lines.push_back(lineOf(record));
        if (int(page->size()) < pageSize)
            break;
    }
    QSaveFile file(path);
    const QByteArray bytes = core::importing::writeCsv(lines);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorCode::PermissionDenied,
                QStringLiteral("The file was not written: %1.").arg(file.errorString()));
}

} // namespace ui::recovery
