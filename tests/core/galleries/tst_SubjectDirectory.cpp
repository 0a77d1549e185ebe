// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/SubjectDirectory.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

using namespace core::galleries;
using core::storage::FaceRow;
using core::storage::Subject;

namespace {

constexpr int Many = 100'000;

Subject person(qint64 id, const QString& name)
{
    Subject subject;
    subject.id = id;
    subject.personId = QString::number(1'000'000'000'000'000'000 + id);
    subject.personNo = QString::number(id * 7919, 16).rightJustified(32, QLatin1Char('a'));
    subject.personal.name = name;
    subject.personal.userId = subject.personNo;
    subject.createdMs = 1000 + id;
    return subject;
}

FaceRow face(qint64 id, qint64 subject, double quality)
{
    FaceRow row;
    row.id = id;
    row.subjectId = subject;
    row.quality = quality;
    return row;
}

std::vector<qint64> found(const SubjectDirectory& directory, const QString& text)
{
    SubjectQuery query;
    query.text = text;
    return directory.search(query);
}

/// Names of two words in random order, every tenth with Chinese characters.
void fill(SubjectDirectory& directory)
{
    std::mt19937 random(7);
    for (int i = 1; i <= Many; ++i) {
        const auto number = random() % 1'000'000;
        Subject subject = person(i, i % 10 == 0 ? QStringLiteral("王小明%1").arg(number)
                                                : QStringLiteral("Given%1 Family").arg(number));
        subject.personal.custId = QStringLiteral("C%1").arg(number);
        directory.put(subject);
        directory.addMember(1 + i % 3, i);
        directory.addFace(face(i, i, static_cast<double>(i % 100)));
    }
}

} // namespace

class TestSubjectDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatAListShows();
    void searchesWithoutLetterCase_data();
    void searchesWithoutLetterCase();
    void doesNotMatchAcrossFields();
    void findsExactly();
    void forgetsOldTexts();
    void ordersAndFilters();
    void sortsChineseNamesByPinyinAndNumbersByValue();
    void countsTheLiving();
    void leavesPrivateOnesOut();
    void tracksFaces();
    void reusesRemovedRoom();
    void staysSmall();
    void servesReadersWhileWriting();
};

void TestSubjectDirectory::keepsWhatAListShows()
{
    SubjectDirectory directory;
    Subject subject = person(5, QStringLiteral("Ágnes 王"));
    subject.personal.userId = QStringLiteral("u-5");
    subject.personal.custId = QStringLiteral("C5");
    subject.personal.idIccid = QStringLiteral("ID5");
    directory.put(subject);
    directory.addFace(face(50, 5, 77.5));
    const SubjectRow row = directory.rows({4, 5}).at(0);
    QCOMPARE(row.id, 5);
    QCOMPARE(row.personId, subject.personId);
    QCOMPARE(row.personNo, subject.personNo);
    QCOMPARE(row.userId, QStringLiteral("u-5"));
    QCOMPARE(row.name, QStringLiteral("Ágnes 王"));
    QCOMPARE(row.custId, QStringLiteral("C5"));
    QCOMPARE(row.idIccid, QStringLiteral("ID5"));
    QCOMPARE(row.faces, 1);
    QCOMPARE(row.quality, 77.5);
    QCOMPARE(row.firstFace, 50);
    QCOMPARE(row.createdMs, 1005);
    directory.put(person(6, QString()));
    QCOMPARE(directory.rows({6}).at(0).userId, person(6, QString()).personNo);
}

