// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectCardDelegate.h"

#include "ui/pictures/FacePainter.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QPainter>

namespace ui::subjects {

using theme::Tokens;
namespace measure = theme::measure;

namespace {

constexpr int gap = 4;     // between cells, each side
constexpr int padding = 8; // inside a cell

int lineHeight()
{
    return theme::scaled(20);
}

void paintLine(QPainter* painter, const QRect& rect, const QString& text, const QColor& colour)
{
    painter->setPen(colour);
    painter->drawText(rect, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void paintSecondLine(QPainter* painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens)
{
    const auto state = static_cast<SubjectState>(index.data(SubjectsModel::StateRole).toInt());
    if (state == SubjectState::InOrder || state == SubjectState::OneFace) {
        paintLine(painter, rect, index.data(SubjectsModel::SecondLineRole).toString(), tokens.text2);
        return;
    }
    const auto status = state == SubjectState::NoFace ? theme::Status::Bad : theme::Status::Warn;
    const QColor colour = theme::colourOf(tokens, status);
    QRect sign(rect.left(), 0, 14, 14);
    sign.moveTop(rect.center().y() - 6);
    theme::paintIcon(painter, sign, theme::iconOf(status), colour);
    paintLine(painter, rect.adjusted(19, 0, 0, 0), SubjectsModel::stateText(state), colour);
}

void paintBadge(QPainter* painter, const QRect& face, const Tokens& tokens)
{
    QRect badge(0, 0, 20, 20);
    badge.moveCenter(face.topRight() + QPoint(-6, 6));
    painter->setPen(QPen(tokens.surface, 2));
    painter->setBrush(tokens.fill);
    painter->drawEllipse(badge);
    theme::paintIcon(painter, badge.adjusted(4, 4, -4, -4), QStringLiteral("check"), tokens.onFill);
}

} // namespace

SubjectCardDelegate::SubjectCardDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

QSize SubjectCardDelegate::cellHint()
{
    const int face = 116;
    return {face + 2 * (padding + gap), face + 2 * (padding + gap) + 2 * lineHeight() + 4};
}

void SubjectCardDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option,
                                      const Tokens& tokens) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRectF cell = QRectF(option.rect).adjusted(gap, gap, -gap, -gap);
    painter->setPen(Qt::NoPen);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(chosen ? tokens.soft : tokens.hover);
        painter->drawRoundedRect(cell, measure::cardRadius, measure::cardRadius);
    }
    if (chosen || option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.accent, chosen ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), measure::cardRadius - 1,
                                 measure::cardRadius - 1);
    }
}

void SubjectCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Tokens& tokens = theme::tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, tokens);
    const QRect inner = option.rect.adjusted(gap + padding, gap + padding, -gap - padding, -gap - padding);
    const int faceHeight = inner.height() - 2 * lineHeight() - 4;
    const QRect face(inner.left(), inner.top(), inner.width(), faceHeight);
    pictures::paintFace(painter, face, m_thumbnails.find(index.data(SubjectsModel::FaceRole).toLongLong()),
                        measure::radius, tokens);
    painter->setFont(option.font);
    paintLine(painter, QRect(inner.left(), face.bottom() + 5, inner.width(), lineHeight()),
              index.data(Qt::DisplayRole).toString(), tokens.text);
    painter->setFont(theme::font(theme::Type::Caption));
    paintSecondLine(painter,
                    QRect(inner.left(), face.bottom() + 5 + lineHeight(), inner.width(), lineHeight() - 2),
                    index, tokens);
    if (option.state.testFlag(QStyle::State_Selected))
        paintBadge(painter, face, tokens);
    painter->restore();
}

} // namespace ui::subjects
