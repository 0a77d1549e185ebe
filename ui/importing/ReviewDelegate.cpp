// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ReviewDelegate.h"

#include "ui/importing/ReviewModel.h"
#include "ui/pictures/FacePainter.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace ui::importing {

namespace measure = theme::measure;

namespace {
constexpr int side = 12;
constexpr int faceSide = 28;
constexpr int wrapping = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

/// As much of it as fits in lines, with an ellipsis where that is not all.
QString fitted(const QString& text, const QFontMetrics& metrics, QSize room)
{
    const auto fits = [&](const QString& part) {
        const QSize size = metrics.boundingRect(QRect({0, 0}, QSize(room.width(), 0)), wrapping, part).size();
        return size.height() <= room.height() && size.width() <= room.width();
    };
    if (fits(text))
        return text;
    qsizetype enough = 0;
    for (qsizetype tooMuch = text.size(); tooMuch - enough > 1;) {
        const qsizetype middle = (enough + tooMuch) / 2;
        (fits(text.first(middle) + QChar(0x2026)) ? enough : tooMuch) = middle;
    }
    return text.first(enough) + QChar(0x2026);
}
} // namespace

ReviewDelegate::ReviewDelegate(FileThumbnails& thumbnails, QObject* parent)
    : RowDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const theme::Tokens& t = theme::tokensFor(option.palette);
    if (index.column() == ReviewModel::Name) {
        paintGround(painter, option, index);
        const QRect face(option.rect.left() + side, option.rect.center().y() - faceSide / 2 + 1, faceSide,
                         faceSide);
        pictures::paintFace(painter, face, m_thumbnails.find(index.data(ReviewModel::PathRole).toString()), 4,
                            t);
        const QRect area = option.rect.adjusted(side + faceSide + 10, 0, -side, 0);
        painter->setFont(theme::font(theme::Type::Body));
        painter->setPen(t.text);
        const QString name = index.data().toString();
        if (option.rect.height() >= theme::scaled(measure::tallRow))
            painter->drawText(area, wrapping, fitted(name, painter->fontMetrics(), area.size()));
        else
            painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
        return;
    }
    if (option.rect.width() < side)
        return paintGround(painter, option, index);
    if (index.column() == ReviewModel::Reason && option.rect.height() >= theme::scaled(measure::tallRow))
        return paintLines(painter, option, index);
    if (index.column() != ReviewModel::What || !(index.flags() & Qt::ItemIsEditable)) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem beforeArrow = option;
    beforeArrow.rect.setRight(option.rect.right() - measure::smallIcon - 4);
    paintGround(painter, option, index);
    if (option.rect.height() >= theme::scaled(measure::tallRow))
        paintLines(painter, beforeArrow, index);
    else
        RowDelegate::paint(painter, beforeArrow, index);
    const QRect arrow(option.rect.right() - side - measure::smallIcon,
                      option.rect.center().y() - measure::smallIcon / 2 + 1, measure::smallIcon,
                      measure::smallIcon);
    theme::paintIcon(painter, arrow, QStringLiteral("chevron-down"), t.text2);
}

/// In a tall row: text of more than one line.
void ReviewDelegate::paintLines(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const theme::Tokens& t = theme::tokensFor(option.palette);
    const bool isQuiet = index.data(QuietRole).toBool();
    const QRect area = textArea(option, index).adjusted(0, 2, 0, -2);
    painter->save();
    paintGround(painter, option, index);
    painter->setFont(theme::font(isQuiet ? theme::Type::Secondary : theme::Type::Body));
    painter->setPen(isQuiet ? t.text2 : t.text);
    painter->drawText(area, wrapping, fitted(index.data().toString(), painter->fontMetrics(), area.size()));
    painter->restore();
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = RowDelegate::sizeHint(option, index);
    if (index.column() == ReviewModel::Name)
        size.rwidth() += faceSide + 10;
    if (index.column() == ReviewModel::What)
        size.rwidth() += measure::smallIcon + 8;
    return size;
}

QWidget* ReviewDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    QWidget* editor = index.column() == ReviewModel::What ? createChoice(parent, index)
                                                          : RowDelegate::createEditor(parent, option, index);
    const auto* model = index.model();
    editor->setAccessibleName(model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    return editor;
}

/// Opens its list at once; a choice is taken over as soon as it is made.
QWidget* ReviewDelegate::createChoice(QWidget* parent, const QModelIndex& index) const
{
    auto* choice = new QComboBox(parent);
    const QVariantList actions = index.data(ReviewModel::ChoicesRole).toList();
    const QStringList texts = index.data(ReviewModel::ChoiceTextsRole).toStringList();
    for (qsizetype i = 0; i < actions.size(); ++i)
        choice->addItem(texts.value(i), actions[i]);
    auto* self = const_cast<ReviewDelegate*>(this);
    connect(choice, &QComboBox::activated, self, [self, choice] {
        Q_EMIT self->commitData(choice);
        Q_EMIT self->closeEditor(choice);
    });
    QTimer::singleShot(0, choice, &QComboBox::showPopup);
    return choice;
}

void ReviewDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* choice = qobject_cast<QComboBox*>(editor))
        choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
    else
        RowDelegate::setEditorData(editor, index);
}

void ReviewDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* choice = qobject_cast<QComboBox*>(editor))
        model->setData(index, choice->currentData());
    else
        RowDelegate::setModelData(editor, model, index);
}

} // namespace ui::importing
