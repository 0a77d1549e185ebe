// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectTable.h"

#include "ui/shell/PageMemory.h"
#include "ui/subjects/MenuPlace.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/theme/Type.h"

#include <QHeaderView>
#include <QMouseEvent>

namespace ui::subjects {

namespace measure = theme::measure;

namespace {

constexpr QLatin1StringView orderKey("subjects/columnOrder");
constexpr QLatin1StringView hiddenKey("subjects/hiddenColumns");
constexpr int cellPadding = 24;

/// From what goes first when the room is short to what stays longest; the tick and the name always stay.
constexpr SubjectsModel::Column dispensable[] = {
    SubjectsModel::PersonId, SubjectsModel::UserId,  SubjectsModel::Certificate,    SubjectsModel::Enrolled,
    SubjectsModel::Quality,  SubjectsModel::Faces,   SubjectsModel::CustomerNumber, SubjectsModel::State,
    SubjectsModel::Binned,   SubjectsModel::DaysLeft};

/// The widest text a column usually holds; columns are as wide as this or as their head.
QString typical(int column)
{
    switch (column) {
    case SubjectsModel::CustomerNumber:
    case SubjectsModel::UserId:
        return QStringLiteral("E-2019-00417-0");
    case SubjectsModel::Certificate:
        return QStringLiteral("3101••••••••1234");
    case SubjectsModel::PersonId:
        return QStringLiteral("1234567890123456789");
    case SubjectsModel::Faces:
        return QStringLiteral("888");
    case SubjectsModel::Quality:
        return QStringLiteral("100");
    case SubjectsModel::Enrolled:
    case SubjectsModel::Binned:
        return QStringLiteral("2026/12/28");
    case SubjectsModel::DaysLeft:
        return SubjectsModel::daysLeftText(30);
    default:
        return {};
    }
}

int stateWidth(const QFontMetrics& metrics)
{
    int widest = 0;
    for (SubjectState state :
         {SubjectState::InOrder, SubjectState::OneFace, SubjectState::LowQuality, SubjectState::NoFace})
        widest = std::max(widest, metrics.horizontalAdvance(SubjectsModel::stateText(state)));
    return widest + measure::smallIcon + 8;
}

} // namespace

SubjectTable::SubjectTable(pictures::ThumbnailCache& thumbnails, QThreadPool* pool, QWidget* parent)
    : QTableView(parent)
    , m_pool(pool)
    , m_delegate(new SubjectRowDelegate(thumbnails, this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setMouseTracking(true);
    setProperty("focusRing", QStringLiteral("inside"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme::scaled(measure::row));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &SubjectTable::keepColumns);
}

void SubjectTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    restoreColumns();
    fitColumns();
}

void SubjectTable::restoreColumns()
{
    m_hidden = {SubjectsModel::Certificate, SubjectsModel::PersonId, SubjectsModel::UserId};
    if (const QVariant hidden = shell::recalled(hiddenKey); hidden.isValid()) {
        m_hidden.clear();
        for (const QVariant& column : hidden.toList())
            m_hidden.insert(column.toInt());
    }
    const QVariantList order = shell::recalled(orderKey).toList();
    for (int column = static_cast<int>(order.size()); column < SubjectsModel::Columns && !order.isEmpty();
         ++column)
        m_hidden.insert(column); // the table had fewer then
    if (order.size() > SubjectsModel::Columns)
        return;
    const QSignalBlocker quiet(horizontalHeader());
    for (int place = 0; place < order.size(); ++place)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(order[place].toInt()), place);
}

void SubjectTable::keepColumns() const
{
    QVariantList order;
    for (int place = 0; place < SubjectsModel::Columns; ++place)
        order << horizontalHeader()->logicalIndex(place);
    QVariantList hidden;
    for (int column : m_hidden)
        hidden << column;
    shell::remember({{orderKey, order}, {hiddenKey, hidden}}, m_pool);
}

int SubjectTable::widthOf(int column) const
{
    if (column == SubjectsModel::Check)
        return 44;
    const QFontMetrics metrics(font());
    if (column == SubjectsModel::Name)
        return theme::scaled(168);
    if (column == SubjectsModel::State)
        return stateWidth(metrics) + cellPadding;
    const QString head = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return std::max(metrics.horizontalAdvance(typical(column)), metrics.horizontalAdvance(head) + 16) +
           cellPadding;
}

bool SubjectTable::fits(int column) const
{
    return m_isBin || (column != SubjectsModel::Binned && column != SubjectsModel::DaysLeft);
}

void SubjectTable::setBin(bool bin)
{
    m_isBin = bin;
    fitColumns();
}

void SubjectTable::fitColumns()
{
    if (!model())
        return;
    QSet<int> shown;
    int needed = 0;
    for (int column = 0; column < SubjectsModel::Columns; ++column) {
        if (isWanted(column)) {
            shown.insert(column);
            needed += widthOf(column);
        }
    }
    for (int column : dispensable) {
        if (needed > viewport()->width() && shown.remove(column))
            needed -= widthOf(column);
    }
    const int spare = std::max(0, viewport()->width() - needed);
    for (int column = 0; column < SubjectsModel::Columns; ++column) {
        setColumnHidden(column, !shown.contains(column));
        setColumnWidth(column, widthOf(column) + (column == SubjectsModel::Name ? spare : 0));
    }
}

void SubjectTable::setWanted(int column, bool wanted)
{
    if (wanted)
        m_hidden.remove(column);
    else
        m_hidden.insert(column);
    keepColumns();
    fitColumns();
}

void SubjectTable::fillColumnMenu(QMenu* menu)
{
    menu->clear();
    for (int column = SubjectsModel::CustomerNumber; column < SubjectsModel::Columns; ++column) {
        if (!fits(column))
            continue;
        const QString name = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool isLeftOut = isWanted(column) && isColumnHidden(column);
        QAction* entry =
            menu->addAction(isLeftOut ? name + QLatin1Char('\t') + tr("no room for it now") : name);
        entry->setCheckable(true);
        entry->setChecked(isWanted(column));
        entry->setObjectName(QStringLiteral("column%1").arg(column));
        connect(entry, &QAction::toggled, this, [this, column](bool on) { setWanted(column, on); });
    }
}

std::pair<int, int> SubjectTable::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {0, 0};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model()->rowCount() : last + 1};
}

void SubjectTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void SubjectTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == SubjectsModel::Check &&
        event->modifiers() == Qt::NoModifier) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    QTableView::mousePressEvent(event);
}

void SubjectTable::setHoverRow(int row)
{
    if (row == m_delegate->hoverRow())
        return;
    m_delegate->setHoverRow(row);
    viewport()->update();
}

void SubjectTable::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    setHoverRow(rowAt(event->position().toPoint().y()));
}

void SubjectTable::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    setHoverRow(-1);
}

void SubjectTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fitColumns();
}

void SubjectTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (const auto place = menuPlace(*this, *event))
        Q_EMIT menuRequested(*place);
}

} // namespace ui::subjects
