// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the program are, from the same lines as the status bar. GUI thread.
#pragma once

#include "ui/widgets/Card.h"

#include <vector>

namespace ui::shell {
class StatusBoard;
struct StatusLine;
} // namespace ui::shell
namespace ui::widgets {
class ElidedLabel;
class IconLabel;
} // namespace ui::widgets

namespace ui::overview {

class HealthCard : public widgets::Card {
    Q_OBJECT
public:
    explicit HealthCard(const shell::StatusBoard& board, QWidget* parent = nullptr);
    void speak();

private:
    struct Row {
        QWidget* line;
        QWidget* cells;
        widgets::IconLabel* shape;
        QLabel* name;
        widgets::ElidedLabel* detail;
    };
    Row makeRow();
    void fill(const Row& row, const shell::StatusLine& line) const;

    const shell::StatusBoard& m_board;
    std::vector<Row> m_rows;
};

} // namespace ui::overview
