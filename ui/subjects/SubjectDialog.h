// SPDX-License-Identifier: GPL-3.0-or-later
// Adds one person with a picture, or edits one. Calls one service method in the background and stays open
// with the reason when it is refused. Open with open(); deletes itself. GUI thread.
#pragma once

#include "ui/pictures/FaceTile.h"
#include "ui/subjects/Services.h"
#include "ui/widgets/EdgedDialog.h"

namespace ui::widgets {
class Button;
class MessageLine;
} // namespace ui::widgets

class QLabel;
class QLineEdit;

namespace ui::subjects {

class SubjectForm;
struct TakenIds;

class SubjectDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    /// Adds to this gallery.
    SubjectDialog(Services& services, const core::storage::Gallery& gallery, QWidget* parent);
    /// Edits this person.
    SubjectDialog(Services& services, const core::storage::Subject& subject, QWidget* parent);

    void setPicture(const QByteArray& picture, const QString& suggestedName = {});

Q_SIGNALS:
    void saved(const core::storage::Subject& subject);
    /// The face went to its owner instead of a new person.
    void joined(qint64 subject, qint64 face);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    SubjectDialog(Services& services, QWidget* parent, bool adds);
    QLayout* buildPicture();
    void speak();
    void choosePicture();
    void takePicture();
    void readPicture(const QString& path);
    void refill();
    void save();
    void weigh(const TakenIds& taken);
    void refuseUserId(const QString& owner);
    void askAbout(const QStringList& others);
    void change(QLineEdit* field);
    void sayRefused(const core::base::Error& error);
    void write();
    void enrol();
    void take(const core::faces::Enrolled& enrolled, bool toOwner);
    void finish(const core::base::Result<core::storage::Subject>& saved);

    Services& m_services;
    const bool m_adds;
    core::storage::Gallery m_gallery;
    core::storage::Subject m_subject;
    QByteArray m_picture;
    QString m_suggestedName; ///< of the picture
    bool m_saving = false;

    QLabel* m_title;
    pictures::FaceTile* m_face = nullptr;
    widgets::Button* m_choose = nullptr;
    widgets::Button* m_camera = nullptr;
    SubjectForm* m_form;
    widgets::MessageLine* m_message;
    widgets::Button* m_cancel;
    widgets::Button* m_save;
};

} // namespace ui::subjects
