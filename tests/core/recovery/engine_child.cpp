// SPDX-License-Identifier: GPL-3.0-or-later
// A server of its own with the fake engine: prints its services' address and a token, serves until its input
// ends.
#include "core/api/ApiServer.h"
#include "tests/support/TestApi.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    tests::TestApi api;
    core::api::ApiServer server(api.core->router, {}, api.clock);
    core::api::ListenerOptions options;
    options.listener = core::auth::Listener::Services;
    options.address = QHostAddress(QHostAddress::LocalHost);
    if (auto started = server.start({options}); !started)
        qFatal("%s", qPrintable(started.error().detail));
    std::printf("%s %s\n", qPrintable(server.addresses().value(QStringLiteral("services")).toString()),
                api.adminToken.constData());
    std::fflush(stdout);
    QSocketNotifier end(0, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
