// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with people: asks where it has to, runs the action, says what happened and offers to
// undo it. GUI thread; owned by GalleriesPage.
#pragma once

#include "ui/galleries/EnrollFiles.h"
#include "ui/galleries/FaceAdding.h"
#include "ui/subjects/SubjectActions.h"

namespace ui::galleries {

class SubjectTasks : public QObject {
    Q_OBJECT
public:
    /// Where turnBack() leads.
    enum class Way { None, Undo, Redo };

    SubjectTasks(subjects::Services& services, QWidget* window);

    void edit(const core::storage::Subject& subject);
    /// Some fields of several people at once.
    void editMany(const std::vector<qint64>& subjects);
    void add(const core::storage::Gallery& gallery, const QByteArray& picture = {});
    /// With the camera; the form for the rest opens once there is a picture.
    void takePerson(const core::storage::Gallery& gallery);
    void takeFace(const core::storage::Gallery& gallery, qint64 subject);
    /// Files and folders; asks about each face that is in doubt.
    void addFaces(const core::storage::Gallery& gallery, qint64 subject, const QStringList& paths);
    /// A drop of pictures made these, which can be undone; `undone` hears of it.
    void enrolled(const FacesOfPeople& faces, std::function<void()> undone);
    void move(const std::vector<qint64>& subjects, const core::storage::Gallery& from,
              const std::vector<core::storage::Gallery>& galleries);
    void copy(const std::vector<qint64>& subjects, const core::storage::Gallery& from,
              const std::vector<core::storage::Gallery>& galleries);
    void merge(const std::vector<qint64>& subjects);
    void bin(const std::vector<qint64>& subjects) { m_actions->bin(subjects); }
    void restore(const std::vector<qint64>& subjects) { m_actions->restore(subjects); }
    void purge(const std::vector<qint64>& subjects);
    void removeFace(qint64 face);
    Way way() const { return m_way; }
    void turnBack();
    void forget(); ///< what could be undone

Q_SIGNALS:
    void added(qint64 subject);
    void changed();
    void said(const QString& sentence);

private:
    using Action = void (subjects::SubjectActions::*)(std::vector<qint64>, const core::storage::Gallery&,
                                                      const core::storage::Gallery&);
    void toGallery(const QString& title, const QString& confirm, const std::vector<qint64>& subjects,
                   const core::storage::Gallery& from, const std::vector<core::storage::Gallery>& galleries,
                   Action action);
    void takePicture(std::function<void(const QByteArray& picture)> done);
    FaceAdding* adding(const core::storage::Gallery& gallery, qint64 subject);
    void finishFaces(const AddedFaces& added);
    void finishAdding(const core::storage::Subject& subject);
    void finish(const subjects::ActionOutcome& outcome);
    void keep(std::function<void()> back, Way way = Way::Undo);
    std::function<void()> wayBack(const subjects::ActionOutcome& outcome);
    QString binned(const std::vector<qint64>& subjects) const;
    QString sentence(const subjects::ActionOutcome& outcome) const;
    QString sentenceBack(const subjects::ActionOutcome& outcome) const;

    subjects::Services& m_services;
    QWidget* m_window;
    subjects::SubjectActions* m_actions;
    std::function<void()> m_back;
    Way m_way = Way::None;
    bool m_isUndoing = false; ///< what ends next is an undo
};

} // namespace ui::galleries
