// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Chip.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace ui::widgets {

namespace {

constexpr int side = 12;
constexpr int between = 6;

int advance(const QString& text)
{
    return QFontMetrics(theme::font(theme::Type::Secondary)).horizontalAdvance(text);
}

} // namespace

Chip::Chip(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringRadius", theme::measure::chip / 2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setStatus(std::optional<theme::Status> status)
{
    m_status = status;
    updateGeometry();
    update();
}

void Chip::setCount(qint64 count)
{
    m_count = count;
    speak();
}

void Chip::setLabel(const QString& text)
{
    setText(text);
    speak();
}

void Chip::speak()
{
    setAccessibleName(m_count < 0 ? text() : text() + QLatin1Char(' ') + countText());
    updateGeometry();
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : QLocale().toString(m_count);
}

QSize Chip::sizeHint() const
{
    int width = 2 * side + advance(text());
    if (m_status)
        width += theme::measure::smallIcon + between;
    if (m_count >= 0)
        width += between + advance(countText());
    return {width, theme::scaled(theme::measure::chip)};
}

void Chip::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chip::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void Chip::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked() && isEnabled();
    painter.setBrush(!isEnabled()   ? t.subtle
                     : on           ? t.soft
                     : isDown()     ? t.press
                     : underMouse() ? t.hover
                                    : t.surface);
    painter.setPen(on ? t.accent : t.line);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    int x = side;
    if (m_status) {
        const QRect box(x, (height() - theme::measure::smallIcon) / 2, theme::measure::smallIcon,
                        theme::measure::smallIcon);
        theme::paintIcon(&painter, box, theme::iconOf(*m_status),
                         isEnabled() ? theme::colourOf(t, *m_status) : t.text3);
        x += theme::measure::smallIcon + between;
    }
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(!isEnabled() ? t.text3 : on ? t.accent : t.text);
    const QString shown = m_count < 0 ? text() : text() + QStringLiteral("  ") + countText();
    painter.drawText(QRect(x, 0, width() - x, height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

} // namespace ui::widgets
