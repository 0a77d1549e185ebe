// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything is kept, how much of it there is, and a backup of it: a new folder that opens with a
// passphrase, made in the background as a task that can be cancelled. GUI thread.
#pragma once

#include "core/storage/Backup.h"
#include "ui/settings/TopicPanel.h"
#include "ui/shell/Desk.h"
#include "ui/shell/TaskText.h"

#include <QHash>

class QLabel;

namespace ui::shell {
class TaskList;
}
namespace ui::widgets {
class Button;
}

namespace ui::settings {

struct DataFacts {
    qint64 databaseBytes = 0;
    qint64 pictures = 0;
    qint64 freeBytes = 0; ///< on the disk that holds the data folder
};

/// Both run on workers.
struct DataServices {
    QString folder;
    std::function<core::base::Result<DataFacts>()> read;
    std::function<core::base::Result<core::storage::BackupSummary>(
        const QString& target, const QString& passphrase, const QString& actor,
        const core::storage::KeepOn& keepOn)>
        backUp;
};

class DataPanel : public TopicPanel {
    Q_OBJECT
public:
    DataPanel(DataServices services, shell::Desk desk, shell::TaskList& tasks, QWidget* parent = nullptr);

    QString topic() const override { return QStringLiteral("data"); }
    bool matches(const QString& typed) const override;
    void refresh() override;
    void speak() override;
    /// What it says in the task log.
    static shell::TaskWords taskWords();

private:
    struct Run;
    QWidget* line(QLabel* name, QLabel* value);
    void build();
    void show(const DataFacts& facts);
    void chooseTarget();
    void askPassphrase(const QString& target);
    void backUp(const QString& target, const QString& passphrase);
    void finish(int task, const QString& target,
                const core::base::Result<core::storage::BackupSummary>& done);

    const DataServices m_services;
    const shell::Desk m_desk;
    shell::TaskList& m_tasks;
    QHash<QString, QLabel*> m_names;
    QHash<QString, QLabel*> m_values;
    QLabel* m_explained;
    widgets::Button* m_backUp;
    std::shared_ptr<Run> m_run; ///< while a backup is being made
};

} // namespace ui::settings
