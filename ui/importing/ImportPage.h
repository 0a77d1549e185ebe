// SPDX-License-Identifier: GPL-3.0-or-later
// The import assistant: source, columns, dry run, enrolment, result. Folders and lists may be dropped
// anywhere on it. GUI thread.
#pragma once

#include "ui/importing/ImportTask.h"
#include "ui/shell/Page.h"

class QStackedWidget;

namespace ui::widgets {
class Button;
class PageHead;
} // namespace ui::widgets

namespace ui::importing {

class ColumnsStep;
class EnrolStep;
class ImportCommands;
class ReviewStep;
class SourceStep;
class StepLine;

class ImportPage : public shell::Page {
    Q_OBJECT
public:
    explicit ImportPage(subjects::Services services, QWidget* parent = nullptr);
    ~ImportPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("import"), tr("Import"), QStringLiteral("import"),
                               shell::NavigationGroup::Daily};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    /// The path of a folder or list, or a list of that and a gallery's groupId; with "export" as the third,
    /// asks where to export that gallery to.
    void open(const QVariant& what) override;
    QWidget* searchField() const override;
    QList<QAction*> commands() const override;
    QList<QAction*> commandsFromElsewhere() const override { return commands(); }
    /// A dry run is given up; an enrolment goes on, its end is told in the task list only.
    void forget() override;

    ImportTask& task() { return *m_task; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum Step { Source, Columns, DryRun, Enrol, Result };
    struct Read;
    void build();
    void connectSteps();
    void go(Step step);
    void choose(const QString& path);
    void take(const QString& path, const Read& read);
    void mapColumns();
    void check();
    void enrol();
    /// Of runs of the import in view.
    void askUndoHere(const QStringList& batches);
    void askUndo(const QString& gallery, const QString& source, const QStringList& batches);
    void askUndoOf(const core::importing::Extent& extent, const QString& gallery, const QString& source,
                   const QStringList& batches);
    void askExport();
    void leave();
    void comeHere();
    bool comeToSource();
    void goOn();
    void goOnWithPast();
    void end(ImportTask::Kind kind, const core::base::Result<int>& result);
    void speak();
    void speakHead();

    subjects::Services m_services;
    ImportTask* m_task;
    ImportCommands* m_commands;
    widgets::PageHead* m_head;
    widgets::Button* m_export;
    widgets::Button* m_leave;
    StepLine* m_line;
    QStackedWidget* m_stack;
    SourceStep* m_source;
    ColumnsStep* m_columns;
    ReviewStep* m_review;
    EnrolStep* m_enrol;
    Step m_step = Source;
    QString m_path;
    QString m_pending; ///< wanted as soon as the task has ended
    bool m_isExportAwaited = false;
    bool m_isGoingOnAwaited = false; ///< as soon as the earlier imports are listed
    QString m_exportFolder;
    bool m_isList = false;
    core::importing::CsvTable m_table;
    core::storage::Gallery m_gallery;
    core::importing::ImportPlan m_plan;
    quint64 m_sitting = 0;      ///< sources read for the person before are dropped
    bool m_isForgotten = false; ///< whose work is running
    QStringList m_batches; ///< runs of the enrolment in view: one, more where it was cancelled and went on
};

} // namespace ui::importing
