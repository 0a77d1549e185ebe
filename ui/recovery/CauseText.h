// SPDX-License-Identifier: GPL-3.0-or-later
// Why an engine did not take a change, in the language of the console. Records keep one English sentence, as
// the documented interface answers it; the sentences of ours are told apart by their beginnings, what an
// engine said itself stays in its own words. Any thread.
#pragma once

#include <QString>

namespace ui::recovery {

QString causeText(const QString& recorded);

} // namespace ui::recovery
