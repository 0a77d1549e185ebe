// SPDX-License-Identifier: GPL-3.0-or-later
// The lists an evaluation reads and the text it prints, on pictures the fake engine knows.
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/LabelledList.h"
#include "tests/support/FakeFaceEngine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core::evaluation;
using core::base::ErrorCode;

namespace {

class Folder {
public:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    void photograph(const QString& name, int person, int variant) const
    {
        write(name, support::fakePhotograph({support::fakePerson(person)}, variant));
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

template <typename Run> QString printed(Run run)
{
    QString text;
    QTextStream out(&text);
    const auto done = run(out);
    return done ? text : core::base::errorName(done.error().code);
}

} // namespace

class TestEvaluation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPairsWithAndWithoutHeading();
    void readsColumnsByName();
    void namesTheColumnThatIsMissing();
    void namesTheLineThatIsWrong();
    void namesAListThatIsNotThere();
    void pairsPrintRates();
    void aPictureWithoutAFaceCounts();
    void identifyPrintsRates();
    void attacksPrintEachKind();
    void attacksNeedALiveFolder();
    void attacksComeFromAListToo();
    void fitNeedsManyPeople();
};

void TestEvaluation::readsPairsWithAndWithoutHeading()
{
    const Folder folder;
    const auto bare = readPairs(
        folder.write(QStringLiteral("bare.tsv"), "1\ta.jpg\tb.jpg\n\n# strangers\n0\ta.jpg\tc.jpg\r\n"));
    QVERIFY(bare.isOk());
    QCOMPARE(bare->size(), 2U);
    QVERIFY(bare->at(0).same && !bare->at(1).same);
    QCOMPARE(bare->at(1).second, folder.path() + QStringLiteral("/c.jpg"));
    const auto headed =
        readPairs(folder.write(QStringLiteral("headed.tsv"), "same\ta\tb\n1\t/x/a.jpg\tb.jpg\n"));
    QCOMPARE(headed->size(), 1U);
    QCOMPARE(headed->at(0).first, QStringLiteral("/x/a.jpg"));
}

void TestEvaluation::readsColumnsByName()
{
    const Folder folder;
    const auto list = readPictures(folder.write(
        QStringLiteral("m.tsv"), "path\tcategory\tperson\na.jpg\tx\tAda\nb.jpg\tx\t\nc.jpg\tx\tBob\n"));
    QCOMPARE(list->size(), 2U);
    QCOMPARE(list->at(1).person, QStringLiteral("Bob"));
}

void TestEvaluation::namesTheColumnThatIsMissing()
{
    const Folder folder;
    const auto list =
        readPresentations(folder.write(QStringLiteral("m.tsv"), "path\tcategory\na.jpg\tprint\n"));
    QCOMPARE(list.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(list.error().detail.contains(QLatin1String("column species")), qPrintable(list.error().detail));
}

void TestEvaluation::namesTheLineThatIsWrong()
{
    const Folder folder;
    for (const char* text : {"1\ta\tb\n2\ta\tb\n", "1\ta\tb\n1\ta\n"}) {
        const auto list = readPairs(folder.write(QStringLiteral("p.tsv"), text));
        QCOMPARE(list.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(list.error().detail.contains(QLatin1String("Line 2")), qPrintable(list.error().detail));
    }
}

void TestEvaluation::namesAListThatIsNotThere()
{
    QCOMPARE(readPictures(QStringLiteral("/nowhere/list.tsv")).error().code, ErrorCode::NotFound);
}

void TestEvaluation::pairsPrintRates()
{
    const Folder folder;
    QByteArray list;
    for (int person = 0; person < 4; ++person) {
        for (const int variant : {1, 2})
            folder.photograph(QStringLiteral("%1-%2.png").arg(person).arg(variant), person, variant);
        list += QStringLiteral("1\t%1-1.png\t%1-2.png\n0\t%1-1.png\t%2-2.png\n")
                    .arg(person)
                    .arg((person + 1) % 4)
                    .toUtf8();
    }
    support::FakeFaceEngine engine;
    const QString path = folder.write(QStringLiteral("pairs.tsv"), list);
    const QString text = printed([&](QTextStream& out) { return evaluatePairs(engine, path, out); });
    QVERIFY2(text.contains(QLatin1String("Pairs: 4 of one person, 4 of two")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("FMR:  0.00 % (0.00 to 48.99 %), 0 of 4")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("FNMR: 0.00 % (0.00 to 48.99 %), 0 of 4")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("EER: 0.00 %")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("TAR at FMR 1 %: 100.00 %")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("TAR at FMR 0.1 %: 100.00 %")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("4 pairs are too few for this rate")), qPrintable(text));
    QCOMPARE(engine.calls(), 8);
}

void TestEvaluation::aPictureWithoutAFaceCounts()
{
    const Folder folder;
    folder.photograph(QStringLiteral("a.png"), 1, 1);
    folder.write(QStringLiteral("black.png"), support::fakePhotograph({}));
    folder.write(QStringLiteral("text.png"), "no picture");
    support::FakeFaceEngine engine;
    const QString path =
        folder.write(QStringLiteral("pairs.tsv"),
                     "1\ta.png\tblack.png\n1\ta.png\tgone.png\n0\ta.png\ttext.png\n1\ta.png\ta.png\n");
    const QString text = printed([&](QTextStream& out) { return evaluatePairs(engine, path, out); });
    QVERIFY2(text.contains(QLatin1String(
                 "3 of 4\n  black.png: no-face\n  gone.png: not-found\n  text.png: picture-format-unknown")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("FNMR: 66.67 %")), qPrintable(text));
}

void TestEvaluation::identifyPrintsRates()
{
    const Folder folder;
    QByteArray gallery = "path\tperson\n";
    QByteArray probes = "path\tperson\n";
    for (int person = 0; person < 6; ++person) {
        const QString name = QStringLiteral("%1-%2.png");
        folder.photograph(name.arg(person).arg(1), person, 1);
        folder.photograph(name.arg(person).arg(2), person, 2);
        if (person < 4)
            gallery += QStringLiteral("%1-1.png\tp%1\n").arg(person).toUtf8();
        probes += QStringLiteral("%1-2.png\tp%1\n").arg(person).toUtf8();
    }
    support::FakeFaceEngine engine;
    const QString g = folder.write(QStringLiteral("gallery.tsv"), gallery);
    const QString p = folder.write(QStringLiteral("probes.tsv"), probes);
    const QString text = printed([&](QTextStream& out) { return evaluateIdentify(engine, g, p, 1, out); });
    QVERIFY2(text.contains(QLatin1String("Gallery: 4 templates")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Rank 1: 100.00 % (51.01 to 100.00 %), 4 of 4")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("TPIR:   100.00 %")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("FPIR:   0.00 % (0.00 to 65.76 %), 0 of 2")), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("next person: 0.0000 at least")), qPrintable(text));
    const QString twins =
        folder.write(QStringLiteral("twins.tsv"), gallery + "0-1.png\tp0\n0-1.png\ttwin of p0\n");
    const QString close =
        printed([&](QTextStream& out) { return evaluateIdentify(engine, twins, p, 1, out); });
    QVERIFY2(close.contains(QLatin1String("next person: 0.0000 at least")), qPrintable(close));
}

void TestEvaluation::attacksPrintEachKind()
{
    const Folder folder;
    folder.photograph(QStringLiteral("live/a.png"), 1, 1);
    folder.photograph(QStringLiteral("live/more/b.png"), 2, 1);
    folder.photograph(QStringLiteral("print/a.png"), 1, 1);
    folder.write(QStringLiteral("screen/black.png"), support::fakePhotograph({}));
    support::FakeFaceEngine engine;
    engine.setLiveness(0.9);
    const QString text =
        printed([&](QTextStream& out) { return evaluateAttacks(engine, folder.path(), out); });
    QVERIFY2(text.contains(QLatin1String("live: rejected 0.00 % (0.00 to 65.76 %), 0 of 2")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("print: accepted 100.00 % (20.65 to 100.00 %), 1 of 1")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("screen: accepted 0.00 %")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("black.png: no-face")), qPrintable(text));
    engine.setLiveness(0.3);
    const QString doubtful =
        printed([&](QTextStream& out) { return evaluateAttacks(engine, folder.path(), out); });
    QVERIFY2(doubtful.contains(QLatin1String("2 of 2 (BPCER); at the desk before any move 0.00 %")),
             qPrintable(doubtful));
    QVERIFY2(doubtful.contains(QLatin1String("0 of 1 (APCER); at the desk asked for moves 100.00 %")),
             qPrintable(doubtful));
}

void TestEvaluation::attacksNeedALiveFolder()
{
    const Folder folder;
    folder.photograph(QStringLiteral("print/a.png"), 1, 1);
    support::FakeFaceEngine engine;
    QCOMPARE(printed([&](QTextStream& out) { return evaluateAttacks(engine, folder.path(), out); }),
             QStringLiteral("invalid-argument"));
}

void TestEvaluation::attacksComeFromAListToo()
{
    const Folder folder;
    folder.photograph(QStringLiteral("a.png"), 1, 1);
    folder.photograph(QStringLiteral("b.png"), 2, 1);
    folder.write(QStringLiteral("black.png"), support::fakePhotograph({}));
    support::FakeFaceEngine engine;
    const auto list = folder.write(QStringLiteral("species.tsv"),
                                   "path\tspecies\na.png\tlive\nb.png\tlive\na.png\treplay\nb.png\tprint\n"
                                   "black.png\tprint\n");
    const QString text = printed([&](QTextStream& out) { return evaluateAttacks(engine, list, out); });
    QVERIFY2(text.contains(QLatin1String("live: rejected 0.00 % (0.00 to 65.76 %), 0 of 2 (BPCER)")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("print: accepted 50.00 % (9.45 to 90.55 %), 1 of 2 (APCER)")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("worst species replay: accepted 100.00 %")), qPrintable(text));
    const auto halves = folder.write(QStringLiteral("halves.tsv"), "a.png\tlive\nb.png\n");
    QCOMPARE(printed([&](QTextStream& out) { return evaluateAttacks(engine, halves, out); }),
             QStringLiteral("invalid-argument"));
}

void TestEvaluation::fitNeedsManyPeople()
{
    const Folder folder;
    folder.photograph(QStringLiteral("a.png"), 1, 1);
    folder.photograph(QStringLiteral("b.png"), 2, 1);
    support::FakeFaceEngine engine;
    const QString path = folder.write(QStringLiteral("few.tsv"), "a.png\tA\nb.png\tB\n");
    QCOMPARE(printed([&](QTextStream& out) { return fitScale(engine, path, out); }),
             QStringLiteral("invalid-argument"));
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_Evaluation.moc"
