// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/OtherLanguage.h"
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/audit/AuditModel.h"
#include "ui/audit/AuditPage.h"
#include "ui/audit/AuditWords.h"
#include "ui/shell/LanguageSwitcher.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/RowDelegate.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace ui;
using tests::press;

class tst_AuditPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsTheNewestFirst();
    void readsFurtherPagesWhileScrolling();
    void saysThatTheChainIsWhole();
    void findsAChangedLine();
    void namesWhatIsStillThere();
    void narrowWindowsKeepWhoDidWhatToWhom();
    void tellsUntilWhenAndHowMuch();
    void keepsIdsAndCodesInTheDetails();
    void leavesNoEnglishInAnotherLanguage();
    void searchesNamesAndWords_data();
    void searchesNamesAndWords();
    void narrowsByWhoWhatAndTime();
    void offersAllLinesWhereNoneFits();
    void everyControlHasAName();

private:
    void addPeople();
    void writeOneOfEach();
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void type(const QString& text);
    void choose(const char* name, int item);
    void write(int lines);
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("auditRows")); }
    QString verdict() const
    {
        return m_page->findChild<widgets::MessageLine*>(QStringLiteral("auditVerdict"))->text();
    }

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    core::galleries::SubjectDirectory m_directory;
    shell::LanguageSwitcher m_languages;
    QString m_person;
    std::unique_ptr<audit::AuditPage> m_page;
};

void tst_AuditPage::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_languages.setLanguage(QStringLiteral("en"));
    m_page = std::make_unique<audit::AuditPage>(
        audit::AuditServices{m_fixture->audit, core::storage::AuditSearch(*m_fixture->database),
                             m_fixture->galleries, m_directory},
        m_fixture->desk());
    m_page->resize(1240, 800);
    m_page->show();
}

void tst_AuditPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void tst_AuditPage::write(int lines)
{
    const auto done = m_fixture->database->transact([&](core::storage::Transaction& tx) {
        for (int i = 1; i <= lines; ++i) {
            const core::storage::AuditRow row{0,
                                              m_fixture->clock.nowMs() + i,
                                              QStringLiteral("chenxl"),
                                              QStringLiteral("gallery.create"),
                                              QString::number(i),
                                              {}};
            if (auto written = m_fixture->audit.append(tx, row); !written)
                return written;
        }
        return core::base::Result<void>();
    });
    QVERIFY(done);
    m_page->refresh();
}

void tst_AuditPage::listsTheNewestFirst()
{
    write(3);
    const auto* model = table()->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("3"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("Gallery created"));
}

void tst_AuditPage::readsFurtherPagesWhileScrolling()
{
    write(450);
    QCOMPARE(table()->model()->rowCount(), 200);
    table()->scrollToBottom();
    QTRY_COMPARE(table()->model()->rowCount(), 400);
    table()->scrollToBottom();
    QTRY_COMPARE(table()->model()->rowCount(), 450);
    QCOMPARE(table()->model()->index(449, 0).data().toString(), QStringLiteral("1"));
}

void tst_AuditPage::saysThatTheChainIsWhole()
{
    write(5);
    QVERIFY(press(m_page.get(), "checkAudit"));
    QVERIFY2(verdict().startsWith(QStringLiteral("Checked")), qPrintable(verdict()));
}

