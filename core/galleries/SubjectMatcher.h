// SPDX-License-Identifier: GPL-3.0-or-later
// One query of the directory, prepared: asked of every record while the directory is locked.
#pragma once

#include "core/galleries/MembershipSets.h"
#include "core/galleries/SubjectDirectory.h"
#include "core/galleries/SubjectRecords.h"

namespace core::galleries {

class SubjectMatcher {
public:
    SubjectMatcher(const SubjectQuery& query, const SubjectRecords& records, const MembershipSets& sets);
    bool matches(const SubjectRecord& record) const;

private:
    bool matchesText(const SubjectRecord& record) const;
    bool matchesPersonId(const SubjectRecord& record) const;
    bool matchesPersonNo(const SubjectRecord& record) const;

    const SubjectQuery& m_query;
    const SubjectRecords& m_records;
    const std::vector<char> m_isMember; ///< by set
    const std::string m_needle;         ///< folded
    const bool m_maybePersonId;
    const bool m_maybePersonNo;
};

} // namespace core::galleries
