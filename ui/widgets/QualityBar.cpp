// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/QualityBar.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace ui::widgets {

namespace {

constexpr double good = 70;
constexpr double fair = 50;
constexpr int barWidth = 96;
constexpr int between = 8;

} // namespace

theme::Status qualityStatus(double quality)
{
    return quality >= good ? theme::Status::Ok : quality >= fair ? theme::Status::Info : theme::Status::Warn;
}

QString qualityWord(double quality)
{
    if (quality >= good)
        return QCoreApplication::translate("QualityBar", "good");
    if (quality >= fair)
        return QCoreApplication::translate("QualityBar", "fair");
    return QCoreApplication::translate("QualityBar", "poor");
}

QualityBar::QualityBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setQuality(0);
}

void QualityBar::setQuality(double quality)
{
    m_quality = quality;
    setAccessibleName(words());
    updateGeometry();
    update();
}

QString QualityBar::words() const
{
    return tr("Quality %1, %2").arg(QLocale().toString(m_quality, 'f', 0), qualityWord(m_quality));
}

QSize QualityBar::sizeHint() const
{
    const int text = QFontMetrics(theme::font(theme::Type::Secondary)).horizontalAdvance(words());
    return {theme::measure::smallIcon + 2 * between + text + barWidth, theme::scaled(24)};
}

void QualityBar::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    const theme::Status status = qualityStatus(m_quality);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box(0, (height() - theme::measure::smallIcon) / 2, theme::measure::smallIcon,
                    theme::measure::smallIcon);
    theme::paintIcon(&painter, box, theme::iconOf(status), theme::colourOf(t, status));
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(t.text2);
    const QString text = words();
    const int left = box.right() + between;
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, text);
    const int barLeft = left + painter.fontMetrics().horizontalAdvance(text) + between;
    QRectF groove(barLeft, height() / 2.0 - 3, std::max(0, width() - barLeft), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.press);
    painter.drawRoundedRect(groove, 3, 3);
    groove.setWidth(groove.width() * std::clamp(m_quality / 100, 0.0, 1.0));
    painter.setBrush(theme::colourOf(t, status));
    painter.drawRoundedRect(groove, 3, 3);
}

void QualityBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setQuality(m_quality);
    QWidget::changeEvent(event);
}

} // namespace ui::widgets
