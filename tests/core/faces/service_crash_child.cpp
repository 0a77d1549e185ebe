// SPDX-License-Identifier: GPL-3.0-or-later
// Enrols through FaceService from two threads until it is killed; one line for each acknowledged person.
#include "tests/core/faces/ServiceFixture.h"

#include <QCoreApplication>

#include <unistd.h>

#include <atomic>
#include <thread>

namespace {

std::atomic<int> serial{0};

void enrolForever(tests::Services& services)
{
    for (;;) {
        const int number = serial.fetch_add(1);
        auto request = tests::requestFor(QStringLiteral("a"), number % 500, number);
        request.personal.name = QStringLiteral("p-%1-%2").arg(::getpid()).arg(number);
        const auto enrolled = services.faces.enroll(request);
        if (!enrolled)
            ::_exit(3);
        const QByteArray line =
            enrolled->subject.personId.toLatin1() + ' ' + request.personal.name.toLatin1() + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
            ::_exit(1);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = application.arguments().value(1);
    auto vault = core::storage::Vault::open(folder);
    auto database = core::storage::Database::open(folder);
    if (!vault || !database)
        return 4;
    tests::StorageStores stores(**database, **vault);
    tests::Services services(stores);
    if (!services.galleries.load())
        return 5;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 2; ++i)
        threads.emplace_back([&] { enrolForever(services); });
    return 0;
}
