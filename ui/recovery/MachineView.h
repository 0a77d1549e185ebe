// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit together on this machine: pictures, templates and index against the database, with
// repairs. Work runs on the desk's pool and can be cancelled. GUI thread; owned by RecoveryPage.
#pragma once

#include "ui/recovery/FindingReading.h"
#include "ui/recovery/RecoveryServices.h"
#include "ui/shell/Desk.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

namespace ui::widgets {
class Button;
class Chip;
class ListView;
} // namespace ui::widgets

namespace ui::recovery {

class FindingPane;
class FindingsModel;

class MachineView : public QWidget {
    Q_OBJECT
public:
    MachineView(RecoveryServices services, const shell::Desk& desk, QWidget* parent = nullptr);
    ~MachineView() override; ///< cancels
    void refresh();

Q_SIGNALS:
    void openCounted(qint64 open);
    void messageReady(const QString& text);

private:
    /// Shared with the worker.
    struct Progress {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> cancelled = false;
        bool keepOn(qint64 doneNow, qint64 totalNow);
    };

    void build();
    void connectParts();
    void speak();
    void take(FindingReading reading);
    void look(core::repair::Depth depth);
    void rebuild();
    void ask(core::repair::Remedy remedy);
    void choosePicture(const FindingEntry& entry);
    void comparePicture(const FindingEntry& entry, const QString& file);
    void replacePicture(qint64 finding, const QByteArray& image);
    void apply(const std::vector<qint64>& findings, core::repair::Remedy remedy);
    void takeResults(const std::vector<core::repair::RepairResult>& results, core::repair::Remedy remedy);
    std::vector<qint64> chosen() const;
    void showCurrent();
    /// Runs `work(KeepOn)` as a task under this name; `summary` makes its note.
    template <typename Work, typename Summary>
    void run(const shell::TaskText& name, Work work, Summary summary);
    void begin(const shell::TaskText& name);
    void end(shell::TaskState state, const shell::TaskText& note,
             std::vector<shell::TaskFailure> failures = {});

    const RecoveryServices m_services;
    const shell::Desk m_desk;
    std::shared_ptr<Progress> m_progress; ///< while work runs
    int m_task = 0;
    QTimer m_tick;
    quint64 m_asked = 0;
    FindingsModel* m_model;
    FindingPane* m_pane;
    widgets::ListView* m_list;
    widgets::Chip* m_open;
    widgets::Chip* m_settled;
    widgets::Button* m_look;
    widgets::Button* m_thorough;
    widgets::Button* m_rebuild;
};

} // namespace ui::recovery
