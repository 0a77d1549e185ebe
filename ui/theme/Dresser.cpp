// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Dresser.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui::theme {

namespace {

constexpr const char* apart = "dressedApart";
constexpr int sliceMs = 1; // a large piece after it takes another ten

bool isHolder(const QWidget* widget)
{
    return widget->property(apart).toBool();
}

bool isPiece(const QWidget* widget)
{
    const QWidget* around = widget->parentWidget();
    return (!around || isHolder(around)) && !isHolder(widget);
}

QWidget* pieceOf(QWidget* widget)
{
    while (widget && !isPiece(widget))
        widget = widget->parentWidget();
    return widget;
}

bool isSeen(const QPointer<QWidget>& piece)
{
    return piece && piece->isVisible();
}

} // namespace

void dressApart(QWidget* holder)
{
    holder->setProperty(apart, true);
}

void dressApart(QScrollArea* scroll)
{
    scroll->setFrameShape(QFrame::NoFrame);
    dressApart(static_cast<QWidget*>(scroll));
    for (QWidget* ground : {scroll->viewport(), scroll->widget()}) {
        ground->setAutoFillBackground(false);
        dressApart(ground);
    }
}

QWidgetList piecesOf(const QWidget* holder)
{
    QWidgetList all;
    for (QWidget* child : holder->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        all += isHolder(child) ? piecesOf(child) : QWidgetList{child};
    return all;
}

void dressNow(QWidget* piece)
{
    if (piece->testAttribute(Qt::WA_WState_Polished)) {
        QEvent again(QEvent::Polish);
        QCoreApplication::sendEvent(piece, &again);
    }
    piece->ensurePolished();
}

Dresser::Dresser(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool Dresser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        if (isPiece(widget) && !m_dressed.contains(widget)) {
            m_dressed.removeAll(QPointer<QWidget>());
            m_dressed.append(widget);
            widget->setStyleSheet(m_text);
        }
    } else if (event->type() == QEvent::Show && watched->isWidgetType() && !m_waiting.isEmpty()) {
        QWidget* piece = pieceOf(static_cast<QWidget*>(watched));
        if (m_waiting.removeAll(piece) > 0)
            piece->setStyleSheet(m_text);
    }
    return QObject::eventFilter(watched, event);
}

void Dresser::setSheet(const QString& text)
{
    m_text = text;
    m_dressed.removeAll(QPointer<QWidget>());
    const bool goesOn = !m_waiting.isEmpty();
    m_waiting = m_dressed;
    std::ranges::stable_partition(m_waiting, isSeen);
    holdPainting();
    if (!m_waiting.isEmpty() && !goesOn)
        QTimer::singleShot(0, this, &Dresser::dressSome);
}

void Dresser::dressSome()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_waiting.isEmpty() && timer.elapsed() < sliceMs)
        if (QWidget* piece = m_waiting.takeFirst())
            piece->setStyleSheet(m_text);
    if (std::ranges::none_of(m_waiting, isSeen))
        letPaint();
    if (!m_waiting.isEmpty())
        QTimer::singleShot(0, this, &Dresser::dressSome);
}

void Dresser::holdPainting()
{
    for (const auto& piece : std::as_const(m_waiting))
        if (isSeen(piece) && !piece->isWindow() && piece->window()->updatesEnabled()) {
            piece->window()->setUpdatesEnabled(false);
            m_held.append(piece->window());
        }
}

void Dresser::letPaint()
{
    for (const auto& window : std::exchange(m_held, {}))
        if (window) {
            window->setUpdatesEnabled(true);
            // What was to be painted when painting stopped is dirty still, and Qt asks for nothing twice.
            QCoreApplication::postEvent(window, new QEvent(QEvent::UpdateRequest), Qt::LowEventPriority);
        }
}

} // namespace ui::theme
