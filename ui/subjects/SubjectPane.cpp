// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectPane.h"

#include "ui/shell/RunInBackground.h"
#include "ui/subjects/SubjectFaces.h"
#include "ui/subjects/SubjectFacts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/Retranslate.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::subjects {

using core::base::Result;
using widgets::Button;
namespace measure = theme::measure;

namespace {

Button* named(Button* button, const char* objectName)
{
    button->setObjectName(QLatin1StringView(objectName));
    return button;
}

} // namespace

SubjectPane::SubjectPane(Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_stack(new QStackedWidget)
    , m_nobody(new widgets::EmptyState)
{
    setObjectName(QStringLiteral("subjectPane"));
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    setProperty("tone", QStringLiteral("surface"));
    m_nobody->setIconName(QStringLiteral("user"));
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(buildPerson());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setBinned(false);
    widgets::onLanguage(this, [this] { speak(); });
}

QWidget* SubjectPane::buildPerson()
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildContent());
    auto* person = new QWidget;
    auto* layout = new QVBoxLayout(person);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(scroll, 1);
    layout->addWidget(widgets::rule(person));
    layout->addWidget(buildActions());
    return person;
}

QWidget* SubjectPane::buildHead()
{
    auto* head = new QWidget;
    m_name = new widgets::ElidedLabel;
    m_name->setObjectName(QStringLiteral("personName"));
    theme::setType(m_name, theme::Type::Section);
    m_identify = named(widgets::iconButton(QStringLiteral("identify"), head), "identifyPerson");
    m_more = named(widgets::iconButton(QStringLiteral("more"), head), "morePerson");
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(measure::gap, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_identify);
    layout->addWidget(m_more);
    connect(m_identify, &Button::clicked, this, &SubjectPane::identifyFace);
    connect(m_menu, &QMenu::aboutToShow, this, &SubjectPane::fillMenu);
    return head;
}

QWidget* SubjectPane::buildContent()
{
    auto* content = new QWidget;
    content->setProperty("clear", true);
    m_faces = new SubjectFaces(m_services);
    m_facts = new SubjectFacts;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(measure::gap, 0, measure::gap, measure::gap);
    layout->setSpacing(12);
    layout->addWidget(m_faces);
    layout->addWidget(widgets::rule(content));
    layout->addWidget(m_facts);
    layout->addStretch();
    connect(m_faces, &SubjectFaces::addRequested, this, [this] { Q_EMIT addFaceRequested(m_subject); });
    return content;
}

QWidget* SubjectPane::buildActions()
{
    auto* actions = new QWidget;
    m_edit = named(new Button, "editPerson");
    m_move = named(new Button, "movePerson");
    m_restore = named(new Button(Button::Kind::Secondary, QStringLiteral("undo")), "restorePerson");
    m_bin =
        named(widgets::iconButton(QStringLiteral("trash"), actions, Button::Kind::Secondary), "binPerson");
    m_purge = named(new Button(Button::Kind::Secondary, QStringLiteral("trash")), "purgePerson");
    auto* layout = new QHBoxLayout(actions);
    layout->setContentsMargins(measure::gap, 12, measure::gap, 12);
    layout->setSpacing(measure::controlGap);
    for (Button* left : {m_edit, m_move, m_restore})
        layout->addWidget(left);
    layout->addStretch();
    layout->addWidget(m_bin);
    layout->addWidget(m_purge);
    connect(m_edit, &Button::clicked, this, &SubjectPane::edit);
    connect(m_move, &Button::clicked, this, [this] { Q_EMIT moveRequested(m_subject); });
    connect(m_bin, &Button::clicked, this, [this] { Q_EMIT binRequested(m_subject); });
    connect(m_restore, &Button::clicked, this, [this] { Q_EMIT restoreRequested(m_subject); });
    connect(m_purge, &Button::clicked, this, [this] { Q_EMIT purgeRequested(m_subject); });
    return actions;
}

