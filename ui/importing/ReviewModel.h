// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an import as far as they are judged, newest first until somebody sorts them, narrowed by
// verdict and text; name and what will happen are changed in place. GUI thread.
#pragma once

#include "ui/importing/ImportTask.h"
#include "ui/importing/ImportWords.h"

#include <QAbstractTableModel>

#include <array>

namespace ui::importing {

class ReviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, File, Verdict, Reason, What, Columns };
    enum Role { PathRole = Qt::UserRole, ChoicesRole, ChoiceTextsRole };
    static constexpr std::size_t sorts = 9;

    /// As they were planned; while rows are judged, and until the first call, the newest is on top.
    void sort(int column, Qt::SortOrder order) override;

    using QAbstractTableModel::QAbstractTableModel;

    void begin(const core::importing::ImportPlan& plan, const QString& gallery);
    void take(const std::vector<CheckedRow>& rows);
    void narrow(std::optional<Sort> sort, const QString& text);
    void retranslate();

    int judged() const { return m_judged; }
    int total() const { return int(m_rows.size()); }
    int count(Sort sort) const { return m_counts[std::size_t(sort)]; }
    int willEnrol() const { return m_enrolling; }       ///< pictures
    int people() const { return int(m_people.size()); } ///< new ones they belong to
    int added() const { return m_added; }               ///< pictures of people who are in the gallery already
    int lastNumber() const;                             ///< the largest one of a row
    const std::vector<core::importing::ImportRow>& rows() const { return m_rows; }
    /// Judged rows that will not be enrolled and were not before, for a list to correct.
    std::vector<core::importing::Problem> problems() const;
    int problemCount() const;
    int namesakes() const; ///< judged rows to be enrolled under the name of somebody else
    /// The runs that rows enrolled before came with.
    QStringList knownBatches() const;
    /// How many of this sort are to be enrolled.
    int willEnrol(Sort sort) const;
    /// Every row of this sort: enrolled, or left out.
    void chooseAll(Sort sort, bool enrolled);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void countsChanged();

private:
    const core::importing::ImportRow& at(int shown) const;
    bool fits(const core::importing::ImportRow& row) const;
    void count(const core::importing::ImportRow& row, int step);
    QString text(const core::importing::ImportRow& row, int column) const;
    void rename(const QString& person, const QString& name);

    std::vector<core::importing::ImportRow> m_rows;
    void arrange();

    std::vector<int> m_shown; ///< the last one on top
    int m_sortedBy = -1;      ///< column
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QString m_gallery;
    int m_judged = 0;
    int m_enrolling = 0;
    int m_added = 0;
    std::array<int, sorts> m_counts{};
    QHash<QString, int> m_people;
    std::optional<Sort> m_sort;
    QString m_text;
};

} // namespace ui::importing
