// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SharedFields.h"

namespace ui::subjects {

using core::storage::Personal;
using core::storage::Subject;

namespace {

SharedFields every(const Personal& personal)
{
    return {personal.company, personal.duty, personal.remark, personal.sex.value_or(0)};
}

} // namespace

Personal withFields(Personal personal, const SharedFields& fields)
{
    personal.company = fields.company.value_or(personal.company);
    personal.duty = fields.duty.value_or(personal.duty);
    personal.remark = fields.remark.value_or(personal.remark);
    if (fields.sex)
        personal.sex = *fields.sex > 0 ? fields.sex : std::nullopt;
    return personal;
}

SharedFields fieldsOf(const Personal& personal, const SharedFields& fields)
{
    SharedFields had = every(personal);
    if (!fields.company)
        had.company.reset();
    if (!fields.duty)
        had.duty.reset();
    if (!fields.remark)
        had.remark.reset();
    if (!fields.sex)
        had.sex.reset();
    return had;
}

SharedFields commonOf(const std::vector<Subject>& people)
{
    if (people.empty())
        return {};
    SharedFields common = every(people.front().personal);
    for (const Subject& one : people) {
        const SharedFields other = every(one.personal);
        if (other.company != common.company)
            common.company.reset();
        if (other.duty != common.duty)
            common.duty.reset();
        if (other.remark != common.remark)
            common.remark.reset();
        if (other.sex != common.sex)
            common.sex.reset();
    }
    return common;
}

} // namespace ui::subjects
