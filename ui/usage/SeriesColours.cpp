// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/SeriesColours.h"

#include "ui/theme/Tokens.h"

#include <algorithm>
#include <limits>

namespace ui::usage {

namespace {
constexpr int none = -1;
}

std::vector<int> SeriesColours::of(const QStringList& methods)
{
    std::vector<int> colours(std::size_t(methods.size()), none);
    std::vector<bool> taken(mostSeries);
    for (qsizetype i = 0; i < methods.size(); ++i) {
        const int known = methods[i].isEmpty() ? mostSeries - 1 : m_known.value(methods[i], none);
        if (known == none || taken[std::size_t(known)])
            continue;
        colours[std::size_t(i)] = known;
        taken[std::size_t(known)] = true;
    }
    for (qsizetype i = 0; i < methods.size(); ++i) {
        if (colours[std::size_t(i)] != none)
            continue;
        const int colour = leastWorn(taken);
        colours[std::size_t(i)] = colour;
        taken[std::size_t(colour)] = true;
        if (!m_known.contains(methods[i]))
            m_known.insert(methods[i], colour);
    }
    return colours;
}

int SeriesColours::leastWorn(const std::vector<bool>& taken) const
{
    int best = 0;
    qsizetype fewest = std::numeric_limits<qsizetype>::max();
    for (int colour = 0; colour < mostSeries; ++colour) {
        const qsizetype wearing = std::count(m_known.cbegin(), m_known.cend(), colour);
        if (!taken[std::size_t(colour)] && wearing < fewest) {
            best = colour;
            fewest = wearing;
        }
    }
    return best;
}

QBrush seriesBrush(const theme::Tokens& tokens, int colour)
{
    return tokens.chart[std::size_t(colour) % tokens.chart.size()];
}

} // namespace ui::usage
