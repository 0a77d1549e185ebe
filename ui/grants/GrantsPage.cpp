// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantsPage.h"

#include "ui/grants/GrantPane.h"
#include "ui/grants/GrantTasks.h"
#include "ui/grants/GrantsModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/WhileShown.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::grants {

using core::auth::Grant;
using widgets::Button;

namespace {
constexpr int lookEveryMs = 1000; ///< programs change what is shown here too
}

GrantsPage::GrantsPage(core::auth::Grants& grants, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_grants(grants)
    , m_desk(std::move(desk))
    , m_tasks(new GrantTasks(m_grants, m_desk, this))
    , m_model(new GrantsModel(m_desk.clock, this))
    , m_createCommand(new QAction(this))
    , m_head(new widgets::PageHead)
    , m_create(new Button(Button::Kind::Primary, QStringLiteral("add")))
    , m_search(new widgets::SearchField)
    , m_pane(new GrantPane(*m_tasks, m_desk.clock))
    , m_list(new widgets::ListView(m_model, GrantsModel::Application, m_pane))
{
    build();
    m_createCommand->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    addAction(m_createCommand);
    m_create->follow(m_createCommand);
    connect(m_createCommand, &QAction::triggered, m_tasks, &GrantTasks::create);
    connect(m_list->emptyState()->primary(), &Button::clicked, m_tasks, &GrantTasks::create);
    connect(m_list, &widgets::ListView::currentChanged, this, [this](int row) {
        m_pane->show(row < 0 ? std::nullopt : std::optional<Grant>(m_model->at(row)));
    });
    connect(m_search, &widgets::SearchField::searched, this, &GrantsPage::filter);
    connect(m_tasks, &GrantTasks::said, this, &GrantsPage::messageReady);
    connect(m_tasks, &GrantTasks::changed, this, [this](const QString& appId) {
        m_wanted = appId;
        refresh();
    });
    widgets::whileShown(this, lookEveryMs, [this] { refresh(); });
    widgets::onLanguage(this, [this] { speak(); });
}

GrantsPage::~GrantsPage() = default;

void GrantsPage::build()
{
    m_create->setObjectName(QStringLiteral("createGrant"));
    m_search->setObjectName(QStringLiteral("searchGrants"));
    m_search->setFixedWidth(theme::scaled(220));
    m_list->table()->setObjectName(QStringLiteral("grants"));
    m_list->emptyState()->setIconName(QStringLiteral("authorization"));
    m_head->addAction(m_create);
    auto* group = new QButtonGroup(this);
    for (const auto& state :
         {std::optional<GrantState>(), std::optional(GrantState::Valid), std::optional(GrantState::Ending),
          std::optional(GrantState::Expired), std::optional(GrantState::Revoked)}) {
        addChip(state);
        group->addButton(m_chips.last().second);
    }
    m_chips.first().second->setChecked(true);
    m_list->bar()->addStretch();
    m_list->bar()->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(widgets::rule(this));
    layout->addWidget(m_list, 1);
}

void GrantsPage::addChip(std::optional<GrantState> state)
{
    auto* chip = new widgets::Chip;
    chip->setCheckable(true);
    chip->setObjectName(QStringLiteral("grantsChip%1").arg(m_chips.size()));
    if (state)
        chip->setStatus(shapeOf(*state));
    m_list->bar()->addWidget(chip);
    m_chips.append({state, chip});
    connect(chip, &QAbstractButton::toggled, this, [this](bool on) {
        if (on)
            filter();
    });
}

void GrantsPage::refresh()
{
    shell::runInBackground(
        this, m_desk.pool, [&grants = m_grants] { return grants.all(); },
        [this](std::vector<Grant> grants) { take(std::move(grants)); });
}

void GrantsPage::take(std::vector<Grant> grants)
{
    if (m_isRead && grants == m_all && m_wanted.isEmpty())
        return;
    m_isRead = true;
    m_all = std::move(grants);
    const qint64 now = m_desk.clock.nowMs();
    for (const auto& [state, chip] : m_chips) {
        const auto fits = [&, wanted = state](const Grant& grant) {
            return !wanted || stateOf(grant, now) == *wanted;
        };
        chip->setCount(std::ranges::count_if(m_all, fits));
    }
    Q_EMIT badgeChanged(int(m_chips[2].second->count()));
    filter();
}

QString GrantsPage::chosen() const
{
    return m_list->current() < 0 ? QString() : m_model->at(m_list->current()).appId;
}

int GrantsPage::active() const
{
    return int(std::ranges::count_if(m_all, [now = m_desk.clock.nowMs()](const Grant& grant) {
        const GrantState state = stateOf(grant, now);
        return state == GrantState::Valid || state == GrantState::Ending;
    }));
}

void GrantsPage::filter()
{
    const QString wanted = m_wanted.isEmpty() ? chosen() : m_wanted;
    const QWidget* focus = QApplication::focusWidget();
    const bool wasInPane = m_pane->isAncestorOf(focus);
    m_wanted.clear();
    const QString typed = m_search->text().trimmed();
    std::optional<GrantState> state;
    for (const auto& [of, chip] : m_chips)
        if (chip->isChecked())
            state = of;
    std::vector<Grant> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown), [&](const Grant& grant) {
        return grant.appId.contains(typed, Qt::CaseInsensitive) &&
               (!state || stateOf(grant, m_desk.clock.nowMs()) == *state);
    });
    m_model->renew(std::move(shown), &Grant::appId);
    m_list->choose(m_model->rowOf(wanted));
    // What was pressed may be gone now, "Renew for a year" among others.
    if (wasInPane && !focus->isVisible())
        m_list->table()->setFocus();
    speak();
}

void GrantsPage::open(const QVariant& what)
{
    m_wanted = what.toString();
    m_chips.first().second->setChecked(true);
    refresh();
}

QWidget* GrantsPage::searchField() const
{
    return m_search;
}

void GrantsPage::speak()
{
    m_head->setTitle(title());
    m_head->setContext(tr("%Ln application(s) may call the interface", nullptr, active()));
    m_createCommand->setText(tr("Add application"));
    m_search->setHint(tr("Search applications"));
    m_list->table()->setAccessibleName(tr("Applications"));
    const QStringList words{tr("All"), tr("Valid"), tr("End within 7 days"), tr("Expired"), tr("Revoked")};
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i].second->setLabel(words[i]);
    if (m_all.empty()) {
        m_list->emptyState()->setTexts(tr("No application has access yet"),
                                       tr("Give one a token and choose what it may do."));
        m_list->emptyState()->setPrimary(tr("Add application"), QStringLiteral("add"));
    } else {
        m_list->emptyState()->setTexts(tr("No application fits"), tr("Choose another filter or word."));
    }
    m_list->emptyState()->primary()->setVisible(m_all.empty());
    m_create->setVisible(!m_all.empty());
    m_model->retranslate();
    Q_EMIT titleChanged();
}

} // namespace ui::grants
