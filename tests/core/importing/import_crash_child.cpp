// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a folder into the gallery "staff" until it is killed; one line for each row told.
#include "core/importing/ImportRun.h"
#include "core/importing/RowPicture.h"
#include "tests/core/faces/ServiceFixture.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace core::importing;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = application.arguments().value(1);
    auto vault = core::storage::Vault::open(folder);
    auto database = core::storage::Database::open(folder);
    const auto plan = planFromFolder(application.arguments().value(2));
    if (!vault || !database || !plan)
        return 4;
    tests::StorageStores stores(**database, **vault);
    tests::Services services(stores);
    const auto gallery = services.galleries.load()
                             ? services.galleries.find(QStringLiteral("staff"))
                             : core::base::Result<core::storage::Gallery>(core::base::Error());
    if (!gallery)
        return 5;
    std::vector<ImportRow> rows;
    for (const PlanRow& row : plan->rows)
        rows.push_back({row, {}, Action::Enrol});
    ImportControl control;
    const ImportServices with{services.collection(), services.galleries, services.faces,
                              QStringLiteral("tester")};
    const auto done =
        enrolRows(with, *gallery, rows, QStringLiteral("import-of-the-test"), control, [](const RowOutcome&) {
            if (::write(STDOUT_FILENO, "row\n", 4) != 4)
                ::_exit(1);
        });
    return done ? 0 : 6;
}
