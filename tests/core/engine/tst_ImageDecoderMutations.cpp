// SPDX-License-Identifier: GPL-3.0-or-later
// Good pictures with bytes changed: whatever comes out, the decoder answers, soon, and gives its memory back.
#include "core/engine/ImageDecoder.h"
#include "tests/core/engine/PictureFiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <random>

using namespace core::engine;

namespace {

constexpr int kMutations = 2000;

using Random = std::mt19937;

qsizetype below(Random& random, qsizetype bound)
{
    return std::uniform_int_distribution<qsizetype>(0, std::max<qsizetype>(0, bound - 1))(random);
}

void change(QByteArray& bytes, Random& random)
{
    const auto at = below(random, bytes.size());
    switch (below(random, 5)) {
    case 0:
        bytes[at] = static_cast<char>(below(random, 256));
        break;
    case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
        break;
    case 2:
        bytes.remove(at, 1 + below(random, 16));
        break;
    case 3:
        bytes.insert(at, QByteArray(1 + below(random, 16), static_cast<char>(below(random, 256))));
        break;
    default:
        bytes.replace(at, 4, QByteArray(4, below(random, 2) == 0 ? '\0' : '\xFF'));
        break;
    }
}

/// Half of the changes hit the first hundred bytes, where the declarations are.
QByteArray mutated(const QByteArray& good, Random& random)
{
    QByteArray bytes = good;
    const auto changes = 1 + below(random, 4);
    for (qsizetype i = 0; i < changes && !bytes.isEmpty(); ++i) {
        QByteArray head = bytes.left(100);
        const QByteArray tail = bytes.mid(100);
        if (below(random, 2) == 0 || tail.isEmpty()) {
            change(head, random);
            bytes = head + tail;
        } else {
            change(bytes, random);
        }
    }
    return bytes;
}

/// Photographs in the formats real programs write, when the development set is there.
QList<QByteArray> photographs()
{
    QList<QByteArray> files;
    const QDir folder(qEnvironmentVariable("FACEDESK_FACES") + QStringLiteral("/misc/formats"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.size() < 400'000)
            files << file.readAll();
    }
    return files;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

/// What the pixel cap could cost at worst, without waiting for it 2,000 times.
const DecodeLimits kLimits{.pixels = 4'000'000};

} // namespace

class TestImageDecoderMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersEveryMutation();
};

void TestImageDecoderMutations::answersEveryMutation()
{
    const auto good = tests::goodFiles();
    const auto photos = photographs();
    Random random(20240229);
    qint64 slowest = 0;
    [[maybe_unused]] qint64 after400 = 0;
    int refused = 0;
    for (int i = 0; i < kMutations; ++i) {
        const bool photo = i % 4 == 0 && !photos.isEmpty();
        const QByteArray bytes =
            mutated(photo ? photos[i / 4 % photos.size()] : good[i % good.size()].bytes, random);
        QElapsedTimer timer;
        timer.start();
        const auto decoded = decodePicture(bytes, kLimits);
        slowest = std::max(slowest, timer.elapsed());
        refused += !decoded;
        QVERIFY(!decoded || decoded->bgr.type() == CV_8UC3);
        QVERIFY(decoded || !decoded.error().detail.isEmpty());
        if (i == 400)
            after400 = residentBytes();
    }
    QVERIFY2(slowest < 5000, qPrintable(QString::number(slowest)));
    QVERIFY2(refused > kMutations / 4 && refused < kMutations, qPrintable(QString::number(refused)));
#ifndef __SANITIZE_ADDRESS__ // which keeps freed memory for a while
    const qint64 grown = residentBytes() - after400;
    QVERIFY2(grown < 64 * 1024 * 1024, qPrintable(QString::number(grown)));
#endif
}

QTEST_GUILESS_MAIN(TestImageDecoderMutations)
#include "tst_ImageDecoderMutations.moc"
