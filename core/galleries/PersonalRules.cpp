// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/PersonalRules.h"

namespace core::galleries {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Personal;

namespace {

struct TextRule {
    const char* field;
    QString Personal::*member;
    int longest;
    bool mayBreak;
};

constexpr std::array<TextRule, 10> TextRules{{
    {"user_id", &Personal::userId, ShortText, false},
    {"name", &Personal::name, ShortText, false},
    {"province", &Personal::province, ShortText, false},
    {"company", &Personal::company, ShortText, false},
    {"duty", &Personal::duty, ShortText, false},
    {"idIccid", &Personal::idIccid, ShortText, false},
    {"custId", &Personal::custId, ShortText, false},
    {"remark", &Personal::remark, LongText, true},
    {"user_info", &Personal::userInfo, LongText, true},
    {"imageUrl", &Personal::sourceImageUrl, LongText, false},
}};
constexpr int LargestCode = 99;
constexpr qint64 LatestBirthday = 9999'12'31;

bool isControl(QChar c, bool mayBreak)
{
    if (c.category() != QChar::Other_Control)
        return false;
    return !mayBreak || (c != u'\n' && c != u'\r' && c != u'\t');
}

template <typename T>
Result<void> checkNumber(const char* field, const std::optional<T>& value, qint64 largest)
{
    if (!value || (*value >= 0 && *value <= largest))
        return {};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("The number in %1 is out of range.").arg(QLatin1String(field)));
}

template <typename T> void fillGap(std::optional<T>& kept, const std::optional<T>& other)
{
    if (!kept)
        kept = other;
}

} // namespace

Result<void> checkText(const QString& field, const QString& value, int longest, bool mayBreak)
{
    const auto refuse = [&](const QString& sentence) {
        return fail(ErrorCode::InvalidArgument, sentence.arg(field));
    };
    if (value.size() > longest)
        return refuse(QStringLiteral("The text in %1 is longer than %2 characters.")
                          .arg(QStringLiteral("%1"))
                          .arg(longest));
    if (!value.isValidUtf16())
        return refuse(QStringLiteral("The text in %1 holds half a character; send whole Unicode text."));
    if (std::ranges::any_of(value, [&](QChar c) { return isControl(c, mayBreak); }))
        return refuse(QStringLiteral("The text in %1 holds control characters; remove them."));
    return {};
}

Result<void> checkPersonal(const Personal& personal)
{
    for (const TextRule& rule : TextRules)
        if (auto done =
                checkText(QLatin1String(rule.field), personal.*rule.member, rule.longest, rule.mayBreak);
            !done)
            return done;
    if (auto done = checkNumber("sex", personal.sex, LargestCode); !done)
        return done;
    if (auto done = checkNumber("type", personal.type, LargestCode); !done)
        return done;
    return checkNumber("birthday", personal.birthday, LatestBirthday);
}

Result<void> checkPersonNo(const QString& personNo)
{
    constexpr qsizetype digits = 32;
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (personNo.isEmpty() || (personNo.size() == digits && std::ranges::all_of(personNo, isDigit)))
        return {};
    return fail(
        ErrorCode::InvalidArgument,
        QStringLiteral("personNo is 32 digits of 0 to 9 and a to f; leave it out to have one drawn."));
}

void fillGaps(Personal& kept, const Personal& other)
{
    for (const TextRule& rule : TextRules)
        if ((kept.*rule.member).isEmpty() && rule.member != &Personal::userId)
            kept.*rule.member = other.*rule.member;
    fillGap(kept.sex, other.sex);
    fillGap(kept.birthday, other.birthday);
    fillGap(kept.type, other.type);
}

void takeBack(Personal& now, const Personal& before, const Personal& after)
{
    const auto back = [&](auto member) {
        if (now.*member == after.*member)
            now.*member = before.*member;
    };
    for (const TextRule& rule : TextRules)
        back(rule.member);
    back(&Personal::sex);
    back(&Personal::birthday);
    back(&Personal::type);
}

} // namespace core::galleries
