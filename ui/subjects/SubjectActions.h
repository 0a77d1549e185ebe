// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one or many subjects: edit, move, copy, uncopy, merge, unmerge, bin, restore, purge,
// take an enrolment back. Each runs in the background and ends with one `finished`; subjects it could not
// change stay as they were. Many at once are a task that can be cancelled between two of them. GUI thread.
#pragma once

#include "ui/shell/TaskText.h"
#include "ui/subjects/Services.h"
#include "ui/subjects/SharedFields.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>
#include <utility>

namespace ui::subjects {

enum class SubjectAction { Edit, Move, Copy, Merge, Unmerge, Bin, Restore, Purge, TakeBack, Uncopy };

/// A person as they were and as an edit left them.
struct EditedPerson {
    core::storage::Subject before;
    core::storage::Subject after;
};

struct ActionOutcome {
    SubjectAction action = SubjectAction::Move;
    core::storage::Gallery from; ///< Move, Copy, Uncopy
    core::storage::Gallery to;
    std::vector<qint64> done;
    std::vector<qint64> joined; ///< Move, Copy: who was not in the other gallery before
    std::vector<core::base::Error> failures;
    std::vector<std::pair<qint64, SharedFields>> before; ///< Edit: what each had in the changed fields
    std::optional<EditedPerson> edited;                  ///< Edit of a single one, in the form
    std::vector<core::galleries::Merge> merges;          ///< Merge, Unmerge: for the way back
    bool cancelled = false;                              ///< the rest was not begun
};

class SubjectActions : public QObject {
    Q_OBJECT
public:
    explicit SubjectActions(Services& services, QObject* parent = nullptr);

    void edit(std::vector<qint64> subjects, const SharedFields& fields);
    /// Sets for each its own fields; takes back an edit.
    void edit(const std::vector<std::pair<qint64, SharedFields>>& fields);
    /// Takes the edit of one person back, but for what was changed again since.
    void takeBack(const EditedPerson& edited);
    void move(std::vector<qint64> subjects, const core::storage::Gallery& from,
              const core::storage::Gallery& to);
    /// Takes a move back: whoever was in both galleries before is in both again.
    void moveBack(const ActionOutcome& moved);
    void copy(std::vector<qint64> subjects, const core::storage::Gallery& from,
              const core::storage::Gallery& to);
    /// Takes a copy back: whoever was copied leaves `to` again.
    void uncopy(std::vector<qint64> subjects, const core::storage::Gallery& from,
                const core::storage::Gallery& to);
    /// Faces of the others become faces of `keep`, the others go to the bin.
    void merge(qint64 keep, std::vector<qint64> others);
    /// Takes these merges back, the last one first.
    void unmerge(std::vector<core::galleries::Merge> merges);
    void bin(std::vector<qint64> subjects);
    void restore(std::vector<qint64> subjects);
    void purge(std::vector<qint64> subjects);
    /// Undoes an enrolment, given the faces each person got: whoever has no other goes to the bin.
    void takeBack(const std::map<qint64, std::vector<qint64>>& faces);

    /// What the task log says.
    static QString taskText(SubjectAction action);
    static shell::TaskWords taskWords();

Q_SIGNALS:
    void finished(const ui::subjects::ActionOutcome& outcome);

private:
    struct Run {
        std::atomic<qint64> done = 0;
        std::atomic<bool> cancelled = false;
        qint64 total = 0;
        int task = 0; ///< 0: too short to be one
    };
    using Step = std::function<core::base::Result<void>(qint64 subject, ActionOutcome& outcome)>;
    void forEach(SubjectAction action, std::vector<qint64> subjects, Step step);
    void forEach(const ActionOutcome& start, std::vector<qint64> subjects, Step step);
    void begin(SubjectAction action, const std::shared_ptr<Run>& run);
    void end(const std::shared_ptr<Run>& run, const ActionOutcome& outcome);
    void report();

    Services& m_services;
    std::vector<std::shared_ptr<Run>> m_runs;
    QTimer m_tick;
};

} // namespace ui::subjects
