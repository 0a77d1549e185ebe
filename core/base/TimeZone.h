// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's time zone, held for this run. Call once, at the start of main, before any thread.
#pragma once

namespace core::base {

/// Without TZ the C library looks at /etc/localtime again for every local time it makes, which is most of
/// what a report by day costs. Names that file's zone in TZ; leaves a TZ that is set alone.
void holdTimeZone();

} // namespace core::base
