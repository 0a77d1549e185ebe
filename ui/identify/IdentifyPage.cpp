// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/IdentifyPage.h"

#include "core/importing/ImportPlan.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/identify/CompareBench.h"
#include "ui/identify/GalleryPicker.h"
#include "ui/identify/SearchBench.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/SubjectActions.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/OneAccent.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/Segments.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::identify {

using widgets::Button;
namespace measure = theme::measure;

namespace {

QByteArray asPng(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

IdentifyPage::IdentifyPage(Services services, QWidget* parent)
    : Page(parent)
    , m_services(std::move(services))
    , m_enrolServices{m_services.collection, m_services.galleries, m_services.faces, m_services.dialogs,
                      m_services.pool,       m_services.actor,     nullptr,          m_services.openCamera}
    , m_actions(new subjects::SubjectActions(m_enrolServices, this))
{
    setAcceptDrops(true);
    build();
    makeCommands();
    connectAll();
    followChanges();
    widgets::onLanguage(this, [this] { speak(); });
}

void IdentifyPage::build()
{
    m_head = new widgets::PageHead;
    m_modes = new widgets::Segments;
    m_modes->setObjectName(QStringLiteral("benchMode"));
    m_modes->add(QStringLiteral("search"), QStringLiteral("1:N"));
    m_modes->add(QStringLiteral("compare"), QStringLiteral("1:1"));
    m_modes->choose(QStringLiteral("search"));
    m_picker = new GalleryPicker(m_services);
    m_open = new Button(Button::Kind::Secondary, QStringLiteral("folder"));
    m_open->setObjectName(QStringLiteral("openPicture"));
    m_camera = new Button(Button::Kind::Secondary, QStringLiteral("camera"));
    m_camera->setObjectName(QStringLiteral("takePicture"));
    if (!m_services.openCamera)
        m_camera->hide();
    for (QWidget* action : std::initializer_list<QWidget*>{m_modes, m_picker, m_camera, m_open})
        m_head->addAction(action);
    m_message = new widgets::MessageLine;
    m_message->action()->setObjectName(QStringLiteral("undoEnrolment"));
    m_search = new SearchBench(m_services);
    m_compare = new CompareBench(m_services);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_search);
    m_stack->addWidget(m_compare);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::pageMargin);
    body->setSpacing(measure::gap);
    body->addWidget(m_message);
    body->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(body, 1);
}

void IdentifyPage::makeCommands()
{
    auto* openAction = new QAction(this);
    openAction->setShortcut(QKeySequence::Open);
    auto* pasteAction = new QAction(this);
    pasteAction->setShortcut(QKeySequence::Paste);
    auto* cameraAction = new QAction(this);
    cameraAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    cameraAction->setVisible(m_services.openCamera != nullptr);
    cameraAction->setEnabled(m_services.openCamera != nullptr);
    auto* undoAction = new QAction(this);
    undoAction->setObjectName(QStringLiteral("commandUndoEnrolment"));
    undoAction->setShortcut(QKeySequence::Undo);
    undoAction->setEnabled(false);
    for (QAction* action : {openAction, pasteAction, cameraAction, undoAction}) {
        addAction(action);
        m_commands << action;
    }
    connect(openAction, &QAction::triggered, this, [this] { choosePicture(-1); });
    connect(pasteAction, &QAction::triggered, this, &IdentifyPage::paste);
    connect(cameraAction, &QAction::triggered, this, [this] { takePicture(-1); });
    connect(undoAction, &QAction::triggered, this, &IdentifyPage::undo);
    m_open->follow(openAction);
    m_camera->follow(cameraAction);
}

void IdentifyPage::connectAll()
{
    connect(m_modes, &widgets::Segments::chosen, this, [this](const QString& mode) {
        m_stack->setCurrentIndex(mode == u"compare" ? 1 : 0);
        m_picker->setVisible(!isComparing());
        speakHead();
    });
    connect(m_picker, &GalleryPicker::chosenChanged, this, [this] {
        m_search->setGalleries(m_picker->chosen());
        speakHead();
    });
    widgets::oneAccent(m_open, {m_search->emptyState()->primary()});
    connect(m_search, &SearchBench::openRequested, this, [this] { choosePicture(-1); });
    connect(m_search, &SearchBench::cameraRequested, this, [this] { takePicture(-1); });
    connect(m_search, &SearchBench::filesDropped, this,
            [this](const QStringList& paths) { showFiles(paths, -1); });
    connect(m_search, &SearchBench::enrolRequested, this, &IdentifyPage::enrol);
    connect(m_message->action(), &Button::clicked, this, &IdentifyPage::undo);
    connect(m_actions, &subjects::SubjectActions::finished, this, &IdentifyPage::finishUndo);
    connect(m_search, &SearchBench::personRequested, this, [this](const QString& gallery, qint64 subject) {
        Q_EMIT openRequested(QStringLiteral("galleries"), QVariantList{gallery, subject});
    });
    connect(m_compare, &CompareBench::openRequested, this, &IdentifyPage::choosePicture);
    connect(m_compare, &CompareBench::cameraRequested, this, &IdentifyPage::takePicture);
    connect(m_compare, &CompareBench::filesDropped, this,
            [this](int side, const QStringList& paths) { showFiles(paths, side); });
}

