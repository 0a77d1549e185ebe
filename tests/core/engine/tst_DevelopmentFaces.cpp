// SPDX-License-Identifier: GPL-3.0-or-later
// Every count and every refusal the development set's manifest expects of its odd pictures.
#include "tests/core/engine/RealEngine.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace core::engine;
using core::base::ErrorCode;

namespace {

struct Range {
    int least = 0;
    int most = 0;
};

/// "1", "2-4", "1+"
Range rangeOf(const QString& expected)
{
    if (expected.endsWith(u'+'))
        return {expected.chopped(1).toInt(), std::numeric_limits<int>::max()};
    const auto ends = expected.split(u'-');
    return {ends.first().toInt(), ends.last().toInt()};
}

} // namespace

class TestDevelopmentFaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsFaces_data();
    void countsFaces();
    void refusesBrokenPictures_data();
    void refusesBrokenPictures();
    void recognisesTheSameFaceInEveryFormat_data();
    void recognisesTheSameFaceInEveryFormat();

private:
    std::unique_ptr<FaceEngine> m_engine;
};

void TestDevelopmentFaces::initTestCase()
{
    m_engine = tests::realEngine();
    if (!m_engine || !tests::hasDevelopmentSet())
        QSKIP("The models or the development set (FACEDESK_MODELS, FACEDESK_FACES) are not there.");
}

void TestDevelopmentFaces::countsFaces_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    for (const auto& picture : tests::listedPictures())
        if (picture.path.startsWith(QLatin1String("misc/")) && picture.category != QLatin1String("broken"))
            QTest::newRow(qPrintable(picture.path)) << picture.path << picture.expected;
}

void TestDevelopmentFaces::countsFaces()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const auto picture = tests::developmentPicture(path);
    QVERIFY2(picture.isOk(), picture ? "" : qPrintable(picture.error().detail));
    const auto analysis = m_engine->analyse(*picture, {.framing = Framing::Group, .choice = Choice::All});
    QVERIFY(analysis.isOk());
    const Range range = rangeOf(expected);
    const auto found = static_cast<int>(analysis->faces.size());
    QVERIFY2(found >= range.least && found <= range.most, qPrintable(QString::number(found)));
    const cv::Rect2f all(0, 0, static_cast<float>(analysis->width), static_cast<float>(analysis->height));
    for (const auto& face : analysis->faces)
        QVERIFY((face.face.box & all) == face.face.box && face.face.box.area() > 0);
}

void TestDevelopmentFaces::refusesBrokenPictures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<ErrorCode>>("codes");
    const QHash<QString, QList<ErrorCode>> named{
        {QStringLiteral("zero.jpg"), {ErrorCode::PictureEmpty}},
        {QStringLiteral("empty.png"), {ErrorCode::PictureFormatUnknown}},
        {QStringLiteral("text.jpg"), {ErrorCode::PictureFormatUnknown}},
        {QStringLiteral("half.jpg"), {ErrorCode::PictureTruncated}},
        {QStringLiteral("truncated.jpg"), {ErrorCode::PictureTruncated}},
        {QStringLiteral("header_only.png"), {ErrorCode::PictureTruncated}},
        {QStringLiteral("bomb_60000x60000.png"), {ErrorCode::PictureTooManyPixels}}};
    const QList<ErrorCode> any{ErrorCode::PictureUndecodable, ErrorCode::PictureTruncated,
                               ErrorCode::PictureFormatUnknown};
    for (const auto& picture : tests::listedPictures())
        if (picture.category == QLatin1String("broken"))
            QTest::newRow(qPrintable(picture.path))
                << picture.path << named.value(picture.path.section(u'/', -1), any);
}

void TestDevelopmentFaces::refusesBrokenPictures()
{
    QFETCH(QString, path);
    QFETCH(QList<ErrorCode>, codes);
    QElapsedTimer timer;
    timer.start();
    const auto picture = tests::developmentPicture(path);
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(!picture);
    QVERIFY2(codes.contains(picture.error().code), qPrintable(core::base::errorName(picture.error().code)));
    QVERIFY(!picture.error().detail.isEmpty());
}

void TestDevelopmentFaces::recognisesTheSameFaceInEveryFormat_data()
{
    QTest::addColumn<QString>("path");
    for (const auto& picture : tests::listedPictures())
        if (picture.path.startsWith(QLatin1String("misc/")) && picture.expected == QLatin1String("1") &&
            picture.person == QLatin1String("fr:obama"))
            QTest::newRow(qPrintable(picture.path)) << picture.path;
}

void TestDevelopmentFaces::recognisesTheSameFaceInEveryFormat()
{
    QFETCH(QString, path);
    const auto reference = tests::developmentPicture(QStringLiteral("misc/formats/baseline.jpg"));
    const auto picture = tests::developmentPicture(path);
    QVERIFY(picture.isOk() && reference.isOk());
    const auto a = m_engine->analyse(*reference, {.primary = true});
    const auto b = m_engine->analyse(*picture, {.primary = true});
    QVERIFY(a.isOk() && b.isOk());
    const auto& first = a->faces[0].primary.values;
    const auto& second = b->faces[0].primary.values;
    double similarity = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        similarity += static_cast<double>(first[i]) * static_cast<double>(second[i]);
    // JPEG at quality 5 and 15 and grey count too: the same photograph stays far above any stranger.
    QVERIFY2(similarity > 0.6, qPrintable(QString::number(similarity)));
}

QTEST_GUILESS_MAIN(TestDevelopmentFaces)
#include "tst_DevelopmentFaces.moc"
