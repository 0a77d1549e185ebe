// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectRowDelegate.h"

#include "ui/pictures/FacePainter.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QPainter>

namespace ui::subjects {

using theme::Tokens;
namespace measure = theme::measure;

namespace {

constexpr int padding = 12;
constexpr int faceSide = 28;
constexpr int arrowRoom = 12; // the head keeps it for its sort arrow, figures stand below its text

theme::Status statusOf(SubjectState state)
{
    switch (state) {
    case SubjectState::InOrder:
        return theme::Status::Ok;
    case SubjectState::OneFace:
        return theme::Status::Info;
    case SubjectState::NoFace:
        return theme::Status::Bad;
    case SubjectState::LowQuality:
        break;
    }
    return theme::Status::Warn;
}

void paintText(QPainter* painter, const QRect& rect, const QString& text, const QColor& colour,
               Qt::Alignment alignment)
{
    painter->setPen(colour);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

void paintState(QPainter* painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens)
{
    const QString word = index.data(Qt::DisplayRole).toString();
    if (word.isEmpty())
        return;
    const auto status = statusOf(static_cast<SubjectState>(index.data(SubjectsModel::StateRole).toInt()));
    QRect sign(rect.left(), 0, measure::smallIcon, measure::smallIcon);
    sign.moveTop(rect.center().y() - measure::smallIcon / 2 + 1);
    const QColor colour = theme::colourOf(tokens, status);
    theme::paintIcon(painter, sign, theme::iconOf(status), colour);
    paintText(painter, rect.adjusted(measure::smallIcon + 8, 0, 0, 0), word,
              status == theme::Status::Warn || status == theme::Status::Bad ? colour : tokens.text,
              Qt::AlignVCenter | Qt::AlignLeft);
}

} // namespace

void paintTick(QPainter* painter, const QRect& rect, bool chosen, const Tokens& tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(chosen ? tokens.fill : tokens.control, 1));
    painter->setBrush(chosen ? tokens.fill : tokens.surface);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (chosen)
        theme::paintIcon(painter, rect.adjusted(2, 2, -2, -2), QStringLiteral("check"), tokens.onFill);
    painter->restore();
}

SubjectRowDelegate::SubjectRowDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

QSize SubjectRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {measure::row, theme::scaled(measure::row)};
}

void SubjectRowDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index, const Tokens& tokens) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = option.rect;
    painter->fillRect(rect, chosen ? tokens.soft : index.row() == m_hoverRow ? tokens.hover : tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (chosen && rect.left() <= 0)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), tokens.accent);
}

void SubjectRowDelegate::paintName(QPainter* painter, const QRect& rect, const QModelIndex& index,
                                   const Tokens& tokens) const
{
    QRect face(rect.left(), 0, faceSide, faceSide);
    face.moveTop(rect.center().y() - faceSide / 2 + 1);
    const QVariant id = index.data(SubjectsModel::FaceRole);
    pictures::paintFace(painter, face, m_thumbnails.find(id.toLongLong()), 4, tokens);
    const bool nameless = index.data(SubjectsModel::RawRole).toString().isEmpty();
    paintText(painter, rect.adjusted(faceSide + padding, 0, 0, 0), index.data(Qt::DisplayRole).toString(),
              nameless ? tokens.text2 : tokens.text, Qt::AlignVCenter | Qt::AlignLeft);
}

void SubjectRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Tokens& tokens = theme::tokensFor(option.palette);
    paintGround(painter, option, index, tokens);
    const QRect inner = option.rect.adjusted(padding, 0, -padding, -1);
    painter->setFont(option.font);
    switch (index.column()) {
    case SubjectsModel::Check: {
        QRect tick(0, 0, measure::smallIcon + 2, measure::smallIcon + 2);
        tick.moveCenter(option.rect.center());
        paintTick(painter, tick, option.state.testFlag(QStyle::State_Selected), tokens);
        break;
    }
    case SubjectsModel::Name:
        paintName(painter, inner, index, tokens);
        break;
    case SubjectsModel::State:
        paintState(painter, inner, index, tokens);
        break;
    case SubjectsModel::Faces:
    case SubjectsModel::Quality:
        paintText(painter, inner.adjusted(0, 0, -arrowRoom, 0), index.data(Qt::DisplayRole).toString(),
                  tokens.text, Qt::AlignVCenter | Qt::AlignRight);
        break;
    default:
        painter->setFont(theme::font(theme::Type::Secondary));
        paintText(painter, inner, index.data(Qt::DisplayRole).toString(), tokens.text2,
                  Qt::AlignVCenter | Qt::AlignLeft);
    }
}

} // namespace ui::subjects
