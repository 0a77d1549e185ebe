// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ImageDecoder.h"
#include "tests/core/engine/PictureFiles.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace core::engine;
using core::base::ErrorCode;

namespace {

bool isNear(const cv::Vec3b& a, const cv::Vec3b& b)
{
    for (int c = 0; c < 3; ++c)
        if (std::abs(a[c] - b[c]) > 40)
            return false;
    return true;
}

/// "rgbw": the colours of the four quarters, left to right, top to bottom.
QByteArray coloursOf(const cv::Mat& bgr)
{
    const std::pair<char, cv::Vec3b> known[] = {
        {'r', {0, 0, 255}}, {'g', {0, 255, 0}}, {'b', {255, 0, 0}}, {'w', {255, 255, 255}}};
    QByteArray colours;
    for (const int y : {bgr.rows / 4, 3 * bgr.rows / 4})
        for (const int x : {bgr.cols / 4, 3 * bgr.cols / 4}) {
            const auto found = std::find_if(std::begin(known), std::end(known), [&](const auto& k) {
                return isNear(bgr.at<cv::Vec3b>(y, x), k.second);
            });
            colours.append(found == std::end(known) ? '?' : found->first);
        }
    return colours;
}

ErrorCode refusalOf(const QByteArray& bytes, const DecodeLimits& limits = {})
{
    const auto decoded = decodePicture(bytes, limits);
    return decoded ? ErrorCode::Internal : decoded.error().code;
}

} // namespace

class TestImageDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesEveryKind_data();
    void decodesEveryKind();
    void keepsColours_data();
    void keepsColours();
    void readsCmykAsItsColours();
    void laysTransparencyOnWhite();
    void appliesOrientation_data();
    void appliesOrientation();
    void ignoresAnOrientationThatDoesNotExist();
    void refusesWhatIsCut_data();
    void refusesWhatIsCut();
    void refusesBombsByTheirHeader_data();
    void refusesBombsByTheirHeader();
    void refusesByName_data();
    void refusesByName();
    void refusesTooManyBytes();
    void acceptsThePixelCapItself();
};

void TestImageDecoder::decodesEveryKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto& file : tests::goodFiles())
        QTest::newRow(file.name) << file.bytes;
}

void TestImageDecoder::decodesEveryKind()
{
    QFETCH(QByteArray, bytes);
    const auto header = readHeader(bytes);
    QVERIFY(header.isOk());
    const auto decoded = decodePicture(bytes);
    QVERIFY2(decoded.isOk(), decoded ? "" : qPrintable(decoded.error().detail));
    QCOMPARE(decoded->bgr.type(), CV_8UC3);
    QCOMPARE(decoded->bgr.total(),
             static_cast<std::size_t>(header->width) * static_cast<std::size_t>(header->height));
    QVERIFY(decoded->format == header->format);
}

void TestImageDecoder::keepsColours_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto& file : tests::goodFiles()) {
        const QByteArray name = file.name;
        if (!name.contains("grey") && !name.contains("cmyk") && !name.contains("alpha") &&
            !name.contains("turned"))
            QTest::newRow(file.name) << file.bytes;
    }
}

void TestImageDecoder::keepsColours()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodePicture(bytes);
    QVERIFY(decoded.isOk());
    QCOMPARE(coloursOf(decoded->bgr), QByteArray("rgbw"));
}

void TestImageDecoder::readsCmykAsItsColours()
{
    const auto decoded = decodePicture(tests::cmykJpeg());
    QVERIFY(decoded.isOk());
    QCOMPARE(coloursOf(decoded->bgr), QByteArray("rrrr"));
}

void TestImageDecoder::laysTransparencyOnWhite()
{
    cv::Mat clear(8, 8, CV_8UC4, cv::Scalar(0, 0, 0, 0));
    const auto decoded = decodePicture(tests::encoded(".png", clear));
    QVERIFY(decoded.isOk());
    QCOMPARE(cv::mean(decoded->bgr)[1], 255.0);
}