void TestSubjectDirectory::searchesWithoutLetterCase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("other case") << QStringLiteral("Aaron Eckhart") << QStringLiteral("ECKH") << true;
    QTest::newRow("absent") << QStringLiteral("Aaron Eckhart") << QStringLiteral("Eckhard") << false;
    QTest::newRow("spaces around") << QStringLiteral("Aaron Eckhart") << QStringLiteral(" aaron ") << true;
    QTest::newRow("accents") << QStringLiteral("ÁGNES") << QStringLiteral("ágnes") << true;
    QTest::newRow("cyrillic") << QStringLiteral("Иван") << QStringLiteral("иВАН") << true;
    QTest::newRow("final sigma") << QStringLiteral("Σίσυφος") << QStringLiteral("ΣΊΣΥΦΟΣ") << true;
    QTest::newRow("chinese") << QStringLiteral("王小明") << QStringLiteral("小明") << true;
    QTest::newRow("person id") << QStringLiteral("x") << QStringLiteral("100000000000000000") << true;
    const QString no = person(1, {}).personNo;
    QTest::newRow("person no") << QStringLiteral("x") << no.toUpper() << true;
    QTest::newRow("start of the person no") << QStringLiteral("x") << no.left(8) << true;
    QTest::newRow("too little of the person no") << QStringLiteral("x") << no.left(7) << false;
    QTest::newRow("middle of the person no") << QStringLiteral("x") << no.right(8) << false;
    QTest::newRow("two hidden digits") << QStringLiteral("x") << QStringLiteral("1E") << false;
    QTest::newRow("no id") << QStringLiteral("x") << QStringLiteral("bbbb") << false;
    QTest::newRow("empty") << QStringLiteral("x") << QString() << true;
}

void TestSubjectDirectory::searchesWithoutLetterCase()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    SubjectDirectory directory;
    directory.put(person(1, name));
    QCOMPARE(found(directory, text).size(), isFound ? 1U : 0U);
}

void TestSubjectDirectory::doesNotMatchAcrossFields()
{
    SubjectDirectory directory;
    Subject subject = person(1, QStringLiteral("one"));
    subject.personal.custId = QStringLiteral("two");
    directory.put(subject);
    QVERIFY(found(directory, QStringLiteral("onetwo")).empty());
    QVERIFY(found(directory, QStringLiteral("one\0two")).empty());
    QCOMPARE(found(directory, QStringLiteral("TWO")).size(), 1U);
}

void TestSubjectDirectory::findsExactly()
{
    SubjectDirectory directory;
    for (int i = 1; i <= 3; ++i) {
        Subject subject = person(i, QStringLiteral("n"));
        subject.personal.userId = i < 3 ? QStringLiteral("shared") : QStringLiteral("own");
        directory.put(subject);
    }
    QCOMPARE(directory.find(QStringLiteral("shared")), (std::vector<qint64>{1, 2}));
    QCOMPARE(directory.find(QStringLiteral("own")), (std::vector<qint64>{3}));
    QCOMPARE(directory.find(person(2, {}).personId), (std::vector<qint64>{2}));
    QCOMPARE(directory.find(person(2, {}).personNo), (std::vector<qint64>{2}));
    for (const QString& nobody :
         {QString(), QStringLiteral("n"), QStringLiteral("Shared"), QStringLiteral("0")})
        QVERIFY(directory.find(nobody).empty());
    directory.remove(1);
    QCOMPARE(directory.find(QStringLiteral("shared")), (std::vector<qint64>{2}));
}

void TestSubjectDirectory::forgetsOldTexts()
{
    SubjectDirectory directory;
    Subject subject = person(1, QStringLiteral("before"));
    subject.personal.userId = QStringLiteral("old");
    directory.put(subject);
    subject.personal.name = QStringLiteral("after");
    subject.personal.userId = QStringLiteral("new");
    directory.put(subject);
    QVERIFY(found(directory, QStringLiteral("before")).empty());
    QVERIFY(directory.find(QStringLiteral("old")).empty());
    QCOMPARE(directory.find(QStringLiteral("new")), (std::vector<qint64>{1}));
    QCOMPARE(directory.subjects(0), 1);
}

void TestSubjectDirectory::sortsChineseNamesByPinyinAndNumbersByValue()
{
    SubjectDirectory directory;
    const QStringList names{QStringLiteral("张三"),     QStringLiteral("Person 10"), QStringLiteral("Ömer"),
                            QStringLiteral("阿明"),     QStringLiteral("omar"),      QStringLiteral("重庆"),
                            QStringLiteral("Person 2"), QStringLiteral("李雷"),      QStringLiteral("Zed")};
    for (int i = 0; i < names.size(); ++i)
        directory.put(person(i + 1, names[i]));
    SubjectQuery query;
    query.sort = SubjectSort::Name;
    QCOMPARE(directory.search(query), (std::vector<qint64>{4, 6, 8, 1, 5, 3, 7, 2, 9}));
    directory.put(person(1, QStringLiteral("安娜"))); // who was 张三
    directory.remove(9);
    directory.put(person(10, QStringLiteral("Olaf")));
    QCOMPARE(directory.search(query), (std::vector<qint64>{4, 1, 6, 8, 10, 5, 3, 7, 2}));
}

