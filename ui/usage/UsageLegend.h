// SPDX-License-Identifier: GPL-3.0-or-later
// The series by colour and name; pressing one takes it out of the chart and back. GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QWidget>

class QHBoxLayout;
class QPainter;

namespace ui::theme {
struct Tokens;
}

namespace ui::usage {

/// One word of the legend; `colour` is that of a series or one of these.
struct LegendMark {
    static constexpr int failed = -1;
    static constexpr int before = -2; ///< a dashed line

    QString name;
    int colour = failed;
};
inline constexpr int legendIndent = 22; ///< of the name, after the mark

/// The methods, the failures and, to compare, the period before.
std::vector<LegendMark> marksOf(const UsageFigures& figures, bool compare);
/// At the left of `area`, a line of text. `isOn`: its series is in the chart.
void paintMark(QPainter& painter, const QRect& area, int colour, const theme::Tokens& tokens, bool isOn);

class UsageLegend : public QWidget {
    Q_OBJECT
public:
    explicit UsageLegend(QWidget* parent = nullptr);
    /// The same methods keep what is switched off.
    void show(const UsageFigures& figures, bool compare);
    /// One for each method and one for the failures.
    std::vector<bool> hidden() const;

Q_SIGNALS:
    void changed();

private:
    class Entry;
    void add(const LegendMark& mark, const QString& objectName);

    QHBoxLayout* m_line;
    QStringList m_methods;
    bool m_isFilled = false;
    QList<Entry*> m_entries;
};

} // namespace ui::usage
