// SPDX-License-Identifier: GPL-3.0-or-later
// Times and amounts as people read them, in the language of the moment. Free functions, GUI thread.
#pragma once

#include <QString>

namespace ui::widgets {

/// Day and time; "–" for 0.
QString momentText(qint64 whenMs);
/// Time of today, otherwise day and time.
QString shortMoment(qint64 whenMs, qint64 nowMs);
QString dayText(qint64 whenMs);
/// With thousands separators.
QString amount(qint64 number);

} // namespace ui::widgets
