// SPDX-License-Identifier: GPL-3.0-or-later
// What names are sorted by: Chinese ones by their pinyin, numbers in them as numbers, without letter case
// (CLDR's order for Chinese, which leaves Latin names as everywhere). Made when names are sorted for the
// first time, about 120 bytes a subject. Not thread-safe: the directory locks.
#pragma once

#include "core/galleries/SubjectRecords.h"

#include <QCollator>

#include <optional>

namespace core::galleries {

class NameKeys {
public:
    NameKeys();

    void forget(quint32 slot); ///< it has another name, or nobody's
    void fill(const SubjectRecords& records);
    int compare(quint32 left, quint32 right) const { return m_keys[left]->compare(*m_keys[right]); }
    qint64 bytes() const;

private:
    QCollator m_collator;
    std::vector<std::optional<QCollatorSortKey>> m_keys; ///< by slot
};

} // namespace core::galleries
