// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CameraView.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui::camera {

namespace {

const QColor nearBlack(0x0F, 0x14, 0x1A);
const QColor quiet(0x9A, 0xA7, 0xB4);
const QColor guide(0xFF, 0xFF, 0xFF, 0xB0);
constexpr int iconSide = 40;
constexpr int widestSentence = 420;
constexpr double ovalHeight = 0.72; ///< of the picture
constexpr double ovalShape = 0.75;  ///< width to height

} // namespace

CameraView::CameraView(FrameSource& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
{
    setObjectName(QStringLiteral("cameraView"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&source, &FrameSource::frameArrived, this, &CameraView::take);
    connect(&source, &FrameSource::stateChanged, this, &CameraView::follow);
    follow();
}

void CameraView::setOval(bool shown)
{
    m_oval = shown;
    update();
}

void CameraView::freeze(const QImage& picture)
{
    m_frozen = !picture.isNull();
    if (m_frozen)
        m_frame.image = picture;
    update();
}

QString CameraView::sentence() const
{
    if (m_frozen || (!m_frame.image.isNull() && m_source.state() == CameraState::Running))
        return {};
    const QString problem = m_source.problem();
    return problem.isEmpty() ? tr("The camera is being started…") : problem;
}

void CameraView::take(const Frame& frame)
{
    if (m_frozen)
        return;
    const bool first = m_frame.image.isNull();
    m_frame = frame;
    if (first)
        follow();
    update();
}

void CameraView::follow()
{
    if (!m_frozen && m_source.state() != CameraState::Running)
        m_frame = {};
    setAccessibleName(tr("Picture of the camera"));
    const QString said = sentence();
    if (said != accessibleDescription()) {
        setAccessibleDescription(said);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    update();
}

QRectF CameraView::pictureArea() const
{
    const QSizeF fitted = QSizeF(m_frame.image.size()).scaled(size(), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

void CameraView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath rounded;
    rounded.addRoundedRect(rect(), theme::measure::radius, theme::measure::radius);
    painter.setClipPath(rounded);
    painter.fillRect(rect(), nearBlack);
    if (!sentence().isEmpty()) {
        paintSentence(painter);
        return;
    }
    paintPicture(painter);
    if (m_oval && !m_frozen)
        paintOval(painter);
}

void CameraView::paintPicture(QPainter& painter) const
{
    painter.save();
    painter.translate(width(), 0);
    painter.scale(-1, 1);
    painter.drawImage(pictureArea(), m_frame.image);
    painter.restore();
}

void CameraView::paintOval(QPainter& painter) const
{
    const QRectF area = pictureArea();
    QRectF oval(0, 0, area.height() * ovalHeight * ovalShape, area.height() * ovalHeight);
    oval.moveCenter(area.center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 110), 4));
    painter.drawEllipse(oval);
    painter.setPen(QPen(guide, 2));
    painter.drawEllipse(oval);
}

void CameraView::paintSentence(QPainter& painter) const
{
    const int side = theme::scaled(iconSide);
    const int wide = std::min(width() - 2 * theme::measure::pageMargin, theme::scaled(widestSentence));
    QRect words((width() - wide) / 2, height() / 2, wide, height() / 2);
    theme::paintIcon(&painter, QRect((width() - side) / 2, height() / 2 - side - 12, side, side),
                     QStringLiteral("camera"), quiet);
    painter.setFont(theme::font(theme::Type::Body));
    painter.setPen(Qt::white);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, sentence());
}

void CameraView::showEvent(QShowEvent* event)
{
    m_source.start();
    QWidget::showEvent(event);
}

void CameraView::hideEvent(QHideEvent* event)
{
    if (!isVisible())
        m_source.stop();
    QWidget::hideEvent(event);
}

void CameraView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

} // namespace ui::camera
