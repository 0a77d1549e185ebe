// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/SubjectMatcher.h"

#include "core/galleries/FoldedText.h"

#include <charconv>
#include <limits>

namespace core::galleries {

namespace {

/// Of a personNo: fewer are met by chance, and nobody sees it to type a part of it.
constexpr std::size_t FewestHexDigits = 8;

bool consistsOf(const std::string& text, std::string_view allowed, std::size_t atMost)
{
    return !text.empty() && text.size() <= atMost && text.find_first_not_of(allowed) == std::string::npos;
}

// Zeros separate the fields of a record and must not be searched for.
QString singleField(const QString& text)
{
    return text.trimmed().replace(QChar(u'\0'), QLatin1Char(' '));
}

} // namespace

SubjectMatcher::SubjectMatcher(const SubjectQuery& query, const SubjectRecords& records,
                               const MembershipSets& sets)
    : m_query(query)
    , m_records(records)
    , m_isMember(sets.matching(query.gallery))
    , m_needle(folded(singleField(query.text)).toStdString())
    , m_maybePersonId(consistsOf(m_needle, "0123456789", 19))
    , m_maybePersonNo(m_needle.size() >= FewestHexDigits && consistsOf(m_needle, "0123456789abcdef", 32))
{
}

bool SubjectMatcher::matches(const SubjectRecord& record) const
{
    if ((record.binnedS != 0) != m_query.binned || m_isMember[record.set] == 0)
        return false;
    if (m_query.onlyOneFace && record.faces != 1)
        return false;
    if (m_query.qualityBelow > 0 &&
        (record.faces == 0 || static_cast<double>(record.quality) >= m_query.qualityBelow))
        return false;
    return m_needle.empty() || matchesText(record);
}

bool SubjectMatcher::matchesText(const SubjectRecord& record) const
{
    return containsFolded(m_records.comparable(record), m_needle) ||
           (m_maybePersonId && matchesPersonId(record)) || (m_maybePersonNo && matchesPersonNo(record));
}

bool SubjectMatcher::matchesPersonId(const SubjectRecord& record) const
{
    std::array<char, std::numeric_limits<quint64>::digits10 + 1> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), record.personId).ptr;
    return std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())).find(m_needle) !=
           std::string_view::npos;
}

bool SubjectMatcher::matchesPersonNo(const SubjectRecord& record) const
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::array<char, 32> text{};
    for (std::size_t i = 0; i < record.personNo.size(); ++i) {
        text[2 * i] = Digits[record.personNo[i] >> 4];
        text[2 * i + 1] = Digits[record.personNo[i] & 15];
    }
    return std::string_view(text.data(), text.size()).starts_with(m_needle);
}

} // namespace core::galleries
