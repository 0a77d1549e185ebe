// SPDX-License-Identifier: GPL-3.0-or-later
// The program over a data folder that goes away with the test: FakeFaceEngine, everything else as it ships.
#pragma once

#include "app/Application.h"
#include "app/commands/Commands.h"

#include <QTemporaryDir>

namespace tests {

struct Ran {
    int code = -1;
    QString out;
    QString err;
};

struct AppFixture {
    AppFixture();
    app::Options options() const;
    QString path(const char* name) const;
    QString dataFolder() const { return path("data"); }
    /// A file with this one line; answers its path.
    QString file(const char* name, const QString& line) const;

    core::base::Result<std::unique_ptr<app::Application>> create(const app::Options& options) const;
    std::unique_ptr<app::Application> started() const; ///< throws when it does not start
    /// facedesk-server WORDS…; questions on the terminal are answered with the given ones in turn.
    Ran run(const QStringList& words, const QStringList& secrets = {}) const;

    QTemporaryDir folder;
    app::Replacements replacements;
};

void addGallery(app::Application& application, const QString& groupId);
void enrol(app::Application& application, const QString& groupId, int person);
/// Name of who is found; "-" when nobody is.
QString whoIs(app::Application& application, int person);
QString nameOf(int person);

} // namespace tests
