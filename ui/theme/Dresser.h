// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the style sheet to the window in pieces, so that a change of theme never holds up the event loop:
// a sheet set once for a window of two thousand widgets takes 120 ms. Owned by Theme; GUI thread.
// A piece is a window, or a child of a widget named to dressApart(). It takes the sheet when it is first
// shown. At a change the pieces on the screen come first, and nothing is painted until they are done.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace ui::theme {

/// No rule of the sheet reaches `holder` itself; each of its children is a piece.
void dressApart(QWidget* holder);
/// What takes the sheet by itself inside of it.
QWidgetList piecesOf(const QWidget* holder);
/// Gives it the sheet now, before it is shown; also when it was polished before it became a piece.
void dressNow(QWidget* piece);

/// Its contents lie on the ground of the page, each child of them is a piece.
void dressApart(QScrollArea* scroll);

class Dresser : public QObject {
    Q_OBJECT
public:
    explicit Dresser(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
    void setSheet(const QString& text);
    bool isDone() const { return m_waiting.isEmpty(); }

private:
    using Pieces = QList<QPointer<QWidget>>;

    void dressSome();
    void holdPainting();
    void letPaint();

    QString m_text;
    Pieces m_dressed;
    Pieces m_waiting; ///< for the sheet of the moment, those on the screen first
    Pieces m_held;    ///< windows that paint nothing until their pieces are dressed
};

} // namespace ui::theme
