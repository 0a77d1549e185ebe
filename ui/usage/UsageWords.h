// SPDX-License-Identifier: GPL-3.0-or-later
// Names and colours of the series, the same in legend, chart and table. Free functions, GUI thread.
#pragma once

#include "core/usage/UsageDurations.h"
#include "ui/theme/Tokens.h"

#include <QBrush>

namespace ui::usage {

/// An empty method stands for all others.
QString seriesName(const QString& method);
QString failedName();
QBrush failedBrush(const theme::Tokens& tokens);
QString milliseconds(double value);
/// "about" where only sums are left; "–" where not even these.
QString percentileText(const core::usage::Percentile& percentile);

} // namespace ui::usage
