// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Network.h"

#include "core/base/Log.h"

namespace core::engine {

namespace {

base::Result<std::shared_ptr<NetworkRuntime>> startOpenVino(int workers)
{
    try {
        if (auto runtime = makeOpenVinoRuntime(workers))
            return runtime;
        return base::fail(
            base::ErrorCode::RuntimeUnavailable,
            QStringLiteral("This build has no OpenVINO; engine.runtime can be auto or opencv."));
    } catch (const std::exception& e) {
        return base::fail(base::ErrorCode::RuntimeUnavailable,
                          QStringLiteral("OpenVINO cannot start: %1").arg(QString::fromLocal8Bit(e.what())));
    }
}

} // namespace

base::Result<std::shared_ptr<NetworkRuntime>> makeRuntime(const QString& choice, int workers)
{
    if (choice == QLatin1String("opencv"))
        return makeOpenCvRuntime();
    auto fast = startOpenVino(workers);
    if (fast || choice == QLatin1String("openvino"))
        return fast;
    qCInfo(base::lcEngine).noquote() << "Networks run on OpenCV DNN." << fast.error().detail;
    return makeOpenCvRuntime();
}

} // namespace core::engine
