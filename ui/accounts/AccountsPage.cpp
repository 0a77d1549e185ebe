// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountsPage.h"

#include "ui/accounts/AccountPane.h"
#include "ui/accounts/AccountTasks.h"
#include "ui/accounts/AccountWords.h"
#include "ui/accounts/AccountsModel.h"
#include "ui/accounts/FailedLoginsDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/OneAccent.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/WhileShown.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QPointer>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::accounts {

using core::auth::Account;
using core::auth::AccountState;
using core::base::Result;
using widgets::Button;

namespace {
constexpr int lookEveryMs = 1000; ///< programs change what is shown here too
}

AccountsPage::AccountsPage(AccountServices services, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_services(std::move(services))
    , m_desk(std::move(desk))
    , m_tasks(new AccountTasks(m_services, m_desk, this))
    , m_model(new AccountsModel(m_desk.clock, this))
    , m_addCommand(new QAction(this))
    , m_failedCommand(new QAction(this))
    , m_head(new widgets::PageHead)
    , m_add(new Button(Button::Kind::Primary, QStringLiteral("add")))
    , m_failed(new Button(Button::Kind::Secondary, QStringLiteral("camera")))
    , m_search(new widgets::SearchField)
    , m_pane(new AccountPane(m_services, m_desk, *m_tasks))
    , m_list(new widgets::ListView(m_model, AccountsModel::Name, m_pane))
{
    build();
    m_addCommand->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    addAction(m_addCommand);
    m_add->follow(m_addCommand);
    m_failed->follow(m_failedCommand);
    connect(m_failedCommand, &QAction::triggered, this,
            [this] { (new FailedLoginsDialog(m_services.failedLogins, m_desk, this))->open(); });
    connect(m_addCommand, &QAction::triggered, m_tasks, &AccountTasks::create);
    connect(m_tasks, &AccountTasks::changed, this, &AccountsPage::refresh);
    connect(m_tasks, &AccountTasks::said, this, &AccountsPage::messageReady);
    connect(m_search, &widgets::SearchField::searched, this, &AccountsPage::filter);
    connect(m_list, &widgets::ListView::currentChanged, this, [this](int row) {
        if (row < 0)
            m_pane->show(std::nullopt, false);
        else
            m_pane->show(m_model->at(row), isLastAdministrator(m_model->at(row)));
    });
    widgets::whileShown(this, lookEveryMs, [this] { follow(); });
    widgets::onLanguage(this, [this] { speak(); });
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::build()
{
    m_add->setObjectName(QStringLiteral("addAccount"));
    m_search->setObjectName(QStringLiteral("searchAccounts"));
    m_search->setFixedWidth(theme::scaled(220));
    m_list->table()->setObjectName(QStringLiteral("accounts"));
    m_list->emptyState()->setIconName(QStringLiteral("accounts"));
    m_failed->setObjectName(QStringLiteral("showFailedLogins"));
    m_head->addAction(m_failed);
    m_head->addAction(m_add);
    widgets::oneAccent(m_add, {m_pane->approve()});
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < Filters; ++i) {
        auto* chip = new widgets::Chip;
        chip->setObjectName(QStringLiteral("accountsChip%1").arg(i));
        chip->setCheckable(true);
        group->addButton(chip);
        m_list->bar()->addWidget(chip);
        m_chips << chip;
        connect(chip, &QAbstractButton::toggled, this, &AccountsPage::filter);
    }
    m_chips[Pending]->setStatus(theme::Status::Waiting);
    m_chips[Locked]->setStatus(theme::Status::Bad);
    m_chips[All]->setChecked(true);
    m_list->bar()->addStretch();
    m_list->bar()->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(widgets::rule(this));
    layout->addWidget(m_list, 1);
}

void AccountsPage::refresh()
{
    read(true);
}

/// What programs change meanwhile.
void AccountsPage::follow()
{
    m_pane->followSessions();
    read(false);
}

/// A store that fails is told when somebody asks for the page.
void AccountsPage::read(bool isAsked)
{
    shell::runInBackground(
        this, m_desk.pool, [&accounts = m_services.accounts] { return accounts.all(); },
        [this, isAsked](Result<std::vector<Account>> accounts) {
            if (accounts)
                take(std::move(*accounts));
            else if (isAsked)
                m_desk.dialogs.showError(this, tr("The accounts could not be read"), accounts.error());
        });
}

void AccountsPage::take(std::vector<Account> accounts)
{
    std::ranges::stable_sort(accounts, {}, [](const Account& account) {
        return std::pair(account.state != AccountState::Pending, account.username.toLower());
    });
    if (m_isRead && accounts == m_all)
        return;
    m_isRead = true;
    m_all = std::move(accounts);
    for (int i = 0; i < Filters; ++i)
        m_chips[i]->setCount(std::ranges::count_if(m_all, [&](const Account& one) { return fits(one, i); }));
    Q_EMIT badgeChanged(int(m_chips[Pending]->count()));
    filter();
}

bool AccountsPage::isLastAdministrator(const Account& account) const
{
    const auto isOne = [](const Account& one) {
        return one.role == core::auth::Role::Administrator && one.state == AccountState::Active;
    };
    return isOne(account) && std::ranges::count_if(m_all, isOne) == 1;
}

bool AccountsPage::fits(const Account& account, int filter) const
{
    if (filter == Pending)
        return account.state == AccountState::Pending;
    return filter != Locked || isLocked(account, m_desk.clock.nowMs());
}

void AccountsPage::filter()
{
    const int row = m_list->current();
    const qint64 chosen = row < 0 ? 0 : m_model->at(row).id;
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool wasInPane = m_pane->isAncestorOf(focus);
    const QString typed = m_search->text().trimmed();
    int wanted = All;
    for (int i = 0; i < m_chips.size(); ++i)
        if (m_chips[i]->isChecked())
            wanted = i;
    std::vector<Account> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown), [&](const Account& account) {
        return fits(account, wanted) && (account.username.contains(typed, Qt::CaseInsensitive) ||
                                         account.department.contains(typed, Qt::CaseInsensitive));
    });
    m_model->renew(std::move(shown), &Account::id);
    const int now = m_model->rowOf(chosen);
    // Whoever works through a filter goes on with the next one; Enter must not press what came under the
    // finger.
    m_list->choose(now < 0 && wasInPane ? std::min(row, m_model->rowCount() - 1) : now);
    if (wasInPane && (now < 0 || !focus || !focus->isVisible()))
        m_list->table()->setFocus();
    speak();
}

QWidget* AccountsPage::searchField() const
{
    return m_search;
}

void AccountsPage::speak()
{
    if (m_chips.size() < Filters)
        return;
    m_head->setTitle(title());
    m_head->setContext(
        tr("%Ln account(s); administrators, operators and viewers", nullptr, int(m_all.size())));
    m_addCommand->setText(tr("Add account"));
    m_failedCommand->setText(tr("Failed face logins"));
    m_search->setHint(tr("Search accounts"));
    m_list->table()->setAccessibleName(tr("Accounts"));
    m_chips[All]->setLabel(tr("All"));
    m_chips[Pending]->setLabel(tr("Wait for approval"));
    m_chips[Locked]->setLabel(tr("Locked"));
    if (m_all.empty())
        m_list->emptyState()->setTexts(
            tr("No account yet"), tr("People can register through the interface; you can add them here."));
    else
        m_list->emptyState()->setTexts(tr("No account fits"), tr("Choose another filter or word."));
    m_model->retranslate();
    Q_EMIT titleChanged();
}

} // namespace ui::accounts
