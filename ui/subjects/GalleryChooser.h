// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which gallery people go to. Open with open(); deletes itself. GUI thread.
#pragma once

#include "core/storage/Records.h"
#include "ui/widgets/EdgedDialog.h"

namespace ui::subjects {

class GalleryChooser : public widgets::EdgedDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;   ///< "Move 3 people to"
        QString confirm; ///< "Move 3 people"
    };
    GalleryChooser(const Words& words, const std::vector<core::storage::Gallery>& galleries, QWidget* parent);

Q_SIGNALS:
    void chosen(const core::storage::Gallery& gallery);
};

} // namespace ui::subjects
