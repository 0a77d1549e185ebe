// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingTexts.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/TopicList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/SearchField.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryFile>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <cstring>

using namespace ui::settings;

namespace ui::settings {
extern const char* const settingSentences[];
extern const int settingSentenceCount;
} // namespace ui::settings

namespace {

/// Patterns have no row.
qsizetype settingsShown()
{
    return std::ranges::count_if(core::base::settingsTable(),
                                 [](const auto& def) { return !std::strchr(def.key, '*'); });
}

} // namespace

class tst_SettingsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsEverySentenceForTheTranslators();
    void titlesEveryTopic();
    void savesAFieldOnEnter();
    void refusesAndKeepsTheOldValue();
    void saysWhatAnAddressListTakes();
    void savesInTheNameOfWhoSitsThere();
    void savesSwitchAndChoice();
    void savesASwitchAScreenReaderToggles();
    void goesBackToTheDefault();
    void saysWhenARestartIsNeeded();
    void holdsWhatTheCommandLineGave();
    void findsByWordAndKey();
    void findsByWhatPeopleCallIt();
    void noTopicStandsOutWhileSearching();
    void saysWhichFileIsMissing();
    void looksAtFilesOnAWorker();
    void saysThatThereIsNoTray();
    void saysWhenNothingFits();
    void makesTheChosenTopicFirstAndTheOthersInTurn();

private:
    template <typename Widget> Widget* control(const char* key)
    {
        return m_page->findChild<Widget*>(QLatin1String(key));
    }
    ui::shell::SettingWriter writer()
    {
        return {*m_settings, &m_inline, [] { return QStringLiteral("olga"); }};
    }
    void enter(const char* key, const QString& text);
    QString messageOf(const char* key);
    int rowsShown() const;

    QThreadPool m_inline;
    std::unique_ptr<core::base::Settings> m_settings;
    std::unique_ptr<SettingsPage> m_page;
};

void tst_SettingsPage::init()
{
    m_inline.setMaxThreadCount(0);
    m_page.reset();
    m_settings = std::make_unique<core::base::Settings>();
    m_page = std::make_unique<SettingsPage>(writer());
    m_page->resize(1200, 800);
    m_page->refresh();
    m_page->show();
    QTRY_COMPARE(m_page->findChildren<SettingRow*>().size(), settingsShown());
}

