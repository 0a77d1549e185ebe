// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportPlan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace core::importing;
using core::base::ErrorCode;

class tst_ImportPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessesColumnsInBothLanguages();
    void plansAList();
    void refusesAListWithoutPictures();
    void joinsLinesOfOnePerson();
    void readsDatesAndPathsAsOtherProgramsWriteThem();
    void plansAFolderWithSubfolders();
    void theFolderAPictureLiesInNamesItsPerson();
    void refusesAFolderWithoutPictures();
    void tellsWhatItLeavesOut();
    void namesPeopleLikeTheirFiles();

private:
    static void touch(const QString& path);
};

void tst_ImportPlan::touch(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void tst_ImportPlan::guessesColumnsInBothLanguages()
{
    const ColumnMapping expected{Field::Name, Field::Picture, Field::Certificate, Field::Ignore};
    QCOMPARE(guessMapping({u"姓名"_qs, u"照片"_qs, u"身份证号"_qs, u"座右铭"_qs}), expected);
    QCOMPARE(guessMapping({u"Full Name"_qs, u"photo"_qs, u"ID number"_qs, u"Name"_qs}), expected);
    const ColumnMapping numbers{Field::UserId, Field::CustomerNumber, Field::Certificate};
    QCOMPARE(guessMapping({u"Employee No."_qs, u"Customer No"_qs, u"ID No.:"_qs}), numbers);
    QCOMPARE(guessMapping({u"员工编号"_qs, u"客户号"_qs, u"证件号"_qs}), numbers);
}

void tst_ImportPlan::plansAList()
{
    const auto table = readCsv("姓名,照片,性别,生日\n张三,p/a.jpg,女,1990-05-31\n");
    const auto plan = planFromList(u"/lists/staff.csv"_qs, *table, guessMapping(table->head));
    QVERIFY(plan);
    const PlanRow& row = plan->rows.front();
    QCOMPARE(row.number, 2);
    QCOMPARE(row.file, u"/lists/p/a.jpg"_qs);
    QCOMPARE(row.personal.name, u"张三"_qs);
    QCOMPARE(row.personal.sex.value_or(0), 2);
    QCOMPARE(row.personal.birthday.value_or(0), 19900531);
}

void tst_ImportPlan::refusesAListWithoutPictures()
{
    const auto table = readCsv("name\nAnn\n");
    const auto plan = planFromList(u"/lists/staff.csv"_qs, *table, guessMapping(table->head));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::MissingField);
}

void tst_ImportPlan::joinsLinesOfOnePerson()
{
    const auto table = readCsv("name,photo,cust_id\nAnn,1.jpg,C1\nAnn,2.jpg,C1\nBob,3.jpg,\nBob,4.jpg,\n");
    const auto plan = planFromList(u"/l.csv"_qs, *table, guessMapping(table->head));
    QVERIFY(plan);
    QCOMPARE(plan->rows[0].person, plan->rows[1].person);
    QVERIFY(plan->rows[2].person != plan->rows[3].person);
}

void tst_ImportPlan::readsDatesAndPathsAsOtherProgramsWriteThem()
{
    QTemporaryDir folder;
    touch(folder.filePath(u"pics/a.jpg"_qs));
    const QStringList dates{u"1991/2/3"_qs, u"1991-02-03"_qs,   u"1991.2.3"_qs,
                            u"19910203"_qs, u"1991年2月3日"_qs, u"1991/2/3 0:00"_qs};
    CsvTable table;
    table.head = QStringList{u"picture"_qs, u"name"_qs, u"birthday"_qs};
    for (const QString& date : dates + QStringList{u"3/2/1991"_qs, u"1991/13/3"_qs, u"199123"_qs})
        table.lines.push_back({int(table.lines.size()) + 2, {u"pics\\a.jpg"_qs, u"Ann"_qs, date}});
    const auto plan = planFromList(folder.filePath(u"list.csv"_qs), table, guessMapping(table.head));
    QVERIFY(plan);
    for (qsizetype i = 0; i < std::ssize(plan->rows); ++i) {
        const PlanRow& row = plan->rows[std::size_t(i)];
        QCOMPARE(row.file, folder.filePath(u"pics/a.jpg"_qs));
        const bool isRead = i < dates.size();
        QCOMPARE(row.unread.contains(Field::Birthday), !isRead);
        QCOMPARE(row.personal.birthday.value_or(0), isRead ? 19910203 : 0);
    }
}

