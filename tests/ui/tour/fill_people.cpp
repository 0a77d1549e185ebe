// SPDX-License-Identifier: GPL-3.0-or-later
// fill_people FOLDER PEOPLE: a data folder with so many made-up people with drawn faces in three galleries,
// for the tour.
#include "tests/support/Filler.h"
#include "ui/widgets/Avatar.h"

#include <QBuffer>
#include <QGuiApplication>

namespace {

constexpr int drawnFaces = 24;
constexpr int pixels = 160;
constexpr qint64 firstEnrolment = 1'760'000'000'000;
constexpr qint64 hourMs = 3'600'000;

QByteArray drawnFace(int which)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    ui::widgets::avatar(QStringLiteral("tour %1").arg(which), pixels).save(&buffer, "PNG");
    return bytes;
}

QString nameOf(int number)
{
    static const QStringList family{QStringLiteral("王"), QStringLiteral("李"), QStringLiteral("欧阳"),
                                    QStringLiteral("陈"), QStringLiteral("刘")};
    static const QStringList given{QStringLiteral("建国"), QStringLiteral("思雨"), QStringLiteral("伟"),
                                   QStringLiteral("晓兰")};
    static const QStringList latin{QStringLiteral("Ada Keller"), QStringLiteral("Tom Brook"),
                                   QStringLiteral("Maria de la Concepción Fernández-Villaverde"),
                                   QStringLiteral("Nils Holm")};
    return number % 3 == 2 ? latin[number / 3 % latin.size()]
                           : family[number % family.size()] + given[number / 5 % given.size()];
}

/// Every fourth has two faces.
std::vector<tests::MadeUpFace> facesOf(int number, const QList<QByteArray>& drawn)
{
    std::vector<tests::MadeUpFace> faces;
    for (int face = number; face < number + (number % 4 == 0 ? 2 : 1); ++face)
        faces.push_back({drawn[face % drawnFaces],
                         QStringLiteral("image/png"),
                         pixels,
                         {pixels * 0.28F, pixels * 0.2F, pixels * 0.44F, pixels * 0.5F},
                         face % 11 == 7 ? 41.0 : 70.0 + face % 27});
    return faces;
}

core::storage::Subject subjectOf(int number)
{
    core::storage::Subject subject;
    subject.personal.userId = QStringLiteral("person-%1").arg(number);
    subject.personal.name = nameOf(number);
    subject.personal.custId = QStringLiteral("E-%1").arg(number, 6, 10, QLatin1Char('0'));
    subject.personal.idIccid =
        QStringLiteral("31010119900101%1").arg(number % 10'000, 4, 10, QLatin1Char('0'));
    subject.createdMs = firstEnrolment + number * hourMs / 24;
    return subject;
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 3)
        qFatal("fill_people FOLDER PEOPLE");
    tests::Filler filler(words[1]);
    const qint64 staff =
        filler.addGallery(QStringLiteral("staff"), QStringLiteral("员工 Staff"), firstEnrolment);
    const qint64 visitors =
        filler.addGallery(QStringLiteral("visitors"), QStringLiteral("访客 Visitors"), firstEnrolment);
    filler.addGallery(QStringLiteral("partners"), QStringLiteral("合作伙伴 Partners of the northern region"),
                      firstEnrolment);
    QList<QByteArray> drawn;
    for (int which = 0; which < drawnFaces; ++which)
        drawn << drawnFace(which);
    filler.addPeople(words[2].toInt(), [&](int number) {
        return tests::MadeUpPerson{subjectOf(number), facesOf(number, drawn),
                                   number % 10 == 9 ? visitors : staff};
    });
    return 0;
}