void tst_SettingsPage::enter(const char* key, const QString& text)
{
    auto* field = control<QLineEdit>(key);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

QString tst_SettingsPage::messageOf(const char* key)
{
    const QWidget* widget = control<QWidget>(key);
    while (!qobject_cast<const SettingRow*>(widget))
        widget = widget->parentWidget();
    return widget->findChild<ui::widgets::MessageLine*>()->text();
}

int tst_SettingsPage::rowsShown() const
{
    int shown = 0;
    for (const SettingRow* row : m_page->findChildren<SettingRow*>())
        shown += row->isVisible() ? 1 : 0;
    return shown;
}

void tst_SettingsPage::knowsEverySentenceForTheTranslators()
{
    QStringList known;
    for (int i = 0; i < settingSentenceCount; ++i)
        known.append(QString::fromUtf8(settingSentences[i]));
    QStringList wanted;
    for (const auto& def : core::base::settingsTable())
        wanted.append(QString::fromUtf8(def.sentence));
    QCOMPARE(known, wanted);
}

void tst_SettingsPage::titlesEveryTopic()
{
    for (const auto& def : core::base::settingsTable())
        QVERIFY2(topicTitle(topicOf(def)) != topicOf(def), def.key);
}

void tst_SettingsPage::savesAFieldOnEnter()
{
    enter("identify.candidates", QStringLiteral("7"));
    QCOMPARE(m_settings->integer(QLatin1StringView("identify.candidates")), 7);
    QVERIFY(messageOf("identify.candidates").isEmpty());
}

void tst_SettingsPage::refusesAndKeepsTheOldValue()
{
    enter("identify.candidates", QStringLiteral("1000"));
    QCOMPARE(m_settings->integer(QLatin1StringView("identify.candidates")), 5);
    QVERIFY(messageOf("identify.candidates").contains(QLatin1String("from 1 to 100")));
    QCOMPARE(control<QLineEdit>("identify.candidates")->property("wrong"), QVariant(true));
}

void tst_SettingsPage::saysWhatAnAddressListTakes()
{
    m_settings->setCheck([](const QString&, const QString&) -> core::base::Result<void> {
        return core::base::fail(core::base::ErrorCode::InvalidArgument, QStringLiteral("no address"));
    });
    enter("deny.addresses", QStringLiteral("nonsense"));
    QVERIFY(messageOf("deny.addresses").contains(QLatin1String("192.168.1.0/24")));
    QVERIFY(m_settings->list(QLatin1StringView("deny.addresses")).isEmpty());
    enter("listen.open", QStringLiteral("nonsense"));
    QVERIFY(messageOf("listen.open").contains(QLatin1String("127.0.0.1:8090")));
}

void tst_SettingsPage::savesInTheNameOfWhoSitsThere()
{
    QString who;
    m_settings->setWriter(
        [&who](const QString&, const QString&, const QString& actor) -> core::base::Result<void> {
            who = actor;
            return {};
        });
    enter("identify.candidates", QStringLiteral("7"));
    QCOMPARE(who, QStringLiteral("olga"));
}

void tst_SettingsPage::savesSwitchAndChoice()
{
    m_page->open(QStringLiteral("galleries"));
    control<QCheckBox>("galleries.createUnknown")->click();
    QVERIFY(m_settings->isOn(QLatin1StringView("galleries.createUnknown")));
    auto* choice = control<QComboBox>("enroll.severalFaces");
    choice->setCurrentIndex(choice->findData(QStringLiteral("refuse")));
    Q_EMIT choice->activated(choice->currentIndex());
    QCOMPARE(m_settings->text(QLatin1StringView("enroll.severalFaces")), QStringLiteral("refuse"));
}

void tst_SettingsPage::savesASwitchAScreenReaderToggles()
{
    m_page->open(QStringLiteral("galleries"));
    auto* control = this->control<QCheckBox>("galleries.createUnknown");
    const QString before = control->text();
    auto* access = QAccessible::queryAccessibleInterface(control)->actionInterface();
    access->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(m_settings->isOn(QLatin1StringView("galleries.createUnknown")));
    QVERIFY(control->text() != before);
    access->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!m_settings->isOn(QLatin1StringView("galleries.createUnknown")));
    int saved = 0;
    connect(m_settings.get(), &core::base::Settings::changed, m_page.get(), [&saved] { ++saved; });
    QVERIFY(m_settings->set(QStringLiteral("galleries.createUnknown"), QStringLiteral("on")).isOk());
    m_page->refresh();
    QVERIFY(control->isChecked());
    QCOMPARE(saved, 1); // what comes from elsewhere is not saved again
}

void tst_SettingsPage::goesBackToTheDefault()
{
    m_page->open(QStringLiteral("bin"));
    auto* reset = control<QPushButton>("reset-bin.days");
    QVERIFY(!reset->isVisible());
    enter("bin.days", QStringLiteral("90"));
    QVERIFY(reset->isVisible());
    reset->click();
    QCOMPARE(m_settings->integer(QLatin1StringView("bin.days")), 30);
    QCOMPARE(control<QLineEdit>("bin.days")->text(), QStringLiteral("30"));
}

void tst_SettingsPage::saysWhenARestartIsNeeded()
{
    enter("engine.workers", QStringLiteral("2"));
    QVERIFY(messageOf("engine.workers").contains(QLatin1String("starts again")));
}

void tst_SettingsPage::holdsWhatTheCommandLineGave()
{
    QVERIFY(m_settings->overrideForRun(QStringLiteral("engine.workers"), QStringLiteral("3")).isOk());
    m_page->refresh();
    QVERIFY(!control<QLineEdit>("engine.workers")->isEnabled());
    QCOMPARE(control<QLineEdit>("engine.workers")->text(), QStringLiteral("3"));
}

void tst_SettingsPage::findsByWordAndKey()
{
    m_page->open(QStringLiteral("recycle days"));
    QCOMPARE(rowsShown(), 1);
    m_page->open(QStringLiteral("bin.da"));
    QCOMPARE(rowsShown(), 1);
    QVERIFY(control<QLineEdit>("bin.days")->isVisible());
}

