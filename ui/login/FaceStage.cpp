// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/FaceStage.h"

#include "ui/login/FaceWords.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <chrono>

namespace ui::login {

using Phase = FaceAttempt::Phase;
using core::login::Step;

namespace {

const QColor nearBlack(0x0F, 0x14, 0x1A);
const QColor around(0x0F, 0x14, 0x1A, 0xC4);
const QColor plain(0x6F, 0x7C, 0x8B);
constexpr double ringWidth = 4;
constexpr int barPadding = 14;
constexpr int stepGap = 26;
constexpr int noteMargin = 24;

/// Dark in both themes.
const theme::Tokens& tokens()
{
    return theme::darkTokens();
}

} // namespace

FaceStage::FaceStage(const FaceLoginParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_source(parts.source)
    , m_attempt(parts, this)
{
    setObjectName(QStringLiteral("faceStage"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(360, 400);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        setAccessibleDescription(wordsFor(m_attempt, m_source).side);
        update();
    });
    connect(&m_source, &camera::FrameSource::frameArrived, this, &FaceStage::take);
    connect(&m_source, &camera::FrameSource::stateChanged, this, &FaceStage::follow);
    connect(&m_attempt, &FaceAttempt::changed, this, &FaceStage::follow);
}

FaceStage::~FaceStage()
{
    m_attempt.stop();
}

void FaceStage::toggle()
{
    if (isPaused())
        m_attempt.resume();
    else
        m_attempt.pause();
}

void FaceStage::take(const camera::Frame& frame)
{
    if (m_attempt.phase() == Phase::Off || isPaused())
        return;
    m_image = frame.image;
    update();
}

void FaceStage::follow()
{
    if (m_attempt.phase() == Phase::Off || isPaused() || m_source.state() != camera::CameraState::Running)
        m_image = {};
    announce();
    update();
    Q_EMIT changed();
}

/// Once for each new sentence; the seconds are not read out.
void FaceStage::announce()
{
    const StageWords words = wordsFor(m_attempt, m_source);
    const QString& text = words.text;
    setAccessibleDescription(words.side);
    if (text == accessibleName())
        return;
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FaceStage::showEvent(QShowEvent* event)
{
    m_second.start();
    m_attempt.start();
    QWidget::showEvent(event);
}

void FaceStage::hideEvent(QHideEvent* event)
{
    m_second.stop();
    m_attempt.stop();
    QWidget::hideEvent(event);
}

void FaceStage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

QRectF FaceStage::oval() const
{
    QRectF oval(0, 0, height() * 0.34, height() * 0.45);
    oval.moveCenter(QPointF(width() / 2.0, height() * 0.43));
    return oval;
}

double FaceStage::filled() const
{
    switch (m_attempt.phase()) {
    case Phase::Looking:
        return m_attempt.progress().progress;
    case Phase::Deciding:
    case Phase::Second:
    case Phase::Accepted:
        return 1;
    default:
        return 0;
    }
}

void FaceStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), nearBlack);
    paintPicture(painter);
    paintRing(painter);
    paintWords(painter);
    paintSteps(painter);
    paintNote(painter);
}

/// Fills the stage, mirrored as in a looking glass, dark outside the oval.
void FaceStage::paintPicture(QPainter& painter) const
{
    if (m_image.isNull()) {
        QRect icon(0, 0, 64, 64);
        icon.moveCenter(oval().center().toPoint());
        theme::paintIcon(&painter, icon, QStringLiteral("camera"), plain);
        return;
    }
    const QSizeF size = QSizeF(m_image.size()).scaled(this->size(), Qt::KeepAspectRatioByExpanding);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(-1, 1);
    painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), m_image);
    painter.restore();
    QPainterPath outside;
    outside.addRect(rect());
    outside.addEllipse(oval());
    painter.fillPath(outside, around);
}

