// SPDX-License-Identifier: GPL-3.0-or-later
// Replica engines as they stand in the settings, also those switched off, with what waits for each. Free
// functions; reading and saving run on workers.
#pragma once

#include "ui/recovery/RecoveryServices.h"

namespace ui::recovery {

struct EngineEntry {
    int number = 0; ///< 0: not saved yet
    QString name;   ///< for people; may be empty
    QString kind = QStringLiteral("facedesk");
    QString url;
    QString token; ///< only what was typed; empty keeps the one that is saved
    QString requestTemplate;
    bool enabled = true;
    bool isRemoved = false; ///< not set up any more, but records of it are open
    qint64 unsolved = 0;
    qint64 onTheWay = 0;     ///< no records yet, or behind one
    qint64 oldestMs = 0;     ///< of the unsolved; 0: none
    qint64 triedAgainMs = 0; ///< monotonic, while it does not answer and is left alone; 0: it is not
    bool operator==(const EngineEntry&) const = default;
};

core::base::Result<std::vector<EngineEntry>> readEngines(const RecoveryServices& services);
/// What is wrong with an engine's address, in words; empty: nothing. This program itself is no engine either,
/// and no other engine has the address.
QString addressFault(const EngineEntry& engine, const core::base::Settings& settings);
/// What is wrong with its name, in words; empty: nothing. No two engines have the same.
QString nameFault(const EngineEntry& engine, const core::base::Settings& settings);
/// Whether a token for one may go to the other: the same machine and port.
bool isSameServer(const QString& address, const QString& other);
/// Without a token the one it had stays, but none goes to another machine. Checked whole before anything is
/// written; the address is written last. One that was removed and is added again has its open records again.
/// Errors: InvalidArgument, those of the settings' store.
core::base::Result<void> saveEngine(const RecoveryServices& services, const EngineEntry& engine,
                                    const QString& actor);
/// What is on its way to it becomes records.
core::base::Result<void> removeEngine(const RecoveryServices& services, int number, const QString& actor);

QString kindText(const QString& kind);
/// Machine, port and path: engines on one machine differ.
QString placeOf(const QString& address);
/// Its name; without one the address first, since several of one kind differ in it.
QString nameOf(const EngineEntry& engine);
/// The name of a record's engine, otherwise where it is.
QString engineText(const core::recovery::TaskRecord& record);

} // namespace ui::recovery
