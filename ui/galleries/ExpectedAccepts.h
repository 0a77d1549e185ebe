// SPDX-License-Identifier: GPL-3.0-or-later
// What a threshold means for a gallery of this size, in words an operator can use. Pure functions.
#pragma once

#include "ui/subjects/Services.h"

namespace ui::galleries {

/// Of 10,000 searches for strangers, how many would find somebody at this threshold (score 0..1).
double expectedAccepts(const core::engine::ScoreScale& scale, double threshold, qint64 faces);
/// That as a sentence, and where the figure comes from.
QString acceptsSentence(double accepts);
QString acceptsExplained(qint64 faces);
/// The figure with as many digits as it deserves: "0.8", "12", "1,200".
QString acceptsText(double accepts);
/// Score 0..1 as the console writes it, 0..100 with one digit.
QString scoreText(double score);
/// The score 0..1 meant by a field of 0..100 with one digit: `exact` while the field shows its rounding.
double scoreMeant(double shown, double exact);

} // namespace ui::galleries