void tst_ImportPlan::plansAFolderWithSubfolders()
{
    QTemporaryDir folder;
    for (const char* file : {"Zoe.jpg", "notes.txt", "Ann_Lee/2.png", "Ann_Lee/10.png", "Ann_Lee/1.png"})
        touch(folder.filePath(QLatin1StringView(file)));
    const auto plan = planFromFolder(folder.path());
    QVERIFY(plan);
    QStringList shown;
    for (const PlanRow& row : plan->rows)
        shown << row.shown;
    QCOMPARE(shown,
             QStringList({u"Zoe.jpg"_qs, u"Ann_Lee/1.png"_qs, u"Ann_Lee/2.png"_qs, u"Ann_Lee/10.png"_qs}));
    QCOMPARE(plan->rows[1].personal.name, u"Ann Lee"_qs);
    QCOMPARE(plan->rows[1].person, plan->rows[3].person);
}

void tst_ImportPlan::theFolderAPictureLiesInNamesItsPerson()
{
    QTemporaryDir folder;
    for (const QString& file : {u"二班/李四/1.jpg"_qs, u"一班/张一/1.jpg"_qs, u"一班/李四/1.jpg"_qs,
                                u"一班/张一/2.jpg"_qs, u"一班/合影.jpg"_qs})
        touch(folder.filePath(file));
    const auto plan = planFromFolder(folder.path());
    QVERIFY(plan);
    QMap<QString, QString> names;
    QMap<QString, QString> people;
    for (const PlanRow& row : plan->rows) {
        names.insert(row.shown, row.personal.name);
        people.insert(row.shown, row.person);
    }
    QCOMPARE(names.size(), 5);
    QCOMPARE(names.value(u"一班/张一/1.jpg"_qs), u"张一"_qs);
    QCOMPARE(names.value(u"二班/李四/1.jpg"_qs), u"李四"_qs);
    QCOMPARE(names.value(u"一班/合影.jpg"_qs), u"一班"_qs);
    QCOMPARE(people.value(u"一班/张一/1.jpg"_qs), people.value(u"一班/张一/2.jpg"_qs));
    QVERIFY(people.value(u"一班/李四/1.jpg"_qs) != people.value(u"二班/李四/1.jpg"_qs));
}

void tst_ImportPlan::refusesAFolderWithoutPictures()
{
    QTemporaryDir folder;
    touch(folder.filePath(u"notes.txt"_qs));
    QCOMPARE(planFromFolder(folder.path()).error().code, ErrorCode::NotFound);
}

/// Nothing of a folder goes by without a word but hidden files.
void tst_ImportPlan::tellsWhatItLeavesOut()
{
    QTemporaryDir folder;
    for (const char* file : {"Ann.gif", "notes.txt", ".hidden.jpg", "Thumbs.db", "closed/1.jpg", "Bob/1.jpg"})
        touch(folder.filePath(QLatin1StringView(file)));
    QVERIFY(QFile::link(u"nowhere"_qs, folder.filePath(u"broken.jpg"_qs)));
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"Bob/loop"_qs)));
    const QByteArray bytes = QFile::encodeName(folder.path()) + "/\xcd\xf5\xd0\xa1.jpg";
    std::FILE* made = std::fopen(bytes.constData(), "w");
    QVERIFY(made);
    std::fclose(made);
    const bool isRoot = geteuid() == 0; // nothing is closed to root
    QVERIFY(QFile::setPermissions(folder.filePath(u"closed"_qs), {}));
    const auto plan = planFromFolder(folder.path());
    QVERIFY(QFile::setPermissions(folder.filePath(u"closed"_qs),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    QVERIFY(plan);
    QStringList shown;
    for (const PlanRow& row : plan->rows)
        shown << row.shown;
    shown.removeOne(u"closed/1.jpg"_qs);
    QCOMPARE(shown, (QStringList{u"Ann.gif"_qs, u"broken.jpg"_qs, u"Bob/1.jpg"_qs}));
    const auto count = [&plan](LeftOut::Why why) {
        return std::ranges::count(plan->leftOut, why, &LeftOut::why);
    };
    QCOMPARE(count(LeftOut::Why::NoPicture), 1);
    QCOMPARE(count(LeftOut::Why::NameUnreadable), 1);
    QCOMPARE(count(LeftOut::Why::LinkedAgain), 1);
    QCOMPARE(count(LeftOut::Why::FolderUnreadable), isRoot ? 0 : 1);
}

void tst_ImportPlan::namesPeopleLikeTheirFiles()
{
    QCOMPARE(nameFromFile(u"/p/George_W_Bush.jpg"_qs), u"George W Bush"_qs);
    QCOMPARE(nameFromFile(u"/p/张三.jpeg"_qs), u"张三"_qs);
    QCOMPARE(nameFromFile(u"/p/J. Smith"_qs), u"J. Smith"_qs);
}

QTEST_GUILESS_MAIN(tst_ImportPlan)
#include "tst_ImportPlan.moc"
