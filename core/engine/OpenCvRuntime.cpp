// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Network.h"

#include <opencv2/core/version.hpp>
#include <opencv2/dnn.hpp>

namespace core::engine {

namespace {

class OpenCvNetwork : public Network {
public:
    OpenCvNetwork(const QByteArray& onnx, const std::vector<std::string>& outputs)
        : m_net(cv::dnn::readNetFromONNX(onnx.constData(), static_cast<std::size_t>(onnx.size())))
        , m_outputs(outputs.begin(), outputs.end())
    {
        m_net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        m_net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    }

    std::vector<cv::Mat> run(const cv::Mat& input) override
    {
        std::vector<cv::Mat> results;
        m_net.setInput(input);
        m_net.forward(results, m_outputs);
        return results;
    }

private:
    cv::dnn::Net m_net;
    std::vector<cv::String> m_outputs;
};

class OpenCvRuntime : public NetworkRuntime {
public:
    QString name() const override { return QStringLiteral("OpenCV DNN " CV_VERSION); }
    std::unique_ptr<Network> load(const ModelFiles& files, const QString& file,
                                  const std::vector<std::string>& outputs) override
    {
        return std::make_unique<OpenCvNetwork>(files.bytes(file), outputs);
    }
};

} // namespace

std::shared_ptr<NetworkRuntime> makeOpenCvRuntime()
{
    return std::make_shared<OpenCvRuntime>();
}

} // namespace core::engine
