// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine and real photographs for tests; both may be missing, then tests skip.
#pragma once

#include "core/engine/FaceEngine.h"

#include <memory>

namespace tests {

/// Null when the models or the runtime are not there.
std::unique_ptr<core::engine::FaceEngine> realEngine(const QString& runtime = QStringLiteral("auto"),
                                                     const QString& recogniser = QStringLiteral("default"));

/// A file of the development set (FACEDESK_FACES), decoded.
core::base::Result<core::engine::Picture> developmentPicture(const QString& path);
QString developmentPath(const QString& path);
bool hasDevelopmentSet();

/// One line of its manifest.
struct ListedPicture {
    QString path, category, person, expected;
};
QList<ListedPicture> listedPictures();

} // namespace tests
