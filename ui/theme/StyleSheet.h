// SPDX-License-Identifier: GPL-3.0-or-later
// The one style sheet, filled from tokens. Its few pictures (arrows, ticks) are coloured drawings in a
// temporary folder, as a style sheet can name only files. Owned by Theme; GUI thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QTemporaryDir>

namespace ui::theme {

class StyleSheet {
public:
    QString text(const Tokens& tokens) const;

private:
    QString picture(const QString& name, const QColor& colour) const;

    QTemporaryDir m_folder;
};

} // namespace ui::theme
