// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/overview/GalleryProblems.h"

#include <QTest>

using support::fakePerson;
using support::fakePhotograph;
using ui::overview::poorPictures;

namespace {
/// Badly lit: of poor quality.
const cv::Vec3b dark{48, 24, 24};
const cv::Vec3b darker{24, 48, 24};
} // namespace

class tst_GalleryProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfGoodPictures();
    void leadsToTheGalleryWithMost();
};

void tst_GalleryProblems::saysNothingOfGoodPictures()
{
    tests::PeopleFixture fixture;
    QVERIFY(!poorPictures(fixture.galleries()));
    const auto staff = fixture.addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    const auto ann = fixture.enrol(staff, QStringLiteral("Ann"), fakePhotograph({dark}));
    QVERIFY(poorPictures(fixture.galleries()));
    core::faces::EnrollRequest better;
    better.gallery = staff.groupId;
    better.subject = ann.subject.id;
    better.image = fakePhotograph({fakePerson(1)});
    QVERIFY(fixture.faces().enroll(better));
    QVERIFY(!poorPictures(fixture.galleries()));
}

void tst_GalleryProblems::leadsToTheGalleryWithMost()
{
    tests::PeopleFixture fixture;
    const auto staff = fixture.addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    const auto guests = fixture.addGallery(QStringLiteral("guests"), QStringLiteral("Guests"));
    fixture.enrol(staff, QStringLiteral("Ann"), fakePhotograph({dark}));
    fixture.enrol(guests, QStringLiteral("Bob"), fakePhotograph({darker}));
    fixture.enrol(guests, QStringLiteral("Cid"), fakePhotograph({dark}, 1));
    const auto found = poorPictures(fixture.galleries());
    QVERIFY(found);
    QCOMPARE(found->count, 3);
    QCOMPARE(found->which, QStringLiteral("Guests"));
    QCOMPARE(found->target.toStringList(), (QStringList{QStringLiteral("guests"), QStringLiteral("health")}));
}

QTEST_MAIN(tst_GalleryProblems)
#include "tst_GalleryProblems.moc"
