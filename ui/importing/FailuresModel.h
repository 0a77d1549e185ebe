// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an import that were not enrolled: left out for what the dry run found, or refused when it was
// their turn. GUI thread.
#pragma once

#include "core/importing/ImportLists.h"
#include "ui/widgets/RowsModel.h"

#include <optional>

namespace ui::importing {

struct Failure {
    int place = 0;                          ///< of the row in its import
    std::optional<core::base::Error> error; ///< none: left out
};

class FailuresModel : public widgets::RowsModel<Failure> {
    Q_OBJECT
public:
    enum Column { Number, Name, File, Reason, Columns };

    using RowsModel::RowsModel;
    /// Begins with the rows that are left out; `gallery` is the name of the one imported into.
    void begin(std::vector<core::importing::ImportRow> rows, const QString& gallery);
    const std::vector<core::importing::ImportRow>& import() const { return m_import; }
    /// In the order of the source.
    std::vector<core::importing::Problem> problems() const;
    int leftOut() const { return m_leftOut; }
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const Failure& failure, int column) const override;
    bool isNumber(int column) const override { return column == Number; }
    bool isQuiet(int column) const override { return column == File; }
    std::optional<theme::Status> status(const Failure& failure, int column) const override;

private:
    const core::importing::ImportRow& rowOf(const Failure& failure) const;
    QString reason(const Failure& failure) const;

    std::vector<core::importing::ImportRow> m_import;
    QString m_gallery;
    int m_leftOut = 0;
};

} // namespace ui::importing
