// SPDX-License-Identifier: GPL-3.0-or-later
// Why a picture, a person or a gallery was refused, in the language of the console. Errors without a sentence
// of their own here show that of shell::errorText(). GUI thread.
#pragma once

#include "ui/shell/TaskText.h"

#include <QCoreApplication>

namespace ui::pictures {

class RefusalText {
    Q_DECLARE_TR_FUNCTIONS(ui::pictures::RefusalText)
public:
    static QString of(const core::base::Error& error);
    /// The same for the task log.
    static shell::TaskText task(const core::base::Error& error);
    static shell::TaskWords taskWords();

private:
    static QString ofPicture(core::base::ErrorCode code);
    static QString ofFace(core::base::ErrorCode code);
    static QString ofStore(core::base::ErrorCode code);
};

} // namespace ui::pictures
