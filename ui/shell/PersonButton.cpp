// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PersonButton.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Avatar.h"

#include <QPainter>
#include <QPainterPath>

namespace ui::shell {

namespace {
constexpr int picture = 32;
constexpr int side = 8;
constexpr int between = 8;
} // namespace

PersonButton::PersonButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void PersonButton::setPerson(const QString& name, const QString& role)
{
    setText(name);
    m_role = role;
    setAccessibleName(QStringLiteral("%1, %2").arg(name, role));
    setToolTip(accessibleName());
    update();
}

void PersonButton::setFolded(bool folded)
{
    m_folded = folded;
    update();
}

QSize PersonButton::sizeHint() const
{
    return {176, theme::scaled(44)};
}

void PersonButton::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? t.press : underMouse() ? t.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(rect(), theme::measure::radius, theme::measure::radius);
    const int left = m_folded ? (width() - picture) / 2 : side;
    const QRectF circle(left, (height() - picture) / 2.0, picture, picture);
    QPainterPath round;
    round.addEllipse(circle);
    painter.save();
    painter.setClipPath(round);
    widgets::paintAvatar(&painter, circle, widgets::avatarSeed(text()), t.isDark);
    painter.restore();
    if (m_folded)
        return;
    const QRect area = rect().adjusted(side + picture + between, 4, -32, -4);
    const QRect upper(area.left(), area.top(), area.width(), area.height() / 2);
    painter.setPen(t.text);
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.drawText(upper, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    painter.setPen(t.text2);
    painter.setFont(theme::font(theme::Type::Caption));
    painter.drawText(upper.translated(0, upper.height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_role, Qt::ElideRight, area.width()));
    const QRect dots(width() - 28, (height() - 16) / 2, 16, 16);
    theme::paintIcon(&painter, dots, QStringLiteral("more"), t.text2);
}

} // namespace ui::shell
