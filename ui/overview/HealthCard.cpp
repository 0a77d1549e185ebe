// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/HealthCard.h"

#include "ui/shell/StatusBoard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>

namespace ui::overview {

HealthCard::HealthCard(const shell::StatusBoard& board, QWidget* parent)
    : Card(parent)
    , m_board(board)
{
    connect(&m_board, &shell::StatusBoard::changed, this, &HealthCard::speak);
    speak();
}

void HealthCard::speak()
{
    setTitle(tr("Health"));
    delete m_rows;
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const shell::StatusLine& line : m_board.lines()) {
        column->addWidget(widgets::rule(m_rows));
        column->addWidget(rowFor(line));
    }
    column->addStretch();
    body()->addWidget(m_rows, 1);
}

QWidget* HealthCard::rowFor(const shell::StatusLine& line)
{
    auto* row = new QWidget(m_rows);
    row->setMinimumHeight(theme::scaled(44));
    auto* shape = new QLabel(row);
    shape->setPixmap(theme::icon(line.status).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto* name = new QLabel(line.name(), row);
    auto* detail = new widgets::ElidedLabel(line.detail(), row);
    theme::setType(detail, theme::Type::Secondary);
    if (line.status == theme::Status::Bad)
        detail->setProperty("tone", QStringLiteral("bad"));
    detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* cells = new QHBoxLayout(row);
    cells->setContentsMargins(theme::measure::cardPadding, 0, theme::measure::cardPadding, 0);
    cells->setSpacing(10);
    cells->addWidget(shape);
    cells->addWidget(name);
    cells->addWidget(detail, 1);
    return row;
}

} // namespace ui::overview
