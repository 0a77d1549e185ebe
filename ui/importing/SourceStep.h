// SPDX-License-Identifier: GPL-3.0-or-later
// First step of an import: into which gallery, from which folder or list. GUI thread.
#pragma once

#include "ui/subjects/Services.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui::widgets {
class EmptyState;
class FitScroll;
class MessageLine;
} // namespace ui::widgets

namespace ui::importing {

class PastImports;

class SourceStep : public QWidget {
    Q_OBJECT
public:
    explicit SourceStep(const subjects::Services& services, QWidget* parent = nullptr);

    void refresh();
    /// Chosen now, or once the galleries are read; empty leaves the choice.
    void choose(const QString& groupId);
    std::optional<core::storage::Gallery> gallery() const;
    PastImports& past() { return *m_past; }
    /// Stays until the next source is chosen; with the code to copy when there is one.
    void complain(const QString& text, const QString& code = {});
    void forgetComplaint();
    void chooseFolder();
    void chooseList();

Q_SIGNALS:
    void sourceChosen(const QString& path);
    void galleryWanted(); ///< there is none yet
    void galleriesRead();

private:
    void build();
    void take(const std::vector<core::storage::Gallery>& galleries);
    void rememberGallery(const QString& groupId);
    void speak();

    subjects::Services m_services;
    std::vector<core::storage::Gallery> m_galleries;
    QString m_wanted;
    QString m_code; ///< of the complaint
    widgets::FitScroll* m_scroll = nullptr;
    QLabel* m_caption;
    QComboBox* m_choice;
    widgets::MessageLine* m_message;
    widgets::EmptyState* m_drop;
    PastImports* m_past;
};

} // namespace ui::importing
