// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using core::base::Error;
using core::base::ErrorCode;
using ui::shell::errorText;

namespace {

/// Every text in brackets.
class Bracketed final : public QTranslator {
public:
    Bracketed() { QCoreApplication::installTranslator(this); }
    ~Bracketed() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return u'[' + QString::fromUtf8(source) + u']';
    }
};

} // namespace

class tst_ErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English)); }
    void keepsTheDetailInEnglish();
    void translatesKnownDetailsWithTheirNumbers_data();
    void translatesKnownDetailsWithTheirNumbers();
};

void tst_ErrorText::keepsTheDetailInEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(errorText({ErrorCode::NoFace, QStringLiteral("Nobody in row 3.")}),
             QStringLiteral("Nobody in row 3."));
}

void tst_ErrorText::translatesKnownDetailsWithTheirNumbers_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("text");
    const auto kept = [](const char* detail) {
        QTest::newRow(detail) << QString::fromLatin1(detail) << u'[' + QString::fromLatin1(detail) + u']';
    };
    kept("The quote that opens in line 15 never ends.");
    kept("The list is empty; its first line has to name the columns.");
    kept("The list is no text in UTF-8, UTF-16 or GB18030; save it as CSV in UTF-8.");
    kept("The picture has 9000 x 8000 pixels; at most 40.5 million are accepted, so make it smaller.");
    const auto byCode = QStringLiteral("[A value is not allowed here.]");
    QTest::newRow("unknown") << QStringLiteral("The sex is none.") << byCode;
    QTest::newRow("no number") << QStringLiteral("The quote that opens in line x never ends.") << byCode;
    QTest::newRow("longer") << QStringLiteral("The quote that opens in line 5 never ends. Never.") << byCode;
}

void tst_ErrorText::translatesKnownDetailsWithTheirNumbers()
{
    QFETCH(QString, detail);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::Chinese));
    const Bracketed language;
    QCOMPARE(errorText({ErrorCode::InvalidArgument, detail}), text);
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_ErrorText.moc"
