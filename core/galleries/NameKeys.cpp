// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/NameKeys.h"

namespace core::galleries {

namespace {

constexpr qint64 bytesOfKey = 120;

}

NameKeys::NameKeys()
    : m_collator(QLocale(QLocale::Chinese, QLocale::China))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void NameKeys::forget(quint32 slot)
{
    if (slot < m_keys.size())
        m_keys[slot].reset();
}

void NameKeys::fill(const SubjectRecords& records)
{
    m_keys.resize(records.slots());
    for (quint32 slot = 0; slot < records.slots(); ++slot)
        if (const SubjectRecord& record = records.at(slot); record.id != 0 && !m_keys[slot])
            m_keys[slot] = m_collator.sortKey(records.text(record, TextField::Name));
}

qint64 NameKeys::bytes() const
{
    return static_cast<qint64>(m_keys.size()) * bytesOfKey;
}

} // namespace core::galleries
