// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectDialog.h"

#include "core/importing/ImportPlan.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/pictures/FacePicture.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/FaceDoubt.h"
#include "ui/subjects/SubjectForm.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QVBoxLayout>

namespace ui::subjects {

using core::base::Result;
using core::storage::Subject;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr int mostNamed = 3;

/// Names of those who have this customer number already.
QStringList othersWith(const core::galleries::SubjectDirectory& directory, const QString& number, qint64 self)
{
    core::galleries::SubjectQuery query;
    query.text = number;
    QStringList names;
    for (const auto& row : directory.rows(directory.search(query)))
        if (row.id != self && row.custId == number)
            names << (row.name.isEmpty() ? row.personId : row.name);
    return names;
}

} // namespace

SubjectDialog::SubjectDialog(Services& services, QWidget* parent, bool adds)
    : EdgedDialog(parent)
    , m_services(services)
    , m_adds(adds)
    , m_title(new QLabel)
    , m_form(new SubjectForm)
    , m_message(new widgets::MessageLine)
    , m_cancel(new Button)
    , m_save(new Button(Button::Kind::Primary))
{
    setObjectName(QStringLiteral("subjectDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(adds);
    theme::setType(m_title, theme::Type::Section);
    m_save->setObjectName(QStringLiteral("savePerson"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancelPerson"));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(measure::pageMargin);
    if (adds)
        middle->addLayout(buildPicture());
    middle->addWidget(m_form, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(measure::gap);
    layout->addWidget(m_title);
    layout->addLayout(middle);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    setMinimumWidth(theme::scaled(adds ? 620 : 440));
    connect(m_form, &SubjectForm::edited, this, &SubjectDialog::refill);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &SubjectDialog::save);
    m_form->nameField()->setFocus();
}

SubjectDialog::SubjectDialog(Services& services, const core::storage::Gallery& gallery, QWidget* parent)
    : SubjectDialog(services, parent, true)
{
    m_gallery = gallery;
    widgets::onLanguage(this, [this] { speak(); });
}

SubjectDialog::SubjectDialog(Services& services, const Subject& subject, QWidget* parent)
    : SubjectDialog(services, parent, false)
{
    m_subject = subject;
    m_form->fill(subject.personal);
    widgets::onLanguage(this, [this] { speak(); });
}

QLayout* SubjectDialog::buildPicture()
{
    m_face = new pictures::FaceTile(176);
    m_face->setObjectName(QStringLiteral("pictureOfPerson"));
    m_choose = new Button(Button::Kind::Secondary, QStringLiteral("picture"));
    m_choose->setObjectName(QStringLiteral("choosePicture"));
    m_camera = new Button(Button::Kind::Secondary, QStringLiteral("camera"));
    m_camera->setObjectName(QStringLiteral("takePicture"));
    if (!m_services.openCamera)
        m_camera->hide();
    auto* column = new QVBoxLayout;
    column->setSpacing(measure::controlGap);
    column->addWidget(m_face);
    column->addWidget(m_choose);
    column->addWidget(m_camera);
    column->addStretch();
    connect(m_face, &QAbstractButton::clicked, this, &SubjectDialog::choosePicture);
    connect(m_choose, &Button::clicked, this, &SubjectDialog::choosePicture);
    connect(m_camera, &Button::clicked, this, &SubjectDialog::takePicture);
    return column;
}

void SubjectDialog::speak()
{
    m_title->setText(m_adds ? tr("Add a person to %1").arg(m_gallery.name) : tr("Edit person"));
    setWindowTitle(m_title->text());
    m_cancel->setLabel(tr("Cancel"));
    m_save->setLabel(m_adds ? tr("Add person") : tr("Save changes"));
    if (m_adds) {
        m_choose->setLabel(tr("Choose a picture…"));
        m_camera->setLabel(tr("From the camera…"));
        m_face->setAccessibleName(tr("Picture of this person"));
    }
    refill();
}

void SubjectDialog::refill()
{
    QString problem = m_form->problem();
    if (problem.isEmpty() && m_adds && m_picture.isEmpty())
        problem = tr("A picture is missing");
    if (m_saving)
        problem = tr("Being saved…");
    m_save->setRefusal(problem);
}

void SubjectDialog::choosePicture()
{
    m_services.dialogs.openFiles(this, tr("Choose a picture"),
                                 tr("Pictures (%1)").arg(core::importing::pictureWildcards()),
                                 [this](const QStringList& files) {
                                     if (!files.isEmpty())
                                         readPicture(files.first());
                                 });
}

void SubjectDialog::takePicture()
{
    auto* dialog =
        new camera::CaptureDialog(m_services.openCamera, m_services.faces.engine(), m_services.pool, this);
    connect(dialog, &camera::CaptureDialog::taken, this,
            [this](const QByteArray& picture) { setPicture(picture); });
    dialog->open();
}

void SubjectDialog::readPicture(const QString& path)
{
    shell::runInBackground(
        this, m_services.pool,
        [path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.read(33 * 1024 * 1024) : QByteArray();
        },
        [this, path](const QByteArray& bytes) { setPicture(bytes, core::importing::nameFromFile(path)); });
}

void SubjectDialog::setPicture(const QByteArray& picture, const QString& suggestedName)
{
    m_picture = picture;
    m_message->clear();
    if (m_form->nameField()->text().isEmpty())
        m_form->nameField()->setText(suggestedName);
    shell::runInBackground(
        this, m_services.pool, [picture] { return pictures::decode(picture, 400); },
        [this](const Result<QImage>& image) {
            m_face->setFace(image ? *image : QImage());
            if (!image)
                m_message->say(theme::Status::Bad, pictures::RefusalText::of(image.error()));
        });
    refill();
}

void SubjectDialog::save()
{
    m_saving = true;
    refill();
    const QString number = m_form->filled({}).custId;
    if (number.isEmpty() || (!m_adds && number == m_subject.personal.custId)) {
        write();
        return;
    }
    shell::runInBackground(
        this, m_services.pool,
        [&directory = m_services.collection.directory, number, self = m_subject.id] {
            return othersWith(directory, number, self);
        },
        [this](const QStringList& others) { others.isEmpty() ? write() : askAbout(others); });
}

void SubjectDialog::askAbout(const QStringList& others)
{
    shell::Question question;
    question.title = tr("The customer number %1 is taken").arg(m_form->filled({}).custId);
    question.text = tr("It belongs to %1. Two people with one number are hard to tell apart, and an import "
                       "adds to one of them.")
                        .arg(QStringList(others.mid(0, mostNamed)).join(tr(", ")));
    question.confirm = tr("Save all the same");
    question.keep = tr("Change the number");
    m_services.dialogs.ask(this, question, [this](bool confirmed) {
        if (confirmed) {
            write();
            return;
        }
        m_saving = false;
        refill();
        m_form->customerField()->setFocus();
        m_form->customerField()->selectAll();
    });
}

void SubjectDialog::write()
{
    if (m_adds)
        return enrol();
    Subject changed = m_subject;
    changed.personal = m_form->filled(m_subject.personal);
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries, changed, actor = m_services.actor()] {
            return galleries.updateSubject(changed, actor);
        },
        [this](const Result<Subject>& saved) { finish(saved); });
}

void SubjectDialog::enrol()
{
    core::faces::EnrollRequest request;
    request.gallery = m_gallery.groupId;
    request.image = m_picture;
    request.personal = m_form->filled({});
    request.actor = m_services.actor();
    enrolAsking(this, m_services, request, {}, [this](const Enrolment& enrolled) {
        if (enrolled)
            return finish(*enrolled ? Result<Subject>((*enrolled)->subject) : enrolled->error());
        m_saving = false;
        refill();
    });
}

void SubjectDialog::finish(const Result<Subject>& savedSubject)
{
    m_saving = false;
    refill();
    if (!savedSubject) {
        m_message->say(theme::Status::Bad,
                       tr("%1. Nothing was saved.").arg(pictures::RefusalText::of(savedSubject.error())));
        return;
    }
    Q_EMIT saved(savedSubject->id);
    accept();
}

void SubjectDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void SubjectDialog::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        readPicture(urls.first().toLocalFile());
}

} // namespace ui::subjects
