// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageTable.h"

#include "ui/usage/UsageTableModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QHeaderView>

#include <algorithm>
#include <numeric>

namespace ui::usage {

namespace {

constexpr int headPadding = 12; ///< as the style sheet has it, or less

struct Wish {
    int least = 0; ///< what its figures need
    int whole = 0; ///< with its head uncut
};

int sum(const std::vector<Wish>& wishes)
{
    return std::accumulate(wishes.begin(), wishes.end(), 0,
                           [](int all, const Wish& one) { return all + one.whole; });
}

/// The widest of these columns give way first, down to one common width.
void narrow(std::vector<Wish>& wishes, const std::vector<int>& columns, int room)
{
    int most = 0;
    for (const int column : columns)
        most = std::max(most, wishes[std::size_t(column)].whole);
    for (; most > 0 && sum(wishes) > room; --most)
        for (const int column : columns) {
            Wish& one = wishes[std::size_t(column)];
            one.whole = std::max(one.least, std::min(one.whole, most));
        }
}

} // namespace

/// The style sheet draws a head that is too long over its edge.
class UsageTable::Head final : public QHeaderView {
public:
    explicit Head(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }
    /// Of the head uncut, whatever room it has now.
    int wholeWidth(int column)
    {
        m_isWhole = true;
        const int width = sectionSizeFromContents(column).width();
        m_isWhole = false;
        return width;
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        if (m_isWhole)
            return;
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                      sectionSize(column) - 2 * headPadding);
    }

private:
    bool m_isWhole = false;
};

UsageTable::UsageTable(UsageTableModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("usageTable"));
    setModel(model);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalHeader(new Head(this));
    widgets::prepareTable(this);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

int UsageTable::contentWidth(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->minimumSectionSize());
}

/// The heads of the methods give way first, then those of the figures.
void UsageTable::fit()
{
    auto* header = static_cast<Head*>(horizontalHeader());
    std::vector<int> methods;
    std::vector<int> figures;
    std::vector<Wish> wishes;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int least = isColumnHidden(column) ? 0 : contentWidth(column);
        const int whole = isColumnHidden(column) ? 0 : std::max(least, header->wholeWidth(column));
        wishes.push_back({column == 0 ? whole : least, whole});
        if (column > 0)
            (m_model->isMethod(column) ? methods : figures).push_back(column);
    }
    const int room = viewport()->width();
    narrow(wishes, methods, room);
    narrow(wishes, figures, room);
    wishes[0].whole += std::max(0, room - sum(wishes));
    for (int column = 0; column < int(wishes.size()); ++column)
        if (!isColumnHidden(column))
            header->resizeSection(column, wishes[std::size_t(column)].whole);
    updateGeometries(); // the scroll bar measures the widths in between otherwise
}

void UsageTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

} // namespace ui::usage
