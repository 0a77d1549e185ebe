// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and a store for usage tests.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Vault.h"
#include "core/usage/UsageRecorder.h"

#include <QTemporaryDir>

namespace tests {

struct UsageStore {
    UsageStore()
        : vault(core::storage::Vault::open(path()).value())
        , database(core::storage::Database::open(path()).value())
    {
    }
    QString path() const { return folder.path() + QStringLiteral("/data"); }

    QTemporaryDir folder;
    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
};

inline core::usage::CallRecord callAt(const QDateTime& when, const QString& method, double milliseconds = 10,
                                      bool ok = true)
{
    core::usage::CallRecord call;
    call.traceId = QStringLiteral("t%1").arg(when.toMSecsSinceEpoch());
    call.whenMs = when.toMSecsSinceEpoch();
    call.method = method;
    call.description =
        method == QStringLiteral("faceEntry") ? QStringLiteral("人脸录入") : QStringLiteral("人脸识别");
    call.path = QStringLiteral("/aicp/face/add");
    call.listener = QStringLiteral("open");
    call.ok = ok;
    call.code = ok ? 0 : 1;
    call.milliseconds = milliseconds;
    call.source = QStringLiteral("人脸识别(FaceDesk)");
    return call;
}

inline QDateTime at(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace tests