void IdentifyPage::followReach()
{
    m_search->setMayEnrol(reaches(QStringLiteral("galleries")));
}

bool IdentifyPage::isComparing() const
{
    return m_stack->currentIndex() == 1;
}

/// The answer of a single picture; several are not searched again unasked.
void IdentifyPage::refresh()
{
    m_picker->refresh();
    if (std::exchange(m_isStale, false) && m_search->isOne())
        m_search->askAgain();
}

void IdentifyPage::followChanges()
{
    const auto stale = [this] { m_isStale = true; };
    connect(&m_services.galleries, &core::galleries::GalleryService::subjectChanged, this, stale);
    connect(&m_services.faces, &core::faces::FaceService::faceEnrolled, this, stale);
    connect(&m_services.faces, &core::faces::FaceService::faceRemoved, this, stale);
}

void IdentifyPage::forget()
{
    ++m_sitting;
    forgetEnrolment();
    m_search->forget();
    m_compare->forget();
}

void IdentifyPage::open(const QVariant& what)
{
    m_modes->choose(QStringLiteral("search"));
    m_stack->setCurrentIndex(0);
    if (what.typeId() == QMetaType::QByteArray)
        showSources({{{}, what.toByteArray()}}, -1);
    else
        showFiles({what.toString()}, -1);
}

void IdentifyPage::choosePicture(int side)
{
    m_services.dialogs.openFiles(this, isComparing() ? tr("Open a picture") : tr("Open pictures"),
                                 tr("Pictures (%1)").arg(core::importing::pictureWildcards()),
                                 [this, side](const QStringList& files) { showFiles(files, side); });
}

void IdentifyPage::takePicture(int side)
{
    auto* dialog =
        new camera::CaptureDialog(m_services.openCamera, m_services.faces.engine(), m_services.pool, this);
    connect(dialog, &camera::CaptureDialog::taken, this, [this, side](const QByteArray& picture) {
        showSources({{{}, picture}}, side);
    });
    dialog->open();
}

void IdentifyPage::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = widgets::localFiles(copied); !files.isEmpty())
        showFiles(files, -1);
    else if (copied->hasImage())
        showSources({{{}, asPng(qvariant_cast<QImage>(copied->imageData()))}}, -1);
}

void IdentifyPage::showFiles(const QStringList& files, int side)
{
    if (files.isEmpty() || files.first().isEmpty())
        return;
    shell::runInBackground(
        this, m_services.pool, [files] { return sourcesOf(files); },
        [this, side, sitting = m_sitting](std::vector<BenchSource> sources) {
            if (sitting != m_sitting)
                return;
            if (sources.empty())
                Q_EMIT messageReady(tr("There is no picture in this folder"));
            if (sources.size() > mostPictures) {
                sources.resize(mostPictures);
                Q_EMIT messageReady(
                    tr("Only the first %Ln picture(s) are searched", nullptr, int(mostPictures)));
            }
            showSources(sources, side);
        });
}

void IdentifyPage::showSources(const std::vector<BenchSource>& sources, int side)
{
    if (sources.empty())
        return;
    forgetEnrolment();
    if (!isComparing())
        return m_search->showPictures(sources, m_picker->chosen());
    if (sources.size() == 1)
        return m_compare->showPicture(side, sources.front());
    m_compare->showPicture(0, sources[0]);
    m_compare->showPicture(1, sources[1]);
    if (sources.size() > 2)
        Q_EMIT messageReady(tr("Two pictures are compared; the others were left out"));
}

void IdentifyPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!widgets::localFiles(event->mimeData()).isEmpty())
        widgets::acceptCopy(event);
}

void IdentifyPage::dropEvent(QDropEvent* event)
{
    showFiles(widgets::localFiles(event->mimeData()), -1);
    widgets::acceptCopy(event);
}

void IdentifyPage::speakHead()
{
    m_commands[0]->setText(isComparing() ? tr("Open a picture…") : tr("Open pictures…"));
    m_head->setContext(isComparing() ? tr("Do two pictures show one person?")
                                     : tr("Searching in %1 · %2 people")
                                           .arg(m_picker->words(), QLocale().toString(m_picker->people())));
}

void IdentifyPage::speak()
{
    m_head->setTitle(title());
    m_modes->setLabel(QStringLiteral("search"), tr("Find 1:N"));
    m_modes->setLabel(QStringLiteral("compare"), tr("Compare 1:1"));
    m_modes->setAccessibleName(tr("What to do"));
    m_commands[1]->setText(tr("Paste a picture"));
    m_commands[2]->setText(tr("From the camera…"));
    m_commands[3]->setText(tr("Undo the enrolment"));
    speakHead();
    Q_EMIT titleChanged();
}

} // namespace ui::identify
