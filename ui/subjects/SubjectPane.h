// SPDX-License-Identifier: GPL-3.0-or-later
// One person at the right of the list: faces, fields, history, and what can be done, pinned at the bottom.
// Pictures dropped on it are faces of this person.
// Reads in the background; GUI thread.
#pragma once

#include "ui/subjects/PersonDetails.h"

#include <QWidget>

class QMenu;
class QScrollArea;
class QStackedWidget;

namespace ui::widgets {
class Button;
class ElidedLabel;
class EmptyState;
} // namespace ui::widgets

namespace ui::subjects {

class SubjectFaces;
class SubjectFacts;

class SubjectPane : public QWidget {
    Q_OBJECT
public:
    explicit SubjectPane(Services& services, QWidget* parent = nullptr);

    /// 0: nobody.
    void showPerson(qint64 subject);
    void reload() { showPerson(m_subject); }
    void forget(); ///< also the pictures of who was shown last
    qint64 subject() const { return m_subject; }
    /// The bin offers other actions.
    void setBinned(bool binned);
    void edit();
    /// Searches everywhere for the face that is shown large.
    void identifyFace();

Q_SIGNALS:
    void editRequested(const core::storage::Subject& subject);
    void moveRequested(qint64 subject);
    void copyRequested(qint64 subject);
    void binRequested(qint64 subject);
    void restoreRequested(qint64 subject);
    void purgeRequested(qint64 subject);
    void addFaceRequested(qint64 subject);
    void facesDropped(qint64 subject, const QStringList& paths);
    void takeFaceRequested(qint64 subject);
    void removeFaceRequested(qint64 face);
    void identifyRequested(const QByteArray& picture);
    void emptied(); ///< while the focus was here

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildPerson();
    QWidget* buildHead();
    QWidget* buildContent();
    QWidget* buildActions();
    void fillMenu();
    void speak();
    void fill();
    void showStack(bool person);
    bool isPersonShown() const;

    Services& m_services;
    qint64 m_subject = 0;
    bool m_binned = false;
    quint64 m_generation = 0;
    bool m_isEditAsked = false; ///< before the person was read
    PersonDetails m_details;

    QStackedWidget* m_stack;
    widgets::EmptyState* m_nobody;
    widgets::ElidedLabel* m_name = nullptr;
    widgets::Button* m_identify = nullptr;
    widgets::Button* m_more = nullptr;
    QMenu* m_menu = nullptr;
    SubjectFaces* m_faces = nullptr;
    SubjectFacts* m_facts = nullptr;
    widgets::Button* m_edit = nullptr;
    widgets::Button* m_move = nullptr;
    widgets::Button* m_bin = nullptr;
    widgets::Button* m_restore = nullptr;
    widgets::Button* m_purge = nullptr;
};

} // namespace ui::subjects
