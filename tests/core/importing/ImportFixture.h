// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of pictures, and the services to import it with, over a data folder that goes away with the test.
#pragma once

#include "core/importing/ImportLists.h"
#include "core/importing/ImportRun.h"
#include "tests/core/faces/ServiceFixture.h"

#include <QTemporaryDir>

namespace tests {

struct Imported {
    core::base::Result<void> result;
    std::vector<core::importing::RowOutcome> outcomes;
    int enrolled() const;
    int known() const;
};

struct ImportFixture {
    ImportFixture();
    QString path(const QString& name) const { return pictures.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;
    QString photograph(const QString& name, int person, int variant = 0) const;
    core::importing::ImportServices services();
    core::importing::ImportPlan plan() const;
    /// Every row with what the dry run proposes.
    std::vector<core::importing::ImportRow> check(const core::importing::ImportPlan& plan);
    /// cancelAt > 0: cancelled while that many rows are told.
    Imported import(const std::vector<core::importing::ImportRow>& rows, int cancelAt = 0);
    QString batch = QStringLiteral("import-of-the-test");
    qint64 people();
    qint64 faces();

    ServiceFixture base;
    core::storage::Gallery gallery;
    QTemporaryDir pictures;
};

} // namespace tests
