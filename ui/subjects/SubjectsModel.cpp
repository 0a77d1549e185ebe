// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectsModel.h"

#include "ui/shell/RunInBackground.h"

namespace ui::subjects {

using core::galleries::SubjectQuery;
using core::galleries::SubjectRow;
using core::galleries::SubjectSort;

namespace {

/// rows() leaves unknown ids out; here each id keeps its place.
std::vector<SubjectRow> inPlaces(const std::vector<qint64>& ids, const std::vector<SubjectRow>& known)
{
    std::vector<SubjectRow> rows(ids.size());
    auto next = known.begin();
    for (std::size_t i = 0; i < ids.size() && next != known.end(); ++i) {
        rows[i].id = ids[i];
        if (next->id == ids[i])
            rows[i] = *next++;
    }
    return rows;
}

std::vector<qint64> slice(const std::vector<qint64>& ids, int page)
{
    const auto from = std::min(ids.size(), static_cast<std::size_t>(page) * SubjectsModel::pageSize);
    const auto to = std::min(ids.size(), from + SubjectsModel::pageSize);
    return {ids.begin() + static_cast<std::ptrdiff_t>(from), ids.begin() + static_cast<std::ptrdiff_t>(to)};
}

} // namespace

SubjectsModel::SubjectsModel(const core::galleries::SubjectDirectory& directory, QThreadPool* pool,
                             QObject* parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_pool(pool)
{
}

void SubjectsModel::setQuery(const SubjectQuery& query)
{
    m_query = query;
    refresh();
}

void SubjectsModel::refresh()
{
    const quint64 generation = ++m_generation;
    shell::runInBackground(
        this, m_pool,
        [&directory = m_directory, query = m_query, lookedAt = m_lookedAt] {
            Answer answer;
            answer.ids = directory.search(query);
            for (const int page : {0, lookedAt - 1, lookedAt, lookedAt + 1})
                if (const auto ids = slice(answer.ids, std::max(0, page)); !ids.empty())
                    answer.pages[std::max(0, page)] = inPlaces(ids, directory.rows(ids));
            return answer;
        },
        [this, generation](Answer answer) {
            if (generation == m_generation)
                take(std::move(answer));
        });
}

void SubjectsModel::take(Answer answer)
{
    const bool same = answer.ids == m_ids;
    if (!same)
        beginResetModel();
    m_ids = std::move(answer.ids);
    const QSet<int> asked = askedPages();
    m_pages.clear();
    m_wanted.clear();
    m_running.clear();
    for (auto& [page, rows] : answer.pages)
        m_pages.insert(page, new Page(std::move(rows)));
    if (!same)
        endResetModel();
    else
        sayChanged(asked);
    Q_EMIT loaded(rowCount());
}

QSet<int> SubjectsModel::askedPages() const
{
    const QList<int> known = m_pages.keys();
    return QSet<int>(known.begin(), known.end()) + m_wanted + m_running;
}

/// Page by page: accessible tables visit every cell that is said to have changed.
void SubjectsModel::sayChanged(const QSet<int>& pages)
{
    for (const int page : pages) {
        const int last = std::min(rowCount(), (page + 1) * pageSize) - 1;
        if (last >= page * pageSize)
            Q_EMIT dataChanged(index(page * pageSize, 0), index(last, Columns - 1));
    }
}

qint64 SubjectsModel::subjectAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : 0;
}

int SubjectsModel::rowOf(qint64 subject) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), subject);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const SubjectRow* SubjectsModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    m_lookedAt = row / pageSize;
    const Page* page = m_pages.object(m_lookedAt);
    if (page == nullptr) {
        wantPage(row / pageSize);
        return nullptr;
    }
    return &(*page)[static_cast<std::size_t>(row % pageSize)];
}

void SubjectsModel::wantPage(int page) const
{
    if (m_running.contains(page) || m_wanted.contains(page))
        return;
    m_wanted.insert(page);
    // Views ask while they paint; the answer must not change the model under them.
    if (m_wanted.size() == 1)
        QMetaObject::invokeMethod(const_cast<SubjectsModel*>(this), &SubjectsModel::fetchWanted,
                                  Qt::QueuedConnection);
}

void SubjectsModel::fetchWanted()
{
    const QSet<int> wanted = std::exchange(m_wanted, {});
    for (int page : wanted)
        fetch(page);
}

void SubjectsModel::fetch(int page)
{
    m_running.insert(page);
    shell::runInBackground(
        this, m_pool,
        [&directory = m_directory, ids = slice(m_ids, page)] { return inPlaces(ids, directory.rows(ids)); },
        [this, page, generation = m_generation](Page rows) {
            if (generation != m_generation || rows.empty())
                return;
            m_running.remove(page);
            const int last = page * pageSize + static_cast<int>(rows.size()) - 1;
            m_pages.insert(page, new Page(std::move(rows)));
            Q_EMIT dataChanged(index(page * pageSize, 0), index(last, Columns - 1));
        });
}

int SubjectsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int SubjectsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

Qt::ItemFlags SubjectsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QVariant SubjectsModel::data(const QModelIndex& index, int role) const
{
    if (role == SubjectRole)
        return subjectAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    const SubjectRow* row = rowAt(index.row());
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(*row, index.column(), text(*row, index.column()));
    case RawRole:
        return raw(*row, index.column());
    case FaceRole:
        return row->firstFace;
    case StateRole:
        return static_cast<int>(stateOf(*row));
    case SecondLineRole:
        return row->custId.isEmpty() ? row->personId : row->custId;
    default:
        return {};
    }
}

void SubjectsModel::sort(int column, Qt::SortOrder order)
{
    switch (column) {
    case Name:
        m_query.sort = SubjectSort::Name;
        break;
    case CustomerNumber:
        m_query.sort = SubjectSort::CustomerNumber;
        break;
    case Faces:
        m_query.sort = SubjectSort::Faces;
        break;
    case Quality:
        m_query.sort = SubjectSort::Quality;
        break;
    case Enrolled:
        m_query.sort = SubjectSort::Created;
        break;
    case Binned:
    case DaysLeft:
        m_query.sort = SubjectSort::Binned;
        break;
    default:
        return;
    }
    m_query.descending = order == Qt::DescendingOrder;
    if (m_generation > 0) // something was asked
        refresh();
}

SubjectState SubjectsModel::stateOf(const SubjectRow& row)
{
    if (row.faces == 0)
        return SubjectState::NoFace;
    if (row.quality < lowQuality)
        return SubjectState::LowQuality;
    return row.faces == 1 ? SubjectState::OneFace : SubjectState::InOrder;
}

void SubjectsModel::retranslate()
{
    sayChanged(askedPages());
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

} // namespace ui::subjects
