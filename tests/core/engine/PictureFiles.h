// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files made on the spot: a pattern in each format and kind the decoder reads, and ways to break
// them.
#pragma once

#include <QByteArray>
#include <QList>

#include <opencv2/core/mat.hpp>

namespace tests {

/// Four quarters: red, green above; blue, white below. BGR, quarters far bigger than a JPEG block.
cv::Mat quarters(int width = 96, int height = 64);
QByteArray encoded(const char* suffix, const cv::Mat& picture, const std::vector<int>& parameters = {});

QByteArray cmykJpeg(int width = 64, int height = 64);
/// A JPEG with an EXIF block that says this orientation.
QByteArray withOrientation(const QByteArray& jpeg, int orientation);
/// 2 x 2: red, green above; blue, white below.
QByteArray tinyGif();

struct NamedFile {
    const char* name;
    QByteArray bytes;
};
/// One whole file of each kind.
QList<NamedFile> goodFiles();
/// Headers that declare 60000 x 60000 pixels.
QList<NamedFile> bombs();

} // namespace tests
