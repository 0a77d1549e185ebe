// SPDX-License-Identifier: GPL-3.0-or-later
// Each pixel format a camera delivers against known colours: left half red, right half blue.
#include "ui/camera/RawFrame.h"

#include <QBuffer>
#include <QTest>

using namespace ui::camera;
using Format = QVideoFrameFormat::PixelFormat;

namespace {

constexpr int width = 8;
constexpr int height = 4;

struct Yuv {
    int y, u, v;
};
// BT.601, studio range
constexpr Yuv red{81, 90, 240};
constexpr Yuv blue{41, 240, 110};

Yuv colourAt(int column)
{
    return column < width / 2 ? red : blue;
}

/// `values(column)` of each step of a row, the rows padded to `line` bytes.
QByteArray plane(int rows, int line, int step, const std::function<QList<int>(int column)>& values)
{
    QByteArray bytes;
    for (int row = 0; row < rows; ++row) {
        QByteArray one;
        for (int column = 0; column < width; column += step) {
            for (int value : values(column))
                one += static_cast<char>(value);
        }
        bytes += one.leftJustified(line, char(0x55), true);
    }
    return bytes;
}

RawFrame frameOf(Format format, const std::array<QByteArray, 3>& planes, const std::array<int, 3>& lines)
{
    RawFrame raw;
    raw.format = format;
    raw.size = {width, height};
    raw.planes = planes;
    raw.bytesPerLine = lines;
    return raw;
}

RawFrame packed(Format format, int line, int step, const std::function<QList<int>(int column)>& values)
{
    return frameOf(format, {plane(height, line, step, values)}, {line});
}

RawFrame separate(Format format, int chromaRows)
{
    const QByteArray y = plane(height, 16, 1, [](int c) { return QList<int>{colourAt(c).y}; });
    const QByteArray u = plane(chromaRows, 12, 2, [](int c) { return QList<int>{colourAt(c).u}; });
    const QByteArray v = plane(chromaRows, 12, 2, [](int c) { return QList<int>{colourAt(c).v}; });
    return frameOf(format, format == Format::Format_YV12 ? std::array{y, v, u} : std::array{y, u, v},
                   {16, 12, 12});
}

RawFrame twoPlanes(Format format)
{
    const bool vFirst = format == Format::Format_NV21;
    const QByteArray y = plane(height, 16, 1, [](int c) { return QList<int>{colourAt(c).y}; });
    const QByteArray uv = plane(height / 2, 16, 2, [vFirst](int c) {
        const Yuv colour = colourAt(c);
        return vFirst ? QList<int>{colour.v, colour.u} : QList<int>{colour.u, colour.v};
    });
    return frameOf(format, {y, uv, {}}, {16, 16, 0});
}

/// Where red, green, blue and filler lie in the four bytes of a pixel.
RawFrame fourBytes(Format format, int redAt, int blueAt)
{
    return packed(format, 40, 1, [=](int column) {
        QList<int> bytes{0, 0, 0, 0};
        bytes[column < width / 2 ? redAt : blueAt] = 255;
        return bytes;
    });
}

RawFrame jpeg()
{
    QImage picture(16 * width, 16 * height, QImage::Format_RGB32);
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y)
            picture.setPixelColor(x, y, x < picture.width() / 2 ? Qt::red : Qt::blue);
    }
    RawFrame raw;
    raw.format = Format::Format_Jpeg;
    raw.size = picture.size();
    QBuffer buffer(&raw.planes[0]);
    picture.save(&buffer, "JPEG", 95);
    return raw;
}

bool isNear(const QColor& colour, const QColor& wanted)
{
    return std::abs(colour.red() - wanted.red()) <= 6 && std::abs(colour.green() - wanted.green()) <= 6 &&
           std::abs(colour.blue() - wanted.blue()) <= 6;
}

} // namespace

class tst_RawFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void greyStaysGrey();
    void turnsWhatIsMirroredOrUpsideDown();
    void refusesShortPlanesAndUnknownFormats();
    void digestSeesPixelsAndNoPadding();
};

