// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/ImportFixture.h"

#include "core/importing/RowPicture.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace tests {

using namespace core::importing;

int Imported::enrolled() const
{
    return static_cast<int>(
        std::ranges::count_if(outcomes, [](const RowOutcome& one) { return one.subject && !one.wasKnown; }));
}

int Imported::known() const
{
    return static_cast<int>(std::ranges::count_if(outcomes, &RowOutcome::wasKnown));
}

ImportFixture::ImportFixture()
    : gallery(base.gallery(QStringLiteral("staff")))
{
}

QString ImportFixture::write(const QString& name, const QByteArray& bytes) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
        throw std::runtime_error(made.errorString().toStdString());
    return file;
}

QString ImportFixture::photograph(const QString& name, int person, int variant) const
{
    return write(name, support::fakePhotograph({support::fakePerson(person)}, variant));
}

ImportServices ImportFixture::services()
{
    return {base.services->collection(), base.services->galleries, base.services->faces,
            QStringLiteral("tester")};
}

ImportPlan ImportFixture::plan() const
{
    return planFromFolder(pictures.path()).value();
}

std::vector<ImportRow> ImportFixture::check(const ImportPlan& plan)
{
    std::vector<ImportRow> rows;
    ImportControl control;
    const auto done = dryRun(services(), gallery, plan, control, [&](int row, const Checked& checked) {
        rows.push_back({plan.rows[static_cast<std::size_t>(row)], checked, checked.action});
    });
    if (!done)
        throw std::runtime_error(done.error().detail.toStdString());
    return rows;
}

Imported ImportFixture::import(const std::vector<ImportRow>& rows, int cancelAt)
{
    Imported imported;
    ImportControl control;
    imported.result = enrolRows(services(), gallery, rows, batch, control, [&](const RowOutcome& one) {
        imported.outcomes.push_back(one);
        if (static_cast<int>(imported.outcomes.size()) == cancelAt)
            control.cancel();
    });
    return imported;
}

qint64 ImportFixture::people()
{
    return base.storage.stores->subjects.count().value();
}

qint64 ImportFixture::faces()
{
    return base.storage.stores->faces.count().value();
}

} // namespace tests
