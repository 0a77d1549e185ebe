// SPDX-License-Identifier: GPL-3.0-or-later
// Galleries and the people in them: list at the left, table or grid in the middle, one person at the right.
// Pictures and folders dropped anywhere are enrolled in the background. GUI thread.
#pragma once

#include "ui/galleries/EnrollQueue.h"
#include "ui/shell/Page.h"
#include "ui/subjects/SubjectActions.h"

#include <QTimer>

class QStackedWidget;

namespace ui::widgets {
class Button;
class EmptyState;
class MessageLine;
class PageHead;
} // namespace ui::widgets

namespace ui::subjects {
class SubjectBrowser;
class SubjectPane;
} // namespace ui::subjects

namespace ui::galleries {

class EnrollPanel;
class GalleryPanel;
class GalleryTasks;
class SubjectTasks;

class GalleriesPage : public shell::Page {
    Q_OBJECT
public:
    explicit GalleriesPage(subjects::Services services, QWidget* parent = nullptr);
    ~GalleriesPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("galleries"), tr("Galleries"), QStringLiteral("galleries"),
                               shell::NavigationGroup::Daily};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    /// A gallery's groupId (one that is not there yet is chosen when it comes), a list of that and "health",
    /// a subject's id as a number, or a list of a groupId and one of those; or addresses of files to enrol
    /// into the gallery that is open.
    void open(const QVariant& what) override;
    QWidget* searchField() const override;
    void forget() override;
    QList<QAction*> commands() const override;

    EnrollQueue& queue() { return *m_queue; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildMiddle();
    void connectPanel();
    void connectBrowser();
    void connectChosen();
    void connectPane();
    void connectServices();
    using Words = std::function<QString()>;
    using Test = std::function<bool()>;
    struct Command {
        QAction* action;
        Words words; ///< in the language of the moment
        Test applies;
    };
    QAction* command(const char* objectName, const QKeySequence& keys, Words words, Test applies,
                     std::function<void()> act);
    void makeCommands();
    void makeGalleryCommands();
    void makeChoiceCommands();
    void makePersonCommands();
    void makeCameraCommands();
    using MenuAdder = std::function<void(const char* command, const char* icon, const QString& text)>;
    void openMenu(const QPoint& at);
    void addPersonEntries(const MenuAdder& add);
    void speak();
    void speakHead();
    void enrol(const QStringList& paths, qint64 subject = 0);
    void importList(const QString& list, const QString& groupId);
    void rememberOpen(const core::storage::Gallery& gallery);
    void takeFiles(const QList<QUrl>& files);
    void enrolAwaited();
    const core::storage::Gallery* galleryUnder(const QDropEvent& event) const;
    void connectQueue();
    void choosePictures(qint64 subject = 0);
    void addPerson();
    void takePerson();
    void takeFace();
    void movePeople(const std::vector<qint64>& people);
    void copyPeople(const std::vector<qint64>& people);
    void importFolder();
    void editChosen();
    void turnBack();
    void say(const QString& sentence);
    void clearMessage();
    void enableCommands();
    void openHealth();
    void chooseAwaited();
    void choosePerson();
    void fadeMessage();
    void placePane();
    void showOnly(const core::storage::Gallery* gallery);

    subjects::Services m_services;
    EnrollQueue* m_queue;
    GalleryTasks* m_galleryTasks;
    SubjectTasks* m_subjectTasks;
    std::vector<Command> m_commands;
    QTimer m_fade;
    QString m_awaited;          ///< groupId to choose as soon as it is there
    qint64 m_awaitedPerson = 0; ///< to choose as soon as the galleries are there
    bool m_isHealthAwaited = false;
    QStringList m_awaitedFiles; ///< dropped elsewhere, to enrol as soon as the galleries are there
    bool m_isOwnDrop = false;   ///< of the person who sits here now
    bool m_isRead = false;      ///< the galleries were, once

    widgets::PageHead* m_head = nullptr;
    widgets::Button* m_import = nullptr;
    widgets::Button* m_pictures = nullptr;
    widgets::Button* m_add = nullptr;
    widgets::MessageLine* m_message = nullptr;
    GalleryPanel* m_panel = nullptr;
    EnrollPanel* m_enrolPanel = nullptr;
    subjects::SubjectBrowser* m_browser = nullptr;
    subjects::SubjectPane* m_pane = nullptr;
    QWidget* m_paneRule = nullptr;
    QStackedWidget* m_stack = nullptr;
    widgets::EmptyState* m_noGallery = nullptr;
};

} // namespace ui::galleries
