// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusItem.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui::widgets {

namespace {
constexpr int side = 8;
constexpr int between = 6;
} // namespace

StatusItem::StatusItem(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setProperty("focusRing", QStringLiteral("inside"));
    setProperty("ringRadius", theme::measure::radius);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusItem::setState(theme::Status status, const QString& words)
{
    m_status = status;
    m_plainIcon.clear();
    say(words);
}

void StatusItem::setPlain(const QString& iconName, const QString& words)
{
    m_plainIcon = iconName;
    say(words);
}

void StatusItem::setLeads(bool leads)
{
    setEnabled(leads);
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// A screen reader is told of each name that is set, also of the same one.
void StatusItem::say(const QString& words)
{
    update();
    if (words == text())
        return;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

QSize StatusItem::sizeHint() const
{
    const int words = QFontMetrics(theme::font(theme::Type::Secondary)).horizontalAdvance(text());
    return {2 * side + theme::measure::smallIcon + between + words, theme::scaled(28)};
}

void StatusItem::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? t.press : isEnabled() && underMouse() ? t.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(rect(), theme::measure::radius, theme::measure::radius);
    const bool plain = !m_plainIcon.isEmpty();
    const QRect box(side, (height() - theme::measure::smallIcon) / 2, theme::measure::smallIcon,
                    theme::measure::smallIcon);
    theme::paintIcon(&painter, box, plain ? m_plainIcon : theme::iconOf(m_status),
                     plain ? t.text2 : theme::colourOf(t, m_status));
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(!plain && m_status == theme::Status::Bad ? t.bad : t.text2);
    painter.drawText(rect().adjusted(side + theme::measure::smallIcon + between, 0, 0, 0), Qt::AlignVCenter,
                     text());
}

} // namespace ui::widgets
