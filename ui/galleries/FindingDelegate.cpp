// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/FindingDelegate.h"

#include "ui/galleries/HealthFindings.h"
#include "ui/pictures/FacePainter.h"
#include "ui/theme/Type.h"

#include <QPainter>

namespace ui::galleries {

namespace {
constexpr int faceSide = 28;
constexpr int beside = 12;
constexpr int corner = 4;
} // namespace

FindingDelegate::FindingDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent)
    : RowDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const
{
    const qint64 id = index.data(FindingsModel::FaceRole).toLongLong();
    if (id == 0) {
        RowDelegate::paint(painter, given, index);
        return;
    }
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const theme::Tokens& t = theme::tokensFor(option.palette);
    painter->save();
    paintGround(painter, option, index);
    QRect area = textArea(option, index);
    QRect face(area.left(), 0, faceSide, faceSide);
    face.moveTop(option.rect.center().y() - faceSide / 2);
    pictures::paintFace(painter, face, m_thumbnails.find(id), corner, t);
    area.setLeft(face.right() + beside);
    painter->setFont(theme::font(theme::Type::Body));
    painter->setPen(t.text);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(option.text, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace ui::galleries
