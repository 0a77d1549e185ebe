// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/StepLine.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui::importing {

using theme::Type;

namespace {
constexpr int circle = 24;
constexpr int between = 8;
constexpr int link = 48;
constexpr int linkGap = 16;
} // namespace

StepLine::StepLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepLine::setSteps(const QStringList& names)
{
    m_names = names;
    speak();
}

void StepLine::setCurrent(int step)
{
    m_current = step;
    speak();
}

void StepLine::speak()
{
    if (!m_names.isEmpty())
        setAccessibleName(
            tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.value(m_current)));
    updateGeometry();
    update();
}

int StepLine::widthOf(int step) const
{
    return circle + between + QFontMetrics(theme::font(Type::Strong)).horizontalAdvance(m_names[step]);
}

QSize StepLine::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_names.size(); ++i)
        width += widthOf(i) + (i > 0 ? link + 2 * linkGap : 0);
    return {width, theme::scaled(32)};
}

void StepLine::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        if (i > 0) {
            painter.setPen(QPen(i <= m_current ? t.accent : t.line, 2));
            painter.drawLine(left + linkGap, height() / 2, left + linkGap + link, height() / 2);
            left += link + 2 * linkGap;
        }
        paintStep(painter, i, left);
        left += widthOf(i);
    }
}

void StepLine::paintStep(QPainter& painter, int step, int left) const
{
    const theme::Tokens& t = theme::tokensFor(palette());
    const QRectF disc(left + 0.5, (height() - circle) / 2 + 0.5, circle - 1, circle - 1);
    const bool done = step < m_current;
    const bool now = step == m_current;
    painter.setPen(done || now ? QPen(Qt::NoPen) : QPen(t.control, 1));
    painter.setBrush(done ? t.soft : now ? t.fill : QColor(Qt::transparent));
    painter.drawEllipse(disc);
    if (done) {
        const QRect tick(left + 4, int(disc.top()) + 4, 16, 16);
        theme::paintIcon(&painter, tick, QStringLiteral("check"), t.accent);
    } else {
        painter.setFont(theme::font(Type::Secondary));
        painter.setPen(now ? t.onFill : t.text2);
        painter.drawText(disc, Qt::AlignCenter, QString::number(step + 1));
    }
    painter.setFont(theme::font(now ? Type::Strong : Type::Body));
    painter.setPen(now ? t.text : t.text2);
    painter.drawText(QRect(left + circle + between, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_names[step]);
}

} // namespace ui::importing
