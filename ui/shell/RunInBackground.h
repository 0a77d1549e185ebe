// SPDX-License-Identifier: GPL-3.0-or-later
// runInBackground(context, pool, work, done): `work` on a pool thread, `done(result)` on the GUI thread if
// `context` still lives by then; otherwise the result is dropped. An exception of `work` is logged and `done`
// gets a default-made Result error (Internal) where its argument is a Result. With a pool of zero threads
// everything runs inline (tests).
#pragma once

#include "core/base/Log.h"
#include "core/base/Result.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <type_traits>

namespace ui::shell {

template <typename Work, typename Done>
void runInBackground(QObject* context, QThreadPool* pool, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work>;
    static_assert(!std::is_void_v<Answer>, "answer a base::Result<void> instead of nothing");
    auto guarded = [work = std::move(work)]() mutable -> Answer {
        try {
            return work();
        } catch (const std::exception& problem) {
            qCWarning(core::base::lcUi, "background work failed: %s", problem.what());
            if constexpr (std::is_constructible_v<Answer, core::base::Error>)
                return Answer(
                    core::base::fail(core::base::ErrorCode::Internal, QString::fromUtf8(problem.what())));
            else
                return Answer{};
        }
    };
    if (pool->maxThreadCount() == 0) {
        done(guarded());
        return;
    }
    QPointer<QObject> alive(context);
    pool->start([alive, guarded = std::move(guarded), done = std::move(done)]() mutable {
        auto answer = std::make_shared<Answer>(guarded());
        QMetaObject::invokeMethod(
            qApp,
            [alive, answer, done = std::move(done)]() mutable {
                if (alive)
                    done(std::move(*answer));
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui::shell
