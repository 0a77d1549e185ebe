// SPDX-License-Identifier: GPL-3.0-or-later
// How often the interface was called and how long that took: figures, bars, and the same in a table.
// GUI thread.
#pragma once

#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"
#include "ui/usage/SeriesColours.h"

class QCheckBox;
class QStackedWidget;

namespace ui::calls {
class FirstCall;
}

namespace ui::widgets {
class Button;
class Card;
class EmptyState;
class PageHead;
class Segments;
} // namespace ui::widgets

namespace ui::usage {

class RangePicker;
class UsageChart;
class UsageLegend;
class UsageSummary;
class UsageTable;
class UsageTableModel;

class UsagePage : public shell::Page {
    Q_OBJECT
public:
    UsagePage(const core::usage::UsageReports& reports, shell::Desk desk, QWidget* parent = nullptr);
    ~UsagePage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("usage"), tr("Usage"), QStringLiteral("usage"),
                               shell::NavigationGroup::Service};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    void followReach() override;
    /// A line for a terminal, offered while there are no calls.
    void setFirstCall(std::function<QString()> line);
    /// For how many days single calls are kept; their sums stay longer.
    void setKeptDays(std::function<qint64()> days) { m_keptDays = std::move(days); }

Q_SIGNALS:
    void shown(); ///< the figures of the last refresh are on screen

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildBar();
    QWidget* buildContent();
    QWidget* buildEmpty();
    void chooseGrouping();
    void read();
    void take(UsageFigures figures);
    void redraw();
    void showCalls(int slot);
    void exportCsv();
    void exportPicture();
    void write(const QString& path, const QString& failed, const QString& done,
               std::function<QByteArray()> pack);
    void speak();
    QString fileName(const QString& suffix) const;
    std::function<QByteArray()> picture(const QString& path) const;

    const core::usage::UsageReports& m_reports;
    const shell::Desk m_desk;
    std::function<qint64()> m_keptDays;
    UsageFigures m_figures;
    SeriesColours m_colours;
    quint64 m_asked = 0; ///< only the answer to the last question is shown

    widgets::PageHead* m_head;
    widgets::Button* m_csv;
    widgets::Button* m_picture;
    RangePicker* m_picker;
    widgets::Segments* m_groupings;
    QCheckBox* m_compare;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_nothing;
    calls::FirstCall* m_first = nullptr;
    widgets::Card* m_card;
    UsageSummary* m_summary;
    UsageLegend* m_legend;
    UsageChart* m_chart;
    UsageTableModel* m_model;
    UsageTable* m_table;
};

} // namespace ui::usage
