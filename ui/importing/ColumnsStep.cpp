// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ColumnsStep.h"

#include "ui/importing/ImportWords.h"
#include "ui/importing/StepFoot.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Retranslate.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::importing {

using core::importing::ColumnMapping;
using core::importing::Field;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr std::size_t exampleLines = 3;
constexpr int lastField = int(Field::Remark);

bool has(const ColumnMapping& mapping, Field field)
{
    return std::ranges::find(mapping, field) != mapping.end();
}

} // namespace

ColumnsStep::ColumnsStep(QWidget* parent)
    : QWidget(parent)
    , m_found(new QLabel)
    , m_grid(new QWidget)
    , m_cells(new QGridLayout(m_grid))
    , m_foot(new StepFoot)
{
    theme::setType(m_found, theme::Type::Secondary);
    m_cells->setContentsMargins(measure::gap, measure::gap, measure::gap, measure::gap);
    m_cells->setHorizontalSpacing(measure::pageMargin);
    m_cells->setVerticalSpacing(measure::controlGap);
    m_cells->setColumnStretch(1, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_grid);
    m_grid->setAttribute(Qt::WA_StyledBackground);
    m_grid->setProperty("tone", QStringLiteral("surface"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_found);
    auto* card = new widgets::Card;
    card->addPadded(head);
    card->body()->addWidget(widgets::rule(card));
    card->body()->addWidget(scroll, 1);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::gap);
    inner->addWidget(card);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(inner, 1);
    layout->addWidget(m_foot);
    connect(m_foot->back(), &Button::clicked, this, &ColumnsStep::backRequested);
    connect(m_foot->next(), &Button::clicked, this, &ColumnsStep::mapped);
    widgets::onLanguage(this, [this] { speak(); });
}

void ColumnsStep::show(const core::importing::CsvTable& table)
{
    clear();
    m_table = table;
    const ColumnMapping guessed = core::importing::guessMapping(table.head);
    for (int column = 0; column < int(table.head.size()); ++column) {
        addColumn(column);
        m_choices.back()->setCurrentIndex(int(guessed[std::size_t(column)]));
    }
    m_cells->setRowStretch(int(table.head.size()) + 1, 1);
    speak();
}

void ColumnsStep::clear()
{
    while (QLayoutItem* item = m_cells->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_choices.clear();
}

QString ColumnsStep::examplesOf(int column) const
{
    QStringList examples;
    for (std::size_t i = 0; i < std::min(m_table.lines.size(), exampleLines); ++i)
        examples << m_table.lines[i].fields.value(column);
    examples.removeAll(QString());
    return examples.join(QStringLiteral(" · "));
}

void ColumnsStep::addColumn(int column)
{
    auto* head = new QLabel(m_table.head[column]);
    head->setTextFormat(Qt::PlainText);
    auto* examples = new widgets::ElidedLabel(examplesOf(column));
    examples->setTextFormat(Qt::PlainText);
    theme::setType(examples, theme::Type::Secondary);
    auto* choice = new QComboBox;
    choice->setObjectName(QStringLiteral("column%1").arg(column));
    choice->setMinimumWidth(theme::scaled(200));
    choice->setMaxVisibleItems(lastField + 1);
    head->setBuddy(choice);
    for (int field = 0; field <= lastField; ++field)
        choice->addItem(ImportWords::field(Field(field)));
    m_cells->addWidget(head, column, 0);
    m_cells->addWidget(examples, column, 1);
    m_cells->addWidget(choice, column, 2);
    m_choices.push_back(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &ColumnsStep::judge);
}

ColumnMapping ColumnsStep::mapping() const
{
    ColumnMapping mapping;
    for (const QComboBox* choice : m_choices)
        mapping.push_back(Field(choice->currentIndex()));
    return mapping;
}

void ColumnsStep::judge()
{
    const ColumnMapping now = mapping();
    QString reason;
    for (int field = 1; field <= lastField; ++field)
        if (std::ranges::count(now, Field(field)) > 1)
            reason = tr("Two columns are \"%1\"").arg(ImportWords::field(Field(field)));
    if (!has(now, Field::Name) && !has(now, Field::UserId) && !has(now, Field::CustomerNumber))
        reason = tr("Choose the column that names the person");
    if (!has(now, Field::Picture))
        reason = tr("Choose the column with the picture's path");
    if (m_table.lines.empty())
        reason = tr("The list has no row below its first line, which names the columns");
    m_foot->setRefusal(reason);
}

void ColumnsStep::speak()
{
    m_foot->next()->setLabel(tr("Check the pictures"));
    m_found->setText(tr("%1, %Ln lines. What does each column mean?", nullptr, int(m_table.lines.size()))
                         .arg(m_table.encoding));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setAccessibleName(tr("Meaning of column %1").arg(m_table.head[qsizetype(i)]));
        for (int field = 0; field <= lastField; ++field)
            m_choices[i]->setItemText(field, ImportWords::field(Field(field)));
    }
    judge();
}

} // namespace ui::importing
