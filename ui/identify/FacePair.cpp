// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/FacePair.h"

#include "ui/pictures/FaceTile.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/ElidedLabel.h"

#include <QGridLayout>
#include <QLabel>

namespace ui::identify {

namespace measure = theme::measure;

namespace {
constexpr int side = 124;
}

FacePair::FacePair(Facts facts, QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_verdict(new QLabel)
    , m_figures(new QGridLayout)
{
    auto* all =
        new QBoxLayout(facts == Facts::Beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::gap);
    auto* faces = new QHBoxLayout;
    faces->setSpacing(measure::gap);
    m_first = makeSide("firstFace", faces);
    m_second = makeSide("secondFace", faces);
    if (facts == Facts::Below)
        faces->addStretch();
    all->addLayout(faces);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    theme::setType(m_verdict, theme::Type::Strong);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(measure::controlGap);
    verdict->addWidget(m_sign, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    m_figures->setVerticalSpacing(6);
    m_figures->setColumnStretch(0, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(measure::controlGap);
    words->addLayout(verdict);
    words->addLayout(m_figures);
    words->addStretch();
    all->addLayout(words, 1);
}

FacePair::Side FacePair::makeSide(const char* objectName, QHBoxLayout* faces)
{
    Side made{new pictures::FaceTile(side), new widgets::ElidedLabel};
    made.face->setObjectName(QLatin1StringView(objectName));
    made.face->setFocusPolicy(Qt::NoFocus);
    made.caption->setFixedWidth(side);
    theme::setType(made.caption, theme::Type::Caption);
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(made.face);
    column->addWidget(made.caption);
    column->addStretch();
    faces->addLayout(column);
    return made;
}

void FacePair::setFirst(const QImage& face, const QString& caption)
{
    m_first.face->setFace(face);
    m_first.face->setAccessibleName(caption);
    m_first.caption->setText(caption);
}

void FacePair::setSecond(const QImage& face, const QString& caption)
{
    m_second.face->setFace(face);
    m_second.face->setAccessibleName(caption);
    m_second.caption->setText(caption);
}

void FacePair::setVerdict(theme::Status status, const QString& words)
{
    m_sign->setPixmap(theme::icon(status).pixmap(measure::smallIcon, measure::smallIcon));
    m_sign->setVisible(!words.isEmpty());
    m_verdict->setText(words);
}

void FacePair::setFigures(const QList<PairFigure>& figures)
{
    while (QLayoutItem* item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int line = 0; line < figures.size(); ++line) {
        auto* name = new QLabel(figures[line].name);
        theme::setType(name, theme::Type::Secondary);
        name->setWordWrap(true);
        auto* value = new QLabel(figures[line].value);
        for (QLabel* label : {name, value})
            label->setToolTip(figures[line].meaning);
        value->setAccessibleDescription(figures[line].meaning);
        value->setAccessibleName(figures[line].name + u' ' + figures[line].value);
        m_figures->addWidget(name, line, 0);
        m_figures->addWidget(value, line, 1, Qt::AlignRight);
    }
}

} // namespace ui::identify