void TestSubjectDirectory::ordersAndFilters()
{
    SubjectDirectory directory;
    const QStringList names{QStringLiteral("bob the longer"), QStringLiteral("Alice"),
                            QStringLiteral("bob the long"), QStringLiteral("alice")};
    for (int i = 0; i < 4; ++i) {
        directory.put(person(i + 1, names[i]));
        for (int f = 0; f < i; ++f)
            directory.addFace(face(10 * i + f, i + 1, 50.0 - i));
    }
    SubjectQuery query;
    query.sort = SubjectSort::Name;
    QCOMPARE(directory.search(query), (std::vector<qint64>{2, 4, 3, 1}));
    query.sort = SubjectSort::Faces;
    query.descending = true;
    QCOMPARE(directory.search(query), (std::vector<qint64>{4, 3, 2, 1}));
    query.sort = SubjectSort::Quality;
    QCOMPARE(directory.search(query), (std::vector<qint64>{2, 3, 4, 1}));
    query = {};
    query.onlyOneFace = true;
    QCOMPARE(directory.search(query), (std::vector<qint64>{2}));
    query = {};
    query.qualityBelow = 49;
    QCOMPARE(directory.search(query), (std::vector<qint64>{3, 4}));
}

void TestSubjectDirectory::countsTheLiving()
{
    SubjectDirectory directory;
    for (int i = 1; i <= 4; ++i) {
        directory.put(person(i, QStringLiteral("n")));
        directory.addMember(i % 2 == 0 ? 20 : 10, i);
        directory.addFace(face(i, i, 60));
        directory.addFace(face(100 + i, i, 70));
    }
    directory.addMember(20, 1);
    QCOMPARE(directory.subjects(0), 4);
    QCOMPARE(directory.faces(0), 8);
    QCOMPARE(directory.subjects(20), 3);
    QCOMPARE(directory.faces(20), 6);
    Subject binned = person(1, QStringLiteral("n"));
    binned.binnedMs = 1'780'000'000'000;
    directory.put(binned);
    QCOMPARE(directory.subjects(20), 2);
    QCOMPARE(directory.binned(), 1);
    QCOMPARE(directory.membersOf(20), (std::vector<qint64>{2, 4}));
    SubjectQuery bin;
    bin.binned = true;
    QCOMPARE(directory.search(bin), (std::vector<qint64>{1}));
    QCOMPARE(directory.rows({1}).front().binnedMs, binned.binnedMs);
    Subject earlier = person(3, QStringLiteral("n"));
    earlier.binnedMs = 5; // less than a second counts as well
    directory.put(earlier);
    bin.sort = SubjectSort::Binned;
    QCOMPARE(directory.search(bin), (std::vector<qint64>{3, 1}));
    directory.put(person(3, QStringLiteral("n")));
    directory.put(person(1, QStringLiteral("n")));
    directory.removeMember(20, 2);
    QCOMPARE(directory.subjects(20), 2);
    directory.removeGallery(20);
    QCOMPARE(directory.subjects(20), 0);
    QCOMPARE(directory.subjects(0), 4);
    QCOMPARE(directory.galleriesOf(1), (std::vector<qint64>{10}));
    directory.remove(1);
    QCOMPARE(directory.subjects(10), 1);
    QCOMPARE(directory.faces(0), 6);
}

