// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Badge.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace ui::widgets {

namespace {

constexpr int pillHeight = 18;

QString textOf(int count)
{
    return QLocale().toString(count);
}

} // namespace

Badge::Badge(QWidget* parent)
    : QWidget(parent)
{
    setVisible(false);
}

void Badge::setCount(int count)
{
    m_count = count;
    setAccessibleName(textOf(count));
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {widthFor(m_count), theme::scaled(pillHeight)};
}

int Badge::widthFor(int count)
{
    return QFontMetrics(theme::font(theme::Type::Caption)).horizontalAdvance(textOf(count)) + 16;
}

void Badge::paint(QPainter* painter, const QRect& area, int count, const QPalette& palette)
{
    if (count <= 0)
        return;
    const theme::Tokens& tokens = theme::tokensFor(palette);
    QRect pill(0, 0, widthFor(count), theme::scaled(pillHeight));
    pill.moveCenter(area.center());
    pill.moveRight(area.right());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.press);
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter->setPen(tokens.text);
    painter->setFont(theme::font(theme::Type::Caption));
    painter->drawText(pill, Qt::AlignCenter, textOf(count));
    painter->restore();
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(&painter, rect(), m_count, palette());
}

} // namespace ui::widgets
