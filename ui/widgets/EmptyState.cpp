// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LocalFiles.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {

constexpr int iconSize = 40;
constexpr int textWidth = 520;
constexpr int evenWithin = 4; // pixels

QLabel* centred(QWidget* parent, theme::Type type)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(theme::scaled(textWidth));
    theme::setType(label, type);
    return label;
}

/// The narrowest width in which the text has no more lines than with all the room: no line of one word.
int evenWidth(const QLabel& label, int room)
{
    const QFontMetrics metrics(label.font());
    const auto heightIn = [&](int width) {
        return metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, label.text())
            .height();
    };
    const int least = heightIn(room);
    int tooNarrow = room / 3;
    int enough = room;
    while (enough - tooNarrow > evenWithin) {
        const int middle = (enough + tooNarrow) / 2;
        (heightIn(middle) > least ? tooNarrow : enough) = middle;
    }
    return enough;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this, iconSize))
    , m_bold(centred(this, theme::Type::Section))
    , m_plain(centred(this, theme::Type::Secondary))
    , m_primary(new Button(Button::Kind::Primary, this))
    , m_secondary(new Button(Button::Kind::Secondary, this))
{
    m_primary->setObjectName(QStringLiteral("emptyPrimary"));
    auto* actions = new QHBoxLayout;
    actions->setSpacing(theme::measure::controlGap);
    actions->addStretch();
    actions->addWidget(m_primary);
    actions->addWidget(m_secondary);
    actions->addStretch();
    auto* all = new QVBoxLayout(this);
    all->addStretch();
    all->addWidget(m_icon, 0, Qt::AlignHCenter);
    all->addSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->addWidget(m_bold);
    texts->addWidget(m_plain);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(texts, 4);
    row->addStretch(1);
    all->addLayout(row);
    all->addSpacing(12);
    all->addLayout(actions);
    all->addStretch();
    m_primary->hide();
    m_secondary->hide();
}

void EmptyState::setIconName(const QString& name)
{
    m_icon->setIcon(theme::icon(name, theme::Tint::Text2));
}

void EmptyState::setTexts(const QString& bold, const QString& plain)
{
    m_bold->setText(bold);
    m_plain->setText(plain);
    setAccessibleName(bold);
    setAccessibleDescription(plain);
    evenOut();
}

void EmptyState::evenOut()
{
    const int room = std::min(theme::scaled(textWidth), width() * 2 / 3); // the texts' share, see the row
    m_plain->setMaximumWidth(evenWidth(*m_plain, std::max(room, 1)) + evenWithin);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    evenOut();
}

void EmptyState::setPrimary(const QString& label, const QString& iconName)
{
    m_primary->setIconName(iconName);
    m_primary->setLabel(label);
    m_primary->setVisible(!label.isEmpty());
}

void EmptyState::setSecondary(const QString& label, const QString& iconName)
{
    m_secondary->setIconName(iconName);
    m_secondary->setLabel(label);
    m_secondary->setVisible(!label.isEmpty());
}

void EmptyState::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    m_dragging = true;
    update();
    acceptCopy(event);
}

void EmptyState::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dragging = false;
    update();
}

void EmptyState::dropEvent(QDropEvent* event)
{
    m_dragging = false;
    update();
    acceptCopy(event);
    Q_EMIT filesDropped(localFiles(event->mimeData()));
}

void EmptyState::paintEvent(QPaintEvent*)
{
    if (!m_dragging)
        return;
    const theme::Tokens& tokens = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tokens.soft);
    painter.setPen(QPen(tokens.accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), theme::measure::cardRadius,
                            theme::measure::cardRadius);
}

} // namespace ui::widgets
