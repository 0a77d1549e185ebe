// SPDX-License-Identifier: GPL-3.0-or-later
// What a call was answered, in the language of the console. Records keep the documented words of the
// interface, Chinese in some chapters and English in others. GUI thread.
#pragma once

#include <QString>

namespace ui::calls {

/// Empty when these words are not known.
QString answerText(const QString& message);
/// A token was sent that belongs to nobody.
bool isOfUnknownToken(const QString& message);

} // namespace ui::calls
