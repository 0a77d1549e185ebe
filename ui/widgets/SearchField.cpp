// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchField.h"

#include "ui/theme/Icons.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>

namespace ui::widgets {

namespace {
constexpr int restMs = 120;
}

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    setProperty("search", true);
    addAction(theme::icon(QStringLiteral("search"), theme::Tint::Text2), QLineEdit::LeadingPosition);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &SearchField::say);
    connect(this, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::say);
}

void SearchField::setHint(const QString& hint)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    // Qt makes a button of the magnifier; it needs a name too.
    for (QAbstractButton* sign : findChildren<QAbstractButton*>())
        sign->setAccessibleName(hint);
}

void SearchField::say()
{
    m_rest.stop();
    if (text() == m_said)
        return;
    m_said = text();
    Q_EMIT searched(m_said);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        say();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui::widgets