void TestSubjectDirectory::leavesPrivateOnesOut()
{
    SubjectDirectory directory;
    for (int i = 1; i <= 3; ++i)
        directory.put(person(i, QStringLiteral("n")));
    directory.addMember(9, 1);
    directory.addMember(9, 2);
    directory.addMember(5, 2);
    directory.setPrivate(9);
    QCOMPARE(found(directory, {}), (std::vector<qint64>{2, 3}));
    QCOMPARE(directory.subjects(0), 2);
    SubjectQuery query;
    query.gallery = 9;
    QCOMPARE(directory.search(query), (std::vector<qint64>{1, 2}));
}

void TestSubjectDirectory::tracksFaces()
{
    SubjectDirectory directory;
    directory.addFace(face(1, 99, 50)); // nobody knows 99
    directory.put(person(1, QStringLiteral("n")));
    directory.addFace(face(12, 1, 60));
    directory.addFace(face(11, 1, 90));
    directory.addFace(face(11, 1, 40));
    QCOMPARE(directory.facesOf(1), (std::vector<qint64>{11, 12}));
    QCOMPARE(directory.rows({1}).at(0).firstFace, 11);
    QCOMPARE(directory.rows({1}).at(0).quality, 60.0);
    directory.removeFace(1, 11);
    QCOMPARE(directory.facesOf(1), (std::vector<qint64>{12}));
    directory.removeFace(1, 12);
    QCOMPARE(directory.rows({1}).at(0).faces, 0);
    directory.setFaces(1, {face(7, 1, 10), face(5, 1, 20), face(6, 1, 30)});
    QCOMPARE(directory.facesOf(1), (std::vector<qint64>{5, 6, 7}));
    QCOMPARE(directory.faces(0), 3);
}

void TestSubjectDirectory::reusesRemovedRoom()
{
    SubjectDirectory directory;
    const auto round = [&](int from) {
        for (int i = from; i < from + 5000; ++i) {
            Subject subject = person(i, QStringLiteral("Somebody with a long name %1").arg(i));
            subject.personal.userId = QStringLiteral("user-%1").arg(i);
            directory.put(subject);
        }
    };
    round(1);
    const qint64 once = directory.bytes();
    for (int again = 1; again < 10; ++again) {
        for (int i = 1; i <= 5000; ++i)
            directory.remove((again - 1) * 5000 + i);
        round(again * 5000 + 1);
    }
    QVERIFY2(directory.bytes() < 2 * once, qPrintable(QString::number(directory.bytes())));
    QCOMPARE(directory.subjects(0), 5000);
    QCOMPARE(directory.find(QStringLiteral("user-45001")), (std::vector<qint64>{45001}));
    QCOMPARE(directory.rows({45001}).at(0).name, QStringLiteral("Somebody with a long name 45001"));
}

void TestSubjectDirectory::staysSmall()
{
    SubjectDirectory directory;
    fill(directory);
    QVERIFY2(directory.bytes() / Many <= 150, qPrintable(QString::number(directory.bytes() / Many)));
    SubjectQuery byName;
    byName.sort = SubjectSort::Name;
    QCOMPARE(directory.search(byName).size(), static_cast<std::size_t>(Many));
    byName.text = QStringLiteral("FAMILY");
    QCOMPARE(directory.search(byName).size(), static_cast<std::size_t>(Many * 9 / 10));
    byName.text = QStringLiteral("123");
    QVERIFY(!directory.search(byName).empty());
}

void TestSubjectDirectory::servesReadersWhileWriting()
{
    SubjectDirectory directory;
    for (int i = 1; i <= 200; ++i)
        directory.put(person(i, QStringLiteral("n%1").arg(i)));
    std::atomic<bool> isDone = false;
    std::atomic<int> wrong = 0;
    std::thread reader([&] {
        while (!isDone) {
            const auto ids = found(directory, QStringLiteral("n"));
            wrong += ids.size() < 200 || directory.rows({1}).at(0).name != QLatin1String("n1") ? 1 : 0;
        }
    });
    for (int i = 201; i <= 3000; ++i) {
        directory.put(person(i, QStringLiteral("n%1").arg(i)));
        directory.addMember(1, i);
    }
    isDone = true;
    reader.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(directory.subjects(1), 2800);
}

QTEST_GUILESS_MAIN(TestSubjectDirectory)
#include "tst_SubjectDirectory.moc"
