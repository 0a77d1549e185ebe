// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one or many subjects: move, copy, merge, bin, restore, purge. Each runs in the
// background and ends with one `finished`; subjects it could not change stay as they were. GUI thread.
#pragma once

#include "ui/subjects/Services.h"

#include <QObject>

namespace ui::subjects {

enum class SubjectAction { Move, Copy, Merge, Bin, Restore, Purge };

struct ActionOutcome {
    SubjectAction action = SubjectAction::Move;
    std::vector<qint64> done;
    std::vector<core::base::Error> failures;
};

class SubjectActions : public QObject {
    Q_OBJECT
public:
    explicit SubjectActions(Services& services, QObject* parent = nullptr);

    void move(std::vector<qint64> subjects, const core::storage::Gallery& from,
              const core::storage::Gallery& to);
    void copy(std::vector<qint64> subjects, const core::storage::Gallery& from,
              const core::storage::Gallery& to);
    /// Faces of the others become faces of `keep`, the others go to the bin.
    void merge(qint64 keep, std::vector<qint64> others);
    void bin(std::vector<qint64> subjects);
    void restore(std::vector<qint64> subjects);
    void purge(std::vector<qint64> subjects);

Q_SIGNALS:
    void finished(const ui::subjects::ActionOutcome& outcome);

private:
    using Step = std::function<core::base::Result<void>(qint64)>;
    void forEach(SubjectAction action, std::vector<qint64> subjects, Step step);

    Services& m_services;
};

} // namespace ui::subjects
