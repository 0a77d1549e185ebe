// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/PictureFiles.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace tests {

namespace {

constexpr int kBomb = 60000;

QByteArray be(quint32 value, int bytes)
{
    QByteArray out;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.append(static_cast<char>(value >> shift & 0xFFU));
    return out;
}

QByteArray le(quint32 value, int bytes)
{
    QByteArray out = be(value, bytes);
    std::reverse(out.begin(), out.end());
    return out;
}

QByteArray tiffEntry(quint32 tag, quint32 value)
{
    return le(tag, 2) + le(4, 2) + le(1, 4) + le(value, 4);
}

cv::Mat with16Bits()
{
    cv::Mat deep;
    quarters().convertTo(deep, CV_16U, 257);
    return deep;
}

cv::Mat withAlpha(uchar alpha)
{
    cv::Mat bgra;
    cv::cvtColor(quarters(), bgra, cv::COLOR_BGR2BGRA);
    for (int y = 0; y < bgra.rows; ++y)
        for (int x = 0; x < bgra.cols; ++x)
            bgra.at<cv::Vec4b>(y, x)[3] = alpha;
    return bgra;
}

cv::Mat grey()
{
    cv::Mat one;
    cv::cvtColor(quarters(), one, cv::COLOR_BGR2GRAY);
    return one;
}

} // namespace

cv::Mat quarters(int width, int height)
{
    cv::Mat picture(height, width, CV_8UC3, cv::Scalar(255, 255, 255));
    picture(cv::Rect(0, 0, width / 2, height / 2)).setTo(cv::Scalar(0, 0, 255));
    picture(cv::Rect(width / 2, 0, width / 2, height / 2)).setTo(cv::Scalar(0, 255, 0));
    picture(cv::Rect(0, height / 2, width / 2, height / 2)).setTo(cv::Scalar(255, 0, 0));
    return picture;
}

QByteArray encoded(const char* suffix, const cv::Mat& picture, const std::vector<int>& parameters)
{
    std::vector<uchar> bytes;
    cv::imencode(suffix, picture, bytes, parameters);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray cmykJpeg(int width, int height)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = 4;
    jpeg.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    // Adobe's way, inverted: no cyan, all magenta and yellow, no black is red.
    std::vector<unsigned char> row;
    for (int x = 0; x < width; ++x)
        row.insert(row.end(), {255, 0, 0, 255});
    while (jpeg.next_scanline < jpeg.image_height) {
        unsigned char* at = row.data();
        jpeg_write_scanlines(&jpeg, &at, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    const QByteArray bytes(reinterpret_cast<const char*>(memory), static_cast<qsizetype>(size));
    std::free(memory);
    return bytes;
}

QByteArray withOrientation(const QByteArray& jpeg, int orientation)
{
    const QByteArray tiff = QByteArray("II*\0\x08\0\0\0", 8) + le(1, 2) + le(0x112, 2) + le(3, 2) + le(1, 4) +
                            le(static_cast<quint32>(orientation), 4) + le(0, 4);
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray out = jpeg;
    return out.insert(2, QByteArray("\xFF\xE1") + be(static_cast<quint32>(body.size() + 2), 2) + body);
}

QByteArray tinyGif()
{
    const QByteArray screen = "GIF89a" + le(2, 2) + le(2, 2) + QByteArray("\x91\0\0", 3);
    const QByteArray colours = QByteArray::fromHex("ff0000"
                                                   "00ff00"
                                                   "0000ff"
                                                   "ffffff");
    const QByteArray image = "," + le(0, 4) + le(2, 2) + le(2, 2) + QByteArray("\0", 1);
    // Codes of three bits: clear 4, pixels 0 1, then of four bits after the table has grown: pixels 2 3,
    // end 5.
    const QByteArray data = QByteArray::fromHex("02"
                                                "03"
                                                "44"
                                                "34"
                                                "05"
                                                "00");
    return screen + colours + image + data + ";";
}

QList<NamedFile> goodFiles()
{
    const QByteArray jpeg = encoded(".jpg", quarters());
    return {
        {"jpeg", jpeg},
        {"jpeg-progressive", encoded(".jpg", quarters(), {cv::IMWRITE_JPEG_PROGRESSIVE, 1})},
        {"jpeg-grey", encoded(".jpg", grey())},
        {"jpeg-cmyk", cmykJpeg()},
        {"jpeg-turned", withOrientation(jpeg, 6)},
        {"png", encoded(".png", quarters())},
        {"png-16-bit", encoded(".png", with16Bits())},
        {"png-alpha", encoded(".png", withAlpha(128))},
        {"png-grey", encoded(".png", grey())},
        {"webp", encoded(".webp", quarters())},
        {"webp-lossless", encoded(".webp", quarters(), {cv::IMWRITE_WEBP_QUALITY, 101})},
        {"bmp", encoded(".bmp", quarters())},
        {"tiff", encoded(".tif", quarters())},
        {"tiff-16-bit", encoded(".tif", with16Bits())},
        {"pnm", encoded(".ppm", quarters())},
        {"gif", tinyGif()},
    };
}

QList<NamedFile> bombs()
{
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d") + "IHDR" + be(kBomb, 4) +
                           be(kBomb, 4) +
                           QByteArray::fromHex("0802000000"
                                               "00000000");
    QByteArray jpeg = encoded(".jpg", quarters());
    const auto frame = jpeg.indexOf("\xFF\xC0");
    jpeg.replace(frame + 5, 4, be(kBomb, 2) + be(kBomb, 2));
    const QByteArray bmp = "BM" + le(100, 4) + le(0, 4) + le(54, 4) + le(40, 4) + le(kBomb, 4) +
                           le(kBomb, 4) + le(1, 2) + le(24, 2) + QByteArray(24, '\0');
    const QByteArray tiff = QByteArray("II*\0\x08\0\0\0", 8) + le(2, 2) + tiffEntry(256, kBomb) +
                            tiffEntry(257, kBomb) + le(0, 4);
    const QByteArray gif = "GIF89a" + le(kBomb, 2) + le(kBomb, 2) + QByteArray("\x91\0\0", 3);
    const QByteArray webp =
        "RIFF" + le(30, 4) + "WEBPVP8X" + le(10, 4) + le(0, 4) + le(kBomb - 1, 3) + le(kBomb - 1, 3);
    return {{"png", png},
            {"jpeg", jpeg},
            {"bmp", bmp},
            {"tiff", tiff},
            {"gif", gif},
            {"webp", webp},
            {"pnm", QByteArray("P6 60000 60000 255\n")}};
}

} // namespace tests
