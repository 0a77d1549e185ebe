// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/CsvReader.h"

#include <QStringEncoder>
#include <QTest>

using core::base::ErrorCode;
using core::importing::readCsv;
using core::importing::writeCsv;

class tst_CsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEncodings_data();
    void readsEncodings();
    void readsQuotesAndLineBreaks();
    void choosesTheSeparator_data();
    void choosesTheSeparator();
    void leavesEmptyLinesOut();
    void refusesAQuoteThatNeverEnds();
    void refusesAnEmptyList();
    void writesWhatItReads();
    void writesNoFormulas();
};

void tst_CsvReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("姓名,照片\n张三,a.jpg\n");
    QTest::newRow("utf8") << text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("utf8 with bom") << QByteArray("\xef\xbb\xbf") + text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("gb18030") << QByteArray(QStringEncoder("GB18030").encode(text))
                             << QStringLiteral("GB18030");
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("utf16") << QByteArray(utf16.encode(text)) << QStringLiteral("UTF-16");
}

void tst_CsvReader::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto table = readCsv(bytes);
    QVERIFY(table);
    QCOMPARE(table->encoding, encoding);
    QCOMPARE(table->head, QStringList({QStringLiteral("姓名"), QStringLiteral("照片")}));
    QCOMPARE(table->lines.front().fields.first(), QStringLiteral("张三"));
}

void tst_CsvReader::readsQuotesAndLineBreaks()
{
    const auto table = readCsv("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\nlast,1\r\n");
    QVERIFY(table);
    QCOMPARE(table->lines.size(), std::size_t(2));
    QCOMPARE(table->lines[0].fields, QStringList({QStringLiteral("x, \"y\""), QStringLiteral("two\nlines")}));
    QCOMPARE(table->lines[1].number, 4);
}

void tst_CsvReader::choosesTheSeparator_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n");
    QTest::newRow("semicolon") << QByteArray("a;b\n1;2\n");
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n");
}

void tst_CsvReader::choosesTheSeparator()
{
    QFETCH(QByteArray, bytes);
    const auto table = readCsv(bytes);
    QVERIFY(table);
    QCOMPARE(table->lines.front().fields, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

void tst_CsvReader::leavesEmptyLinesOut()
{
    const auto table = readCsv("a,b\n\n,\n1,2\n");
    QVERIFY(table);
    QCOMPARE(table->lines.size(), std::size_t(1));
    QCOMPARE(table->lines.front().number, 4);
}

void tst_CsvReader::refusesAQuoteThatNeverEnds()
{
    const auto table = readCsv("a,b\n1,\"open\n2,3\n");
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::InvalidArgument);
    QVERIFY(table.error().detail.contains(u'2'));
}

void tst_CsvReader::refusesAnEmptyList()
{
    QVERIFY(!readCsv(""));
    QVERIFY(!readCsv("\n\n"));
}

void tst_CsvReader::writesWhatItReads()
{
    const std::vector<QStringList> lines{{QStringLiteral("名"), QStringLiteral("b")},
                                         {QStringLiteral("x,y"), QStringLiteral("say \"hi\"")}};
    const auto table = readCsv(writeCsv(lines));
    QVERIFY(table);
    QCOMPARE(table->head, lines[0]);
    QCOMPARE(table->lines.front().fields, lines[1]);
}

void tst_CsvReader::writesNoFormulas()
{
    QVERIFY(writeCsv({{QStringLiteral("=cmd()")}}).contains("'=cmd()"));
}

QTEST_GUILESS_MAIN(tst_CsvReader)
#include "tst_CsvReader.moc"
