// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/SubjectOrder.h"

#include "core/galleries/FoldedText.h"

#include <algorithm>

namespace core::galleries {

namespace {

/// `key` settles most comparisons without touching the record.
struct Entry {
    std::array<quint64, 2> key{};
    qint64 id = 0;
    quint32 slot = 0;
};

// First sixteen folded bytes, the first one highest, so that numbers compare as the texts do.
std::array<quint64, 2> prefixOf(std::string_view text)
{
    std::array<quint64, 2> prefix{};
    for (std::size_t i = 0; i < sizeof prefix; ++i) {
        quint64& part = prefix[i / sizeof(quint64)];
        part = part << 8 | (i < text.size() ? static_cast<unsigned char>(asciiLower(text[i])) : 0U);
    }
    return prefix;
}

quint64 numberOf(const SubjectRecord& record, SubjectSort sort)
{
    switch (sort) {
    case SubjectSort::Faces:
        return record.faces;
    case SubjectSort::Quality:
        return static_cast<quint64>(std::max(0.0F, record.quality) * 1000.0F);
    case SubjectSort::Binned:
        return record.binnedS;
    default:
        return static_cast<quint64>(std::max<qint64>(0, record.createdMs));
    }
}

std::array<quint64, 2> keyOf(const SubjectRecords& records, const SubjectRecord& record, SubjectSort sort)
{
    if (sort == SubjectSort::Name)
        return {};
    if (sort == SubjectSort::CustomerNumber)
        return prefixOf(records.comparable(record, TextField::CustomerNumber));
    return {numberOf(record, sort), 0};
}

/// Of entries whose keys are the same.
int compareWhole(const SubjectRecords& records, SubjectSort sort, const NameKeys& names, quint32 a, quint32 b)
{
    if (sort == SubjectSort::Name)
        return names.compare(a, b);
    return sort == SubjectSort::CustomerNumber
               ? compareFolded(records.comparable(records.at(a), TextField::CustomerNumber),
                               records.comparable(records.at(b), TextField::CustomerNumber))
               : 0;
}

} // namespace

std::vector<quint32> orderedSlots(const SubjectRecords& records, SubjectSort sort, NameKeys& names)
{
    if (sort == SubjectSort::Name)
        names.fill(records);
    std::vector<Entry> entries;
    entries.reserve(records.slots());
    for (quint32 slot = 0; slot < records.slots(); ++slot)
        if (const SubjectRecord& record = records.at(slot); record.id != 0)
            entries.push_back({keyOf(records, record, sort), record.id, slot});
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.key != b.key)
            return a.key < b.key;
        const int order = compareWhole(records, sort, names, a.slot, b.slot);
        return order == 0 ? a.id < b.id : order < 0;
    });
    std::vector<quint32> slots(entries.size());
    std::ranges::transform(entries, slots.begin(), &Entry::slot);
    return slots;
}

} // namespace core::galleries
