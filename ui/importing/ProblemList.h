// SPDX-License-Identifier: GPL-3.0-or-later
// The rows with a problem, as a file to correct and import again.
#pragma once

#include "ui/subjects/Services.h"

#include <QCoreApplication>

namespace ui::importing {

class ProblemList {
    Q_DECLARE_TR_FUNCTIONS(ui::importing::ProblemList)
public:
    /// What problemsCsv() writes; asked for in the background.
    using Csv = std::function<core::base::Result<QByteArray>()>;

    /// Asks where under `title` and writes the list there; what goes wrong is shown over `asker`. GUI thread.
    static void save(QWidget* asker, const subjects::Services& services, const QString& title, Csv csv);
};

} // namespace ui::importing
