// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one candidate: rank, face with name and place, score as bar with a tick at the threshold; grey below
// it.
#pragma once

#include "ui/pictures/ThumbnailCache.h"
#include "ui/widgets/RowDelegate.h"

namespace ui::identify {

class CandidateDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    explicit CandidateDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPerson(QPainter* painter, const QRect& rect, const QModelIndex& index,
                     const theme::Tokens& tokens, bool above) const;

    pictures::ThumbnailCache& m_thumbnails;
};

} // namespace ui::identify