void SubjectPane::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const char* icon, const QString& text, auto act) {
        return m_menu->addAction(theme::icon(QLatin1StringView(icon)), text, this, act);
    };
    if (!m_binned) {
        add("copy", tr("Copy to another gallery…"), [this] { Q_EMIT copyRequested(m_subject); });
        add("add", tr("Add a face…"), [this] { Q_EMIT addFaceRequested(m_subject); });
        if (m_services.openCamera)
            add("camera", tr("Add a face with the camera…"), [this] { Q_EMIT takeFaceRequested(m_subject); });
    }
    QAction* remove =
        add("trash", tr("Remove this face…"), [this] { Q_EMIT removeFaceRequested(m_faces->chosen()->id); });
    remove->setEnabled(m_details.faces.size() > 1 && !m_binned);
}

void SubjectPane::setBinned(bool binned)
{
    m_binned = binned;
    for (QWidget* living : {m_edit, m_move, m_bin})
        living->setVisible(!binned);
    for (QWidget* binnedOnly : {m_restore, m_purge})
        binnedOnly->setVisible(binned);
}

void SubjectPane::showPerson(qint64 subject)
{
    m_isEditAsked = m_isEditAsked && subject == m_subject;
    m_subject = subject;
    const quint64 generation = ++m_generation;
    if (subject == 0) {
        showStack(false);
        return;
    }
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, subject] { return readPerson(collection, subject); },
        [this, generation](Result<PersonDetails> details) {
            if (generation != m_generation)
                return;
            if (details && !(isPersonShown() && areEqual(m_details, *details))) {
                m_details = std::move(*details);
                fill();
            }
            showStack(details.isOk());
            if (std::exchange(m_isEditAsked, false))
                edit();
        });
}

void SubjectPane::forget()
{
    showPerson(0);
    m_details = {};
    m_name->setText({});
    m_faces->showFaces({}, {}, false);
    m_facts->clear();
}

bool SubjectPane::isPersonShown() const
{
    return m_stack->currentIndex() == 1;
}

void SubjectPane::showStack(bool person)
{
    if (!person && isAncestorOf(QApplication::focusWidget()))
        Q_EMIT emptied();
    m_stack->setCurrentIndex(person ? 1 : 0);
}

void SubjectPane::fill()
{
    const QString& name = m_details.subject.personal.name;
    m_name->setText(name.isEmpty() ? tr("No name") : name);
    m_faces->showFaces(m_name->text(), m_details.faces, !m_binned);
    m_facts->showFacts(m_details, m_services.galleries.daysInBinLeft(m_details.subject.binnedMs));
    m_identify->setEnabled(!m_details.faces.empty());
}

void SubjectPane::edit()
{
    m_isEditAsked = m_subject != 0 && m_details.subject.id != m_subject;
    if (m_subject != 0 && !m_isEditAsked)
        Q_EMIT editRequested(m_details.subject);
}

void SubjectPane::identifyFace()
{
    const core::storage::FaceRow* face = m_faces->chosen();
    if (!face)
        return;
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, row = *face] { return readPicture(collection, row); },
        [this](const Result<QByteArray>& picture) {
            if (picture)
                Q_EMIT identifyRequested(*picture);
            else
                m_services.dialogs.showError(this, tr("The picture could not be read"), picture.error());
        });
}

/// Without a person the drop is the page's.
void SubjectPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_subject != 0 && !m_binned && !widgets::localFiles(event->mimeData()).isEmpty())
        widgets::acceptCopy(event);
    else
        event->ignore();
}

void SubjectPane::dropEvent(QDropEvent* event)
{
    widgets::acceptCopy(event);
    Q_EMIT facesDropped(m_subject, widgets::localFiles(event->mimeData()));
}

void SubjectPane::speak()
{
    m_nobody->setTexts(tr("Nobody chosen"), tr("Choose a person to see faces, fields and history."));
    m_identify->setLabel(tr("Search for this face"));
    m_more->setLabel(tr("More for this person"));
    m_bin->setLabel(tr("Move to the bin"));
    m_edit->setLabel(tr("Edit person"));
    m_move->setLabel(tr("Move to…"));
    m_restore->setLabel(tr("Restore"));
    m_purge->setLabel(tr("Erase for good…"));
    if (m_subject != 0 && isPersonShown())
        fill();
}

} // namespace ui::subjects
