// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ReviewModel.h"

#include "ui/subjects/SubjectsModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QLocale>

namespace ui::importing {

using core::importing::Action;
using core::importing::ImportRow;
using widgets::RowDelegate;

static_assert(core::importing::lowQuality == subjects::SubjectsModel::lowQuality,
              "the dry run tells of the pictures that the gallery marks afterwards");

void ReviewModel::begin(const core::importing::ImportPlan& plan, const QString& gallery)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(plan.rows.size());
    for (const auto& row : plan.rows)
        m_rows.push_back({row, {}, Action::Skip});
    m_shown.clear();
    m_sortedBy = -1;
    m_gallery = gallery;
    m_judged = 0;
    m_enrolling = 0;
    m_added = 0;
    m_counts = {};
    m_people.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

void ReviewModel::take(const std::vector<CheckedRow>& rows)
{
    std::vector<int> added;
    for (const auto& [place, checked] : rows) {
        if (place >= total()) // of an import that was forgotten
            continue;
        ImportRow& row = m_rows[std::size_t(place)];
        row.checked = checked;
        row.action = checked.action;
        m_judged = std::max(m_judged, place + 1);
        ++m_counts[std::size_t(ImportWords::sortOf(checked.verdict))];
        count(row, 1);
        if (fits(row))
            added.push_back(place);
    }
    if (!added.empty()) {
        beginInsertRows({}, 0, int(added.size()) - 1);
        m_shown.insert(m_shown.end(), added.begin(), added.end());
        endInsertRows();
    }
    Q_EMIT countsChanged();
}

void ReviewModel::narrow(std::optional<Sort> sort, const QString& text)
{
    beginResetModel();
    m_sort = sort;
    m_text = text;
    m_shown.clear();
    for (int i = 0; i < m_judged; ++i)
        if (fits(m_rows[std::size_t(i)]))
            m_shown.push_back(i);
    arrange();
    endResetModel();
}

void ReviewModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> places;
    for (const QModelIndex& index : before)
        places.push_back(m_shown[m_shown.size() - 1 - std::size_t(index.row())]);
    m_sortedBy = column;
    m_order = order;
    arrange();
    QHash<int, int> rowOf;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        rowOf.insert(m_shown[i], int(m_shown.size() - 1 - i));
    QModelIndexList after;
    for (std::size_t i = 0; i < places.size(); ++i)
        after << index(rowOf.value(places[i]), before[qsizetype(i)].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

/// What is found goes by its verdict, which also stands for the reason and what will happen.
void ReviewModel::arrange()
{
    if (m_sortedBy < 0)
        return;
    std::ranges::sort(m_shown);
    const auto sorted = [this](const auto& isLess) {
        std::ranges::stable_sort(
            m_shown, [&](int a, int b) { return isLess(m_rows[std::size_t(a)], m_rows[std::size_t(b)]); });
    };
    if (m_sortedBy == Name)
        sorted([](const ImportRow& a, const ImportRow& b) {
            return a.plan.personal.name.compare(b.plan.personal.name, Qt::CaseInsensitive) < 0;
        });
    else if (m_sortedBy == File)
        sorted([](const ImportRow& a, const ImportRow& b) {
            return a.plan.shown.compare(b.plan.shown, Qt::CaseInsensitive) < 0;
        });
    else if (m_sortedBy == What)
        sorted([](const ImportRow& a, const ImportRow& b) { return a.action < b.action; });
    else if (m_sortedBy != Number)
        sorted([](const ImportRow& a, const ImportRow& b) { return a.checked.verdict < b.checked.verdict; });
    if (m_order == Qt::AscendingOrder)
        std::ranges::reverse(m_shown); // the last one is on top
}

bool ReviewModel::fits(const ImportRow& row) const
{
    return (!m_sort || ImportWords::sortOf(row.checked.verdict) == *m_sort) &&
           (m_text.isEmpty() || row.plan.personal.name.contains(m_text, Qt::CaseInsensitive) ||
            row.plan.shown.contains(m_text, Qt::CaseInsensitive));
}

int ReviewModel::lastNumber() const
{
    int last = 0;
    for (const ImportRow& row : m_rows)
        last = std::max(last, int(row.plan.number));
    return last;
}

/// Takes the row into the sums, or out of them with -1.
void ReviewModel::count(const ImportRow& row, int step)
{
    if (!core::importing::willEnrol(row))
        return;
    m_enrolling += step;
    const ImportRow& joined = core::importing::joinedRow(m_rows, row);
    if (joined.action == Action::AddToDuplicate) { // somebody in the gallery
        m_added += step;
        return;
    }
    const QString& person = joined.plan.person;
    const int left = m_people.value(person) + step;
    if (left > 0)
        m_people.insert(person, left);
    else
        m_people.remove(person);
}

int ReviewModel::problemCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.begin() + m_judged, core::importing::isLeftOut));
}

