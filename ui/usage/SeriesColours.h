// SPDX-License-Identifier: GPL-3.0-or-later
// Which colour a method has. It keeps it from one range to the next, as far as there are colours for all that
// are seen together. GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QBrush>
#include <QHash>

namespace ui::theme {
struct Tokens;
}

namespace ui::usage {

class SeriesColours {
public:
    /// One for each method, all different; an empty one stands for all others.
    std::vector<int> of(const QStringList& methods);

private:
    int leastWorn(const std::vector<bool>& taken) const;

    QHash<QString, int> m_known;
};

QBrush seriesBrush(const theme::Tokens& tokens, int colour);

} // namespace ui::usage
