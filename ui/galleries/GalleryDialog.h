// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a gallery or changes the name and description of one. Open with open(); deletes itself. GUI thread.
#pragma once

#include "ui/subjects/Services.h"
#include "ui/widgets/EdgedDialog.h"

class QLabel;
class QLineEdit;

namespace ui::widgets {
class Button;
class MessageLine;
} // namespace ui::widgets

namespace ui::galleries {

class GalleryDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    /// A gallery with id 0 is made new.
    GalleryDialog(subjects::Services& services, const core::storage::Gallery& gallery, QWidget* parent);

Q_SIGNALS:
    void saved(const core::storage::Gallery& gallery);

private:
    QLineEdit* addField(const char* objectName, const QString& label, const QString& text);
    void refill();
    void save();
    core::storage::Gallery filled() const;
    /// Nothing: another gallery has the name.
    using Answer = std::optional<core::base::Result<core::storage::Gallery>>;
    static bool isTaken(const core::galleries::GalleryService& galleries,
                        const core::storage::Gallery& wanted);
    void finish(const Answer& answer);

    subjects::Services& m_services;
    core::storage::Gallery m_gallery;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_group = nullptr;
    QLineEdit* m_description = nullptr;
    widgets::MessageLine* m_message;
    widgets::Button* m_save;
};

} // namespace ui::galleries
