// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/HealthCard.h"

#include "ui/shell/StatusBoard.h"
#include "ui/theme/Type.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"

#include <QHBoxLayout>

namespace ui::overview {

HealthCard::HealthCard(const shell::StatusBoard& board, QWidget* parent)
    : Card(parent)
    , m_board(board)
{
    setTitle(QString());
    body()->addStretch();
    connect(&m_board, &shell::StatusBoard::changed, this, &HealthCard::speak);
    speak();
}

void HealthCard::speak()
{
    setTitle(tr("Health"));
    const auto& lines = m_board.lines();
    while (m_rows.size() < lines.size())
        m_rows.push_back(makeRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < lines.size();
        m_rows[i].line->setVisible(used);
        m_rows[i].cells->setVisible(used);
        if (used)
            fill(m_rows[i], lines[i]);
    }
}

HealthCard::Row HealthCard::makeRow()
{
    auto* cells = new QWidget(this);
    cells->setMinimumHeight(theme::scaled(44));
    const Row row{widgets::rule(this), cells, new widgets::IconLabel(cells), new QLabel(cells),
                  new widgets::ElidedLabel(cells)};
    theme::setType(row.detail, theme::Type::Secondary);
    row.detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(cells);
    layout->setContentsMargins(theme::measure::cardPadding, 0, theme::measure::cardPadding, 0);
    layout->setSpacing(10);
    layout->addWidget(row.shape);
    layout->addWidget(row.name);
    layout->addWidget(row.detail, 1);
    body()->insertWidget(body()->count() - 1, row.line);
    body()->insertWidget(body()->count() - 1, cells);
    return row;
}

void HealthCard::fill(const Row& row, const shell::StatusLine& line) const
{
    row.shape->setStatus(line.status);
    row.name->setText(line.name());
    row.detail->setText(line.detail());
    theme::setVariant(row.detail, "tone",
                      line.status == theme::Status::Bad ? QStringLiteral("bad") : QStringLiteral("quiet"));
}

} // namespace ui::overview
