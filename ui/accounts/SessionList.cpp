// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/SessionList.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Moments.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::accounts {

using core::auth::Session;
using widgets::Button;

SessionList::SessionList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void SessionList::show(const std::vector<Session>& sessions, qint64 hereSinceMs, qint64 nowMs)
{
    delete m_rows;
    m_rows = new QWidget;
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::measure::controlGap);
    auto* title = new QLabel(tr("Open sessions"));
    theme::setType(title, theme::Type::Strong);
    column->addWidget(title);
    if (hereSinceMs >= 0)
        column->addWidget(line(tr("This console"), hereSinceMs, nowMs, nullptr));
    for (const Session& session : sessions)
        column->addWidget(row(session, nowMs));
    if (sessions.empty() && hereSinceMs < 0) {
        auto* none = new QLabel(tr("None"));
        theme::setType(none, theme::Type::Secondary);
        column->addWidget(none);
    }
    m_column->addWidget(m_rows);
}

QWidget* SessionList::line(const QString& where, qint64 sinceMs, qint64 nowMs, QWidget* end)
{
    const QString since = tr("since %1").arg(widgets::shortMoment(sinceMs, nowMs));
    auto* words = new widgets::ElidedLabel(sinceMs > 0 ? QStringLiteral("%1, %2").arg(where, since) : where);
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words, 1);
    if (end)
        layout->addWidget(end);
    return line;
}

QWidget* SessionList::row(const Session& session, qint64 nowMs)
{
    const QString where = session.address.isEmpty() ? tr("this desk") : session.address;
    auto* end = new Button(Button::Kind::Link);
    end->setObjectName(QStringLiteral("endSession"));
    end->setLabel(tr("End"));
    end->setAccessibleName(tr("End the session from %1").arg(where));
    connect(end, &Button::clicked, this, [this, id = session.id] { Q_EMIT endRequested(id); });
    return line(where, session.createdMs, nowMs, end);
}

} // namespace ui::accounts
