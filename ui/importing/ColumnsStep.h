// SPDX-License-Identifier: GPL-3.0-or-later
// Second step of an import from a list: what each of its columns means, guessed from its head. GUI thread.
#pragma once

#include "core/importing/ImportPlan.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace ui::importing {

class StepFoot;

class ColumnsStep : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsStep(QWidget* parent = nullptr);

    void show(const core::importing::CsvTable& table);
    core::importing::ColumnMapping mapping() const;

Q_SIGNALS:
    void backRequested();
    void mapped();

private:
    void addColumn(int column);
    void clear();
    void judge();
    void speak();
    QString examplesOf(int column) const;

    core::importing::CsvTable m_table;
    QLabel* m_found;
    QWidget* m_grid;
    QGridLayout* m_cells;
    std::vector<QComboBox*> m_choices;
    StepFoot* m_foot;
};

} // namespace ui::importing
