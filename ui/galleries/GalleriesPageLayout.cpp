// SPDX-License-Identifier: GPL-3.0-or-later
// How GalleriesPage is laid out and what it says.
#include "ui/galleries/GalleriesPage.h"

#include "ui/galleries/EnrollPanel.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/galleries/SubjectTasks.h"
#include "ui/subjects/SubjectBrowser.h"
#include "ui/subjects/SubjectPane.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/OneAccent.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::galleries {

using core::storage::Gallery;
using subjects::SubjectBrowser;
using subjects::SubjectPane;
using widgets::Button;

namespace {
constexpr int panelWidth = 216;
constexpr int paneWidth = 300;
constexpr int foldBelow = 900;
} // namespace

void GalleriesPage::build()
{
    m_head = new widgets::PageHead;
    m_pictures = new Button(Button::Kind::Secondary, QStringLiteral("picture"));
    m_pictures->setObjectName(QStringLiteral("enrolPictures"));
    m_import = new Button(Button::Kind::Secondary, QStringLiteral("import"));
    m_import->setObjectName(QStringLiteral("importPeople"));
    m_add = new Button(Button::Kind::Primary, QStringLiteral("add"));
    m_add->setObjectName(QStringLiteral("addPerson"));
    for (QWidget* action : {m_pictures, m_import, m_add})
        m_head->addAction(action);
    m_panel = new GalleryPanel(m_services);
    m_panel->setFixedWidth(theme::scaled(panelWidth));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_panel);
    columns->addWidget(widgets::rule(this, Qt::Vertical));
    columns->addWidget(buildMiddle(), 1);
    m_pane = new SubjectPane(m_services);
    m_pane->setFixedWidth(theme::scaled(paneWidth));
    columns->addWidget(m_pane);
    setFocusProxy(m_browser->searchField());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(widgets::rule(this));
    layout->addLayout(columns, 1);
}

QWidget* GalleriesPage::buildMiddle()
{
    m_message = new widgets::MessageLine;
    m_message->action()->setObjectName(QStringLiteral("undo"));
    m_browser = new SubjectBrowser(m_services);
    m_noGallery = new widgets::EmptyState;
    m_noGallery->setObjectName(QStringLiteral("noGallery"));
    m_noGallery->setIconName(QStringLiteral("galleries"));
    m_noGallery->primary()->setObjectName(QStringLiteral("firstGallery"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_noGallery);
    m_stack->addWidget(m_browser);
    auto* middle = new QWidget;
    middle->setAttribute(Qt::WA_StyledBackground);
    middle->setProperty("tone", QStringLiteral("surface"));
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    m_enrolPanel = new EnrollPanel(*m_queue, m_services.dialogs);
    layout->addWidget(m_enrolPanel);
    auto* row = new QWidget;
    auto* rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->setSpacing(0);
    rowLayout->addWidget(middle, 1);
    m_paneRule = widgets::rule(row, Qt::Vertical);
    rowLayout->addWidget(m_paneRule);
    widgets::oneAccent(m_add, {m_noGallery->primary(), m_browser->emptyState()->primary()});
    return row;
}

/// A narrow window has the pane for a chosen person only.
void GalleriesPage::placePane()
{
    const bool any = m_panel->chosen() || m_panel->isBinChosen();
    const bool fits = width() >= theme::scaled(foldBelow) || m_pane->subject() != 0;
    const bool shown = any && fits && m_browser->paneButton()->isChecked();
    m_pane->setVisible(shown);
    m_paneRule->setVisible(shown);
}

void GalleriesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placePane();
}

void GalleriesPage::showOnly(const Gallery* gallery)
{
    const bool bin = m_panel->isBinChosen();
    m_stack->setCurrentIndex(gallery || bin || !m_isRead ? 1 : 0); // the search has the focus from the start
    placePane();
    m_pane->setBinned(bin);
    m_enrolPanel->showIn(gallery ? gallery->groupId : QString());
    const QString reason = gallery ? QString() : tr("Choose a gallery first");
    m_add->setRefusal(reason);
    m_pictures->setRefusal(reason);
    m_import->setRefusal(reason);
    enableCommands();
}

void GalleriesPage::speakHead()
{
    const auto& totals = m_panel->model().totals();
    m_head->setContext(QStringLiteral("%1 · %2 · %3")
                           .arg(tr("%Ln galleries", nullptr, static_cast<int>(totals.galleries)),
                                tr("%Ln people", nullptr, static_cast<int>(totals.subjects)),
                                tr("%Ln faces", nullptr, static_cast<int>(totals.faces))));
}

void GalleriesPage::speak()
{
    m_head->setTitle(title());
    m_message->clear(); // it was said in the language of then
    for (const Command& each : m_commands)
        each.action->setText(each.words());
    m_import->setLabel(tr("Import a folder…"));
    m_noGallery->setTexts(tr("No gallery yet"), tr("A gallery holds the people that are searched together."));
    m_noGallery->setPrimary(tr("New gallery"), QStringLiteral("add"));
    showOnly(m_panel->chosen());
    speakHead();
    Q_EMIT titleChanged();
}

} // namespace ui::galleries
