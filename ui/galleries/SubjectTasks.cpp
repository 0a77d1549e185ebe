// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/SubjectTasks.h"

#include "ui/camera/CaptureDialog.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/GalleryChooser.h"
#include "ui/subjects/ManyDialog.h"
#include "ui/subjects/MergeDialog.h"
#include "ui/subjects/SubjectDialog.h"

namespace ui::galleries {

using core::storage::Gallery;
using core::storage::Subject;
using subjects::ActionOutcome;
using subjects::SubjectAction;
using subjects::SubjectActions;
using subjects::SubjectDialog;

SubjectTasks::SubjectTasks(subjects::Services& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_actions(new SubjectActions(services, this))
{
    connect(m_actions, &SubjectActions::finished, this, &SubjectTasks::finish);
}

void SubjectTasks::edit(const Subject& subject)
{
    auto* dialog = new SubjectDialog(m_services, subject, m_window);
    connect(dialog, &SubjectDialog::saved, this, [this, subject](const Subject& saved) {
        keep([this, edited = subjects::EditedPerson{subject, saved}] { m_actions->takeBack(edited); });
        Q_EMIT changed();
        Q_EMIT said(tr("The changes were saved"));
    });
    dialog->open();
}

void SubjectTasks::editMany(const std::vector<qint64>& subjects)
{
    auto* dialog = new subjects::ManyDialog(m_services, subjects, m_window);
    connect(dialog, &subjects::ManyDialog::wanted, this,
            [this, subjects](const subjects::SharedFields& fields) { m_actions->edit(subjects, fields); });
    dialog->open();
}

void SubjectTasks::add(const Gallery& gallery, const QByteArray& picture)
{
    auto* dialog = new SubjectDialog(m_services, gallery, m_window);
    connect(dialog, &SubjectDialog::saved, this, &SubjectTasks::finishAdding);
    connect(dialog, &SubjectDialog::joined, this, [this](qint64 subject, qint64 face) {
        finishFaces({subject, {face}, {}});
        Q_EMIT added(subject);
    });
    if (!picture.isEmpty())
        dialog->setPicture(picture);
    dialog->open();
}

void SubjectTasks::finishAdding(const Subject& subject)
{
    keep([this, id = subject.id] { m_actions->bin({id}); });
    Q_EMIT added(subject.id);
    Q_EMIT said(tr("%1 was added").arg(subject.personal.name));
}

void SubjectTasks::takePicture(std::function<void(const QByteArray& picture)> done)
{
    auto* dialog = new camera::CaptureDialog(m_services.openCamera, m_services.faces.engine(),
                                             m_services.pool, m_window);
    connect(dialog, &camera::CaptureDialog::taken, this, std::move(done));
    dialog->open();
}

void SubjectTasks::takePerson(const Gallery& gallery)
{
    takePicture([this, gallery](const QByteArray& picture) { add(gallery, picture); });
}

void SubjectTasks::takeFace(const Gallery& gallery, qint64 subject)
{
    takePicture(
        [this, gallery, subject](const QByteArray& picture) { adding(gallery, subject)->start(picture); });
}

void SubjectTasks::addFaces(const Gallery& gallery, qint64 subject, const QStringList& paths)
{
    adding(gallery, subject)->start(paths);
}

FaceAdding* SubjectTasks::adding(const Gallery& gallery, qint64 subject)
{
    auto* adding = new FaceAdding(m_services, m_window, gallery.groupId, subject);
    connect(adding, &FaceAdding::finished, this, &SubjectTasks::finishFaces);
    return adding;
}

void SubjectTasks::finishFaces(const AddedFaces& added)
{
    const int number = static_cast<int>(added.faces.size());
    if (number > 0) {
        keep([this, added] { m_actions->takeBack({{added.subject, added.faces}}); });
        Q_EMIT said(tr("%Ln face(s) were added", nullptr, number));
    }
    if (!added.failures.empty()) {
        const auto& [file, error] = added.failures.front();
        const int failed = static_cast<int>(added.failures.size());
        const QString what = tr("%Ln face(s) were not added", nullptr, failed);
        m_services.dialogs.showError(m_window, file.isEmpty() ? what : tr("%1: %2").arg(what, file), error);
    }
    Q_EMIT changed();
}

void SubjectTasks::enrolled(const FacesOfPeople& faces, std::function<void()> undone)
{
    if (faces.empty())
        return;
    std::size_t number = 0;
    for (const auto& [subject, its] : faces)
        number += its.size();
    keep([this, faces, undone = std::move(undone)] {
        m_actions->takeBack(faces);
        undone();
    });
    Q_EMIT said(tr("%Ln picture(s) were enrolled", nullptr, static_cast<int>(number)));
}

void SubjectTasks::toGallery(const QString& title, const QString& confirm,
                             const std::vector<qint64>& subjects, const Gallery& from,
                             const std::vector<Gallery>& galleries, Action action)
{
    std::vector<Gallery> others;
    for (const Gallery& gallery : galleries) {
        if (gallery.id != from.id)
            others.push_back(gallery);
    }
    auto* dialog = new subjects::GalleryChooser({title, confirm}, others, m_window);
    connect(dialog, &subjects::GalleryChooser::chosen, this,
            [this, subjects, from, action](const Gallery& to) { (m_actions->*action)(subjects, from, to); });
    dialog->open();
}

void SubjectTasks::move(const std::vector<qint64>& subjects, const Gallery& from,
                        const std::vector<Gallery>& galleries)
{
    const int number = static_cast<int>(subjects.size());
    toGallery(tr("Move %Ln people to", nullptr, number), tr("Move %Ln people", nullptr, number), subjects,
              from, galleries, &SubjectActions::move);
}

void SubjectTasks::copy(const std::vector<qint64>& subjects, const Gallery& from,
                        const std::vector<Gallery>& galleries)
{
    const int number = static_cast<int>(subjects.size());
    toGallery(tr("Copy %Ln people to", nullptr, number), tr("Copy %Ln people", nullptr, number), subjects,
              from, galleries, &SubjectActions::copy);
}

void SubjectTasks::merge(const std::vector<qint64>& subjects)
{
    const auto people = m_services.collection.directory.rows(subjects);
    if (people.empty())
        return;
    auto* dialog = new subjects::MergeDialog(people, m_window);
    connect(dialog, &subjects::MergeDialog::chosen, m_actions, &SubjectActions::merge);
    dialog->open();
}

void SubjectTasks::purge(const std::vector<qint64>& subjects)
{
    const int number = static_cast<int>(subjects.size());
    shell::Question question;
    question.destructive = true;
    question.title = tr("Erase %Ln people for good?", nullptr, number);
    question.text =
        tr("Their fields, faces and pictures are erased from the data folder. This cannot be undone.");
    question.confirm = tr("Erase %Ln people", nullptr, number);
    question.keep = tr("Keep them in the bin");
    m_services.dialogs.ask(m_window, question, [this, subjects](bool confirmed) {
        if (confirmed)
            m_actions->purge(subjects);
    });
}

void SubjectTasks::removeFace(qint64 face)
{
    shell::Question question;
    question.destructive = true;
    question.title = tr("Remove this face?");
    question.text = tr("The face and its picture are erased. The person and the other faces stay.");
    question.confirm = tr("Remove face");
    question.keep = tr("Keep it");
    m_services.dialogs.ask(m_window, question, [this, face](bool confirmed) {
        if (!confirmed)
            return;
        shell::runInBackground(
            this, m_services.pool,
            [&faces = m_services.faces, face, actor = m_services.actor()] {
                return faces.removeFace(face, actor);
            },
            [this](const core::base::Result<void>& removed) {
                if (!removed)
                    m_services.dialogs.showError(m_window, tr("The face was not removed"), removed.error());
                if (removed)
                    forget();
                Q_EMIT changed();
                if (removed)
                    Q_EMIT said(tr("The face was removed"));
            });
    });
}

void SubjectTasks::finish(const ActionOutcome& outcome)
{
    const bool isUndone = std::exchange(m_isUndoing, false);
    keep(outcome.done.empty() ? nullptr : wayBack(outcome), isUndone ? Way::Redo : Way::Undo);
    Q_EMIT changed();
    if (!outcome.failures.empty())
        m_services.dialogs.showError(
            m_window,
            tr("%Ln people were left as they are", nullptr, static_cast<int>(outcome.failures.size())),
            outcome.failures.front());
    if (!outcome.done.empty())
        Q_EMIT said(isUndone ? sentenceBack(outcome) : sentence(outcome));
}

void SubjectTasks::keep(std::function<void()> back, Way way)
{
    m_back = std::move(back);
    m_way = m_back ? way : Way::None;
}

void SubjectTasks::turnBack()
{
    m_isUndoing = std::exchange(m_way, Way::None) == Way::Undo;
    if (const auto back = std::exchange(m_back, {}))
        back();
}

void SubjectTasks::forget()
{
    keep(nullptr);
}

} // namespace ui::galleries