void tst_SettingsPage::findsByWhatPeopleCallIt()
{
    const auto finds = [this](const QString& typed, const char* key) {
        m_page->open(typed);
        return control<QWidget>(key)->isVisible();
    };
    QVERIFY(finds(QStringLiteral("threshold"), "identify.fpir"));
    QVERIFY(finds(QStringLiteral("threshold"), "verify.threshold"));
    QVERIFY(finds(QStringLiteral("https"), "tls.open"));
    QVERIFY(finds(QStringLiteral("blacklist"), "deny.addresses"));
    QVERIFY(!finds(QStringLiteral("blacklist"), "tls.open"));
}

void tst_SettingsPage::noTopicStandsOutWhileSearching()
{
    auto* topics = m_page->findChild<QListWidget*>(QStringLiteral("topics"));
    QCOMPARE(topics->selectedItems().size(), 1);
    auto* chosen = topics->currentItem();
    m_page->open(QStringLiteral("threshold"));
    QVERIFY(topics->selectedItems().isEmpty());
    QTest::mouseClick(topics->viewport(), Qt::LeftButton, {}, topics->visualItemRect(chosen).center());
    QCOMPARE(topics->selectedItems(), QList{chosen});
    QVERIFY(m_page->searchField()->property("text").toString().isEmpty());
}

void tst_SettingsPage::saysWhichFileIsMissing()
{
    m_settings->setCheck([](const QString& key, const QString&) -> core::base::Result<void> {
        if (key.startsWith(QStringLiteral("tls.")))
            return core::base::fail(core::base::ErrorCode::InvalidArgument, QStringLiteral("no"));
        return {};
    });
    QTemporaryFile there;
    QVERIFY(there.open());
    enter("tls.open", there.fileName() + QStringLiteral(", /nowhere/key.pem"));
    QVERIFY2(messageOf("tls.open").contains(QStringLiteral("no file /nowhere/key.pem")),
             qPrintable(messageOf("tls.open")));
    enter("tls.open", QStringLiteral("/nowhere/cert.pem"));
    QVERIFY2(messageOf("tls.open").contains(QStringLiteral("a comma")), qPrintable(messageOf("tls.open")));
    enter("tls.open", there.fileName() + u',' + there.fileName());
    QVERIFY2(messageOf("tls.open").contains(QStringLiteral("PEM")), qPrintable(messageOf("tls.open")));
}

/// While every worker is busy nothing is said yet, and nothing is looked at.
void tst_SettingsPage::looksAtFilesOnAWorker()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore busy;
    const auto freed = qScopeGuard([&busy] { busy.release(8); });
    m_settings->setCheck([&](const QString&, const QString&) -> core::base::Result<void> {
        pool.start([&busy] { busy.acquire(); });
        return core::base::fail(core::base::ErrorCode::InvalidArgument, QStringLiteral("no"));
    });
    const ui::shell::SettingWriter writer(*m_settings, &pool, [] { return QString(); });
    SettingRow row(*core::base::Settings::find(QStringLiteral("tls.open")), writer);
    auto* field = row.findChild<QLineEdit*>();
    row.show();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("/nowhere/a.pem,/nowhere/b.pem"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto* message = row.findChild<ui::widgets::MessageLine*>();
    QTest::qWait(100);
    QVERIFY2(message->text().isEmpty(), qPrintable(message->text()));
    busy.release(8);
    QTRY_VERIFY(message->text().contains(QStringLiteral("no file /nowhere/a.pem")));
}

/// The desktop of the tests has none.
void tst_SettingsPage::saysThatThereIsNoTray()
{
    m_page->open(QStringLiteral("look.tray"));
    const auto labels = m_page->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("no tray"));
    }));
}

void tst_SettingsPage::saysWhenNothingFits()
{
    m_page->open(QStringLiteral("zebra"));
    QCOMPARE(rowsShown(), 0);
}

void tst_SettingsPage::makesTheChosenTopicFirstAndTheOthersInTurn()
{
    SettingsPage page(writer());
    const auto rows = [&page] { return page.findChildren<SettingRow*>().size(); };
    page.refresh();
    QCOMPARE(rows(), 0);
    QCoreApplication::processEvents();
    QVERIFY(rows() > 0 && rows() < settingsShown() / 2);
    page.open(QStringLiteral("bin"));
    QVERIFY(page.findChild<QLineEdit*>(QStringLiteral("bin.days")));
    QVERIFY(rows() < settingsShown() / 2);
    QTRY_COMPARE(rows(), settingsShown());
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_SettingsPage.moc"
