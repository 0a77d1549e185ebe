// SPDX-License-Identifier: GPL-3.0-or-later
// An icon that is painted in the colours of the moment, so nobody has to colour it again. Says nothing to
// screen readers; the words stand beside it.
#pragma once

#include "ui/theme/Icons.h"

#include <QWidget>

namespace ui::widgets {

class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(QWidget* parent = nullptr, int size = theme::measure::smallIcon);
    void setIcon(const QIcon& icon);
    void setStatus(theme::Status status) { setIcon(theme::icon(status)); }
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    QIcon m_icon;
};

} // namespace ui::widgets
