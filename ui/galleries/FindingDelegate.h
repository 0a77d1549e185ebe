// SPDX-License-Identifier: GPL-3.0-or-later
// A row of findings: face and name where a column has a face. Owned by GalleryHealthDialog's table.
#pragma once

#include "ui/pictures/ThumbnailCache.h"
#include "ui/widgets/RowDelegate.h"

namespace ui::galleries {

class FindingDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    explicit FindingDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    pictures::ThumbnailCache& m_thumbnails;
};

} // namespace ui::galleries
