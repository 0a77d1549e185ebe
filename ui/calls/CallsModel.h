// SPDX-License-Identifier: GPL-3.0-or-later
// Single calls to the interface as a table, newest first, never more than a limit. GUI thread.
#pragma once

#include "core/base/Clock.h"
#include "core/usage/UsageRecorder.h"
#include "ui/widgets/RowsModel.h"

#include <span>

namespace ui::calls {

class CallsModel : public widgets::RowsModel<core::usage::CallRecord> {
    Q_OBJECT
public:
    enum Column { Time, Operation, Result, Caller, Address, Took, Columns };

    /// With the clock, which must outlive it, calls of today tell the time without the day.
    explicit CallsModel(const core::base::Clock* clock, QObject* parent = nullptr);
    /// `calls` newest first; what is beyond `most` rows falls off the end, but nothing that was found.
    void prepend(const std::vector<core::usage::CallRecord>& calls, int most);
    /// Older calls that somebody searched for, below the others until the next search.
    void showFound(std::vector<core::usage::CallRecord> calls);
    /// Those that came, without the found ones.
    std::span<const core::usage::CallRecord> latest() const { return std::span(m_rows).first(latestRows()); }

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::usage::CallRecord& call, int column) const override;
    bool isNumber(int column) const override { return column == Took; }
    bool isQuiet(int column) const override
    {
        return column == Time || column == Caller || column == Address;
    }
    std::optional<theme::Status> status(const core::usage::CallRecord& call, int column) const override;

private:
    std::size_t latestRows() const { return m_rows.size() - std::size_t(m_found); }

    const core::base::Clock* m_clock;
    int m_found = 0; ///< rows at the end
};

/// Application or account, also one whose token did not suffice, or that there was none.
QString whoText(const core::usage::CallRecord& call);
/// "Success", or why not in the language of the console.
QString resultText(const core::usage::CallRecord& call);

} // namespace ui::calls
