// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Network.h"

#ifdef FACEDESK_OPENVINO
#include <openvino/openvino.hpp>
#endif

namespace core::engine {

#ifdef FACEDESK_OPENVINO

namespace {

class OpenVinoNetwork : public Network {
public:
    OpenVinoNetwork(ov::CompiledModel model, const std::vector<std::string>& outputs)
        : m_request(model.create_infer_request())
        , m_input(model.input())
        , m_outputs(outputs)
    {
    }

    std::vector<cv::Mat> run(const cv::Mat& input) override
    {
        m_request.set_input_tensor(ov::Tensor(m_input.get_element_type(), m_input.get_shape(), input.data));
        m_request.infer();
        std::vector<cv::Mat> results;
        for (const auto& name : m_outputs)
            results.push_back(view(m_request.get_tensor(name)));
        return results;
    }

private:
    static cv::Mat view(ov::Tensor tensor)
    {
        const auto& shape = tensor.get_shape();
        const std::vector<int> sizes(shape.begin(), shape.end());
        return {sizes, CV_32F, tensor.data<float>()};
    }

    ov::InferRequest m_request;
    ov::Output<const ov::Node> m_input;
    std::vector<std::string> m_outputs;
};

/// Each network is compiled for itself with one stream of one thread: only so does infer() compute in the
/// calling thread. Shared streams cost a change of threads a network, a fifth of two cores' throughput.
class OpenVinoRuntime : public NetworkRuntime {
public:
    OpenVinoRuntime()
        : m_properties{ov::inference_num_threads(1), ov::num_streams(1),
                       ov::hint::inference_precision(ov::element::f32), ov::hint::enable_cpu_pinning(false)}
    {
        m_core.get_property("CPU", ov::device::full_name); // loads the plugin, or throws here
    }

    QString name() const override
    {
        const QString build = QString::fromLatin1(ov::get_openvino_version().buildNumber);
        return QStringLiteral("OpenVINO ") + build.section(QLatin1Char('-'), 0, 0);
    }

    std::unique_ptr<Network> load(const ModelFiles& files, const QString& file,
                                  const std::vector<std::string>& outputs) override
    {
        return std::make_unique<OpenVinoNetwork>(
            m_core.compile_model(files.bytes(file).toStdString(), ov::Tensor(), "CPU", m_properties),
            outputs);
    }

private:
    ov::Core m_core;
    ov::AnyMap m_properties;
};

} // namespace

std::shared_ptr<NetworkRuntime> makeOpenVinoRuntime()
{
    return std::make_shared<OpenVinoRuntime>();
}

#else

std::shared_ptr<NetworkRuntime> makeOpenVinoRuntime()
{
    return nullptr;
}

#endif

} // namespace core::engine
