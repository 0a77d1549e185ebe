// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a screen reader press buttons that can be checked as a person does: Qt only toggles them, which
// emits no clicked(). Free functions, GUI thread.
#pragma once

namespace ui::widgets {

/// For every checkable button a screen reader asks about from now on; check boxes stay as Qt has them.
void installButtonAccess();

} // namespace ui::widgets