void tst_AuditPage::findsAChangedLine()
{
    write(5);
    QVERIFY(m_fixture->database->transact([](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto done = tx.run(QStringLiteral("UPDATE audit SET actor='somebody' WHERE id=3"));
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
    QVERIFY(press(m_page.get(), "checkAudit"));
    QVERIFY2(verdict().startsWith(QStringLiteral("Line 3")), qPrintable(verdict()));
    QVERIFY(press(m_page->findChild<QWidget*>(QStringLiteral("auditVerdict")), "copyCode"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("audit-chain-broken 3"));
    const QVariant shape = table()->model()->index(2, 3).data(widgets::RowDelegate::StatusRole);
    QCOMPARE(shape.toInt(), int(theme::Status::Bad));
    QTRY_COMPARE(cell(2, 2), QStringLiteral("somebody"));
}

void tst_AuditPage::addPeople()
{
    core::storage::Gallery gallery;
    gallery.groupId = QStringLiteral("staff");
    gallery.lib = QStringLiteral("0123456789abcdef0123456789abcdef");
    gallery.name = QStringLiteral("Night shift");
    core::storage::Subject ada;
    ada.personal.name = QStringLiteral("Ada Lovelace");
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        const auto made = m_fixture->galleries.insert(tx, gallery);
        auto stored = m_fixture->subjects.insert(tx, ada);
        if (!made || !stored)
            return made ? stored.error() : made.error();
        ada = *stored;
        return {};
    }));
    m_directory.put(ada);
    m_person = ada.personId;
}

/// As the services write them.
void tst_AuditPage::writeOneOfEach()
{
    addPeople();
    const std::array<std::array<QString, 4>, 9> lines{{
        {QStringLiteral("command line"), QStringLiteral("account.state"), QStringLiteral("wang"),
         QStringLiteral("locked")},
        {QStringLiteral("first start"), QStringLiteral("account.create"), QStringLiteral("chenxl"),
         QStringLiteral("operator")},
        {QStringLiteral("door-east"), QStringLiteral("face.enroll"), m_person, QStringLiteral("7")},
        {QStringLiteral("address 10.20.4.17"), QStringLiteral("subject.remove"), m_person,
         QStringLiteral("staff")},
        {QStringLiteral("desk"), QStringLiteral("import.begin"), QStringLiteral("b1"),
         QStringLiteral("52 rows into 0123456789abcdef0123456789abcdef from /in/2026")},
        {QStringLiteral("desk"), QStringLiteral("import.end"), QStringLiteral("b1"),
         QStringLiteral("52 enrolled, 0 failed")},
        {QStringLiteral("system"), QStringLiteral("setting.change"), QStringLiteral("look.theme"),
         QStringLiteral("dark")},
        {QStringLiteral("local"), QStringLiteral("token.rotate"), QString(), QString()},
        {QString(), QStringLiteral("login.refused"), QString(), QStringLiteral("login-refused")},
    }};
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) {
        for (const auto& [actor, action, object, detail] : lines)
            if (auto written =
                    m_fixture->audit.append(tx, {0, m_fixture->clock.nowMs(), actor, action, object, detail});
                !written)
                return written;
        return core::base::Result<void>();
    }));
    m_page->refresh();
}

void tst_AuditPage::type(const QString& text)
{
    auto* field = qobject_cast<QLineEdit*>(m_page->searchField());
    QVERIFY(field);
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Return);
}

void tst_AuditPage::choose(const char* name, int item)
{
    auto* box = m_page->findChild<QComboBox*>(QLatin1StringView(name));
    QVERIFY(box);
    box->setCurrentIndex(item);
    Q_EMIT box->activated(item);
}

void tst_AuditPage::namesWhatIsStillThere()
{
    writeOneOfEach();
    using Model = audit::AuditModel;
    QCOMPARE(cell(6, Model::Actor), QStringLiteral("door-east"));
    QCOMPARE(cell(8, Model::Action), QStringLiteral("Account locked"));
    QCOMPARE(cell(6, Model::Object), QStringLiteral("Ada Lovelace"));
    QCOMPARE(cell(5, Model::Actor), QStringLiteral("10.20.4.17, without a token"));
    QCOMPARE(cell(5, Model::Detail), QStringLiteral("From Night shift"));
    QCOMPARE(cell(4, Model::Object), QStringLiteral("2026"));
    QVERIFY(cell(4, Model::Detail).contains(QStringLiteral("Night shift")));
    core::storage::Subject binned = m_fixture->subjects.find(m_person).value().front();
    binned.binnedMs = m_fixture->clock.nowMs();
    m_directory.put(binned);
    m_page->forget();
    m_page->refresh();
    QCOMPARE(cell(6, Model::Object), QStringLiteral("Ada Lovelace"));
    m_directory.remove(m_fixture->subjects.find(m_person).value().front().id);
    m_page->forget();
    m_page->refresh();
    QCOMPARE(cell(6, Model::Object), QStringLiteral("somebody who is gone"));
    QVERIFY(press(m_page.get(), "checkAudit"));
    QVERIFY2(verdict().startsWith(QStringLiteral("Checked")), qPrintable(verdict()));
}

void tst_AuditPage::narrowWindowsKeepWhoDidWhatToWhom()
{
    writeOneOfEach();
    m_page->resize(900, 500);
    QTRY_VERIFY(table()->isColumnHidden(audit::AuditModel::Detail));
    for (const int column : {audit::AuditModel::Time, audit::AuditModel::Actor, audit::AuditModel::Action,
                             audit::AuditModel::Object})
        QVERIFY(!table()->isColumnHidden(column));
}

