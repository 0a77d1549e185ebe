// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageLine.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/SpokenRole.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui::widgets {

namespace {

QString wordOf(theme::Status status)
{
    switch (status) {
    case theme::Status::Ok:
        return QStringLiteral("ok");
    case theme::Status::Warn:
        return QStringLiteral("warn");
    case theme::Status::Bad:
        return QStringLiteral("bad");
    default:
        return QStringLiteral("info");
    }
}

} // namespace

MessageLine::MessageLine(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_text(new QLabel(this))
    , m_action(new Button(Button::Kind::Link, this))
{
    setSpokenRole(this, QAccessible::Notification);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_action->hide();
    hide();
}

void MessageLine::say(theme::Status status, const QString& text)
{
    m_text->setAccessibleName(text);
    m_text->setText(text);
    setAccessibleDescription({});
    theme::setVariant(this, "message", wordOf(status));
    m_icon->setStatus(status);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(this);
}

void MessageLine::restate(const QString& text)
{
    m_text->setText(text);
    setAccessibleDescription(text);
}

void MessageLine::clear()
{
    say(theme::Status::Info, {});
}

QString MessageLine::text() const
{
    return m_text->text();
}

} // namespace ui::widgets
