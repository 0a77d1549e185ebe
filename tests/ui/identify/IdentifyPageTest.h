// SPDX-License-Identifier: GPL-3.0-or-later
// The bench over three people in two galleries, and a camera. Tests inherit it.
#pragma once

#include "tests/ui/camera/FakeCamera.h"
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/identify/IdentifyPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Segments.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

namespace tests {

class IdentifyPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(); }

    void init()
    {
        m_fixture = std::make_unique<PeopleFixture>();
        const auto staff = m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
        const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
        m_fixture->enrol(staff, QStringLiteral("Ann"), support::fakePhotograph({support::fakePerson(1)}));
        m_fixture->enrol(staff, QStringLiteral("Bob"), support::fakePhotograph({support::fakePerson(2)}));
        m_fixture->enrol(visitors, QStringLiteral("Carol"),
                         support::fakePhotograph({support::fakePerson(3)}));
        auto services = m_fixture->benchServices();
        services.openCamera = [this](QObject* view) { return m_users.open(view); };
        m_page = std::make_unique<ui::identify::IdentifyPage>(services);
        m_page->resize(1240, 860);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->refresh();
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

protected:
    QAbstractItemView* candidates() const
    {
        return m_page->findChild<QAbstractItemView*>(QStringLiteral("candidates"));
    }
    QWidget* bench() const { return m_page->findChild<QWidget*>(QStringLiteral("searchBench")); }
    QString message(const char* name) const
    {
        return m_page->findChild<ui::widgets::MessageLine*>(QLatin1StringView(name))->text();
    }
    QString file(const char* name, const QByteArray& bytes)
    {
        return m_fixture->writePicture(QLatin1StringView(name), bytes);
    }
    QString allWords() const
    {
        QString words;
        for (auto* label : m_page->findChildren<QLabel*>())
            words += label->text() + u'\n';
        return words;
    }

    void press(const char* name)
    {
        auto* button = bench()->findChild<QAbstractButton*>(QLatin1StringView(name));
        if (!button)
            button = m_page->findChild<QAbstractButton*>(QLatin1StringView(name));
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Its answer is asked for once the bench has its own.
    void waitForTheInterface()
    {
        auto* text = bench()->findChild<QPlainTextEdit*>(QStringLiteral("payload"));
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("resultCode")));
    }

    void choose(const QStringList& files, const char* button = "openPicture")
    {
        m_fixture->dialogs.files = files;
        press(button);
    }

    void compareInstead()
    {
        m_page->findChild<ui::widgets::Segments*>(QStringLiteral("benchMode"))
            ->segment(QStringLiteral("compare"))
            ->click();
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<PeopleFixture> m_fixture;
    FakeCamera m_camera;
    ui::camera::CameraUsers m_users{m_camera};
    std::unique_ptr<ui::identify::IdentifyPage> m_page;
};

} // namespace tests
