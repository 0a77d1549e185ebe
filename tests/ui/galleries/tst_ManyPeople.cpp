// SPDX-License-Identifier: GPL-3.0-or-later
// Editing several people at once: the dialog, what is written, undo, and the task that can be cancelled.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/OtherLanguage.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/shell/TaskList.h"
#include "ui/subjects/ManyDialog.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using subjects::ManyDialog;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_ManyPeople : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyTheTickedFieldsAndUndoes();
    void emptiesAFieldForEverybody();
    void changesByKeyboard();
    void isACommandOnceSomebodyIsChosen();
    void changesNothingWithoutATick();
    void isATaskThatCanBeCancelled();
    void followsTheLanguage();
    void everyControlHasAName();

private:
    qint64 enrol(const char* name, int person, const char* company, const char* remark = "");
    core::storage::Personal stored(qint64 subject) const
    {
        return m_fixture->subjectStore().byId(subject).value().personal;
    }
    ManyDialog* open();
    qint64 updatesInTheAuditList() const;

    QPointer<ManyDialog> m_dialog;
};

qint64 tst_ManyPeople::enrol(const char* name, int person, const char* company, const char* remark)
{
    auto subject =
        m_fixture->enrol(m_gallery, QString::fromUtf8(name), fakePhotograph({fakePerson(person)})).subject;
    subject.personal.company = QString::fromUtf8(company);
    subject.personal.remark = QString::fromUtf8(remark);
    return m_fixture->galleries().updateSubject(subject, QStringLiteral("test")).value().id;
}

/// With everybody chosen.
ManyDialog* tst_ManyPeople::open()
{
    auto* table = m_page->findChild<subjects::SubjectTable*>();
    const int people = int(m_fixture->directory().subjects(m_gallery.id));
    if (!QTest::qWaitFor([=] { return table->model()->rowCount() == people; }))
        return nullptr;
    table->selectAll();
    press(m_page.get(), "editChosen");
    m_dialog = find<ManyDialog>(m_page.get(), "manyDialog");
    auto* company = find<QLineEdit>(m_dialog, "manyCompany");
    const bool read = QTest::qWaitFor(
        [company] { return !company->placeholderText().isEmpty() || !company->text().isEmpty(); });
    return read ? m_dialog.get() : nullptr;
}

qint64 tst_ManyPeople::updatesInTheAuditList() const
{
    const auto entries = m_fixture->services().collection.audit.page(0, 1000);
    return std::ranges::count_if(*entries, [](const core::storage::AuditRow& entry) {
        return entry.action == u"subject.update" && entry.actor == u"desk";
    });
}

void tst_ManyPeople::changesOnlyTheTickedFieldsAndUndoes()
{
    const qint64 ann = enrol("Ann", 1, "ACME", "early shift");
    const qint64 bob = enrol("Bob", 2, "Initech", "early shift");
    QVERIFY(open());
    auto* company = find<QLineEdit>(m_dialog, "manyCompany");
    QCOMPARE(company->placeholderText(), QStringLiteral("Several values"));
    QCOMPARE(find<QLineEdit>(m_dialog, "manyDuty")->placeholderText(), QStringLiteral("Empty for everybody"));
    QCOMPARE(find<QLineEdit>(m_dialog, "manyRemark")->text(), QStringLiteral("early shift"));
    QTest::keyClicks(company, QStringLiteral("Globex"));
    QVERIFY(find<QCheckBox>(m_dialog, "manyCompanyTick")->isChecked());
    press(m_dialog, "saveMany");
    QTRY_COMPARE(stored(ann).company, QStringLiteral("Globex"));
    QTRY_COMPARE(stored(bob).company, QStringLiteral("Globex"));
    QCOMPARE(stored(ann).remark, QStringLiteral("early shift"));
    QCOMPARE(stored(ann).name, QStringLiteral("Ann"));
    QCOMPARE(updatesInTheAuditList(), 2);
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "undo")->isVisible());
    press(m_page.get(), "undo");
    QTRY_COMPARE(stored(ann).company, QStringLiteral("ACME"));
    QTRY_COMPARE(stored(bob).company, QStringLiteral("Initech"));
    QCOMPARE(updatesInTheAuditList(), 4);
}

