// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AccountRules.h"

#include "core/storage/AuditSearch.h"

#include <algorithm>
#include <array>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int LongestName = 64;
constexpr int LongestField = 256;
constexpr std::array<QLatin1StringView, 6> ProgramsNames{
    QLatin1StringView("administrator"), QLatin1StringView("command line"), QLatin1StringView("desk"),
    QLatin1StringView("first start"),   QLatin1StringView("local"),        QLatin1StringView("system")};

bool isPrintable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

bool isPrintable(const QString& text)
{
    const auto points = text.toUcs4();
    return text.isValidUtf16() &&
           std::all_of(points.begin(), points.end(), [](char32_t c) { return isPrintable(c); });
}

} // namespace

int lengthOf(const QString& text)
{
    return static_cast<int>(text.toUcs4().size());
}

Result<void> checkUsername(const QString& username)
{
    const int length = lengthOf(username);
    if (length >= 1 && length <= LongestName && isPrintable(username) && username.trimmed() == username)
        return {};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("A user name has 1 to %1 printable characters and no blanks around it.")
                    .arg(LongestName));
}

Result<void> checkNewUsername(const QString& username)
{
    const bool isTaken = std::ranges::any_of(ProgramsNames, [&](QLatin1StringView name) {
        return username.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (isTaken || storage::addressOfActor(username.toLower()))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("FaceDesk itself stands under this name in the audit list; choose another "
                                   "name."));
    return checkUsername(username);
}

Result<void> checkPasswordLength(const QString& password, int shortest)
{
    const int length = lengthOf(password);
    if (length < shortest)
        return fail(ErrorCode::PasswordTooShort,
                    QStringLiteral("The password needs at least %1 characters.").arg(shortest));
    if (length > PasswordHash::MaxCharacters)
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("The password may have %1 characters at most.").arg(PasswordHash::MaxCharacters));
    return {};
}

Result<void> checkFields(const Account& account)
{
    for (const QString& field : {account.telephone, account.mail, account.department})
        if (field.size() > LongestField)
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("Telephone, mail and department may have %1 characters each at most.")
                            .arg(LongestField));
    return {};
}

int shortestPassword(Role role, const base::Settings& settings)
{
    return role == Role::Administrator
               ? static_cast<int>(settings.integer(QLatin1StringView("accounts.adminPasswordLength")))
               : ShortestPassword;
}

} // namespace core::auth
