// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include <QSet>
#include <QTest>

#include <memory>

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;

class tst_Result : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void nothingIsAlsoAResult();
    void valuesAreMovedOut();
    void everyCodeHasANameOfItsOwn();
};

void tst_Result::holdsAValue()
{
    Result<QString> result(QStringLiteral("a"));
    QVERIFY(result.isOk());
    QVERIFY(static_cast<bool>(result));
    *result += QStringLiteral("b");
    QCOMPARE(result.value(), QStringLiteral("ab"));
    QCOMPARE(result->size(), 2);
}

void tst_Result::holdsAnError()
{
    const Result<int> result = fail(ErrorCode::DiskFull, QStringLiteral("Make room."));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(result.error().detail, QStringLiteral("Make room."));
}

void tst_Result::nothingIsAlsoAResult()
{
    QVERIFY(Result<void>().isOk());
    const Result<void> refused = fail(ErrorCode::NoFace, {});
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::NoFace);
}

void tst_Result::valuesAreMovedOut()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> moved = std::move(result).value();
    QCOMPARE(*moved, 7);
    QVERIFY(!result.value());
}

void tst_Result::everyCodeHasANameOfItsOwn()
{
    QSet<QString> names;
    const int last = static_cast<int>(ErrorCode::Internal);
    for (int code = 0; code <= last; ++code) {
        const QString name = core::base::errorName(static_cast<ErrorCode>(code));
        QVERIFY2(!name.isEmpty(), qPrintable(QString::number(code)));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
}

QTEST_GUILESS_MAIN(tst_Result)
#include "tst_Result.moc"
