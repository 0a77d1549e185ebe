// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditModel.h"

#include "ui/widgets/Moments.h"

#include <QCoreApplication>

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

} // namespace

QString actionText(const QString& action)
{
    for (const Word& word : words)
        if (action == QLatin1StringView(word.action))
            return QCoreApplication::translate("AuditModel", word.text);
    return action;
}

void AuditModel::setBroken(qint64 id)
{
    m_broken = id;
    retranslate();
}

QString AuditModel::head(int column) const
{
    switch (column) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Actor:
        return tr("Who");
    case Action:
        return tr("What");
    case Object:
        return tr("On");
    case Detail:
        return tr("Details");
    default:
        return {};
    }
}

QString AuditModel::text(const AuditRow& row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row.id);
    case Time:
        return widgets::momentText(row.whenMs);
    case Actor:
        return row.actor;
    case Action:
        return actionText(row.action);
    case Object:
        return row.object;
    case Detail:
        return row.detail;
    default:
        return {};
    }
}

std::optional<theme::Status> AuditModel::status(const AuditRow& row, int column) const
{
    if (column != Action || m_broken == 0 || row.id < m_broken)
        return std::nullopt;
    return row.id == m_broken ? theme::Status::Bad : theme::Status::Warn;
}

} // namespace ui::audit
