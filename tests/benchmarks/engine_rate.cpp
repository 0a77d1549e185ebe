// SPDX-License-Identifier: GPL-3.0-or-later
// The engine alone, from a file's bytes to a template: engine_rate WORKERS COUNT PICTURE…, models in
// $FACEDESK_MODELS. Prints {"rate": pictures a second, "median_ms": …} over COUNT pictures of each worker, in
// turn.
#include "core/engine/EngineFactory.h"
#include "core/engine/ImageDecoder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace core::engine;

namespace {

QList<QByteArray> contentsOf(const QStringList& files)
{
    QList<QByteArray> pictures;
    for (const QString& name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
        pictures << file.readAll();
    }
    return pictures;
}

double millisecondsOf(FaceEngine& engine, const QByteArray& bytes)
{
    QElapsedTimer timer;
    timer.start();
    const auto picture = decodePicture(bytes);
    if (!picture || !engine.analyse(*picture, {.primary = true}))
        qFatal("a picture has no usable face");
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() < 4)
        return 2;
    const int workers = words[1].toInt();
    const int count = words[2].toInt();
    const QList<QByteArray> pictures = contentsOf(words.mid(3));
    auto engine = createEngine({qEnvironmentVariable("FACEDESK_MODELS"), QStringLiteral("default"),
                                QStringLiteral("auto"), workers});
    if (!engine)
        qFatal("%s", qPrintable(engine.error().detail));
    for (const QByteArray& bytes : pictures)
        millisecondsOf(**engine, bytes);
    std::vector<std::vector<double>> times(static_cast<std::size_t>(workers));
    QElapsedTimer whole;
    whole.start();
    {
        std::vector<std::jthread> threads;
        for (auto& mine : times)
            threads.emplace_back([&] {
                for (int i = 0; i < count; ++i)
                    mine.push_back(millisecondsOf(**engine, pictures[i % pictures.size()]));
            });
    }
    const double seconds = static_cast<double>(whole.nsecsElapsed()) / 1e9;
    std::vector<double> all;
    for (const auto& mine : times)
        all.insert(all.end(), mine.begin(), mine.end());
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    std::printf("{\"rate\": %.2f, \"median_ms\": %.3f}\n", static_cast<double>(all.size()) / seconds,
                *middle);
    return 0;
}