void tst_ManyPeople::emptiesAFieldForEverybody()
{
    const qint64 ann = enrol("Ann", 1, "ACME", "left");
    const qint64 bob = enrol("Bob", 2, "ACME", "right");
    QVERIFY(open());
    auto* tick = find<QCheckBox>(m_dialog, "manyRemarkTick");
    QTest::mouseClick(tick, Qt::LeftButton, {}, {8, tick->height() / 2});
    QVERIFY(tick->isChecked());
    QCOMPARE(find<QLineEdit>(m_dialog, "manyRemark")->placeholderText(),
             QStringLiteral("Will be emptied for everybody"));
    press(m_dialog, "saveMany");
    QTRY_COMPARE(stored(ann).remark, QString());
    QTRY_COMPARE(stored(bob).remark, QString());
    QCOMPARE(stored(bob).company, QStringLiteral("ACME"));
}

void tst_ManyPeople::changesByKeyboard()
{
    const qint64 ann = enrol("Ann", 1, "ACME");
    const qint64 bob = enrol("Bob", 2, "ACME");
    QVERIFY(open());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    auto* sex = find<QComboBox>(m_dialog, "manySex");
    while (m_dialog->focusWidget() != sex)
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(sex, Qt::Key_Down);
    QTest::keyClick(sex, Qt::Key_Down);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_COMPARE(stored(ann).sex.value_or(0), 2);
    QTRY_COMPARE(stored(bob).sex.value_or(0), 2);
    QCOMPARE(stored(bob).company, QStringLiteral("ACME"));
}

void tst_ManyPeople::isACommandOnceSomebodyIsChosen()
{
    enrol("Ann", 1, "ACME");
    const auto commands = m_page->commands();
    const auto found = std::ranges::find(commands, QStringLiteral("commandEditChosen"), &QObject::objectName);
    QVERIFY(found != commands.end());
    auto* table = m_page->findChild<subjects::SubjectTable*>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->clearSelection();
    QVERIFY(!(*found)->isEnabled());
    table->selectAll();
    QVERIFY((*found)->isEnabled());
    (*found)->trigger();
    QVERIFY(find<ManyDialog>(m_page.get(), "manyDialog"));
}

void tst_ManyPeople::changesNothingWithoutATick()
{
    enrol("Ann", 1, "ACME");
    enrol("Bob", 2, "Initech");
    QVERIFY(open());
    QVERIFY(!find<QAbstractButton>(m_dialog, "saveMany")->isEnabled());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(updatesInTheAuditList(), 0);
}

void tst_ManyPeople::isATaskThatCanBeCancelled()
{
    std::vector<qint64> people;
    for (int i = 0; i < 60; ++i)
        people.push_back(
            m_fixture->enrol(m_gallery, QString::number(i), fakePhotograph({fakePerson(i)})).subject.id);
    const core::base::SystemClock clock;
    shell::TaskList tasks(clock);
    subjects::Services services = m_fixture->services();
    services.tasks = &tasks;
    subjects::SubjectActions actions(services);
    QSignalSpy finished(&actions, &subjects::SubjectActions::finished);
    m_fixture->pool.waitForDone();
    m_fixture->pool.setMaxThreadCount(1);
    QSemaphore gate;
    m_fixture->pool.start([&gate] { gate.acquire(); });
    subjects::SharedFields fields;
    fields.duty = QStringLiteral("guard");
    actions.edit(people, fields);
    QCOMPARE(tasks.running(), 1);
    tasks.cancel(0);
    gate.release();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(tasks.running(), 0);
    QCOMPARE(stored(people.back()).duty, QString());
    actions.edit(people, fields);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(stored(people.front()).duty, QStringLiteral("guard"));
    QCOMPARE(stored(people.back()).duty, QStringLiteral("guard"));
    QCOMPARE(tasks.index(0, shell::TaskList::What).data().toString(), QStringLiteral("Editing people"));
}

void tst_ManyPeople::followsTheLanguage()
{
    enrol("Ann", 1, "ACME");
    enrol("Bob", 2, "Initech");
    QVERIFY(open());
    const tests::OtherLanguage other;
    QTRY_VERIFY(m_dialog->windowTitle().contains(u'«'));
    const QStringList left = tests::OtherLanguage::leftOver(m_dialog);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void tst_ManyPeople::everyControlHasAName()
{
    enrol("Ann", 1, "ACME");
    enrol("Bob", 2, "Initech");
    QVERIFY(open());
    const QStringList nameless = tests::namelessControls(m_dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_ManyPeople)
#include "tst_ManyPeople.moc"
