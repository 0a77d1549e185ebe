// SPDX-License-Identifier: GPL-3.0-or-later
// The offline page that lists operations and tries calls, with the policy that lets its own script and style
// run and nothing else. Immutable after first use, any thread.
#pragma once

#include <QByteArray>

namespace core::api {

struct DocsPage {
    QByteArray html;
    QByteArray policy; ///< Content-Security-Policy
};

const DocsPage& docsPage();

} // namespace core::api
