// SPDX-License-Identifier: GPL-3.0-or-later
// Cells with a path, which lose what is above the file before they lose the file's name. GUI thread.
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace ui::importing {

class PathDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    static QString fitted(const QString& path, const QFontMetrics& metrics, int width);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace ui::importing
