// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/shell/CloseGuard.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/ShellCommands.h"
#include "ui/shell/ShortcutHelp.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/TaskDrawer.h"
#include "ui/theme/Dresser.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/ButtonAccess.h"
#include "ui/widgets/CalendarLook.h"
#include "ui/widgets/ComboAccess.h"
#include "ui/widgets/SpokenRole.h"
#include "ui/widgets/WheelGuard.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui::shell {

namespace {

constexpr QSize smallest(900, 600);
constexpr int foldBelow = 1200;
constexpr int framedMs = 300; ///< until a window manager has drawn its frame

} // namespace

MainWindow::MainWindow(ShellParts parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_memory(parts.memory)
    , m_closing(new CloseGuard(parts.tasks, parts.dialogs, this, [this] { return isCurtainDown(); }))
    , m_commands(new ShellCommands(parts.look, this))
    , m_layers(new QStackedWidget(this))
    , m_navigation(new Navigation(this))
    , m_pages(new PageStack(this))
    , m_strip(new StatusStrip(parts.status, parts.tasks, this))
    , m_drawer(new TaskDrawer(parts.tasks, this))
    , m_palette(new CommandPalette([this] { return commands(); },
                                   [this](QObject* owner) { return m_pages->furtherCommands(owner); }, this))
{
    widgets::installButtonAccess();
    widgets::installComboAccess();
    widgets::installSpokenRoles();
    widgets::setSpokenRole(this, QAccessible::Window);
    new widgets::WheelGuard(this);
    new widgets::CalendarLook(this);
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(theme::applicationIcon());
    setMinimumSize(smallest);
    build();
    connectCommands();
    m_memory.recall(this);
    retitle();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

void MainWindow::build()
{
    auto* workspace = new QWidget;
    m_layers->addWidget(workspace); // while it is empty: a stack shows its first page at once
    auto* right = new QVBoxLayout;
    right->addWidget(m_pages, 1);
    right->addWidget(m_drawer);
    auto* upper = new QHBoxLayout;
    upper->addWidget(m_navigation);
    upper->addLayout(right, 1);
    auto* all = new QVBoxLayout(workspace);
    all->addLayout(upper, 1);
    all->addWidget(m_strip);
    auto* outer = new QVBoxLayout(this);
    outer->addWidget(m_layers);
    for (QLayout* layout : std::initializer_list<QLayout*>{right, upper, all, outer}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    for (QWidget* holder : std::initializer_list<QWidget*>{this, m_layers, workspace, m_pages})
        theme::dressApart(holder);
    m_drawer->hide();
    m_layers->setFocusPolicy(Qt::ClickFocus);
    m_layers->setProperty("focusRing", QStringLiteral("none"));
    m_layers->setFocus();
    m_commands->fill(m_navigation->personMenu());
    m_strip->setReach([this](const QString& id) { return m_pages->isAllowed(id); });
    m_drawer->setReach([this](const QString& id) { return m_pages->isAllowed(id); });
}

void MainWindow::connectCommands()
{
    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString& id) { openPage(id); });
    connect(m_navigation, &Navigation::searchAsked, m_palette, &CommandPalette::openUp);
    connect(m_strip, &StatusStrip::pageAsked, this, [this](const QString& id) { openPage(id); });
    connect(m_drawer, &TaskDrawer::pageAsked, this, [this](const QString& id) { openPage(id); });
    connect(m_strip, &StatusStrip::tasksAsked, m_commands->tasks, &QAction::trigger);
    connect(m_pages, &PageStack::openRequested, this, &MainWindow::openPage);
    connect(m_pages, &PageStack::messageReady, this, &MainWindow::say);
    connect(m_pages, &PageStack::opened, m_navigation, &Navigation::select);
    connect(m_pages, &PageStack::opened, this, &MainWindow::retitle);
    connect(m_commands->palette, &QAction::triggered, m_palette, &CommandPalette::openUp);
    connect(m_pages, &PageStack::commandsChanged, m_palette, &CommandPalette::followCommands);
    m_palette->setComing([this] { return m_pages->isComing(); });
    connect(m_commands->tasks, &QAction::triggered, m_drawer,
            [this] { m_drawer->setVisible(m_drawer->isHidden()); });
    connect(m_commands->lock, &QAction::triggered, this, &MainWindow::lockRequested);
    connect(m_commands->signOut, &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(m_commands->password, &QAction::triggered, this, &MainWindow::passwordRequested);
    connect(m_commands->quit, &QAction::triggered, m_closing, &CloseGuard::quit);
    connect(m_commands->help, &QAction::triggered, this,
            [this] { (new ShortcutHelp(commands(), *m_commands->palette, this))->open(); });
    connect(m_commands->refresh, &QAction::triggered, m_pages, &PageStack::refresh);
    connect(m_commands->find, &QAction::triggered, m_pages, &PageStack::focusSearch);
}

void MainWindow::say(const QString& message)
{
    if (!isCurtainDown())
        m_strip->say(message);
}

void MainWindow::addPage(Page* page)
{
    m_pages->add(page);
    m_navigation->addPage(page);
    m_strip->rebuild();
    addAction(m_pages->gotoCommands().last());
    if (m_pages->count() == 1 || page->id() == m_memory.lastPage())
        openPage(page->id());
}

void MainWindow::openPage(const QString& pageId, const QVariant& what)
{
    if (m_pages->isAllowed(pageId))
        m_pages->show(m_pages->page(pageId), what);
}

Page* MainWindow::currentPage() const
{
    return m_pages->current();
}

QList<QAction*> MainWindow::commands() const
{
    return m_pages->commands() + m_commands->all();
}

void MainWindow::setPerson(const QString& name, const QString& role)
{
    m_navigation->setPerson(name, role);
}

void MainWindow::setPageVisible(const QString& pageId, bool visible)
{
    m_navigation->setPlaceVisible(pageId, visible);
    m_pages->setAllowed(pageId, visible);
    m_strip->rebuild();
}

void MainWindow::retitle()
{
    const QString product = QStringLiteral("FaceDesk");
    setWindowTitle(currentPage() ? QStringLiteral("%1 - %2").arg(currentPage()->title(), product) : product);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_closing->mayClose());
    if (event->isAccepted())
        remember();
}

void MainWindow::remember()
{
    m_memory.remember(this, currentPage() ? currentPage()->id() : QString());
}

void MainWindow::resizeEvent(QResizeEvent*)
{
    m_navigation->setFolded(width() < foldBelow);
}

void MainWindow::showEvent(QShowEvent*)
{
    QTimer::singleShot(framedMs, this, [this] { WindowMemory::keepOnScreen(this); });
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_commands->speak();
        m_pages->speak();
        retitle();
    }
    QWidget::changeEvent(event);
}

} // namespace ui::shell
