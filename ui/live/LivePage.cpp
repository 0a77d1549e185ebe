// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/LivePage.h"

#include "ui/calls/CallFacts.h"
#include "ui/calls/CallsModel.h"
#include "ui/calls/FirstCall.h"
#include "ui/live/LiveFilter.h"
#include "ui/live/LivePane.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/WhileShown.h"

#include <QAction>
#include <QButtonGroup>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::live {

using core::usage::CallPage;
using core::usage::CallRecord;
using widgets::Button;

namespace {

constexpr int lookEveryMs = 200;
constexpr int readAtStart = 200;
constexpr int widestColumn = 220; ///< long names of applications are cut, the pane tells them whole

} // namespace

LivePage::LivePage(core::usage::UsageRecorder& recorder, const core::usage::UsageReports& reports,
                   core::base::Settings& settings, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_reports(reports)
    , m_desk(std::move(desk))
    , m_feed(recorder)
    , m_pauseCommand(new QAction(this))
    , m_model(new calls::CallsModel(&m_desk.clock, this))
    , m_filter(new LiveFilter(*m_model, this))
    , m_head(new widgets::PageHead)
    , m_pause(new Button(Button::Kind::Secondary, QStringLiteral("pause")))
    , m_all(new widgets::Chip)
    , m_failures(new widgets::Chip)
    , m_search(new widgets::SearchField)
    , m_pane(new LivePane(settings, m_desk))
    , m_list(new widgets::ListView(m_filter, calls::CallsModel::Result, m_pane))
    , m_first(
          new calls::FirstCall(m_list->emptyState(), [&settings] { return calls::firstCallLine(settings); }))
{
    build();
    connectParts();
    widgets::onLanguage(this, [this] { speak(); });
}

LivePage::~LivePage() = default;

void LivePage::build()
{
    m_pause->setObjectName(QStringLiteral("pauseLive"));
    m_all->setObjectName(QStringLiteral("liveAll"));
    m_failures->setObjectName(QStringLiteral("liveFailures"));
    m_search->setObjectName(QStringLiteral("searchLive"));
    m_list->table()->setObjectName(QStringLiteral("liveCalls"));
    m_list->table()->horizontalHeader()->setMaximumSectionSize(theme::scaled(widestColumn));
    m_list->emptyState()->setIconName(QStringLiteral("live"));
    m_head->addAction(m_pause);
    auto* group = new QButtonGroup(this);
    for (widgets::Chip* chip : {m_all, m_failures}) {
        chip->setCheckable(true);
        group->addButton(chip);
        m_list->bar()->addWidget(chip);
    }
    m_all->setChecked(true);
    m_failures->setStatus(theme::Status::Bad);
    m_search->setMinimumWidth(theme::scaled(260));
    m_list->bar()->addStretch();
    m_list->bar()->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(widgets::rule(this));
    layout->addWidget(m_list, 1);
}

void LivePage::connectParts()
{
    m_pauseCommand->setCheckable(true);
    m_pauseCommand->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    addAction(m_pauseCommand);
    m_pause->follow(m_pauseCommand);
    widgets::whileShown(this, lookEveryMs, [this] { addNew(); });
    connect(m_pauseCommand, &QAction::toggled, this, &LivePage::setPaused);
    connect(m_failures, &QAbstractButton::toggled, m_filter, &LiveFilter::setFailuresOnly);
    connect(m_failures, &QAbstractButton::toggled, this, &LivePage::speakEmpty);
    connect(m_search, &widgets::SearchField::searched, this, &LivePage::search);
    connect(m_pane, &LivePane::said, this, &LivePage::messageReady);
    connect(m_first, &calls::FirstCall::said, this, &LivePage::messageReady);
    connect(m_first, &calls::FirstCall::pageAsked, this,
            [this](const QString& page) { Q_EMIT openRequested(page, {}); });
    connect(m_list, &widgets::ListView::currentChanged, this, [this](int row) {
        if (m_isTaking)
            return; // whoever reads a call goes on reading it when it falls off the list
        const QModelIndex source = m_filter->mapToSource(m_filter->index(row, 0));
        m_pane->show(source.isValid() ? std::optional<CallRecord>(m_model->at(source.row())) : std::nullopt);
    });
}

void LivePage::refresh()
{
    if (!m_isFilled)
        fillFromStore();
    addNew();
}

void LivePage::fillFromStore()
{
    m_isFilled = true;
    m_feed.take();
    shell::runInBackground(
        this, m_desk.pool, [&reports = m_reports] { return reports.calls({}, 0, readAtStart); },
        [this](core::base::Result<CallPage> page) {
            if (!page)
                m_desk.dialogs.showError(this, tr("The latest calls could not be read"), page.error());
            else
                m_model->append(std::move(page->rows));
            speakContext();
        });
}

void LivePage::addNew()
{
    std::vector<CallRecord> calls = m_feed.take();
    if (calls.empty())
        return;
    if (m_pauseCommand->isChecked()) {
        calls.insert(calls.end(), m_held.begin(), m_held.end());
        calls.resize(std::min(calls.size(), CallFeed::most));
        m_held = std::move(calls);
    } else {
        take(calls);
    }
    speakContext();
}

void LivePage::take(const std::vector<CallRecord>& calls)
{
    m_isTaking = true;
    m_model->prepend(calls, mostRows);
    m_isTaking = false;
}

void LivePage::setPaused(bool paused)
{
    if (!paused) {
        take(m_held);
        m_held.clear();
    }
    speak();
}

void LivePage::search(const QString& word)
{
    m_model->showFound({});
    m_filter->setWord(word);
    speakEmpty();
    speakContext();
    if (m_filter->rowCount() == 0 && word.trimmed().size() >= shortestTrace)
        findTrace(word.trimmed());
}

/// Calls that are no longer in the list, by their trace id.
void LivePage::findTrace(const QString& trace)
{
    shell::runInBackground(
        this, m_desk.pool,
        [&reports = m_reports, trace] {
            return reports.calls({}, 0, readAtStart, {.traceStart = trace, .caller = {}, .ok = {}});
        },
        [this, trace](core::base::Result<CallPage> page) {
            if (page && m_search->text().trimmed() == trace && m_filter->rowCount() == 0)
                m_model->showFound(std::move(page->rows));
            speakContext();
        });
}

void LivePage::open(const QVariant& what)
{
    m_search->setText(what.toString());
    refresh();
    search(what.toString());
}

void LivePage::followReach()
{
    m_first->setReach([this](const QString& page) { return reaches(page); });
}

void LivePage::forget()
{
    m_pauseCommand->setChecked(false);
    m_all->setChecked(true);
    m_search->setText({});
    search({});
    m_list->choose(-1);
}

QWidget* LivePage::searchField() const
{
    return m_search;
}

void LivePage::speakContext()
{
    const LiveFilter::Counts counts = m_filter->counts();
    m_all->setCount(counts.all);
    m_failures->setCount(counts.failures);
    m_head->setContext(m_pauseCommand->isChecked()
                           ? tr("Paused; %Ln call(s) came since", nullptr, int(m_held.size()))
                           : tr("Calls as they happen, the newest on top"));
}

/// A search that finds nothing is no first use.
void LivePage::speakEmpty()
{
    const bool narrowed = m_failures->isChecked() || !m_search->text().trimmed().isEmpty();
    if (narrowed && !m_model->latest().empty())
        m_list->emptyState()->setTexts(tr("No call fits"),
                                       tr("Try another word, or all calls. A trace id finds older ones."));
    else
        m_list->emptyState()->setTexts(tr("No call to show"),
                                       tr("Calls appear here as they happen. A trace id finds older ones."));
    m_first->setOffered(!narrowed);
}

void LivePage::speak()
{
    const bool paused = m_pauseCommand->isChecked();
    m_head->setTitle(title());
    m_pauseCommand->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIconName(paused ? QStringLiteral("play") : QStringLiteral("pause"));
    m_all->setLabel(tr("All"));
    m_failures->setLabel(tr("Failures only"));
    m_search->setHint(tr("Who, address, operation, trace id"));
    m_list->table()->setAccessibleName(tr("Calls"));
    speakEmpty();
    m_model->retranslate();
    speakContext();
    Q_EMIT titleChanged();
}

} // namespace ui::live
