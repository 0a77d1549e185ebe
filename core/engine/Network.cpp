// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Network.h"

#include "core/base/Log.h"

namespace core::engine {

namespace {

base::Result<std::shared_ptr<NetworkRuntime>> startOpenVino()
{
    try {
        if (auto runtime = makeOpenVinoRuntime())
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

base::Result<std::shared_ptr<NetworkRuntime>> makeRuntime(const QString& choice)
{
    if (choice == QLatin1String("opencv"))
        return makeOpenCvRuntime();
    auto fast = startOpenVino();
    if (fast || choice == QLatin1String("openvino"))
        return fast;
    qCInfo(base::lcEngine).noquote() << "Networks run on OpenCV DNN." << fast.error().detail;
    return makeOpenCvRuntime();
}

} // namespace core::engine
