// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleriesPage.h"

#include "ui/galleries/GalleryPanel.h"
#include "ui/galleries/GalleryTasks.h"
#include "ui/galleries/SubjectTasks.h"
#include "ui/subjects/SelectionBar.h"
#include "ui/subjects/SubjectBrowser.h"
#include "ui/subjects/SubjectPane.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QHideEvent>

namespace ui::galleries {

using core::storage::Gallery;
using subjects::SelectionBar;
using subjects::SubjectBrowser;
using subjects::SubjectPane;
using widgets::Button;

namespace {

constexpr int fadeMs = 20'000; ///< long enough to read it and to undo; Ctrl+Z stays

} // namespace

GalleriesPage::GalleriesPage(subjects::Services services, QWidget* parent)
    : Page(parent)
    , m_services(std::move(services))
    , m_queue(new EnrollQueue(m_services, this))
    , m_galleryTasks(new GalleryTasks(m_services, this))
    , m_subjectTasks(new SubjectTasks(m_services, this))
{
    setAcceptDrops(true);
    m_fade.setInterval(fadeMs);
    build();
    makeCommands();
    connectPanel();
    connectBrowser();
    connectServices();
    connectQueue();
    showOnly(nullptr);
    widgets::onLanguage(this, [this] { speak(); });
}

GalleriesPage::~GalleriesPage() = default;

void GalleriesPage::connectPanel()
{
    connect(m_panel, &GalleryPanel::galleryChosen, this, [this](const Gallery& gallery) {
        m_message->clear();
        m_browser->showGallery(gallery);
        showOnly(&gallery);
        rememberOpen(gallery);
    });
    connect(m_panel, &GalleryPanel::binChosen, this, [this] {
        m_message->clear();
        m_browser->showBin();
        showOnly(nullptr);
    });
    connect(m_panel, &GalleryPanel::createRequested, m_galleryTasks, &GalleryTasks::create);
    connect(m_panel, &GalleryPanel::renameRequested, m_galleryTasks, &GalleryTasks::rename);
    connect(m_panel, &GalleryPanel::thresholdRequested, m_galleryTasks, &GalleryTasks::adjustThreshold);
    connect(m_panel, &GalleryPanel::labRequested, m_galleryTasks, &GalleryTasks::openLab);
    connect(m_panel, &GalleryPanel::healthRequested, this, &GalleriesPage::openHealth);
    connect(m_panel, &GalleryPanel::removeRequested, m_galleryTasks, &GalleryTasks::remove);
    connect(&m_panel->model(), &GalleryListModel::loaded, this, [this] {
        m_isRead = true;
        chooseAwaited();
        choosePerson();
        if (m_panel->chosen())
            m_browser->updateGallery(*m_panel->chosen());
        showOnly(m_panel->chosen());
        speakHead();
    });
    connect(&m_panel->model(), &GalleryListModel::failed, this, [this](const core::base::Error& error) {
        m_services.dialogs.showError(this, tr("The galleries could not be read"), error);
    });
    connect(m_galleryTasks, &GalleryTasks::changed, m_message, &widgets::MessageLine::clear);
    connect(m_galleryTasks, &GalleryTasks::made, m_panel, &GalleryPanel::choose);
    connect(m_galleryTasks, &GalleryTasks::changed, this, &GalleriesPage::refresh);
    connect(m_galleryTasks, &GalleryTasks::said, this, &GalleriesPage::messageReady);
    connect(m_noGallery->primary(), &Button::clicked, m_galleryTasks, &GalleryTasks::create);
}

void GalleriesPage::connectBrowser()
{
    connect(m_browser, &SubjectBrowser::currentChanged, m_pane, &SubjectPane::showPerson);
    connect(m_browser, &SubjectBrowser::currentChanged, this, &GalleriesPage::placePane);
    connect(m_browser, &SubjectBrowser::currentChanged, this, &GalleriesPage::enableCommands);
    connect(m_browser, &SubjectBrowser::menuRequested, this, &GalleriesPage::openMenu);
    connect(m_browser, &SubjectBrowser::opened, this, [this] {
        if (!m_browser->isBin())
            m_pane->edit();
    });
    connect(m_browser, &SubjectBrowser::filesDropped, this,
            [this](const QStringList& paths) { enrol(paths); });
    connect(m_browser->emptyState()->primary(), &Button::clicked, m_import, &Button::click);
    connect(m_browser->emptyState()->secondary(), &Button::clicked, this, &GalleriesPage::addPerson);
    connect(m_browser->paneButton(), &Button::toggled, this, &GalleriesPage::placePane);
    connectChosen();
    connectPane();
}

void GalleriesPage::connectChosen()
{
    const auto all = [this] { return m_browser->chosen(); };
    connect(m_browser, &SubjectBrowser::deletePressed, this,
            [this, all] { m_browser->isBin() ? m_subjectTasks->purge(all()) : m_subjectTasks->bin(all()); });
    const SelectionBar* bar = &m_browser->selectionBar();
    connect(bar, &SelectionBar::editRequested, this, &GalleriesPage::editChosen);
    connect(bar, &SelectionBar::moveRequested, this, [this, all] { movePeople(all()); });
    connect(bar, &SelectionBar::copyRequested, this, [this, all] { copyPeople(all()); });
    connect(bar, &SelectionBar::mergeRequested, this, [this, all] { m_subjectTasks->merge(all()); });
    connect(bar, &SelectionBar::binRequested, this, [this, all] { m_subjectTasks->bin(all()); });
    connect(bar, &SelectionBar::restoreRequested, this, [this, all] { m_subjectTasks->restore(all()); });
    connect(bar, &SelectionBar::purgeRequested, this, [this, all] { m_subjectTasks->purge(all()); });
}

void GalleriesPage::connectPane()
{
    connect(m_pane, &SubjectPane::emptied, m_browser, &SubjectBrowser::focusList);
    connect(m_pane, &SubjectPane::editRequested, m_subjectTasks, &SubjectTasks::edit);
    connect(m_pane, &SubjectPane::moveRequested, this, [this](qint64 id) { movePeople({id}); });
    connect(m_pane, &SubjectPane::copyRequested, this, [this](qint64 id) { copyPeople({id}); });
    connect(m_pane, &SubjectPane::binRequested, this, [this](qint64 id) { m_subjectTasks->bin({id}); });
    connect(m_pane, &SubjectPane::restoreRequested, this,
            [this](qint64 id) { m_subjectTasks->restore({id}); });
    connect(m_pane, &SubjectPane::purgeRequested, this, [this](qint64 id) { m_subjectTasks->purge({id}); });
    connect(m_pane, &SubjectPane::addFaceRequested, this, [this](qint64 id) { choosePictures(id); });
    connect(m_pane, &SubjectPane::facesDropped, this,
            [this](qint64 id, const QStringList& paths) { enrol(paths, id); });
    connect(m_pane, &SubjectPane::takeFaceRequested, this, &GalleriesPage::takeFace);
    connect(m_pane, &SubjectPane::removeFaceRequested, m_subjectTasks, &SubjectTasks::removeFace);
    connect(m_pane, &SubjectPane::identifyRequested, this,
            [this](const QByteArray& picture) { Q_EMIT openRequested(QStringLiteral("identify"), picture); });
}

void GalleriesPage::movePeople(const std::vector<qint64>& people)
{
    if (m_panel->chosen())
        m_subjectTasks->move(people, *m_panel->chosen(), m_panel->model().galleries());
}

void GalleriesPage::copyPeople(const std::vector<qint64>& people)
{
    if (m_panel->chosen())
        m_subjectTasks->copy(people, *m_panel->chosen(), m_panel->model().galleries());
}

void GalleriesPage::connectServices()
{
    const auto again = [this] {
        m_browser->refreshSoon();
        m_panel->model().refresh();
    };
    connect(&m_services.galleries, &core::galleries::GalleryService::galleryChanged, this, again);
    connect(&m_services.galleries, &core::galleries::GalleryService::subjectChanged, this, again);
    connect(&m_services.faces, &core::faces::FaceService::faceEnrolled, this, again);
    connect(&m_services.faces, &core::faces::FaceService::faceRemoved, this, again);
    connect(m_subjectTasks, &SubjectTasks::changed, this, &GalleriesPage::refresh);
    connect(m_subjectTasks, &SubjectTasks::added, this, [this](qint64 subject) {
        m_browser->choose(subject);
        refresh();
    });
    connect(m_subjectTasks, &SubjectTasks::said, this, &GalleriesPage::say);
    connect(m_message->action(), &Button::clicked, this, &GalleriesPage::turnBack);
    connect(&m_fade, &QTimer::timeout, this, &GalleriesPage::fadeMessage);
}

void GalleriesPage::refresh()
{
    m_panel->model().refresh();
    m_browser->refreshSoon();
    m_pane->reload();
}

void GalleriesPage::open(const QVariant& what)
{
    if (what.metaType() == QMetaType::fromType<QList<QUrl>>())
        return takeFiles(what.value<QList<QUrl>>());
    if (what.typeId() == QMetaType::LongLong) {
        m_awaitedPerson = what.toLongLong();
        choosePerson();
        return;
    }
    const bool isList = what.typeId() == QMetaType::QVariantList || what.typeId() == QMetaType::QStringList;
    const QVariantList all = isList ? what.toList() : QVariantList{what};
    m_awaited = all.first().toString();
    m_awaitedPerson =
        all.size() > 1 && all.last().typeId() == QMetaType::LongLong ? all.last().toLongLong() : 0;
    m_isHealthAwaited = all.last().toString() == u"health" && all.size() > 1;
    chooseAwaited();
    choosePerson();
}

/// In a gallery that has the person, the one that is open before the others.
void GalleriesPage::choosePerson()
{
    if (!m_isRead || m_awaitedPerson == 0)
        return;
    const qint64 person = std::exchange(m_awaitedPerson, 0);
    const auto homes = m_services.collection.directory.galleriesOf(person);
    const Gallery* open = m_panel->chosen();
    const auto isHome = [&homes](const Gallery& gallery) {
        return std::ranges::find(homes, gallery.id) != homes.end();
    };
    const auto& galleries = m_panel->model().galleries();
    const auto home = std::ranges::find_if(galleries, isHome);
    if (!(open && isHome(*open)) && home != galleries.end())
        m_panel->choose(home->id);
    m_browser->reveal(person);
}

void GalleriesPage::chooseAwaited()
{
    const auto& galleries = m_panel->model().galleries();
    const auto found = std::ranges::find(galleries, m_awaited, &Gallery::groupId);
    if (!m_awaited.isEmpty() && found == galleries.end())
        return;
    if (!std::exchange(m_awaited, {}).isEmpty())
        m_panel->choose(found->id);
    if (std::exchange(m_isHealthAwaited, false))
        openHealth();
}

void GalleriesPage::say(const QString& sentence)
{
    const auto way = m_subjectTasks->way();
    m_message->say(theme::Status::Ok, sentence);
    m_fade.start();
    m_message->action()->setLabel(way == SubjectTasks::Way::Undo   ? tr("Undo")
                                  : way == SubjectTasks::Way::Redo ? tr("Redo")
                                                                   : tr("Close"));
    m_message->action()->setVisible(true);
    enableCommands();
}

/// The keys do not fall into nowhere with it.
void GalleriesPage::clearMessage()
{
    if (m_message->isAncestorOf(QApplication::focusWidget()))
        m_browser->focusList();
    m_message->clear();
}

/// Not from under the hand that is about to undo.
void GalleriesPage::fadeMessage()
{
    if (m_message->underMouse() || m_message->isAncestorOf(QApplication::focusWidget()))
        return;
    m_message->clear();
    m_fade.stop();
}

void GalleriesPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_message->clear();
}

QWidget* GalleriesPage::searchField() const
{
    return m_browser->searchField();
}

void GalleriesPage::forget()
{
    m_awaited.clear();
    m_awaitedPerson = 0;
    m_isHealthAwaited = false;
    m_awaitedFiles.clear();
    m_message->clear();
    m_subjectTasks->forget();
    m_queue->forget();
    m_isOwnDrop = false;
    m_panel->forget();
    m_browser->forget();
    m_pane->forget();
    enableCommands();
}

} // namespace ui::galleries
