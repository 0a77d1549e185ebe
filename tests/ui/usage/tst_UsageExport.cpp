// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the usage page as a file: figures as CSV, the chart as picture and document.
#include "tests/ui/usage/UsagePageTest.h"
#include "ui/theme/Palette.h"
#include "ui/usage/UsageExport.h"
#include "ui/usage/UsageSummary.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ui;
using tests::press;
using usage::Grouping;
using usage::Span;
using usage::UsageRange;

class tst_UsageExport : public tests::UsagePageTest {
    Q_OBJECT

private Q_SLOTS:
    void exportsEveryMethodOfEverySlot();
    void exportsOnlyDaysOfTheRange();
    void savesTheChart_data();
    void savesTheChart();
    void givesTheChartItsHeadAndEnding();
    void saysWhyAFileWasNotWritten();
    void printsInLightColours();
    void printsFiguresAsText();
    void namesThePeriodThatIsCompared();

private:
    static int coloursOf(const QImage& picture);
    QString charactersOf(const QByteArray& pdf);

    int m_withoutCharacter = 0; ///< glyphs of the PDF read last
};

void tst_UsageExport::exportsEveryMethodOfEverySlot()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    record(QStringLiteral("faceQuery"), 1, 2, false);
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("usage.csv"));
    QVERIFY(press(m_page.get(), "exportUsageCsv"));
    QFile file(m_fixture->dialogs.target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QStringLiteral(",faceEntry,Enrol a face,3,0,36,12.0,5,2,12.0,12,exact,")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(",faceQuery,Look up a face,2,2,24,12.0,5,2,12.0,12,exact,")),
             qPrintable(text));
}

void tst_UsageExport::exportsOnlyDaysOfTheRange()
{
    usage::UsageFigures figures;
    figures.range = {QDate(2026, 3, 5), QDate(2026, 3, 18), Span::Custom};
    figures.grouping = Grouping::Week;
    core::usage::UsageRow row;
    row.method = QStringLiteral("faceEntry");
    for (const auto& time : usage::slotsOf(figures.range, Grouping::Week))
        figures.cut.push_back({time, {}, {}, {}, -1, {row}});
    const QByteArray text = usage::csvOf(figures);
    for (const char* days : {"2026-03-05,2026-03-08,", "2026-03-09,2026-03-15,", "2026-03-16,2026-03-18,"})
        QVERIFY2(text.contains(days), text.constData());
}

void tst_UsageExport::namesThePeriodThatIsCompared()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    const auto* compare = m_page->findChild<QCheckBox*>(QStringLiteral("compareUsage"));
    const UsageRange before = UsageRange::of(Span::Month30, m_fixture->clock.localNow().date()).before();
    QVERIFY2(compare->text().contains(before.text()), qPrintable(compare->text()));
}

void tst_UsageExport::savesTheChart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("pdf") << QStringLiteral("usage.pdf") << QByteArray("%PDF");
    QTest::newRow("png") << QStringLiteral("usage.png") << QByteArray("\x89PNG");
}

void tst_UsageExport::savesTheChart()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(name);
    QVERIFY(press(m_page.get(), "exportUsagePicture"));
    QFile file(m_fixture->dialogs.target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(4) == begin);
}

void tst_UsageExport::givesTheChartItsHeadAndEnding()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("chart"));
    QVERIFY(press(m_page.get(), "exportUsagePicture"));
    QCOMPARE(m_fixture->dialogs.filters.size(), 2);
    QVERIFY(QFile::exists(m_fixture->dialogs.target + QStringLiteral(".pdf")));

    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(press(m_page.get(), "exportUsagePicture"));
    const QImage picture(m_fixture->dialogs.target);
    const int head = picture.height() - chart()->height() * 2;
    QVERIFY(head > 60);
    QVERIFY(coloursOf(picture.copy(0, 0, picture.width(), head / 2)) > 2); // letters, not an empty strip
    QVERIFY(coloursOf(picture.copy(0, head, picture.width(), picture.height() - head)) > 2);
}

int tst_UsageExport::coloursOf(const QImage& picture)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    return int(colours.size());
}

/// Whatever the console looks like.
void tst_UsageExport::printsInLightColours()
{
    m_page->setPalette(theme::paletteFor(theme::darkTokens()));
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(press(m_page.get(), "exportUsagePicture"));
    const QImage picture(m_fixture->dialogs.target);
    for (const QPoint& place :
         {QPoint(2, 2), picture.rect().center(), picture.rect().bottomRight() - QPoint(4, 4)})
        QVERIFY2(picture.pixelColor(place).lightness() > 200, qPrintable(picture.pixelColor(place).name()));
}

/// Glyphs without a character cannot be searched for or copied.
void tst_UsageExport::printsFiguresAsText()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("chart.pdf"));
    QVERIFY(press(m_page.get(), "exportUsagePicture"));
    QFile file(m_fixture->dialogs.target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString known = charactersOf(file.readAll());
    for (const QChar digit : QStringLiteral("0123456"))
        QVERIFY2(known.contains(digit), qPrintable(known));
    QCOMPARE(m_withoutCharacter, 0);
}

/// What the maps of the fonts in a PDF say its glyphs are; counts glyphs left out of them.
QString tst_UsageExport::charactersOf(const QByteArray& pdf)
{
    static const QRegularExpression line(QStringLiteral("<(\\w{4})> <(\\w{4})> (.*)"));
    static const QRegularExpression character(QStringLiteral("<(\\w{4})>"));
    const QString text = QString::fromLatin1(pdf);
    m_withoutCharacter = 0;
    QString known;
    for (qsizetype at = text.indexOf(u"beginbfrange"); at >= 0; at = text.indexOf(u"beginbfrange", at + 1)) {
        int next = 0;
        auto found = line.globalMatch(text.mid(at, text.indexOf(u"endbfrange", at) - at));
        while (found.hasNext()) {
            const auto one = found.next();
            m_withoutCharacter += one.captured(1).toInt(nullptr, 16) - next;
            next = one.captured(2).toInt(nullptr, 16) + 1;
            for (auto each = character.globalMatch(one.captured(3)); each.hasNext();)
                known += QChar(each.next().captured(1).toUShort(nullptr, 16));
        }
    }
    return known;
}

void tst_UsageExport::saysWhyAFileWasNotWritten()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("gone/usage.csv"));
    QVERIFY(press(m_page.get(), "exportUsageCsv"));
    QCOMPARE(m_fixture->dialogs.codes.last(), core::base::ErrorCode::NotFound);
    QVERIFY(m_fixture->dialogs.errors.last().contains(m_fixture->dialogs.target));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("a.png"));
    QVERIFY(QDir().mkpath(m_fixture->dialogs.target));
    QVERIFY(press(m_page.get(), "exportUsagePicture"));
    QCOMPARE(m_fixture->dialogs.codes.last(), core::base::ErrorCode::InvalidArgument);
}

QTEST_MAIN(tst_UsageExport)
#include "tst_UsageExport.moc"
