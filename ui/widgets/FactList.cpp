// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FactList.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QGridLayout>
#include <QLabel>

namespace ui::widgets {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::measure::gap);
    m_grid->setVerticalSpacing(theme::measure::controlGap);
    m_grid->setColumnStretch(1, 1);
}

void FactList::grow(int rows)
{
    while (int(m_rows.size()) < rows) {
        const int row = int(m_rows.size());
        auto* name = new QLabel(this);
        auto* value = new QLabel(this);
        theme::setType(name, theme::Type::Secondary);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_rows.append(std::pair(name, value));
    }
}

void FactList::show(const QList<std::pair<QString, QString>>& facts)
{
    grow(int(facts.size()));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto& [name, value] = m_rows[i];
        const bool shown = i < facts.size() && !facts[i].second.isEmpty();
        name->setVisible(shown);
        value->setVisible(shown);
        name->setText(shown ? facts[i].first : QString());
        value->setText(shown ? facts[i].second : QString());
        value->setAccessibleName(shown ? facts[i].first + u' ' + facts[i].second : QString());
    }
}

QString FactList::value(const QString& name) const
{
    for (const auto& [label, value] : m_rows)
        if (label->text() == name)
            return value->text();
    return {};
}

} // namespace ui::widgets
