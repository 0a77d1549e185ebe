// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/RealEngine.h"

#include "core/engine/EngineFactory.h"
#include "core/engine/ImageDecoder.h"

#include <QFile>

using namespace core;

namespace tests {

std::unique_ptr<engine::FaceEngine> realEngine(const QString& runtime, const QString& recogniser)
{
    auto made = engine::createEngine({qEnvironmentVariable("FACEDESK_MODELS"), recogniser, runtime, 2});
    if (!made)
        return nullptr;
    return std::move(*made);
}

QString developmentPath(const QString& path)
{
    return qEnvironmentVariable("FACEDESK_FACES") + u'/' + path;
}

bool hasDevelopmentSet()
{
    return QFile::exists(developmentPath(QStringLiteral("manifest.tsv")));
}

base::Result<engine::Picture> developmentPicture(const QString& path)
{
    QFile file(developmentPath(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound, file.errorString());
    return engine::decodePicture(file.readAll());
}

QList<ListedPicture> listedPictures()
{
    QFile file(developmentPath(QStringLiteral("manifest.tsv")));
    QList<ListedPicture> pictures;
    if (!file.open(QIODevice::ReadOnly))
        return pictures;
    file.readLine();
    while (!file.atEnd()) {
        const auto cells = QString::fromUtf8(file.readLine()).split(u'\t');
        if (cells.size() >= 4)
            pictures.append({cells[0], cells[1], cells[2], cells[3]});
    }
    return pictures;
}

} // namespace tests
