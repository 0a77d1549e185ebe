// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineFactory.h"
#include "core/engine/ModelFiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core::engine;
using core::base::ErrorCode;

namespace {

const QString kLandmark = QStringLiteral("fr_landmark.onnx");

QString models()
{
    return qEnvironmentVariable("FACEDESK_MODELS");
}

/// A folder that holds the real models by link.
void linkModels(const QTemporaryDir& folder)
{
    const QDir real(models());
    for (const QString& name : real.entryList(QDir::Files))
        QFile::link(real.filePath(name), folder.filePath(name));
}

} // namespace

class TestEngineFactory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAMissingModel();
    void namesBothSumsOfAChangedModel();
    void refusesAnUnknownRecogniser();
    void saysWhatItBuilt_data();
    void saysWhatItBuilt();
    void knowsTemplatesWithoutLoading();
};

void TestEngineFactory::namesAMissingModel()
{
    const QTemporaryDir empty;
    const auto engine = createEngine({.modelFolder = empty.path()});
    QCOMPARE(engine.error().code, ErrorCode::ModelMissing);
    QVERIFY(engine.error().detail.contains(QLatin1String("fr_detect.onnx")));
}

void TestEngineFactory::namesBothSumsOfAChangedModel()
{
    if (!QFile::exists(models() + u'/' + kLandmark))
        QSKIP("The models are not in FACEDESK_MODELS.");
    const QTemporaryDir folder;
    linkModels(folder);
    QFile model(models() + u'/' + kLandmark);
    QVERIFY(model.open(QIODevice::ReadOnly));
    QByteArray bytes = model.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QFile::remove(folder.filePath(kLandmark));
    QFile changed(folder.filePath(kLandmark));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(bytes);
    changed.close();
    const auto engine = createEngine({.modelFolder = folder.path()});
    QCOMPARE(engine.error().code, ErrorCode::ModelChecksum);
    static const QRegularExpression sum(QStringLiteral("[0-9a-f]{64}"));
    QCOMPARE(engine.error().detail.count(sum), 2);
    QVERIFY(engine.error().detail.contains(kLandmark));
}

void TestEngineFactory::refusesAnUnknownRecogniser()
{
    const auto engine = createEngine({.modelFolder = models(), .recogniser = QStringLiteral("other")});
    QCOMPARE(engine.error().code, ErrorCode::InvalidArgument);
}

void TestEngineFactory::saysWhatItBuilt_data()
{
    QTest::addColumn<QString>("recogniser");
    QTest::addColumn<QString>("runtime");
    QTest::addColumn<QString>("name");
    QTest::newRow("default on OpenCV")
        << QStringLiteral("default") << QStringLiteral("opencv") << QStringLiteral("OpenCV DNN");
    QTest::newRow("dlib") << QStringLiteral("dlib") << QStringLiteral("auto") << QStringLiteral("dlib 19.");
}

void TestEngineFactory::saysWhatItBuilt()
{
    QFETCH(QString, recogniser);
    QFETCH(QString, runtime);
    QFETCH(QString, name);
    const auto engine = createEngine({models(), recogniser, runtime, 2});
    if (!engine && engine.error().code == ErrorCode::ModelMissing)
        QSKIP("The models are not in FACEDESK_MODELS.");
    QVERIFY2(engine.isOk(), engine ? "" : qPrintable(engine.error().detail));
    const auto info = (*engine)->info();
    QVERIFY2(info.runtime.startsWith(name), qPrintable(info.runtime));
    QCOMPARE(info.workers, 2);
    const auto kind = templateKindOf(recogniser);
    QVERIFY(info.primary == kind.model);
    QCOMPARE(info.dimensions, kind.dimensions);
}

void TestEngineFactory::knowsTemplatesWithoutLoading()
{
    QCOMPARE(templateKindOf(QStringLiteral("default")).dimensions, 512);
    QCOMPARE(templateKindOf(QStringLiteral("dlib")).dimensions, 128);
}

QTEST_GUILESS_MAIN(TestEngineFactory)
#include "tst_EngineFactory.moc"
