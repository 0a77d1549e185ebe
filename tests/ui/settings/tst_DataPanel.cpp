// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/settings/DataPanel.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/TopicList.h"
#include "ui/widgets/SearchField.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui::settings;
using core::base::ErrorCode;
using core::base::Result;
using core::storage::BackupSummary;

class tst_DataPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void showsWhatThereIs();
    void isFoundByTheSearch();
    void backsUpBehindAPassphrase();
    void refusesAShortOrMistypedPassphrase();
    void saysWhyNot();
    void cancelEndsTheWork();

private:
    Result<BackupSummary> work(const QString& target, const QString& passphrase,
                               const std::function<bool(qint64, qint64)>& keepOn);
    QPushButton* button(const char* name) { return m_page->findChild<QPushButton*>(QLatin1String(name)); }
    QWidget* passphraseDialog();
    void type(const QString& first, const QString& again);
    QString lastTask(int column) const;

    QThreadPool m_inline;
    tests::DeskClock m_clock;
    tests::AnsweringDialogs m_dialogs;
    core::base::Settings m_settings;
    std::unique_ptr<ui::shell::TaskList> m_tasks;
    std::unique_ptr<SettingsPage> m_page;
    std::optional<core::base::Error> m_error;
    QStringList m_asked;
};

void tst_DataPanel::init()
{
    m_inline.setMaxThreadCount(0);
    m_error.reset();
    m_asked.clear();
    m_dialogs = {};
    m_dialogs.target = QStringLiteral("/media/stick");
    m_tasks = std::make_unique<ui::shell::TaskList>(m_clock);
    DataServices services{QStringLiteral("/var/lib/facedesk"),
                          [] {
                              return Result<DataFacts>(DataFacts{5'000'000, 1234, 80'000'000'000});
                          },
                          [this](const QString& target, const QString& passphrase, const QString&,
                                 const std::function<bool(qint64, qint64)>& keepOn) {
                              return work(target, passphrase, keepOn);
                          }};
    m_page = std::make_unique<SettingsPage>(
        ui::shell::SettingWriter(m_settings, &m_inline, [] { return QStringLiteral("chenxl"); }));
    m_page->addPanel(new DataPanel(
        services, {m_dialogs, &m_inline, m_clock, [] { return QStringLiteral("chenxl"); }}, *m_tasks));
    m_page->resize(1200, 800);
    m_page->refresh();
    m_page->show();
    m_page->open(QStringLiteral("data"));
}

Result<BackupSummary> tst_DataPanel::work(const QString& target, const QString& passphrase,
                                          const std::function<bool(qint64, qint64)>& keepOn)
{
    m_asked << target << passphrase;
    if (m_error && m_error->code == ErrorCode::Cancelled)
        m_tasks->cancel(0);
    if (!keepOn(1, 2))
        return core::base::fail(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
    if (m_error)
        return *m_error;
    return BackupSummary{1234, 0, 4'000'000};
}

QWidget* tst_DataPanel::passphraseDialog()
{
    button("backUp")->click();
    return m_page->findChild<QWidget*>(QStringLiteral("passphraseDialog"));
}

void tst_DataPanel::type(const QString& first, const QString& again)
{
    QWidget* dialog = passphraseDialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("backupPassphrase")), first);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("backupPassphraseAgain")), again);
    dialog->findChild<QPushButton*>(QStringLiteral("confirmForm"))->click();
}

QString tst_DataPanel::lastTask(int column) const
{
    return m_tasks->rowCount() == 0 ? QString() : m_tasks->index(0, column).data(Qt::DisplayRole).toString();
}

void tst_DataPanel::showsWhatThereIs()
{
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("data-folder"))->text(),
             QStringLiteral("/var/lib/facedesk"));
    const QString pictures = m_page->findChild<QLabel*>(QStringLiteral("data-pictures"))->text();
    QCOMPARE(QLocale().toInt(pictures), 1234);
    QVERIFY(m_page->findChild<QLabel*>(QStringLiteral("data-free"))->text().contains(QStringLiteral("GiB")));
}

void tst_DataPanel::isFoundByTheSearch()
{
    m_page->open(QStringLiteral("backup"));
    QVERIFY(button("backUp")->isVisible());
    m_page->open(QStringLiteral("restore"));
    QVERIFY(button("backUp")->isVisible());
    m_page->open(QStringLiteral("fpir"));
    QVERIFY(!button("backUp")->isVisible());
}

void tst_DataPanel::backsUpBehindAPassphrase()
{
    type(QStringLiteral("twelve or more"), QStringLiteral("twelve or more"));
    QCOMPARE(m_asked, (QStringList{QStringLiteral("/media/stick/facedesk-backup-20261124-094207"),
                                   QStringLiteral("twelve or more")}));
    QVERIFY(lastTask(ui::shell::TaskList::What).contains(m_asked.first()));
    QCOMPARE(m_tasks->running(), 0);
    QVERIFY(m_dialogs.errors.isEmpty());
    QVERIFY(button("backUp")->isEnabled());
}

void tst_DataPanel::refusesAShortOrMistypedPassphrase()
{
    type(QStringLiteral("short"), QStringLiteral("short"));
    QVERIFY(m_asked.isEmpty());
    m_page->findChild<QDialog*>(QStringLiteral("passphraseDialog"))->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    type(QStringLiteral("twelve or more"), QStringLiteral("twelve or less"));
    QVERIFY(m_asked.isEmpty());
}

void tst_DataPanel::saysWhyNot()
{
    m_error = core::base::fail(ErrorCode::DiskFull, QStringLiteral("The disk is full."));
    type(QStringLiteral("twelve or more"), QStringLiteral("twelve or more"));
    QCOMPARE(m_dialogs.codes, QList<ErrorCode>{ErrorCode::DiskFull});
    QCOMPARE(m_tasks->running(), 0);
}

void tst_DataPanel::cancelEndsTheWork()
{
    m_error = core::base::fail(ErrorCode::Cancelled, {});
    type(QStringLiteral("twelve or more"), QStringLiteral("twelve or more"));
    QVERIFY(m_dialogs.errors.isEmpty());
    QCOMPARE(m_tasks->running(), 0);
    QVERIFY(!m_tasks->canCancel(0));
}

QTEST_MAIN(tst_DataPanel)
#include "tst_DataPanel.moc"