void tst_AuditPage::tellsUntilWhenAndHowMuch()
{
    const core::storage::AuditRow due{0,
                                      0,
                                      {},
                                      QStringLiteral("grant.update"),
                                      QStringLiteral("door"),
                                      QStringLiteral("face.query until 2030-05-06T12:00:00Z")};
    QVERIFY2(audit::detailText(due, {}).contains(QStringLiteral("2030")),
             qPrintable(audit::detailText(due, {})));
    QVERIFY(!audit::detailText(due, {}).contains(QStringLiteral("face.query until")));
    const core::storage::AuditRow backup{
        0, 0, {}, QStringLiteral("data.backup"), {}, QStringLiteral("12 pictures")};
    QCOMPARE(audit::actionText(backup.action), QStringLiteral("Backup written"));
    QVERIFY(audit::detailText(backup, {}).startsWith(QStringLiteral("12 picture")));
}

void tst_AuditPage::keepsIdsAndCodesInTheDetails()
{
    writeOneOfEach();
    table()->selectRow(6);
    const auto* facts = m_page->findChild<widgets::FactList*>(QStringLiteral("auditFacts"));
    QCOMPARE(facts->value(QStringLiteral("On")), QStringLiteral("Ada Lovelace"));
    QCOMPARE(facts->value(QStringLiteral("Id")), m_person);
    QCOMPARE(facts->value(QStringLiteral("Code")), QStringLiteral("face.enroll"));
    QCOMPARE(facts->value(QStringLiteral("As written")), QStringLiteral("7"));
}

void tst_AuditPage::leavesNoEnglishInAnotherLanguage()
{
    const tests::OtherLanguage other;
    writeOneOfEach();
    using Model = audit::AuditModel;
    const auto isOther = [](const QString& text) { return text.startsWith(u'«') && text.endsWith(u'»'); };
    for (const int row : {1, 2, 3, 4, 7, 8})
        QVERIFY2(isOther(cell(row, Model::Actor)), qPrintable(cell(row, Model::Actor)));
    for (const int row : {0, 2, 3, 4, 5, 6, 7, 8})
        QVERIFY2(isOther(cell(row, Model::Detail)), qPrintable(cell(row, Model::Detail)));
    QVERIFY2(isOther(cell(2, Model::Object)), qPrintable(cell(2, Model::Object)));
}

void tst_AuditPage::searchesNamesAndWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("lines");
    QTest::newRow("somebody's name") << QStringLiteral("lovelace") << 2;
    QTest::newRow("a gallery's name") << QStringLiteral("night shift") << 1;
    QTest::newRow("words of the action") << QStringLiteral("face enrolled") << 1;
    QTest::newRow("words of the actor") << QStringLiteral("command") << 1;
    QTest::newRow("an application") << QStringLiteral("door-east") << 1;
    QTest::newRow("an address") << QStringLiteral("10.20.4.17") << 1;
    QTest::newRow("nothing") << QStringLiteral("zzz") << 0;
}

void tst_AuditPage::searchesNamesAndWords()
{
    writeOneOfEach();
    QFETCH(QString, typed);
    type(typed);
    QTEST(table()->model()->rowCount(), "lines");
}

void tst_AuditPage::narrowsByWhoWhatAndTime()
{
    writeOneOfEach();
    choose("auditWhat", 3); // imports
    QCOMPARE(table()->model()->rowCount(), 2);
    choose("auditWho", 1); // without a token
    QCOMPARE(table()->model()->rowCount(), 0);
    choose("auditWhat", 0);
    QCOMPARE(table()->model()->rowCount(), 2);
    choose("auditWho", 0);
    choose("auditWhen", 1); // today
    QCOMPARE(table()->model()->rowCount(), 9);
    m_fixture->clock.advance(2LL * 24 * 3600 * 1000);
    choose("auditWhen", 1);
    QCOMPARE(table()->model()->rowCount(), 0);
    choose("auditWhen", 2);
    QCOMPARE(table()->model()->rowCount(), 9);
    QVERIFY(!m_page->findChild<QDateEdit*>(QStringLiteral("auditFrom"))->isVisible());
    choose("auditWhen", 4);
    QVERIFY(m_page->findChild<QDateEdit*>(QStringLiteral("auditFrom"))->isVisible());
}

void tst_AuditPage::offersAllLinesWhereNoneFits()
{
    write(3);
    type(QStringLiteral("zzz"));
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(press(m_page.get(), "emptyPrimary"));
    QCOMPARE(table()->model()->rowCount(), 3);
}

void tst_AuditPage::everyControlHasAName()
{
    write(2);
    table()->selectRow(0);
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_AuditPage)
#include "tst_AuditPage.moc"
