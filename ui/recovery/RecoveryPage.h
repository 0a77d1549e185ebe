// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that replica engines did not take, by engine, and what does not fit together on this machine, with
// what to do about each. GUI thread.
#pragma once

#include "ui/recovery/RecoveryReading.h"
#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"

class QStackedWidget;

namespace ui::widgets {
class Button;
class Chip;
class ListView;
class PageHead;
class SearchField;
class Segments;
} // namespace ui::widgets

namespace ui::recovery {

class EngineStrip;
class MachineView;
class RecordFilters;
class RecordPane;
class RecordsModel;
class ResumeRun;

class RecoveryPage : public shell::Page {
    Q_OBJECT
public:
    RecoveryPage(RecoveryServices services, shell::Desk desk, QWidget* parent = nullptr);
    ~RecoveryPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("recovery"), tr("Recovery"), QStringLiteral("recovery"),
                               shell::NavigationGroup::Care};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    /// "machine": what was found on this machine.
    void open(const QVariant& what) override;
    QWidget* searchField() const override;

protected:
private:
    void build();
    void connectParts();
    void take(RecoveryReading reading);
    void countWhileAway();
    void setWaiting(qint64 waiting);
    QString sendRefusal() const; ///< why nothing can be sent again
    void readDetails(const core::recovery::Delivery& delivery);
    void readMoreAtTheEnd();
    core::recovery::DeliveryFilter filter() const;
    QStringList chosen() const;
    std::vector<core::recovery::TaskRecord> chosenRecords() const;
    QStringList chosenToSend() const; ///< oldest first
    void resume();
    void preview();
    void compare();
    void skip(const QStringList& recordIds);
    void editEngine(const EngineEntry& engine);
    void sayTrial(const QString& host, const core::base::Result<void>& answer);
    void report(const QString& summary);
    void tryNow();
    void exportRecords();
    void speak();
    void speakResume();
    void buildParts();
    void showPart();
    void speakParts();
    bool isMachine() const;

    const RecoveryServices m_services;
    const shell::Desk m_desk;
    ResumeRun* m_run;
    RecordsModel* m_model;
    quint64 m_asked = 0;
    int m_limit;
    qint64 m_shown = 0;    ///< records that fit the filter
    qint64 m_sendable = 0; ///< unsolved ones that fit and can be sent

    widgets::PageHead* m_head;
    widgets::Button* m_export;
    widgets::Button* m_add;
    widgets::Button* m_compare;
    widgets::Button* m_preview;
    widgets::Button* m_resume;
    EngineStrip* m_engines;
    widgets::Chip* m_unsolved;
    widgets::Chip* m_solved;
    RecordFilters* m_filters;
    widgets::SearchField* m_search;
    RecordPane* m_pane;
    widgets::ListView* m_list;
    widgets::Segments* m_parts;
    QStackedWidget* m_stack;
    MachineView* m_machine = nullptr; ///< none in a program that has nothing to look through
    qint64 m_waiting = 0;             ///< unsolved records
    qint64 m_findings = 0;            ///< open ones
};

} // namespace ui::recovery
