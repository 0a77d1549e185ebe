// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/camera/FakeCamera.h"
#include "ui/camera/CameraView.h"
#include "ui/settings/CameraPanel.h"
#include "ui/settings/SettingsPage.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>

using namespace ui;
using namespace Qt::StringLiterals;

class tst_CameraPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(); }
    void init();
    void cleanup() { m_page.reset(); }

    void asksForNoCameraBeforeSomebodyPresses();
    void choosesByName();
    void keepsTheNameOfOneThatIsAway();
    void fillsTheOpenMenuOnceTheCamerasAreKnown();
    void showsThePictureAndLetsGoOfIt();

private:
    QPushButton* button(const char* name) const
    {
        return m_page->findChild<QPushButton*>(QLatin1StringView(name));
    }
    QList<QAction*> choices() const
    {
        QMenu* menu = button("chooseCamera")->menu();
        Q_EMIT menu->aboutToShow();
        return menu->actions();
    }
    QString wanted() const { return m_settings.text("camera.device"_L1); }

    std::unique_ptr<theme::Theme> m_theme;
    core::base::Settings m_settings;
    tests::FakeCamera m_camera;
    camera::CameraUsers m_users{m_camera};
    std::optional<QStringList> m_names;
    int m_asked = 0;
    QThreadPool m_inline;
    const shell::SettingWriter m_writer{m_settings, &m_inline, [] { return u"olga"_s; }};
    std::unique_ptr<settings::SettingsPage> m_page;
};

void tst_CameraPanel::init()
{
    m_inline.setMaxThreadCount(0);
    m_names = QStringList{u"Front"_s, u"Door"_s};
    m_asked = 0;
    QVERIFY(m_settings.set(u"camera.device"_s, {}));
    m_page = std::make_unique<settings::SettingsPage>(m_writer);
    m_page->addPanel(new settings::CameraPanel(
        m_writer, [this](QObject* view) { return m_users.open(view); },
        [this] {
            ++m_asked;
            return m_names;
        }));
    m_page->resize(1100, 700);
    m_page->refresh();
    m_page->show();
    m_page->open(u"camera"_s);
}

void tst_CameraPanel::asksForNoCameraBeforeSomebodyPresses()
{
    QVERIFY(button("chooseCamera")->isVisible());
    QCOMPARE(m_asked, 0);
    QCOMPARE(m_users.started(), 0);
}

void tst_CameraPanel::choosesByName()
{
    auto all = choices();
    QCOMPARE(all.size(), 3);
    QVERIFY(all[0]->isChecked());
    all[2]->trigger();
    QCOMPARE(wanted(), u"Door"_s);
    all = choices();
    QVERIFY(all[2]->isChecked() && !all[0]->isChecked());
    all[0]->trigger();
    QVERIFY(wanted().isEmpty());
}

void tst_CameraPanel::keepsTheNameOfOneThatIsAway()
{
    QVERIFY(m_settings.set(u"camera.device"_s, u"Lobby"_s));
    m_names = QStringList();
    const auto all = choices();
    QCOMPARE(all.size(), 3);
    QVERIFY(all[1]->isChecked() && all[1]->text().contains(u"not connected"));
    QVERIFY(!all[2]->isEnabled());
    QCOMPARE(wanted(), u"Lobby"_s);
}

void tst_CameraPanel::fillsTheOpenMenuOnceTheCamerasAreKnown()
{
    m_names.reset();
    QMenu* menu = button("chooseCamera")->menu();
    menu->popup({});
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(!menu->actions().last()->isEnabled());
    m_names = QStringList{u"Front"_s, u"Door"_s};
    QTRY_COMPARE(menu->actions().size(), 3);
    QCOMPARE(menu->actions().last()->text(), u"Door"_s);
    menu->close();
}

void tst_CameraPanel::showsThePictureAndLetsGoOfIt()
{
    QTest::mouseClick(button("showCamera"), Qt::LeftButton);
    QVERIFY(m_page->findChild<camera::CameraView*>()->isVisible());
    QCOMPARE(m_users.started(), 1);
    QTest::mouseClick(button("showCamera"), Qt::LeftButton);
    QVERIFY(!m_page->findChild<camera::CameraView*>());
    QCOMPARE(m_users.started(), 0);
    QTest::mouseClick(button("showCamera"), Qt::LeftButton);
    m_page->open(u"bin"_s);
    QCOMPARE(m_users.started(), 0);
}

QTEST_MAIN(tst_CameraPanel)
#include "tst_CameraPanel.moc"
