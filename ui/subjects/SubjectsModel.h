// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects of one gallery (or the bin) as a table: ids of the whole answer at once, rows in pages of 256,
// both read in the background from the directory. Owned by SubjectBrowser; GUI thread.
#pragma once

#include "core/galleries/SubjectDirectory.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <map>

namespace ui::subjects {

/// What a row says of a person; also the word and the shape beside it.
enum class SubjectState { InOrder, OneFace, LowQuality, NoFace };

class SubjectsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Check,
        Name,
        CustomerNumber,
        Certificate,
        PersonId,
        Faces,
        Quality,
        Enrolled,
        State,
        Binned, ///< only of those in the bin
        DaysLeft,
        UserId,
        Columns
    };
    enum Role {
        RawRole = Qt::UserRole, ///< the value behind the text
        SubjectRole,            ///< qint64 id
        FaceRole,               ///< qint64 face id of the thumbnail
        StateRole,              ///< SubjectState as int
        SecondLineRole,         ///< what stands under the name in the grid
    };
    static constexpr int pageSize = 256;
    static constexpr double lowQuality = 50;

    SubjectsModel(const core::galleries::SubjectDirectory& directory, QThreadPool* pool,
                  QObject* parent = nullptr);

    /// How long somebody who is in the bin since then stays there.
    void setDaysLeft(std::function<int(qint64 binnedMs)> daysLeft) { m_daysLeft = std::move(daysLeft); }
    void setQuery(const core::galleries::SubjectQuery& query);
    const core::galleries::SubjectQuery& query() const { return m_query; }
    void refresh(); ///< asks the same again; rows stay while the answer comes

    qint64 subjectAt(int row) const;
    int rowOf(qint64 subject) const; ///< -1 when it is not in the answer
    /// nullptr while its page is on the way (asks for it).
    const core::galleries::SubjectRow* rowAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// When somebody in the bin is erased for good.
    static QString daysLeftText(int days);
    static SubjectState stateOf(const core::galleries::SubjectRow& row);
    static QString stateText(SubjectState state);
    /// "3101••••••••1234": enough to tell two apart, not enough to copy.
    static QString masked(const QString& certificate);
    void retranslate();

Q_SIGNALS:
    void loaded(int count);

private:
    using Page = std::vector<core::galleries::SubjectRow>;
    struct Answer {
        std::vector<qint64> ids;
        std::map<int, Page> pages; ///< the first and those around the one that was looked at
    };
    void take(Answer answer);
    QSet<int> askedPages() const;
    void sayChanged(const QSet<int>& pages);
    void wantPage(int page) const;
    void fetchWanted();
    void fetch(int page);
    static bool isNumber(int column);
    QVariant text(const core::galleries::SubjectRow& row, int column) const;
    static QVariant raw(const core::galleries::SubjectRow& row, int column);
    static QVariant accessibleText(const core::galleries::SubjectRow& row, int column, const QVariant& shown);

    const core::galleries::SubjectDirectory& m_directory;
    QThreadPool* m_pool;
    std::function<int(qint64)> m_daysLeft = [](qint64) { return 0; };
    core::galleries::SubjectQuery m_query;
    std::vector<qint64> m_ids;
    mutable QCache<int, Page> m_pages{64};
    mutable QSet<int> m_wanted;
    mutable int m_lookedAt = 0; ///< page
    QSet<int> m_running;
    quint64 m_generation = 0;
};

} // namespace ui::subjects
