// SPDX-License-Identifier: GPL-3.0-or-later
// The series by colour and name; pressing one takes it out of the chart and back. GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace ui::usage {

class UsageLegend : public QWidget {
    Q_OBJECT
public:
    explicit UsageLegend(QWidget* parent = nullptr);
    /// The same methods keep what is switched off.
    void show(const QStringList& methods, bool compare);
    /// One for each method and one for the failures.
    std::vector<bool> hidden() const;

Q_SIGNALS:
    void changed();

private:
    class Entry;
    Entry* add(const QString& name, int series);

    QHBoxLayout* m_line;
    QStringList m_methods;
    bool m_isFilled = false;
    QList<Entry*> m_entries;
    Entry* m_before = nullptr;
};

} // namespace ui::usage
