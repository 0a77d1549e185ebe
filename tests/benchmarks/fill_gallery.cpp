// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder with generated people for measuring: fill_gallery FOLDER PEOPLE [GROUP]. Each has a face with
// a random template and a small picture file.
#include "tests/support/Filler.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace {

constexpr qint64 SomeTime = 1'780'000'000'000;
constexpr int PictureBytes = 2'000;

core::storage::Subject subjectOf(int number)
{
    core::storage::Subject subject;
    subject.personal.name = QStringLiteral("person %1").arg(number);
    subject.personal.custId = QString::number(number);
    subject.createdMs = SomeTime + number;
    return subject;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("facedesk.*.info=false"));
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    const QString group = words.value(3, QStringLiteral("people"));
    tests::Filler filler(words[1]);
    const qint64 gallery = filler.addGallery(group, group, SomeTime);
    const tests::MadeUpFace face{QByteArray(PictureBytes, 'p'), QStringLiteral("image/jpeg")};
    filler.addPeople(words[2].toInt(), [&](int number) {
        return tests::MadeUpPerson{subjectOf(number), {face}, gallery};
    });
    return 0;
}
