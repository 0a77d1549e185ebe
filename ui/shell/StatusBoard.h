// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the program are: pushed in by whoever knows, shown by status bar and overview. Words are
// asked for when shown, so they follow the language. GUI thread; owned by Application.
#pragma once

#include "ui/theme/Tokens.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ui::shell {

struct StatusLine {
    QString id; ///< "api", "database", "engine", "camera", "replicas", …
    theme::Status status = theme::Status::Waiting;
    std::function<QString()> name;   ///< "Database"
    std::function<QString()> brief;  ///< for the status bar: "Engine 9 ms"
    std::function<QString()> detail; ///< for the overview: "9 ms a face, 2 threads"
    QString page;                    ///< where it is explained
};

class StatusBoard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Replaces the line of the same id; new ones go last.
    void set(const StatusLine& line);
    void remove(const QString& id);
    const std::vector<StatusLine>& lines() const { return m_lines; }

Q_SIGNALS:
    void changed();

private:
    std::vector<StatusLine> m_lines;
};

/// The usual lines from figures alone.
StatusLine apiStatus(int listening, int wanted);
StatusLine databaseStatus(bool ok, double freeGigabytes);
/// Milliseconds 0: nothing analysed yet. `problem` not empty: the engine does not run, and why.
StatusLine engineStatus(double milliseconds, int workers, const QString& runtime,
                        const QString& problem = {});
/// Not known whether one is connected: nobody has looked for it yet.
StatusLine cameraStatus(std::optional<bool> connected, bool inUse = false);
StatusLine replicaStatus(qint64 waiting, int oldestMinutes);

} // namespace ui::shell
