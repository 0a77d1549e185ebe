// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageRecorder.h"

#include "core/base/Log.h"
#include "core/usage/UsageBatch.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace core::usage {

using base::Result;

namespace {

constexpr std::size_t MostWaiting = 20'000;
constexpr std::size_t WorthWriting = 1'000;
constexpr auto LongestWait = std::chrono::milliseconds(500);

} // namespace

struct UsageRecorder::Private {
    explicit Private(storage::Database& openDatabase)
        : database(openDatabase)
    {
    }

    void writeUntilStopped();
    Result<void> writeWaiting();
    void putBack(std::vector<CallRecord> calls);

    storage::Database& database;
    std::mutex writing; ///< held while a batch is taken and written, so that flush() waits for one under way
    std::mutex guard;
    std::condition_variable changed;
    std::vector<CallRecord> waiting;
    bool stopping = false;
    std::thread writer;
};

void UsageRecorder::Private::writeUntilStopped()
{
    std::unique_lock lock(guard);
    while (!stopping) {
        changed.wait(lock, [this] { return stopping || !waiting.empty(); });
        changed.wait_for(lock, LongestWait, [this] { return stopping || waiting.size() >= WorthWriting; });
        lock.unlock();
        if (auto written = writeWaiting(); !written)
            qCWarning(base::lcBase) << "usage records wait for the database:" << written.error().detail;
        lock.lock();
    }
}

Result<void> UsageRecorder::Private::writeWaiting()
{
    const std::lock_guard one(writing);
    std::vector<CallRecord> calls;
    {
        const std::lock_guard lock(guard);
        calls.swap(waiting);
    }
    if (calls.empty())
        return {};
    auto written = writeCalls(database, calls);
    if (!written)
        putBack(std::move(calls));
    return written;
}

/// The newest stay when the database has been away for too long.
void UsageRecorder::Private::putBack(std::vector<CallRecord> calls)
{
    const std::lock_guard lock(guard);
    calls.insert(calls.end(), std::make_move_iterator(waiting.begin()),
                 std::make_move_iterator(waiting.end()));
    if (calls.size() > MostWaiting) {
        const auto lost = calls.size() - MostWaiting;
        calls.erase(calls.begin(), calls.begin() + static_cast<std::ptrdiff_t>(lost));
        qCWarning(base::lcBase, "%zu usage records were dropped: the database takes none", lost);
    }
    waiting.swap(calls);
}

UsageRecorder::UsageRecorder(storage::Database& database, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(database))
{
    qRegisterMetaType<CallRecord>();
    d->writer = std::thread([this] { d->writeUntilStopped(); });
}

UsageRecorder::~UsageRecorder()
{
    {
        const std::lock_guard lock(d->guard);
        d->stopping = true;
    }
    d->changed.notify_all();
    d->writer.join();
    if (auto written = flush(); !written)
        qCWarning(base::lcBase) << "the last usage records are lost:" << written.error().detail;
}

void UsageRecorder::record(CallRecord record)
{
    Q_EMIT recorded(record);
    std::size_t count = 0;
    {
        const std::lock_guard lock(d->guard);
        d->waiting.push_back(std::move(record));
        count = d->waiting.size();
    }
    if (count == 1 || count == WorthWriting)
        d->changed.notify_all();
    if (count >= MostWaiting)
        if (auto written = flush(); !written)
            qCWarning(base::lcBase) << "usage records wait for the database:" << written.error().detail;
}

Result<void> UsageRecorder::flush()
{
    return d->writeWaiting();
}

Result<qint64> UsageRecorder::purgeBefore(qint64 whenMs)
{
    qint64 purged = 0;
    auto done = d->database.transact([&](storage::Transaction& tx) -> Result<void> {
        const auto calls = tx.run(QStringLiteral("DELETE FROM usage_call WHERE when_ms<?"), {whenMs});
        if (!calls)
            return calls.error();
        purged = calls->numRowsAffected();
        // Minutes serve only to cut days exactly where single calls are kept.
        const auto minutes = tx.run(QStringLiteral("DELETE FROM usage_rollup WHERE span=? AND begin<?"),
                                    {static_cast<int>(Span::Minute), rollupKey(Span::Minute, whenMs)});
        return minutes ? Result<void>() : Result<void>(minutes.error());
    });
    if (!done)
        return done.error();
    return purged;
}

} // namespace core::usage
