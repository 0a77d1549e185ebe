// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationButton.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Badge.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui::shell {

namespace {
constexpr int side = 12;
constexpr int textLeft = 42;
} // namespace

NavigationButton::NavigationButton(QString iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(std::move(iconName))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRing", QStringLiteral("outside"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NavigationButton::setName(const QString& name)
{
    setText(name);
    speak();
}

void NavigationButton::setWaiting(int waiting)
{
    m_waiting = waiting;
    speak();
}

void NavigationButton::setFolded(bool folded)
{
    m_folded = folded;
    speak();
}

void NavigationButton::setLow(bool low)
{
    m_low = low;
    updateGeometry();
}

void NavigationButton::speak()
{
    setAccessibleName(text());
    setAccessibleDescription(m_waiting > 0 ? tr("%Ln waiting", nullptr, m_waiting) : QString());
    setToolTip(m_folded ? text() : QString());
    updateGeometry();
    update();
}

QSize NavigationButton::sizeHint() const
{
    const int height = theme::scaled(m_low ? theme::measure::control : theme::measure::navigationRow);
    if (m_folded)
        return {theme::scaled(theme::measure::navigationRow) + 4, height};
    const int name = QFontMetrics(theme::font(theme::Type::Strong)).horizontalAdvance(text());
    const int badge = m_waiting > 0 ? widgets::Badge::widthFor(m_waiting) + 8 : 0;
    return {textLeft + name + badge + side, height};
}

QSize NavigationButton::minimumSizeHint() const
{
    return sizeHint();
}

void NavigationButton::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked()    ? t.surface
                     : isDown()     ? t.press
                     : underMouse() ? t.hover
                                    : QColor(Qt::transparent));
    painter.drawRoundedRect(rect(), theme::measure::radius, theme::measure::radius);
    const QColor ink = isChecked() ? t.accent : t.text2;
    const int iconLeft = m_folded ? (width() - theme::measure::icon) / 2 : side;
    const QRect box(iconLeft, (height() - theme::measure::icon) / 2, theme::measure::icon,
                    theme::measure::icon);
    theme::paintIcon(&painter, box, m_iconName, ink);
    if (m_folded)
        return;
    painter.setPen(isChecked() ? t.accent : t.text2);
    painter.setFont(theme::font(isChecked() ? theme::Type::Strong : theme::Type::Body));
    painter.drawText(rect().adjusted(textLeft, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
    widgets::Badge::paint(&painter, rect().adjusted(0, 0, -8, 0), m_waiting, palette());
}

} // namespace ui::shell
