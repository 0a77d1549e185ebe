// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantDialog.h"

#include "ui/grants/CapabilityList.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/MessageLine.h"

#include <QLineEdit>

namespace ui::grants {

using core::auth::Grant;
using core::auth::GrantChange;
using core::base::Result;

namespace {

QString titleFor(const Grant& grant)
{
    return grant.id == 0 ? GrantDialog::tr("Give an application access")
                         : GrantDialog::tr("Change the access of %1").arg(grant.appId);
}

} // namespace

GrantDialog::GrantDialog(core::auth::Grants& grants, const shell::Desk& desk, const Grant& grant,
                         QWidget* parent)
    : FormDialog(titleFor(grant), {}, grant.id == 0 ? tr("Create token") : tr("Save changes"), parent)
    , m_grants(grants)
    , m_desk(desk)
    , m_grant(grant)
    , m_name(new QLineEdit(grant.appId))
    , m_due(new widgets::DateField)
    , m_capabilities(new CapabilityList)
{
    setObjectName(QStringLiteral("grantDialog"));
    build();
    connect(this, &FormDialog::confirmed, this, &GrantDialog::save);
    connect(m_name, &QLineEdit::textChanged, this, &GrantDialog::judge);
    connect(m_capabilities, &CapabilityList::changed, this, &GrantDialog::judge);
    judge();
}

void GrantDialog::build()
{
    m_name->setObjectName(QStringLiteral("grantName"));
    m_name->setMaxLength(128);
    m_name->setEnabled(m_grant.id == 0);
    m_due->setObjectName(QStringLiteral("grantDue"));
    const QDate today = m_desk.clock.localNow().date();
    m_due->setDate(m_grant.id == 0 ? today.addYears(1)
                                   : QDateTime::fromMSecsSinceEpoch(m_grant.dueMs).date());
    m_capabilities->setChosen(m_grant.capabilities);
    addField(tr("Application"), m_name);
    addField(tr("Valid to the end of"), m_due);
    addField(tr("May do"), m_capabilities);
}

void GrantDialog::judge()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    const bool any = !m_capabilities->chosen().isEmpty();
    confirmButton()->setRefusal(!named ? tr("A name is missing")
                                : !any ? tr("Tick at least one")
                                       : QString());
}

void GrantDialog::save()
{
    confirmButton()->setRefusal(tr("Being saved…"));
    const qint64 due = m_due->date().endOfDay().toMSecsSinceEpoch();
    shell::runInBackground(
        this, m_desk.pool,
        [&grants = m_grants, isNew = m_grant.id == 0, name = m_name->text().trimmed(), due,
         capabilities = m_capabilities->chosen(), actor = m_desk.actor()]() -> Result<GrantChange> {
            return isNew ? grants.grant(name, due, capabilities, actor)
                         : grants.update(name, due, capabilities, actor);
        },
        [this](const Result<GrantChange>& answer) {
            judge();
            if (!answer) {
                message()->say(theme::Status::Bad, shell::errorText(answer.error()));
                return;
            }
            Q_EMIT saved(*answer);
            accept();
        });
}

} // namespace ui::grants
