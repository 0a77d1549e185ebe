// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/PictureSet.h"

#include "core/engine/ImageDecoder.h"
#include "core/evaluation/Rate.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrent>

namespace core::evaluation {

using base::Result;
using engine::FaceAnalysis;

namespace {

Result<FaceAnalysis> analyseFile(engine::FaceEngine& engine, const QString& path,
                                 const engine::AnalyseOptions& options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound,
                          QStringLiteral("The file cannot be read: %1.").arg(file.errorString()));
    const auto picture = engine::decodePicture(file.readAll());
    if (!picture)
        return picture.error();
    auto analysis = engine.analyse(*picture, options);
    if (!analysis)
        return analysis.error();
    return std::move(analysis->faces.front());
}

} // namespace

PictureSet::PictureSet(engine::FaceEngine& engine, const QStringList& paths,
                       const engine::AnalyseOptions& options)
{
    QStringList distinct = paths;
    distinct.removeDuplicates();
    QThreadPool threads;
    threads.setMaxThreadCount(std::max(1, engine.info().workers));
    const auto results = QtConcurrent::blockingMapped<std::vector<std::optional<Result<FaceAnalysis>>>>(
        &threads, distinct, [&](const QString& path) {
            return std::optional<Result<FaceAnalysis>>(analyseFile(engine, path, options));
        });
    for (qsizetype i = 0; i < distinct.size(); ++i) {
        const auto& result = *results[static_cast<std::size_t>(i)];
        if (result)
            m_faces.insert(distinct[i], *result);
        else
            m_failures.insert(distinct[i], result.error());
    }
}

const FaceAnalysis* PictureSet::face(const QString& path) const
{
    const auto found = m_faces.constFind(path);
    return found == m_faces.constEnd() ? nullptr : &*found;
}

void PictureSet::printFailures(QTextStream& out) const
{
    out << "Failures to acquire: " << Rate{failures(), size()}.text() << "\n";
    QStringList paths = m_failures.keys();
    paths.sort();
    for (const QString& path : paths)
        out << "  " << QFileInfo(path).fileName() << ": " << base::errorName(m_failures[path].code) << "\n";
}

} // namespace core::evaluation
