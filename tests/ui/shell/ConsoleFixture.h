// SPDX-License-Identifier: GPL-3.0-or-later
// The console's window with its own pages on made-up figures: what tests of the shell and published pictures
// stand on. GUI thread.
#pragma once

#include "core/base/Settings.h"
#include "tests/support/AnsweringDialogs.h"
#include "ui/overview/OverviewFacts.h"
#include "ui/shell/LanguageSwitcher.h"
#include "ui/shell/LookSettings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/StatusBoard.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Theme.h"

#include <QTemporaryDir>
#include <QThreadPool>

namespace tests {

/// 24 November 2026, 09:42, a Tuesday.
class DeskClock final : public core::base::Clock {
public:
    qint64 nowMs() const override { return now; }
    qint64 monotonicNs() const override { return now * 1'000'000; }
    qint64 now = QDateTime(QDate(2026, 11, 24), QTime(9, 42, 7)).toMSecsSinceEpoch();
};

/// A page of another area, as far as the shell is concerned.
class PlainPage final : public ui::shell::Page {
    Q_OBJECT
public:
    PlainPage(QString id, QString title, QString iconName, ui::shell::NavigationGroup group);
    ui::shell::PageSign sign() const override
    {
        return {m_id, tr(m_title.toUtf8().constData()), m_iconName, m_group};
    }
    void refresh() override { ++refreshed; }
    void open(const QVariant& what) override { opened = what; }
    void forget() override { ++forgotten; }
    QList<QAction*> commands() const override { return own; }
    QList<QAction*> commandsFromElsewhere() const override { return offered; }
    int refreshed = 0;
    int forgotten = 0;
    QVariant opened;
    QList<QAction*> own;
    QList<QAction*> offered;

private:
    QString m_id;
    QString m_title;
    QString m_iconName;
    ui::shell::NavigationGroup m_group;
};

ui::overview::OverviewFacts busyFacts(const DeskClock& clock);

class ConsoleFixture {
public:
    ConsoleFixture();
    /// Overview, settings and stand-ins for every other place in the rail.
    void addAllPages();
    /// With all pages, in English and larger than the screen of the tests.
    void showEnglish();
    template <typename T> T* child(const char* name) { return window.findChild<T*>(QLatin1String(name)); }

    QTemporaryDir folder;
    DeskClock clock;
    core::base::Settings settings;
    QThreadPool inlinePool;
    ui::theme::Theme theme;
    ui::shell::LanguageSwitcher languages;
    ui::shell::LookSettings look;
    ui::shell::StatusBoard status;
    ui::shell::TaskList tasks;
    AnsweringDialogs dialogs;
    QSettings memory;
    ui::shell::MainWindow window;
    ui::overview::OverviewFacts facts;
};

} // namespace tests
