// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls what it holds only where it cannot be made low enough to fit; Qt's own resizable scroll area would
// scroll as soon as it cannot have the height it likes best. GUI thread.
#pragma once

#include <QScrollArea>

namespace ui::widgets {

class FitScroll : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the content, which has a layout.
    explicit FitScroll(QWidget* content);

    void toTop();
    /// Of what it holds, at this width.
    int leastHeight(int width) const;

Q_SIGNALS:
    void needChanged(); ///< the content may have another least height

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace ui::widgets
