// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageTable.h"

#include "ui/theme/Type.h"
#include "ui/usage/UsageTableModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace ui::usage {

namespace {

constexpr int headPadding = 12; ///< as the style sheet has it, or less
constexpr int rounding = 2;     ///< widths of texts are no whole numbers
constexpr int twoLines = 48;    ///< height of a head of two lines
constexpr int leastRows = 5;    ///< in sight in the smallest window that need not scroll

/// In two lines, as even as its words allow.
QString broken(const QString& text, const QFontMetrics& metrics)
{
    QString best = text;
    int narrowest = metrics.horizontalAdvance(text);
    for (qsizetype at = text.indexOf(u' '); at > 0; at = text.indexOf(u' ', at + 1)) {
        const int width = std::max(metrics.horizontalAdvance(text.first(at)),
                                   metrics.horizontalAdvance(text.sliced(at + 1)));
        if (width >= narrowest)
            continue;
        narrowest = width;
        best = text.first(at) + u'\n' + text.sliced(at + 1);
    }
    return best;
}

QString elided(const QString& lines, const QFontMetrics& metrics, int width)
{
    QStringList all = lines.split(u'\n');
    for (QString& line : all)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return all.join(u'\n');
}

int sum(const std::vector<ColumnWish>& wishes)
{
    return std::accumulate(wishes.begin(), wishes.end(), 0,
                           [](int all, const ColumnWish& one) { return all + one.whole; });
}

/// The widest of these columns give way first, down to one common width.
void narrow(std::vector<ColumnWish>& wishes, const std::vector<int>& columns, int room)
{
    int most = 0;
    for (const int column : columns)
        most = std::max(most, wishes[std::size_t(column)].whole);
    for (; most > 0 && sum(wishes) > room; --most)
        for (const int column : columns) {
            ColumnWish& one = wishes[std::size_t(column)];
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
    int wholeWidth(int column, bool inTwoLines)
    {
        const QScopedValueRollback whole(m_isWhole, true);
        const QScopedValueRollback broken(m_isBroken, inTwoLines);
        QStyleOptionHeaderV2 option;
        initStyleOption(&option);
        initStyleOptionForIndex(&option, column);
        int width = sectionSizeFromContents(column).width();
        for (const QString& line : option.text.split(u'\n'))
            width = std::max(width, option.fontMetrics.horizontalAdvance(line) + 2 * headPadding + rounding);
        return width;
    }
    void breakLines(bool inTwoLines)
    {
        m_isBroken = inTwoLines;
        setFixedHeight(theme::scaled(inTwoLines ? twoLines : theme::measure::head));
        viewport()->update();
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        if (m_isBroken)
            option->text = broken(option->text, option->fontMetrics);
        if (!m_isWhole)
            option->text = elided(option->text, option->fontMetrics, sectionSize(column) - 2 * headPadding);
    }

private:
    bool m_isWhole = false;
    bool m_isBroken = false;
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
    setMinimumHeight(theme::scaled(twoLines + leastRows * theme::measure::row));
}

int UsageTable::contentWidth(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->minimumSectionSize());
}

/// What the columns ask for; those that are hidden ask for nothing.
std::vector<ColumnWish> UsageTable::wishes(bool inTwoLines) const
{
    auto* header = static_cast<Head*>(horizontalHeader());
    std::vector<ColumnWish> all;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int least = isColumnHidden(column) ? 0 : contentWidth(column);
        const int whole =
            isColumnHidden(column) ? 0 : std::max(least, header->wholeWidth(column, inTwoLines));
        all.push_back({column == 0 ? whole : least, whole});
    }
    return all;
}

void UsageTable::fit()
{
    if (m_isFitting)
        return; // asked for by itself
    const QScopedValueRollback fitting(m_isFitting, true);
    constexpr int rounds = 3; // a scroll bar may come or go
    for (int round = 0, room = -1; round < rounds && room != viewport()->width(); ++round) {
        room = viewport()->width();
        share(room);
    }
}

/// Heads stand in two lines where one is not enough; then those of the methods give way first, and after them
/// those of the figures.
void UsageTable::share(int room)
{
    std::vector<ColumnWish> widths = wishes(false);
    const bool inTwoLines = sum(widths) > room;
    if (inTwoLines)
        widths = wishes(true);
    static_cast<Head*>(horizontalHeader())->breakLines(inTwoLines);
    std::vector<int> methods;
    std::vector<int> figures;
    for (int column = 1; column < m_model->columnCount(); ++column)
        (m_model->isMethod(column) ? methods : figures).push_back(column);
    narrow(widths, methods, room);
    narrow(widths, figures, room);
    widths[0].whole += std::max(0, room - sum(widths));
    for (int column = 0; column < int(widths.size()); ++column)
        if (!isColumnHidden(column))
            horizontalHeader()->resizeSection(column, widths[std::size_t(column)].whole);
    // Decided here: as needed, it would stay from a round with less room.
    setHorizontalScrollBarPolicy(sum(widths) > room ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometries(); // the scroll bar measures the widths in between otherwise
}

void UsageTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

} // namespace ui::usage
