// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, pages, status bar, task drawer, and a curtain (lock or login) over all of it. It knows
// areas only as Page and decides nothing about faces. GUI thread; owned by Application.
#pragma once

#include "ui/shell/DialogShelf.h"
#include "ui/shell/Page.h"
#include "ui/shell/WindowMemory.h"

#include <optional>

class QStackedWidget;

namespace ui::shell {

class CloseGuard;
class CommandPalette;
class Dialogs;
class LookSettings;
class Navigation;
class PageStack;
class ShellCommands;
class StatusBoard;
class StatusStrip;
class TaskDrawer;
class TaskList;

/// What the window shows and uses; all of it outlives the window.
struct ShellParts {
    StatusBoard& status;
    TaskList& tasks;
    Dialogs& dialogs;
    LookSettings& look;
    QSettings& memory; ///< where the window's place and last page are kept
};

/// A page with a use for dropped files, and what to hand it.
struct DropPlace {
    QString page;
    QVariant what;
};
using DropRoute = std::function<std::optional<DropPlace>(const QStringList& paths)>;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(ShellParts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes the page; its place in the rail follows from its group. The first added is shown first.
    void addPage(Page* page);
    void openPage(const QString& pageId, const QVariant& what = {});
    Page* currentPage() const;
    void setPerson(const QString& name, const QString& role);
    /// Pages this role must not see.
    void setPageVisible(const QString& pageId, bool visible);
    /// Shown instead of everything else while it is down; takes the widget.
    void setCurtain(QWidget* curtain);
    /// Open dialogs go with the page behind it and come back with raiseCurtain(); what was said is forgotten.
    void lowerCurtain();
    void raiseCurtain();
    bool isCurtainDown() const;
    /// Closes dialogs behind the curtain: they belong to somebody else.
    void forgetDialogs() { m_shelf.clear(); }
    /// Pages drop what the person before had open.
    void forgetPages();
    /// Asked for files that are dropped where no page takes them; before it is set they are refused.
    void setDropRoute(DropRoute route);
    /// For the next start; closing does so by itself.
    void remember();
    /// A line in the status strip; nothing while the curtain is down.
    void say(const QString& message);
    CloseGuard& closing() { return *m_closing; }

Q_SIGNALS:
    void lockRequested();
    void signOutRequested();
    void passwordRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Of the program: the keys that lock work over dialogs too.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// As one reads: rail, page, status.
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void connectCommands();
    void retitle();
    std::optional<DropPlace> placeOf(const QDropEvent* event) const;
    void enableCommands(bool enabled);
    QList<QAction*> commands() const;

    ShellParts m_parts;
    WindowMemory m_memory;
    CloseGuard* m_closing;
    ShellCommands* m_commands;
    QStackedWidget* m_layers;
    DialogShelf m_shelf{*this};
    Navigation* m_navigation;
    PageStack* m_pages;
    StatusStrip* m_strip;
    TaskDrawer* m_drawer;
    CommandPalette* m_palette;
    QWidget* m_curtain = nullptr;
    DropRoute m_dropRoute;
};

} // namespace ui::shell
