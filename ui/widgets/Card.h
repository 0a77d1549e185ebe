// SPDX-License-Identifier: GPL-3.0-or-later
// White surface with a hairline and round corners; a head line with title, note and actions when wanted.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui::widgets {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    /// The head appears with the first of these.
    void setTitle(const QString& title);
    void setNote(const QString& note);
    void addAction(QWidget* action);
    /// Everything below the head; no margins, so that lists can go from edge to edge.
    QVBoxLayout* body() const { return m_body; }
    /// The card's usual inner margin around `content`.
    void addPadded(QLayout* content);

private:
    void ensureHead();

    QVBoxLayout* m_body;
    QHBoxLayout* m_head = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
};

/// A hairline.
QFrame* rule(QWidget* parent, Qt::Orientation orientation = Qt::Horizontal);

} // namespace ui::widgets
