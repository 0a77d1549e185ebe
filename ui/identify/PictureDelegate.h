// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of the bench in its list: small, with its name. Belongs to the view. GUI thread.
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace ui::identify {

class PictureDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace ui::identify
