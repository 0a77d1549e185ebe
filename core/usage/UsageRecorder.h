// SPDX-License-Identifier: GPL-3.0-or-later
// One record per call, queued without waiting and written in batches at the latest after 1 s and at stop;
// daily rollups are kept in the same transaction. Bounded in memory: a full queue makes the caller write, and
// while the database takes nothing the oldest are dropped beyond 20,000. Any thread.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <QObject>

#include <memory>

namespace core::usage {

struct CallRecord {
    QString traceId;
    qint64 whenMs = 0;
    QString method;      ///< "faceEntry"
    QString description; ///< "人脸录入"
    QString path;
    QString listener;
    QString caller; ///< account or application; empty when anonymous
    QString address;
    bool ok = true;
    int code = 0;          ///< result code of the answer
    bool isDenied = false; ///< refused because its address is blocked
    QString message;
    double milliseconds = 0;
    QString source; ///< "人脸识别(<engine label>)"
};

class UsageRecorder : public QObject {
    Q_OBJECT
public:
    explicit UsageRecorder(storage::Database& database, QObject* parent = nullptr);
    ~UsageRecorder() override; ///< flushes

    void record(CallRecord record);
    base::Result<void> flush(); ///< everything recorded before this call is in the store after it
    base::Result<qint64> purgeBefore(qint64 whenMs); ///< single records only; rollups stay

Q_SIGNALS:
    void
    recorded(const core::usage::CallRecord& record); ///< emitted on the recording thread, before the write

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::usage

Q_DECLARE_METATYPE(core::usage::CallRecord)