void FaceStage::paintRing(QPainter& painter) const
{
    constexpr int top = 90 * 16;
    const bool isBad = m_attempt.phase() == Phase::Refused;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isBad ? tokens().bad : plain, 2));
    painter.drawEllipse(oval());
    painter.setPen(
        QPen(filled() < 1 ? tokens().accent : tokens().ok, ringWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(oval(), top, -qRound(filled() * 360 * 16));
}

void FaceStage::paintWords(QPainter& painter) const
{
    const StageWords words = wordsFor(m_attempt, m_source);
    if (words.text.isEmpty())
        return;
    const QFontMetrics title(theme::font(theme::Type::Title));
    const QFontMetrics strong(theme::font(theme::Type::Body));
    const int sideWidth = words.side.isEmpty() ? 0 : strong.horizontalAdvance(words.side) + stepGap;
    const int fixed = 3 * barPadding + theme::measure::icon + sideWidth;
    const int most = width() - 2 * noteMargin - fixed;
    const QRect text = title.boundingRect(QRect(0, 0, most, height()), Qt::TextWordWrap, words.text);
    QRect bar(0, 0, text.width() + fixed, text.height() + 2 * barPadding);
    bar.moveCenter(QPoint(width() / 2, 0));
    bar.moveTop(qRound(oval().bottom()) + stepGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x0A, 0x0D, 0x11, 0xE6));
    painter.drawRoundedRect(bar, theme::measure::radius, theme::measure::radius);
    const QRect inside = bar.adjusted(barPadding, barPadding, -barPadding, -barPadding);
    QRect icon(inside.topLeft(), QSize(theme::measure::icon, theme::measure::icon));
    icon.moveTop(inside.center().y() - theme::measure::icon / 2);
    const bool isBad = m_attempt.phase() == Phase::Refused;
    theme::paintIcon(&painter, icon, words.icon, isBad ? tokens().bad : tokens().accent);
    painter.setFont(theme::font(theme::Type::Title));
    painter.setPen(Qt::white);
    painter.drawText(inside.adjusted(theme::measure::icon + barPadding, 0, -sideWidth, 0),
                     Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft, words.text);
    painter.setFont(theme::font(theme::Type::Body));
    painter.setPen(tokens().text2);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, words.side);
}

/// How far the attempt has come: all below are done.
int FaceStage::reachedStep() const
{
    switch (m_attempt.phase()) {
    case Phase::Accepted:
    case Phase::Second:
        return 4;
    case Phase::Deciding:
        return 3;
    default:
        return static_cast<int>(m_attempt.progress().step);
    }
}

void FaceStage::paintSteps(QPainter& painter) const
{
    if (m_attempt.phase() == Phase::Off || isPaused())
        return;
    const QStringList names = stepNames();
    const QFontMetrics metrics(theme::font(theme::Type::Strong));
    int all = -stepGap;
    for (const QString& name : names)
        all += theme::measure::smallIcon + 8 + metrics.horizontalAdvance(name) + stepGap;
    QRect place((width() - all) / 2, qRound(oval().bottom()) + stepGap + 84, all, metrics.height() + 4);
    for (int i = 0; i < names.size(); ++i) {
        paintStep(painter, place, names[i], i);
        place.setLeft(place.left() + theme::measure::smallIcon + 8 + metrics.horizontalAdvance(names[i]) +
                      stepGap);
    }
}

void FaceStage::paintStep(QPainter& painter, const QRect& place, const QString& name, int step) const
{
    using theme::Status;
    const int reached = reachedStep();
    const bool isAt = step == reached;
    const Status status = step < reached                        ? Status::Ok
                          : !isAt                               ? Status::Skipped
                          : m_attempt.phase() == Phase::Refused ? Status::Bad
                                                                : Status::Waiting;
    const QColor colour = status == Status::Waiting ? tokens().text : theme::colourOf(tokens(), status);
    QRect sign(place.topLeft(), QSize(theme::measure::smallIcon, theme::measure::smallIcon));
    sign.moveTop(place.center().y() - theme::measure::smallIcon / 2);
    theme::paintIcon(&painter, sign, theme::iconOf(status), step > reached ? tokens().text2 : colour);
    painter.setFont(theme::font(isAt ? theme::Type::Strong : theme::Type::Body));
    painter.setPen(step > reached ? tokens().text2 : tokens().text);
    painter.drawText(place.adjusted(theme::measure::smallIcon + 8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     name);
}

void FaceStage::paintNote(QPainter& painter) const
{
    const QRect icon(noteMargin, noteMargin, theme::measure::smallIcon, theme::measure::smallIcon);
    theme::paintIcon(&painter, icon, QStringLiteral("camera"), tokens().text2);
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(tokens().text2);
    painter.drawText(QRect(icon.right() + 9, icon.top() - 4, width() - 2 * noteMargin - icon.width() - 8, 24),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("No picture is kept of who signs in"));
}

} // namespace ui::login
