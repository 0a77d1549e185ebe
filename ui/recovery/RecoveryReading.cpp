// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryReading.h"

#include "ui/recovery/CauseText.h"

namespace ui::recovery {

using core::base::Result;
using core::recovery::DeliveryFilter;

namespace {

constexpr int personIdLength = 19;

bool isPersonId(const QString& text)
{
    return text.size() == personIdLength && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

DeliveryFilter filterOf(bool solved, std::optional<int> engine, const QString& typed)
{
    DeliveryFilter filter;
    filter.solved = solved;
    filter.target = engine;
    if (isPersonId(typed))
        filter.person = typed;
    else
        filter.errorPart = typed;
    return filter;
}

Result<DeliveryFilter> asShown(const core::recovery::TaskJournal& journal, DeliveryFilter filter)
{
    if (filter.errorPart.isEmpty())
        return filter;
    const auto errors = journal.errors();
    if (!errors)
        return errors.error();
    for (const QString& error : *errors)
        if (error.contains(filter.errorPart, Qt::CaseInsensitive) ||
            causeText(error).contains(filter.errorPart, Qt::CaseInsensitive))
            filter.errors << error;
    return journal.withNames(std::move(filter));
}

Result<qint64> countUnsolved(const RecoveryServices& services)
{
    DeliveryFilter filter;
    filter.solved = false;
    return services.journal.count(filter);
}

Result<RecoveryReading> readRecords(const RecoveryServices& services, const DeliveryFilter& wanted, int limit)
{
    const auto named = asShown(services.journal, wanted);
    if (!named)
        return named.error();
    const DeliveryFilter& filter = *named;
    auto engines = readEngines(services);
    if (!engines)
        return engines.error();
    auto records = services.journal.page(filter, 0, limit);
    if (!records)
        return records.error();
    RecoveryReading reading{std::move(*engines), std::move(*records)};
    DeliveryFilter counted = filter;
    for (const bool solved : {false, true}) {
        counted.solved = solved;
        const auto count = services.journal.count(counted);
        if (!count)
            return count.error();
        (solved ? reading.solved : reading.unsolved) = *count;
    }
    counted.solved = false;
    const auto sendable = services.journal.count(services.journal.thatCanBeSent(counted));
    const auto waiting = countUnsolved(services);
    if (!sendable || !waiting)
        return sendable ? waiting.error() : sendable.error();
    reading.sendable = *sendable;
    reading.waiting = *waiting;
    reading.shown = filter.solved.value_or(false) ? reading.solved : reading.unsolved;
    return reading;
}

} // namespace ui::recovery
