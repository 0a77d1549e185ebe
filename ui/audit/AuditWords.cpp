// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditWords.h"

#include "core/auth/Operation.h"
#include "core/base/Settings.h"
#include "core/storage/AuditSearch.h"
#include "ui/accounts/AccountWords.h"
#include "ui/settings/SettingTexts.h"
#include "ui/shell/ErrorText.h"
#include "ui/shell/OperationName.h"
#include "ui/widgets/Moments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace ui::audit {

using core::storage::AuditRow;

namespace {

struct Word {
    const char* action;
    const char* text;
};

constexpr std::array words{
    Word{"account.create", QT_TRANSLATE_NOOP("AuditModel", "Account created")},
    Word{"account.face", QT_TRANSLATE_NOOP("AuditModel", "Login face changed")},
    Word{"account.password", QT_TRANSLATE_NOOP("AuditModel", "Password changed")},
    Word{"account.remove", QT_TRANSLATE_NOOP("AuditModel", "Account removed")},
    Word{"account.role", QT_TRANSLATE_NOOP("AuditModel", "Role changed")},
    Word{"account.secondFactor", QT_TRANSLATE_NOOP("AuditModel", "Second factor changed")},
    Word{"account.state", QT_TRANSLATE_NOOP("AuditModel", "Account state changed")},
    Word{"account.unlock", QT_TRANSLATE_NOOP("AuditModel", "Account unlocked")},
    Word{"data.backup", QT_TRANSLATE_NOOP("AuditModel", "Backup written")},
    Word{"face.enroll", QT_TRANSLATE_NOOP("AuditModel", "Face enrolled")},
    Word{"face.remove", QT_TRANSLATE_NOOP("AuditModel", "Face removed")},
    Word{"gallery.create", QT_TRANSLATE_NOOP("AuditModel", "Gallery created")},
    Word{"gallery.remove", QT_TRANSLATE_NOOP("AuditModel", "Gallery removed")},
    Word{"gallery.replicate", QT_TRANSLATE_NOOP("AuditModel", "Gallery sent to an engine")},
    Word{"gallery.update", QT_TRANSLATE_NOOP("AuditModel", "Gallery changed")},
    Word{"failed-login.remove", QT_TRANSLATE_NOOP("AuditModel", "Pictures of failed logins erased")},
    Word{"grant.create", QT_TRANSLATE_NOOP("AuditModel", "Access given")},
    Word{"grant.remove", QT_TRANSLATE_NOOP("AuditModel", "Application removed")},
    Word{"grant.renew", QT_TRANSLATE_NOOP("AuditModel", "Token renewed")},
    Word{"grant.restore", QT_TRANSLATE_NOOP("AuditModel", "Access allowed again")},
    Word{"grant.revoke", QT_TRANSLATE_NOOP("AuditModel", "Access revoked")},
    Word{"grant.update", QT_TRANSLATE_NOOP("AuditModel", "Access changed")},
    Word{"import.begin", QT_TRANSLATE_NOOP("AuditModel", "Import begun")},
    Word{"import.end", QT_TRANSLATE_NOOP("AuditModel", "Import ended")},
    Word{"import.undo", QT_TRANSLATE_NOOP("AuditModel", "Import undone")},
    Word{"login.face", QT_TRANSLATE_NOOP("AuditModel", "Logged in by face")},
    Word{"login.password", QT_TRANSLATE_NOOP("AuditModel", "Signed in with the password")},
    Word{"login.refused", QT_TRANSLATE_NOOP("AuditModel", "Login refused")},
    Word{"record.resume", QT_TRANSLATE_NOOP("AuditModel", "Record sent again")},
    Word{"record.skip", QT_TRANSLATE_NOOP("AuditModel", "Record skipped")},
    Word{"repair.accept", QT_TRANSLATE_NOOP("AuditModel", "Finding accepted")},
    Word{"repair.binPerson", QT_TRANSLATE_NOOP("AuditModel", "Person of a finding moved to the bin")},
    Word{"repair.deleteFile", QT_TRANSLATE_NOOP("AuditModel", "File set aside deleted")},
    Word{"repair.listAgain", QT_TRANSLATE_NOOP("AuditModel", "Finding listed again")},
    Word{"repair.makeTemplate", QT_TRANSLATE_NOOP("AuditModel", "Template made anew")},
    Word{"repair.newPicture", QT_TRANSLATE_NOOP("AuditModel", "Lost picture replaced")},
    Word{"repair.putBack", QT_TRANSLATE_NOOP("AuditModel", "Picture file put back")},
    Word{"repair.rebuildIndex", QT_TRANSLATE_NOOP("AuditModel", "Index rebuilt")},
    Word{"repair.setAside", QT_TRANSLATE_NOOP("AuditModel", "Stray file set aside")},
    Word{"session.end", QT_TRANSLATE_NOOP("AuditModel", "Session ended")},
    Word{"setting.change", QT_TRANSLATE_NOOP("AuditModel", "Setting changed")},
    Word{"subject.bin", QT_TRANSLATE_NOOP("AuditModel", "Person moved to the bin")},
    Word{"subject.copy", QT_TRANSLATE_NOOP("AuditModel", "Person copied")},
    Word{"subject.merge", QT_TRANSLATE_NOOP("AuditModel", "People merged")},
    Word{"subject.move", QT_TRANSLATE_NOOP("AuditModel", "Person moved")},
    Word{"subject.purge", QT_TRANSLATE_NOOP("AuditModel", "Person erased")},
    Word{"subject.remove", QT_TRANSLATE_NOOP("AuditModel", "Person removed")},
    Word{"subject.restore", QT_TRANSLATE_NOOP("AuditModel", "Person restored")},
    Word{"subject.unmerge", QT_TRANSLATE_NOOP("AuditModel", "Merge undone")},
    Word{"subject.update", QT_TRANSLATE_NOOP("AuditModel", "Person changed")},
    Word{"token.rotate", QT_TRANSLATE_NOOP("AuditModel", "Administrator token renewed")}};

constexpr std::array actors{Word{"administrator", QT_TRANSLATE_NOOP("AuditWords", "Administrator token")},
                            Word{"command line", QT_TRANSLATE_NOOP("AuditWords", "Command line")},
                            Word{"desk", QT_TRANSLATE_NOOP("AuditWords", "Somebody at the desk")},
                            Word{"first start", QT_TRANSLATE_NOOP("AuditWords", "First start")},
                            Word{"local", QT_TRANSLATE_NOOP("AuditWords", "This machine")},
                            Word{"system", QT_TRANSLATE_NOOP("AuditWords", "FaceDesk itself")}};

constexpr std::array states{Word{"active", QT_TRANSLATE_NOOP("AuditWords", "Approved")},
                            Word{"locked", QT_TRANSLATE_NOOP("AuditWords", "Locked")},
                            Word{"pending", QT_TRANSLATE_NOOP("AuditWords", "Waits for approval")},
                            Word{"refused", QT_TRANSLATE_NOOP("AuditWords", "Refused")},
                            Word{"viewer", QT_TRANSLATE_NOOP("AuditWords", "Viewer")},
                            Word{"operator", QT_TRANSLATE_NOOP("AuditWords", "Operator")},
                            Word{"administrator", QT_TRANSLATE_NOOP("AuditWords", "Administrator")},
                            Word{"on", QT_TRANSLATE_NOOP("AuditWords", "On")},
                            Word{"off", QT_TRANSLATE_NOOP("AuditWords", "Off")}};

/// What was done to an account that is in this state now.
constexpr std::array stateActions{Word{"active", QT_TRANSLATE_NOOP("AuditWords", "Account approved")},
                                  Word{"locked", QT_TRANSLATE_NOOP("AuditWords", "Account locked")},
                                  Word{"refused", QT_TRANSLATE_NOOP("AuditWords", "Account refused")}};

constexpr std::array ways{
    Word{"desk", QT_TRANSLATE_NOOP("AuditWords", "At the desk")},
    Word{"desk, face", QT_TRANSLATE_NOOP("AuditWords", "At the desk, by face")},
    Word{"desk, face, password", QT_TRANSLATE_NOOP("AuditWords", "At the desk, by face and password")},
    Word{"face", QT_TRANSLATE_NOOP("AuditWords", "Through the interface, by face")},
    Word{"face, password", QT_TRANSLATE_NOOP("AuditWords", "Through the interface, by face and password")}};

QString say(const char* text)
{
    return QCoreApplication::translate("AuditWords", text);
}

QString counted(const char* text, int count)
{
    return QCoreApplication::translate("AuditWords", text, nullptr, count);
}

template <std::size_t size> QString wordOf(const std::array<Word, size>& list, const QString& code)
{
    for (const Word& word : list)
        if (code == QLatin1StringView(word.action))
            return say(word.text);
    return code;
}

bool begins(const AuditRow& row, const char* topic)
{
    return row.action.startsWith(QLatin1StringView(topic));
}

QString galleryName(const AuditNames& names, const QString& id)
{
    return names.galleries.value(id, say(QT_TRANSLATE_NOOP("AuditWords", "a deleted gallery")));
}

QString personName(const AuditNames& names, const QString& id)
{
    return names.people.value(id, say(QT_TRANSLATE_NOOP("AuditWords", "somebody who is gone")));
}

QString capabilityNames(const QString& list)
{
    QStringList names;
    for (const QString& id : list.split(u',', Qt::SkipEmptyParts)) {
        const auto* info = core::auth::byCapability(id);
        names << (info ? shell::operationName(*info) : id);
    }
    return names.join(QLocale().language() == QLocale::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString settingValue(const AuditRow& row)
{
    const auto* def = core::base::Settings::find(row.object);
    return def && !row.detail.isEmpty() ? settings::valueText(*def, row.detail) : row.detail;
}

/// Those left out are told where there are any.
QString importEnd(const QRegularExpressionMatch& found)
{
    const auto number = [&found](int place) { return widgets::amount(found.captured(place).toInt()); };
    const int leftOut = found.captured(3).toInt() + found.captured(4).toInt();
    if (leftOut == 0)
        return say(QT_TRANSLATE_NOOP("AuditWords", "%1 enrolled, %2 failed")).arg(number(1), number(2));
    return say(QT_TRANSLATE_NOOP("AuditWords", "%1 enrolled, %2 failed, %3 left out"))
        .arg(number(1), number(2), widgets::amount(leftOut));
}

/// Import rows are written in this form, which the list of earlier imports reads too.
QString importDetail(const AuditRow& row, const AuditNames& names)
{
    static const QRegularExpression begin(QStringLiteral("^(\\d+) rows into (\\S+) from (.*)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression end(
        QStringLiteral("^(\\d+) enrolled, (\\d+) failed(?:, (\\d+) left out, (\\d+) left by choice)?$"));
    static const QRegularExpression undo(QStringLiteral("^(\\d+) faces removed$"));
    if (const auto found = begin.match(row.detail); found.hasMatch())
        return counted(QT_TRANSLATE_NOOP("AuditWords", "%Ln row(s) into %1 from %2"),
                       found.captured(1).toInt())
            .arg(galleryName(names, found.captured(2)), found.captured(3));
    if (const auto found = end.match(row.detail); found.hasMatch())
        return importEnd(found);
    if (const auto found = undo.match(row.detail); found.hasMatch())
        return counted(QT_TRANSLATE_NOOP("AuditWords", "%Ln face(s) removed"), found.captured(1).toInt());
    return row.detail;
}

/// What the application may, and until when.
QString grantDetail(const AuditRow& row)
{
    const QString until = QStringLiteral(" until ");
    const QString may = capabilityNames(row.detail.section(until, 0, 0));
    const QDateTime due = QDateTime::fromString(row.detail.section(until, 1), Qt::ISODate);
    return due.isValid() ? say(QT_TRANSLATE_NOOP("AuditWords", "%1; until %2"))
                               .arg(may, widgets::momentText(due.toMSecsSinceEpoch()))
                         : may;
}

QString backupDetail(const AuditRow& row)
{
    return counted(QT_TRANSLATE_NOOP("AuditWords", "%Ln picture(s)"),
                   row.detail.section(QLatin1Char(' '), 0, 0).toInt());
}

QString subjectDetail(const AuditRow& row, const AuditNames& names)
{
    if (row.action == u"subject.merge" || row.action == u"subject.unmerge")
        return say(QT_TRANSLATE_NOOP("AuditWords", "With %1")).arg(personName(names, row.detail));
    if (row.action == u"subject.remove")
        return say(QT_TRANSLATE_NOOP("AuditWords", "From %1")).arg(galleryName(names, row.detail));
    return say(QT_TRANSLATE_NOOP("AuditWords", "To %1")).arg(galleryName(names, row.detail));
}

QString accountDetail(const AuditRow& row)
{
    if (row.action == u"account.face")
        return row.detail == u"0" ? say(QT_TRANSLATE_NOOP("AuditWords", "Taken away"))
                                  : say(QT_TRANSLATE_NOOP("AuditWords", "Set"));
    return wordOf(states, row.detail);
}

/// The reason's code in words; as it is when it has none.
QString refusalText(const QString& code)
{
    if (const QString known = accounts::failedLoginText(code); known != code)
        return known;
    for (int one = 0; one <= int(core::base::ErrorCode::Internal); ++one)
        if (core::base::errorName(core::base::ErrorCode(one)) == code)
            if (const QString text = shell::errorText({core::base::ErrorCode(one), {}}); !text.isEmpty())
                return text;
    return code;
}

} // namespace

QString actionText(const QString& action)
{
    for (const Word& word : words)
        if (action == QLatin1StringView(word.action))
            return QCoreApplication::translate("AuditModel", word.text);
    return action;
}

QString actionText(const AuditRow& row)
{
    if (row.action == u"account.state")
        for (const Word& word : stateActions)
            if (row.detail == QLatin1StringView(word.action))
                return say(word.text);
    return actionText(row.action);
}

QString actorText(const QString& actor)
{
    if (actor.isEmpty())
        return say(QT_TRANSLATE_NOOP("AuditWords", "Without a token"));
    if (const auto address = core::storage::addressOfActor(actor))
        return say(QT_TRANSLATE_NOOP("AuditWords", "%1, without a token")).arg(*address);
    return wordOf(actors, actor);
}

QString actorText(const AuditRow& row)
{
    if (row.actor.isEmpty() && begins(row, "login."))
        return say(QT_TRANSLATE_NOOP("AuditWords", "Nobody known"));
    return actorText(row.actor);
}

QString objectText(const AuditRow& row, const AuditNames& names)
{
    if (begins(row, "gallery."))
        return galleryName(names, row.object);
    if (begins(row, "face.") || begins(row, "subject."))
        return personName(names, row.object);
    if (begins(row, "import."))
        return names.imports.value(row.object, row.object.left(8));
    if (row.object == u"*")
        return say(QT_TRANSLATE_NOOP("AuditWords", "All"));
    if (row.action == u"setting.change")
        if (const auto* def = core::base::Settings::find(row.object)) {
            const QString sentence = settings::sentenceOf(*def);
            return sentence.endsWith(u'.') || sentence.endsWith(u'。') ? sentence.chopped(1) : sentence;
        }
    return row.object;
}

QString detailText(const AuditRow& row, const AuditNames& names)
{
    if (row.detail.isEmpty())
        return {};
    if (begins(row, "import."))
        return importDetail(row, names);
    if (begins(row, "account."))
        return accountDetail(row);
    if (begins(row, "grant."))
        return grantDetail(row);
    if (row.action == u"data.backup")
        return backupDetail(row);
    if (begins(row, "subject."))
        return subjectDetail(row, names);
    if (begins(row, "face."))
        return say(QT_TRANSLATE_NOOP("AuditWords", "Face %1")).arg(row.detail);
    if (row.action == u"gallery.replicate")
        return say(QT_TRANSLATE_NOOP("AuditWords", "Engine %1")).arg(row.detail);
    if (row.action == u"setting.change")
        return settingValue(row);
    if (row.action == u"repair.rebuildIndex")
        return counted(QT_TRANSLATE_NOOP("AuditWords", "%Ln template(s)"), row.detail.toInt());
    if (begins(row, "repair."))
        return say(QT_TRANSLATE_NOOP("AuditWords", "Finding %1")).arg(row.detail);
    if (row.action == u"login.refused")
        return refusalText(row.detail);
    return wordOf(ways, row.detail);
}

QStringList actionsMeant(const QString& typed)
{
    QStringList meant;
    for (const Word& word : words)
        if (actionText(QLatin1StringView(word.action)).contains(typed, Qt::CaseInsensitive))
            meant << QLatin1StringView(word.action);
    return meant;
}

QStringList statesMeant(const QString& typed)
{
    QStringList meant;
    for (const Word& word : stateActions)
        if (say(word.text).contains(typed, Qt::CaseInsensitive))
            meant << QLatin1StringView(word.action);
    return meant;
}

QStringList actorsMeant(const QString& typed)
{
    QStringList meant;
    for (const Word& word : actors)
        if (say(word.text).contains(typed, Qt::CaseInsensitive))
            meant << QLatin1StringView(word.action);
    if (actorText(QString()).contains(typed, Qt::CaseInsensitive))
        meant << QString();
    return meant;
}

} // namespace ui::audit