void TestImageDecoder::appliesOrientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("colours");
    QTest::newRow("1") << 1 << QByteArray("rgbw");
    QTest::newRow("2 mirrored") << 2 << QByteArray("grwb");
    QTest::newRow("3 upside down") << 3 << QByteArray("wbgr");
    QTest::newRow("4 mirrored upside down") << 4 << QByteArray("bwrg");
    QTest::newRow("5 transposed") << 5 << QByteArray("rbgw");
    QTest::newRow("6 on its left side") << 6 << QByteArray("brwg");
    QTest::newRow("7 transversed") << 7 << QByteArray("wgbr");
    QTest::newRow("8 on its right side") << 8 << QByteArray("gwrb");
}

void TestImageDecoder::appliesOrientation()
{
    QFETCH(int, orientation);
    QFETCH(QByteArray, colours);
    const auto decoded =
        decodePicture(tests::withOrientation(tests::encoded(".jpg", tests::quarters(96, 64)), orientation));
    QVERIFY(decoded.isOk());
    QCOMPARE(coloursOf(decoded->bgr), colours);
    QCOMPARE(decoded->orientation, orientation);
    QCOMPARE(decoded->bgr.cols, orientation >= 5 ? 64 : 96);
}

void TestImageDecoder::ignoresAnOrientationThatDoesNotExist()
{
    const auto decoded = decodePicture(tests::withOrientation(tests::encoded(".jpg", tests::quarters()), 77));
    QVERIFY(decoded.isOk());
    QCOMPARE(coloursOf(decoded->bgr), QByteArray("rgbw"));
}

void TestImageDecoder::refusesWhatIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto& file : tests::goodFiles())
        for (const int percent : {25, 50, 90})
            QTest::addRow("%s at %d %%", file.name, percent)
                << file.bytes.left(file.bytes.size() * percent / 100);
}

void TestImageDecoder::refusesWhatIsCut()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(refusalOf(bytes), ErrorCode::PictureTruncated);
}

void TestImageDecoder::refusesBombsByTheirHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto& file : tests::bombs())
        QTest::newRow(file.name) << file.bytes;
}

void TestImageDecoder::refusesBombsByTheirHeader()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(refusalOf(bytes), ErrorCode::PictureTooManyPixels);
}

void TestImageDecoder::refusesByName_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code) {
        QTest::newRow(name) << bytes << static_cast<int>(code);
    };
    row("nothing", {}, ErrorCode::PictureEmpty);
    row("text", "This is no picture.", ErrorCode::PictureFormatUnknown);
    row("PDF", "%PDF-1.7 and more of it", ErrorCode::PictureFormatUnknown);
    row("one byte", "\xFF", ErrorCode::PictureFormatUnknown);
    row("PNG signature only", "\x89PNG\r\n\x1a\n", ErrorCode::PictureTruncated);
    row("BMP without width", "BM" + QByteArray(60, '\0'), ErrorCode::PictureUndecodable);
    row("JPEG of zeros", "\xFF\xD8\xFF\xE0" + QByteArray(200, '\0'), ErrorCode::PictureUndecodable);
    row("GIF without an image", QByteArray("GIF89a\x02\0\x02\0\x00\0\0;", 14), ErrorCode::PictureUndecodable);
}

void TestImageDecoder::refusesByName()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QCOMPARE(static_cast<int>(refusalOf(bytes)), code);
}

void TestImageDecoder::refusesTooManyBytes()
{
    QCOMPARE(refusalOf(QByteArray(2000, 'x'), {.bytes = 1999}), ErrorCode::PictureTooLarge);
}

void TestImageDecoder::acceptsThePixelCapItself()
{
    const QByteArray bytes = tests::encoded(".png", tests::quarters(100, 100));
    QVERIFY(decodePicture(bytes, {.pixels = 10'000}).isOk());
    QCOMPARE(refusalOf(bytes, {.pixels = 9'999}), ErrorCode::PictureTooManyPixels);
}

QTEST_GUILESS_MAIN(TestImageDecoder)
#include "tst_ImageDecoder.moc"
