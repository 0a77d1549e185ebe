// SPDX-License-Identifier: GPL-3.0-or-later
// The real console over a running program, with a made-up camera: what tests of the desk stand on. GUI
// thread.
#pragma once

#include "app/Console.h"
#include "core/auth/Accounts.h"
#include "core/login/LoginService.h"
#include "tests/app/AppFixture.h"
#include "tests/ui/login/ScriptedFace.h"
#include "ui/login/FaceStage.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

namespace tests {

using core::auth::Role;

inline const QString password = QStringLiteral("Correct-horse-battery-7");
inline const QString person = QStringLiteral("mia");

struct DeskFixture {
    explicit DeskFixture(std::optional<Role> role, const QString& page = {}, const QString& what = {})
    {
        files.replacements.makeEngine = [this](const auto&) {
            auto made = std::make_unique<tests::MovingEngine>();
            engine = made.get();
            return core::base::Result<std::unique_ptr<core::engine::FaceEngine>>(std::move(made));
        };
        app::Options options = files.options();
        options.openPage = page;
        options.openWhat = what;
        application = files.create(options).value();
        if (role)
            addAccount(*role);
        auto camera = std::make_unique<tests::ScriptedFrames>();
        frames = camera.get();
        console = std::make_unique<app::Console>(*application, std::move(camera));
        console->show();
    }
    ~DeskFixture()
    {
        console.reset();
        application->stop();
    }

    void addAccount(Role role) const
    {
        const auto administrator =
            application->accounts().addActive(QStringLiteral("root"), Role::Administrator, password, person);
        const auto added = application->accounts().addActive(person, role, password, person);
        QVERIFY(administrator.isOk() && added.isOk());
    }

    ui::shell::MainWindow& window() const { return console->window(); }
    template <typename T = QAbstractButton> T* find(const char* name) const
    {
        return window().findChild<T*>(QLatin1StringView(name));
    }
    bool places(const char* page) const
    {
        const auto* button =
            window().findChild<QAbstractButton*>(QLatin1StringView("go-") + QLatin1StringView(page));
        return button && !button->isHidden();
    }
    void signIn(const QString& word = password) const
    {
        QTRY_VERIFY(window().isCurtainDown());
        auto* name = find<QLineEdit>("loginName");
        if (name->isEnabled() && name->text().isEmpty())
            name->setText(person);
        find<QLineEdit>("loginPassword")->setText(word);
        QTRY_VERIFY(find("loginSubmit")->isEnabled());
        find("loginSubmit")->click();
    }
    void signInDone() const
    {
        signIn();
        QTRY_VERIFY(!window().isCurtainDown());
    }

    /// A picture in the bench; answers what shows what was sent for it.
    const QPlainTextEdit* openBench() const
    {
        window().openPage(QStringLiteral("identify"), support::fakePhotograph({support::fakePerson(1)}));
        return find<QWidget>("searchBench")->findChild<QPlainTextEdit*>(QStringLiteral("payload"));
    }
    /// The desk is locked and another account signs in.
    void lockAndSignInAs(const QString& name) const
    {
        Q_EMIT window().lockRequested();
        find("loginOther")->click();
        find<QLineEdit>("loginName")->setText(name);
        signIn();
        QTRY_VERIFY(find("takeOver")->isVisible());
    }

    /// An account of this role with the login face of person 1; the lock screen opens the camera.
    void addFace(const QString& name, Role role) const
    {
        core::login::Registration wanted;
        wanted.account.username = name;
        wanted.password = password;
        wanted.image = support::fakePhotograph({support::fakePerson(1)});
        const auto made = application->login().enrol(wanted);
        QVERIFY(made.isOk());
        QVERIFY(application->accounts().setRole(made->account.id, role, person).isOk());
        QVERIFY(application->accounts()
                    .setState(made->account.id, core::auth::AccountState::Active, person)
                    .isOk());
        QVERIFY(application->settings().set(QStringLiteral("login.faceAtDesk"), QStringLiteral("on")).isOk());
    }
    ui::login::FaceAttempt& attempt() const { return find<ui::login::FaceStage>("faceStage")->attempt(); }
    void show(const tests::Look& look = {}) const
    {
        engine->setLook(look);
        QSignalSpy judged(&attempt(), &ui::login::FaceAttempt::changed);
        frames->show(1);
        QVERIFY(judged.wait());
    }
    /// Looks into the camera and does what it asks for.
    void lookIn() const
    {
        QTRY_VERIFY(window().isCurtainDown());
        for (int i = 0; i < 6; ++i)
            show();
        using core::login::Step;
        for (int i = 0; i < 60 && attempt().progress().step == Step::Challenge; ++i)
            show(i % 6 < 2 ? tests::Look() : tests::lookOf(attempt().progress().move));
    }

    tests::AppFixture files;
    tests::MovingEngine* engine = nullptr;
    tests::ScriptedFrames* frames = nullptr;
    std::unique_ptr<app::Application> application;
    std::unique_ptr<app::Console> console;
};

} // namespace tests
