// SPDX-License-Identifier: GPL-3.0-or-later
// Draws two pixels of accent with a gap of two around whatever has the keyboard focus. A widget chooses by
// the property "focusRing": "outside" (default), "inside" (no room around it: lists, with one pixel, text
// areas) or "none" (it shows focus itself); "ringRadius" is its corner. GUI thread; owned by Theme.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ui::theme {

class FocusRing : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent = nullptr);
    ~FocusRing() override;

    /// The widget the ring is around; nullptr: hidden.
    QWidget* target() const { return m_target; }
    static constexpr int lineWidth = 2;
    static constexpr int gap = 2;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Overlay;
    void follow(QWidget* focused);
    void leave();
    void place();

    QPointer<QWidget> m_target;
    QPointer<Overlay> m_overlay;
    QList<QPointer<QWidget>> m_watched;
};

} // namespace ui::theme