void tst_RawFrame::converts_data()
{
    using enum QVideoFrameFormat::PixelFormat;
    QTest::addColumn<RawFrame>("raw");
    QTest::newRow("YUYV") << packed(Format_YUYV, 24, 2, [](int c) {
        return QList<int>{colourAt(c).y, colourAt(c).u, colourAt(c).y, colourAt(c).v};
    });
    QTest::newRow("UYVY") << packed(Format_UYVY, 24, 2, [](int c) {
        return QList<int>{colourAt(c).u, colourAt(c).y, colourAt(c).v, colourAt(c).y};
    });
    QTest::newRow("NV12") << twoPlanes(Format_NV12);
    QTest::newRow("NV21") << twoPlanes(Format_NV21);
    QTest::newRow("YUV420P") << separate(Format_YUV420P, height / 2);
    QTest::newRow("YV12") << separate(Format_YV12, height / 2);
    QTest::newRow("YUV422P") << separate(Format_YUV422P, height);
    QTest::newRow("BGRA") << fourBytes(Format_BGRA8888, 2, 0);
    QTest::newRow("BGRX") << fourBytes(Format_BGRX8888, 2, 0);
    QTest::newRow("RGBA") << fourBytes(Format_RGBA8888, 0, 2);
    QTest::newRow("RGBX") << fourBytes(Format_RGBX8888, 0, 2);
    QTest::newRow("ARGB") << fourBytes(Format_ARGB8888, 1, 3);
    QTest::newRow("XRGB") << fourBytes(Format_XRGB8888, 1, 3);
    QTest::newRow("ABGR") << fourBytes(Format_ABGR8888, 3, 1);
    QTest::newRow("XBGR") << fourBytes(Format_XBGR8888, 3, 1);
    QTest::newRow("JPEG") << jpeg();
}

void tst_RawFrame::converts()
{
    QFETCH(RawFrame, raw);
    raw.milliseconds = 42;
    const Frame frame = toFrame(raw);
    QCOMPARE(frame.image.size(), raw.size);
    QCOMPARE(frame.image.format(), QImage::Format_RGB32);
    QCOMPARE(frame.milliseconds, 42);
    const QColor left = frame.image.pixelColor(raw.size.width() / 8, raw.size.height() - 1);
    const QColor right = frame.image.pixelColor(raw.size.width() * 7 / 8, 0);
    QVERIFY2(isNear(left, Qt::red), qPrintable(left.name()));
    QVERIFY2(isNear(right, Qt::blue), qPrintable(right.name()));
    QCOMPARE(qAlpha(frame.image.pixel(0, 0)), 255);
}

void tst_RawFrame::greyStaysGrey()
{
    const RawFrame raw = packed(Format::Format_Y8, 12, 1, [](int column) { return QList<int>{column * 30}; });
    QCOMPARE(toFrame(raw).image.pixelColor(5, 1), QColor(150, 150, 150));
}

void tst_RawFrame::turnsWhatIsMirroredOrUpsideDown()
{
    RawFrame raw = fourBytes(Format::Format_BGRX8888, 2, 0);
    raw.planes[0][1] = char(255); // the first pixel of the first row gets green
    raw.mirrored = true;
    QCOMPARE(toFrame(raw).image.pixelColor(width - 1, 0).green(), 255);
    raw.flipped = true;
    QCOMPARE(toFrame(raw).image.pixelColor(width - 1, height - 1).green(), 255);
}

void tst_RawFrame::refusesShortPlanesAndUnknownFormats()
{
    RawFrame cut = twoPlanes(Format::Format_NV12);
    cut.planes[1].chop(12);
    QVERIFY(toFrame(cut).image.isNull());
    RawFrame odd = twoPlanes(Format::Format_NV12);
    odd.size = {7, 3};
    QVERIFY(toFrame(odd).image.isNull());
    RawFrame unknown = fourBytes(Format::Format_P010, 2, 0);
    QVERIFY(toFrame(unknown).image.isNull());
    RawFrame noPicture = jpeg();
    noPicture.planes[0] = "no picture";
    QVERIFY(toFrame(noPicture).image.isNull());
    QVERIFY(toFrame(RawFrame()).image.isNull());
}

void tst_RawFrame::digestSeesPixelsAndNoPadding()
{
    const RawFrame one = twoPlanes(Format::Format_NV12);
    RawFrame padded = one;
    padded.planes[0][width] = char(0); // behind the last pixel of the first row
    QCOMPARE(digestOf(padded), digestOf(one));
    RawFrame otherColour = one;
    otherColour.planes[1][0] = char(0);
    QVERIFY(digestOf(otherColour) != digestOf(one));
    QCOMPARE(toFrame(one).digest, digestOf(one));
}

QTEST_GUILESS_MAIN(tst_RawFrame)
#include "tst_RawFrame.moc"
