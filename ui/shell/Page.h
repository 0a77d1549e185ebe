// SPDX-License-Identifier: GPL-3.0-or-later
// What every area of the console implements. MainWindow knows areas only through this; one line in app
// registers one. GUI thread. A page retranslates itself on QEvent::LanguageChange and re-colours itself on
// QEvent::PaletteChange.
#pragma once

#include <QVariant>
#include <QWidget>

#include <functional>

namespace ui::shell {

/// Groups of the rail, from top to bottom.
enum class NavigationGroup { Daily, Service, Care, Settings };

/// What the window knows of a page before there is one.
struct PageSign {
    QString id;       ///< stable word, never shown: "galleries"; also its accessible identifier in the rail
    QString title;    ///< in the language of the moment
    QString iconName; ///< in resources/icons, without suffix
    NavigationGroup group = NavigationGroup::Daily;
};

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// A page fills what the window gives it: nobody around needs to ask every text in it how high it would
    /// be.
    bool hasHeightForWidth() const override { return false; }
    virtual PageSign sign() const = 0;
    QString id() const { return sign().id; }
    QString title() const { return sign().title; }
    QString iconName() const { return sign().iconName; }
    NavigationGroup group() const { return sign().group; }
    /// Shown now, or again: read what may have changed, in the background.
    virtual void refresh() = 0;
    /// Another page or a command sent the user here with something to show (an id, a file); default: nothing.
    virtual void open(const QVariant& what) { Q_UNUSED(what) }
    /// What Ctrl+F focuses on this page; nullptr: nothing to search.
    virtual QWidget* searchField() const { return nullptr; }
    /// Commands of this page for menu and Ctrl+K palette; each QAction has text, shortcut and enabled state.
    virtual QList<QAction*> commands() const { return {}; }
    /// Those of them that are also offered while another page is shown; each opens this page by itself.
    virtual QList<QAction*> commandsFromElsewhere() const { return {}; }
    /// What it can be asked is not known yet; commandsChanged() says when it is.
    virtual bool isComing() const { return false; }
    /// Somebody else sits here now: drop the pictures and texts of the person before; default: nothing.
    virtual void forget() {}
    /// Who sits here may open other pages than before: offer only what leads somewhere; default: nothing.
    virtual void followReach() {}
    /// Whether a page may be opened; set by the window.
    void setReach(std::function<bool(const QString& pageId)> reach) { m_reach = std::move(reach); }
    bool reaches(const QString& pageId) const { return !m_reach || m_reach(pageId); }

Q_SIGNALS:
    /// Quiet number beside the page's name in the rail; 0 hides it.
    void badgeChanged(int waiting);
    void titleChanged();
    /// There are others than before.
    void commandsChanged();
    /// Go to another page, e.g. ("identify", path of a picture).
    void openRequested(const QString& pageId, const QVariant& what);
    /// One line for the status bar's message area.
    void messageReady(const QString& text);

private:
    std::function<bool(const QString& pageId)> m_reach;
};

} // namespace ui::shell
