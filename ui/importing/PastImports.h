// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported before, with undo and another look at the source; hidden while there is nothing. Reads in
// the background; GUI thread.
#pragma once

#include "ui/importing/PastImportsModel.h"
#include "ui/subjects/Services.h"
#include "ui/widgets/Card.h"

class QTableView;

namespace ui::widgets {
class Button;
}

namespace ui::importing {

class PastImports : public widgets::Card {
    Q_OBJECT
public:
    explicit PastImports(const subjects::Services& services, QWidget* parent = nullptr);
    void refresh();
    /// The latest that has rows left and whose source and gallery are there; nullptr: none. Until the next
    /// refresh.
    const PastRow* unfinished() const;

Q_SIGNALS:
    void listed();
    void undoRequested(const ui::importing::PastRow& row);
    /// The dry run says of every row whether it is enrolled, or why not.
    void checkRequested(const ui::importing::PastRow& row);

private:
    void take(const core::base::Result<std::vector<PastRow>>& rows);
    core::importing::ImportHistory history() const;
    void saveFailures();
    const PastRow* chosen() const;
    void refill();
    void speak();

    subjects::Services m_services;
    PastImportsModel* m_model;
    QTableView* m_table;
    widgets::Button* m_save;
    widgets::Button* m_check;
    widgets::Button* m_undo;
};

} // namespace ui::importing
