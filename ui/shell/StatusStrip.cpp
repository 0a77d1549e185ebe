// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusStrip.h"

#include "ui/shell/StatusBoard.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Type.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/SpokenRole.h"
#include "ui/widgets/StatusItem.h"

#include <QEvent>
#include <QHBoxLayout>

namespace ui::shell {

namespace {
constexpr int barHeight = 32;
constexpr int messageMs = 8000;
} // namespace

StatusStrip::StatusStrip(const StatusBoard& board, const TaskList& tasks, QWidget* parent)
    : QWidget(parent)
    , m_board(board)
    , m_tasks(tasks)
    , m_states(new QHBoxLayout)
    , m_message(new widgets::ElidedLabel(this))
    , m_running(new widgets::StatusItem(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setProperty("tone", QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(theme::scaled(barHeight));
    theme::setType(m_message, theme::Type::Secondary);
    widgets::setSpokenRole(m_message, QAccessible::Notification);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_running->setObjectName(QStringLiteral("tasksButton"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->addLayout(m_states);
    row->addWidget(m_message, 1);
    row->addWidget(m_running);
    m_fade.setSingleShot(true);
    m_fade.setInterval(messageMs);
    connect(&m_fade, &QTimer::timeout, this, &StatusStrip::forget);
    connect(&m_board, &StatusBoard::changed, this, &StatusStrip::rebuild);
    connect(&m_tasks, &TaskList::runningChanged, this, &StatusStrip::countTasks);
    connect(m_running, &QAbstractButton::clicked, this, &StatusStrip::tasksAsked);
    rebuild();
    countTasks();
}

void StatusStrip::say(const QString& message)
{
    m_message->setText(message);
    m_message->setAccessibleName(message);
    widgets::announce(m_message);
    m_fade.start();
}

void StatusStrip::setReach(std::function<bool(const QString& pageId)> reach)
{
    m_reach = std::move(reach);
    rebuild();
}

void StatusStrip::forget()
{
    m_fade.stop();
    m_message->clear();
    m_message->setAccessibleName({});
}

widgets::StatusItem* StatusStrip::itemAt(std::size_t place)
{
    while (m_items.size() <= place) {
        auto* item = new widgets::StatusItem(this);
        connect(item, &QAbstractButton::clicked, this,
                [this, item] { Q_EMIT pageAsked(item->property("page").toString()); });
        m_states->addWidget(item);
        m_items.push_back(item);
    }
    return m_items[place];
}

void StatusStrip::rebuild()
{
    const auto& lines = m_board.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        widgets::StatusItem* item = itemAt(i);
        item->setObjectName(QStringLiteral("status-") + lines[i].id);
        item->setProperty("page", lines[i].page);
        item->setState(lines[i].status, lines[i].brief());
        item->setToolTip(QStringLiteral("%1: %2").arg(lines[i].name(), lines[i].detail()));
        item->setLeads(!m_reach || m_reach(lines[i].page));
        item->show();
    }
    for (std::size_t i = lines.size(); i < m_items.size(); ++i)
        m_items[i]->hide();
}

void StatusStrip::countTasks()
{
    const int running = m_tasks.running();
    m_running->setPlain(QStringLiteral("tasks"),
                        running == 0 ? tr("No task running") : tr("%Ln task(s) running", nullptr, running));
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        forget();
        rebuild();
        countTasks();
    }
    QWidget::changeEvent(event);
}

} // namespace ui::shell
