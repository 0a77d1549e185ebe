// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/CandidateDelegate.h"

#include "ui/identify/CandidatesModel.h"
#include "ui/pictures/FacePainter.h"
#include "ui/theme/Type.h"
#include "ui/widgets/ScoreBar.h"

#include <QPainter>

namespace ui::identify {

namespace measure = theme::measure;

namespace {

constexpr int faceSide = 36;
constexpr int arrowRoom = 12; // the head keeps it for a sort arrow, figures stand below its text

void paintLine(QPainter* painter, const QRect& rect, const QString& text, const QColor& colour,
               Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignLeft)
{
    painter->setPen(colour);
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void paintScore(QPainter* painter, const QRect& rect, const QModelIndex& index, const QPalette& palette,
                const QColor& colour)
{
    const int figure =
        painter->fontMetrics().horizontalAdvance(QStringLiteral("100.0")) + measure::controlGap;
    paintLine(painter, rect, index.data(Qt::DisplayRole).toString(), colour,
              Qt::AlignVCenter | Qt::AlignRight);
    widgets::paintScoreBar(painter, rect.adjusted(0, 0, -figure, 0),
                           index.data(CandidatesModel::ScoreRole).toDouble(),
                           index.data(CandidatesModel::ThresholdRole).toDouble(), palette);
}

} // namespace

CandidateDelegate::CandidateDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent)
    : RowDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {measure::tallRow, theme::scaled(measure::tallRow)};
}

void CandidateDelegate::paintPerson(QPainter* painter, const QRect& rect, const QModelIndex& index,
                                    const theme::Tokens& tokens, bool above) const
{
    QRect face(rect.left(), 0, faceSide, faceSide);
    face.moveTop(rect.center().y() - faceSide / 2 + 1);
    pictures::paintFace(painter, face, m_thumbnails.find(index.data(CandidatesModel::FaceRole).toLongLong()),
                        4, tokens);
    const QRect text = rect.adjusted(faceSide + 12, 4, 0, -4);
    const int half = text.height() / 2;
    paintLine(painter, text.adjusted(0, 0, 0, -half), index.data(Qt::DisplayRole).toString(),
              above ? tokens.text : tokens.text2);
    painter->setFont(theme::font(theme::Type::Caption));
    paintLine(painter, text.adjusted(0, half, 0, 0), index.data(CandidatesModel::PlaceRole).toString(),
              tokens.text2);
}

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const theme::Tokens& tokens = theme::tokensFor(option.palette);
    paintGround(painter, option, index);
    painter->save();
    painter->setFont(option.font);
    const bool above = index.data(CandidatesModel::AboveRole).toBool();
    const QColor colour = above ? tokens.text : tokens.text2;
    const QRect rect = option.rect.adjusted(12, 0, -12, -1);
    switch (index.column()) {
    case CandidatesModel::Rank:
        paintLine(painter, rect, index.data(Qt::DisplayRole).toString(), colour,
                  Qt::AlignVCenter | Qt::AlignRight);
        break;
    case CandidatesModel::Person:
        paintPerson(painter, rect, index, tokens, above);
        break;
    default:
        paintScore(painter, rect, index, option.palette, colour);
    }
    painter->restore();
}

} // namespace ui::identify
