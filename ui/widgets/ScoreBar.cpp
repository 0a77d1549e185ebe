// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScoreBar.h"

#include "ui/theme/Tokens.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace ui::widgets {

namespace {
constexpr int thickness = 6;
constexpr int tickHeight = 14;
} // namespace

void paintScoreBar(QPainter* painter, const QRect& area, double score, double threshold,
                   const QPalette& palette)
{
    const theme::Tokens& t = theme::tokensFor(palette);
    const QRectF groove(area.left(), area.center().y() - thickness / 2.0 + 0.5, area.width(), thickness);
    QRectF filled = groove;
    filled.setWidth(std::max(double(thickness), groove.width() * std::clamp(score, 0.0, 1.0)));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.press);
    painter->drawRoundedRect(groove, thickness / 2.0, thickness / 2.0);
    painter->setBrush(score >= threshold ? t.accent : t.control);
    painter->drawRoundedRect(filled, thickness / 2.0, thickness / 2.0);
    const double x = groove.left() + groove.width() * std::clamp(threshold, 0.0, 1.0);
    painter->fillRect(QRectF(x - 1, groove.center().y() - tickHeight / 2.0, 2, tickHeight), t.text);
    painter->restore();
}

ScoreBar::ScoreBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speak();
}

void ScoreBar::setScore(double score, double threshold)
{
    m_score = score;
    m_threshold = threshold;
    speak();
    update();
}

void ScoreBar::speak()
{
    const QLocale locale;
    setAccessibleName(tr("Score %1, threshold %2")
                          .arg(locale.toString(m_score, 'f', 2), locale.toString(m_threshold, 'f', 2)));
}

void ScoreBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintScoreBar(&painter, rect(), m_score, m_threshold, palette());
}

void ScoreBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

} // namespace ui::widgets
