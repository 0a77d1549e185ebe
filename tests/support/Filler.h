// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a data folder with made-up people, fast: random templates, and nothing is synced to the disk before
// the end. For programs that measure or show many people; ends the program where something fails.
#pragma once

#include "core/storage/Records.h"

#include <functional>
#include <memory>

namespace tests {

struct MadeUpFace {
    QByteArray picture;
    QString mime;
    int side = 1; ///< pixels
    cv::Rect2f box = {};
    double quality = 0; ///< 0..100
};

struct MadeUpPerson {
    core::storage::Subject subject;
    std::vector<MadeUpFace> faces;
    qint64 gallery = 0; ///< as addGallery() answered
};

class Filler {
public:
    explicit Filler(const QString& folder);
    ~Filler();

    qint64 addGallery(const QString& group, const QString& name, qint64 createdMs);
    /// make(0 … people-1).
    void addPeople(int people, const std::function<MadeUpPerson(int number)>& make);

private:
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace tests
