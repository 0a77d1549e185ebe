// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DeskUsage.h"

#include "core/auth/Operation.h"
#include "core/base/Log.h"

#include <QUuid>

namespace app {

using core::auth::Operation;
using core::faces::FaceWork;

namespace {

Operation operationOf(FaceWork::Kind kind)
{
    switch (kind) {
    case FaceWork::Enroll:
        return Operation::FaceEntry;
    case FaceWork::Identify:
        return Operation::FaceRecognition;
    case FaceWork::IdentifyAll:
        return Operation::FaceRecognitionMN;
    case FaceWork::Verify:
        return Operation::PersonWitnessRatio;
    }
    return Operation::FaceEntry;
}

} // namespace

DeskUsage::DeskUsage(core::usage::UsageRecorder& recorder, const core::base::Settings& settings,
                     const core::base::Clock& clock)
    : m_recorder(recorder)
    , m_settings(settings)
    , m_clock(clock)
{
}

void DeskUsage::record(const FaceWork& work)
{
    if (!core::base::LogTrace::current().isEmpty())
        return; // inside a request
    const auto& info = core::auth::infoOf(operationOf(work.kind));
    core::usage::CallRecord call;
    call.traceId = QUuid::createUuid().toString(QUuid::Id128);
    call.whenMs = m_clock.nowMs();
    call.method = QString::fromLatin1(info.methodName);
    call.description = QString::fromUtf8(info.chinese);
    call.listener = QStringLiteral("console");
    call.caller = work.actor;
    call.ok = !work.error;
    call.code = work.error ? 1 : 0;
    call.message = work.error ? core::base::errorName(work.error->code) : QString();
    call.milliseconds = work.milliseconds;
    call.source = QStringLiteral("人脸识别(%1)").arg(m_settings.text(QLatin1StringView("engine.label")));
    m_recorder.record(std::move(call));
}

} // namespace app
