// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Operation.h"

#include <QSet>
#include <QTest>

using namespace core::auth;

class TestOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersCapabilitiesInOrder();
    void namesEachOperationOnce();
    void findsARowByOperationAndCapability();
    void spellsDocumentedNames_data();
    void spellsDocumentedNames();
};

void TestOperation::numbersCapabilitiesInOrder()
{
    int number = 0;
    for (const OperationInfo& info : operations())
        QCOMPARE(QString::fromLatin1(info.capability),
                 QStringLiteral("C1%1").arg(++number, 10, 10, QLatin1Char('0')));
    QCOMPARE(number, 35);
}

void TestOperation::namesEachOperationOnce()
{
    QSet<QString> methods;
    QSet<QString> chinese;
    QSet<QString> english;
    for (const OperationInfo& info : operations()) {
        methods.insert(QString::fromUtf8(info.methodName));
        chinese.insert(QString::fromUtf8(info.chinese));
        english.insert(QString::fromUtf8(info.english));
    }
    const auto rows = static_cast<qsizetype>(operations().size());
    QCOMPARE(methods.size(), rows);
    QCOMPARE(chinese.size(), rows);
    QCOMPARE(english.size(), rows);
}

void TestOperation::findsARowByOperationAndCapability()
{
    for (const OperationInfo& info : operations()) {
        QCOMPARE(infoOf(info.operation).capability, info.capability);
        QCOMPARE(byCapability(QString::fromLatin1(info.capability)), &info);
    }
    for (const char* unknown : {"", "C1", "C10000000000", "C10000000036", "c10000000001", "C10000000001 "})
        QCOMPARE(byCapability(QString::fromLatin1(unknown)), nullptr);
}

void TestOperation::spellsDocumentedNames_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QString>("methodName");
    QTest::addColumn<QString>("chinese");
    const auto row = [](Operation operation, const char* methodName, const char* chinese) {
        QTest::newRow(methodName) << static_cast<int>(operation) << QString::fromLatin1(methodName)
                                  << QString::fromUtf8(chinese);
    };
    row(Operation::FaceEntry, "faceEntry", "人脸录入");
    row(Operation::FaceRecognition, "faceRecognition", "人脸识别");
    row(Operation::PersonWitnessRatio, "personWitnessRatio", "人证对比");
    row(Operation::FaceRemove, "faceRemove", "人脸删除");
    row(Operation::FaceQuery, "faceQuery", "人脸查询");
    row(Operation::ImageQualityScores, "imageQualityScores", "图片质量检测");
    row(Operation::FaceDetect, "faceDetect", "人脸检测");
    row(Operation::FaceRecognitionMN, "faceRecognitionMN", "人脸M:N");
    row(Operation::BaseAdd, "baseAdd", "人脸底库添加");
    row(Operation::BaseRemove, "baseRemove", "人脸底库删除");
    row(Operation::BaseQueryAll, "baseQueryAll", "人脸底库查询");
    row(Operation::UserRegister, "userRegister", "用户注册");
    row(Operation::FaceLogin, "faceLogin", "刷脸登录");
}

void TestOperation::spellsDocumentedNames()
{
    QFETCH(int, operation);
    const OperationInfo& info = infoOf(static_cast<Operation>(operation));
    QTEST(QString::fromUtf8(info.methodName), "methodName");
    QTEST(QString::fromUtf8(info.chinese), "chinese");
}

QTEST_APPLESS_MAIN(TestOperation)
#include "tst_Operation.moc"
