// SPDX-License-Identifier: GPL-3.0-or-later
// The bench: who is in these pictures, or do two show one person. Pictures are dropped, pasted or opened.
// GUI thread.
#pragma once

#include "ui/identify/Bench.h"
#include "ui/shell/Page.h"
#include "ui/subjects/Services.h"

class QStackedWidget;

namespace ui::subjects {
class SubjectActions;
struct ActionOutcome;
} // namespace ui::subjects

namespace ui::widgets {
class Button;
class MessageLine;
class PageHead;
class Segments;
} // namespace ui::widgets

namespace ui::identify {

class CompareBench;
class GalleryPicker;
class SearchBench;

class IdentifyPage : public shell::Page {
    Q_OBJECT
public:
    explicit IdentifyPage(Services services, QWidget* parent = nullptr);

    static auto place()
    {
        return shell::PageSign{QStringLiteral("identify"), tr("Identify"), QStringLiteral("identify"),
                               shell::NavigationGroup::Daily};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    void forget() override;
    void followReach() override;
    /// A picture's bytes, or the path of one.
    void open(const QVariant& what) override;
    QList<QAction*> commands() const override { return m_commands; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectAll();
    void makeCommands();
    void speak();
    void speakHead();
    bool isComparing() const;
    void choosePicture(int side);
    void takePicture(int side);
    void paste();
    /// In the search all of them, in the comparison the first two; side -1 fills the empty place first.
    void showFiles(const QStringList& files, int side);
    void showSources(const std::vector<BenchSource>& sources, int side);
    void followChanges();
    void enrol(const QByteArray& picture);
    void enrolInto(const core::storage::Gallery& gallery, const QByteArray& picture);
    void enrolled(const QString& what, std::function<void()> undo);
    void undo();
    void finishUndo(const subjects::ActionOutcome& outcome);
    void forgetEnrolment();
    void askAgain();

    Services m_services;
    subjects::Services m_enrolServices;
    subjects::SubjectActions* m_actions;
    std::function<void()> m_undo; ///< of the last enrolment
    bool m_isStale = false;       ///< people came or went since the answer
    quint64 m_sitting = 0;        ///< folders read for the person before are dropped
    QList<QAction*> m_commands;
    widgets::PageHead* m_head = nullptr;
    widgets::MessageLine* m_message = nullptr;
    widgets::Segments* m_modes = nullptr;
    GalleryPicker* m_picker = nullptr;
    widgets::Button* m_open = nullptr;
    widgets::Button* m_camera = nullptr;
    QStackedWidget* m_stack = nullptr;
    SearchBench* m_search = nullptr;
    CompareBench* m_compare = nullptr;
};

} // namespace ui::identify