int ReviewModel::namesakes() const
{
    return int(std::count_if(m_rows.begin(), m_rows.begin() + m_judged, [](const ImportRow& row) {
        return (row.checked.namesake != 0 || row.checked.namesakeRow >= 0) && core::importing::willEnrol(row);
    }));
}

QStringList ReviewModel::knownBatches() const
{
    QStringList batches;
    for (const ImportRow& row : m_rows)
        if (const QString& batch = row.checked.batch; !batch.isEmpty() && !batches.contains(batch))
            batches << batch;
    return batches;
}

int ReviewModel::willEnrol(Sort sort) const
{
    return int(std::ranges::count_if(m_rows, [sort](const ImportRow& row) {
        return ImportWords::sortOf(row.checked.verdict) == sort && core::importing::willEnrol(row);
    }));
}

void ReviewModel::chooseAll(Sort sort, bool enrolled)
{
    for (ImportRow& row : m_rows) {
        if (ImportWords::sortOf(row.checked.verdict) != sort)
            continue;
        count(row, -1);
        row.action = enrolled ? core::importing::choicesFor(row.checked).front() : Action::Skip;
        count(row, 1);
    }
    retranslate();
    Q_EMIT countsChanged();
}

std::vector<core::importing::Problem> ReviewModel::problems() const
{
    std::vector<core::importing::Problem> found;
    for (int i = 0; i < m_judged; ++i) {
        const ImportRow& row = m_rows[std::size_t(i)];
        if (core::importing::isLeftOut(row))
            found.push_back({row.plan, ImportWords::reason(m_rows, row, m_gallery),
                             core::importing::codeOf(row.checked)});
    }
    return found;
}

const ImportRow& ReviewModel::at(int shown) const
{
    return m_rows[std::size_t(m_shown[m_shown.size() - 1 - std::size_t(shown)])];
}

int ReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString ReviewModel::text(const ImportRow& row, int column) const
{
    switch (column) {
    case Number:
        return QLocale().toString(row.plan.number);
    case Name:
        return row.plan.personal.name;
    case File:
        return row.plan.shown;
    case Verdict:
        return ImportWords::sort(ImportWords::sortOf(row.checked.verdict));
    case Reason:
        return ImportWords::reason(m_rows, row, m_gallery);
    case What:
        return ImportWords::action(row.action, m_rows, row);
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return index.column() == What ? QVariant(int(row.action)) : text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Number ? QVariant(int(Qt::AlignRight)) : QVariant();
    case RowDelegate::StatusRole:
        return index.column() == Verdict
                   ? QVariant(int(ImportWords::shapeOf(ImportWords::sortOf(row.checked.verdict))))
                   : QVariant();
    case RowDelegate::QuietRole:
        return index.column() == File || index.column() == Reason;
    case Qt::ToolTipRole:
        return index.column() == Name
                   ? QVariant(QStringList{row.plan.personal.name, row.plan.shown}.join(u'\n'))
                   : QVariant();
    case PathRole:
        return row.plan.file;
    case ChoicesRole: {
        QVariantList choices;
        for (const Action action : core::importing::choicesFor(row.checked))
            choices << int(action);
        return choices;
    }
    case ChoiceTextsRole: {
        QStringList texts;
        for (const Action action : core::importing::choicesFor(row.checked))
            texts << ImportWords::action(action, m_rows, row);
        return texts;
    }
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Row"),     tr("Picture and name"), tr("File"),
                            tr("Verdict"), tr("Reason"),           tr("What will happen")};
    return heads.value(section);
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    const ImportRow& row = at(index.row());
    const bool choosable = index.column() == What && core::importing::choicesFor(row.checked).size() > 1;
    if (choosable || (index.column() == Name && core::importing::willEnrol(row)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ReviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    ImportRow& row = m_rows[std::size_t(m_shown[m_shown.size() - 1 - std::size_t(index.row())])];
    if (index.column() == Name) {
        const QString name = value.toString().simplified();
        if (name.isEmpty())
            return false;
        rename(row.plan.person, name);
        return true;
    }
    count(row, -1);
    row.action = Action(value.toInt());
    count(row, 1);
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, Columns - 1)); // rows may speak of it
    Q_EMIT countsChanged();
    return true;
}

/// Faces of one person have one name.
void ReviewModel::rename(const QString& person, const QString& name)
{
    for (ImportRow& row : m_rows)
        if (row.plan.person == person)
            row.plan.personal.name = name;
    Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name));
}

void ReviewModel::retranslate()
{
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

} // namespace ui::importing
