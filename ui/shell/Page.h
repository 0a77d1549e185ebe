// SPDX-License-Identifier: GPL-3.0-or-later
// What every area of the console implements. MainWindow knows areas only through this; one line in app
// registers one. GUI thread. A page retranslates itself on QEvent::LanguageChange and re-colours itself on
// QEvent::PaletteChange.
#pragma once

#include <QVariant>
#include <QWidget>

namespace ui::shell {

/// Groups of the rail, from top to bottom.
enum class NavigationGroup { Daily, Service, Care, Settings };

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Stable word, never shown: "galleries". Also the accessible identifier of its place in the rail.
    virtual QString id() const = 0;
    virtual QString title() const = 0;
    /// Name of an icon in resources/icons, without suffix.
    virtual QString iconName() const = 0;
    virtual NavigationGroup group() const = 0;
    /// Shown now, or again: read what may have changed, in the background.
    virtual void refresh() = 0;
    /// Another page or a command sent the user here with something to show (an id, a file); default: nothing.
    virtual void open(const QVariant& what) { Q_UNUSED(what) }
    /// What Ctrl+F focuses on this page; nullptr: nothing to search.
    virtual QWidget* searchField() const { return nullptr; }
    /// Commands of this page for menu and Ctrl+K palette; each QAction has text, shortcut and enabled state.
    virtual QList<QAction*> commands() const { return {}; }

Q_SIGNALS:
    /// Quiet number beside the page's name in the rail; 0 hides it.
    void badgeChanged(int waiting);
    void titleChanged();
    /// Go to another page, e.g. ("identify", path of a picture).
    void openRequested(const QString& pageId, const QVariant& what);
    /// One line for the status bar's message area.
    void messageReady(const QString& text);
};

} // namespace ui::shell
