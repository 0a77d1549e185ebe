// SPDX-License-Identifier: GPL-3.0-or-later
// A table over rows held in memory, for lists small enough to be read whole or by the page: the model of an
// area says columns and words, roles and heads are answered here. GUI thread.
#pragma once

#include "ui/widgets/RowDelegate.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace ui::widgets {

template <typename Row> class RowsModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// As show(), but where the same rows, told by `key`, only say something else, nothing else moves.
    template <typename Key> void renew(std::vector<Row> rows, Key key)
    {
        if (rows.empty() || !std::ranges::equal(m_rows, rows, {}, key, key)) {
            show(std::move(rows));
            return;
        }
        m_rows = std::move(rows);
        Q_EMIT this->dataChanged(this->index(0, 0), this->index(rowCount() - 1, columns() - 1));
    }
    void append(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
        std::ranges::move(rows, std::back_inserter(m_rows));
        endInsertRows();
    }
    void retranslate()
    {
        if (!m_rows.empty())
            Q_EMIT this->dataChanged(this->index(0, 0), this->index(rowCount() - 1, columns() - 1));
        Q_EMIT this->headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    }
    const std::vector<Row>& rows() const { return m_rows; }
    const Row& at(int row) const { return m_rows[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : columns();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const Row& row = at(index.row());
        const int column = index.column();
        if (role == Qt::DisplayRole)
            return text(row, column);
        if (role == Qt::TextAlignmentRole && isNumber(column))
            return int(Qt::AlignRight);
        if (role == RowDelegate::StatusRole)
            if (const auto shape = status(row, column))
                return int(*shape);
        if (role == RowDelegate::QuietRole)
            return isQuiet(column);
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole && isNumber(section))
            return int(Qt::AlignRight | Qt::AlignVCenter);
        const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
        return isText ? QVariant(head(section)) : QVariant();
    }

protected:
    virtual int columns() const = 0;
    virtual QString head(int column) const = 0;
    virtual QString text(const Row& row, int column) const = 0;
    virtual bool isNumber(int) const { return false; }
    virtual bool isQuiet(int) const { return false; }
    virtual std::optional<theme::Status> status(const Row&, int) const { return std::nullopt; }

    std::vector<Row> m_rows;
};

} // namespace ui::widgets
