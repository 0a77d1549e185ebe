// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantDialog.h"

#include "ui/grants/CapabilityList.h"
#include "ui/grants/GrantState.h"
#include "ui/shell/ErrorText.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/MessageLine.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

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
    if (m_grant.id == 0 || endsWithDay(m_grant))
        addField(tr("Valid to the end of"), m_due);
    else
        addGrantedTime();
    addField(tr("May do"), m_capabilities);
}

/// Programs ask for any time of a day: it stays as long as the day does.
void GrantDialog::addGrantedTime()
{
    auto* meaning = new QLabel;
    meaning->setObjectName(QStringLiteral("grantDueMeaning"));
    theme::setType(meaning, theme::Type::Secondary);
    auto* field = new QWidget;
    auto* line = new QHBoxLayout(field);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_due);
    line->addWidget(meaning, 1);
    addField(tr("Valid until"), field);
    const auto speak = [this, meaning] {
        const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs());
        meaning->setText(dueMs() == m_grant.dueMs
                             ? tr("%1, as it was granted").arg(QLocale().toString(due.time(), u"HH:mm:ss"))
                             : tr("the end of the day"));
        m_due->setAccessibleDescription(meaning->text());
    };
    connect(m_due, &QDateEdit::dateChanged, meaning, speak);
    speak();
}

qint64 GrantDialog::dueMs() const
{
    const QDate day = m_due->date();
    const bool stays = m_grant.id != 0 && day == QDateTime::fromMSecsSinceEpoch(m_grant.dueMs).date();
    return stays ? m_grant.dueMs : day.endOfDay().toMSecsSinceEpoch();
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
    shell::runInBackground(
        this, m_desk.pool,
        [&grants = m_grants, isNew = m_grant.id == 0, name = m_name->text().trimmed(), due = dueMs(),
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
