// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/FaceChoice.h"

#include <QTest>

using namespace core::engine;
using core::base::ErrorCode;

namespace {

std::vector<Face> facesOf(std::initializer_list<float> areas)
{
    std::vector<Face> faces;
    for (const float area : areas) {
        Face face;
        face.box = {0, 0, area, 1};
        faces.push_back(face);
    }
    return faces;
}

/// Areas chosen, or the name of the refusal.
QString chosen(std::initializer_list<float> areas, Choice choice)
{
    const auto faces = chooseFaces(facesOf(areas), choice);
    if (!faces)
        return core::base::errorName(faces.error().code);
    QStringList words;
    for (const auto& face : *faces)
        words << QString::number(face.box.area());
    return words.join(u' ');
}

} // namespace

class TestFaceChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allComeLargestFirst();
    void largestIsTakenAlone();
    void clearNeedsTwiceTheNext();
    void exactlyOneMeansIt();
    void noFaceIsAnErrorUnlessAllAreAsked();
};

void TestFaceChoice::allComeLargestFirst()
{
    QCOMPARE(chosen({2, 9, 4}, Choice::All), QStringLiteral("9 4 2"));
}

void TestFaceChoice::largestIsTakenAlone()
{
    QCOMPARE(chosen({8, 9}, Choice::Largest), QStringLiteral("9"));
}

void TestFaceChoice::clearNeedsTwiceTheNext()
{
    QCOMPARE(chosen({10}, Choice::Clear), QStringLiteral("10"));
    QCOMPARE(chosen({5, 10}, Choice::Clear), QStringLiteral("10"));
    QCOMPARE(chosen({5.1F, 10}, Choice::Clear), QStringLiteral("several-faces"));
    QCOMPARE(chosen({10, 4, 5.1F}, Choice::Clear), QStringLiteral("several-faces"));
}

void TestFaceChoice::exactlyOneMeansIt()
{
    QCOMPARE(chosen({10}, Choice::ExactlyOne), QStringLiteral("10"));
    QCOMPARE(chosen({1000, 1}, Choice::ExactlyOne), QStringLiteral("several-faces"));
}

void TestFaceChoice::noFaceIsAnErrorUnlessAllAreAsked()
{
    for (const Choice choice : {Choice::Largest, Choice::Clear, Choice::ExactlyOne})
        QCOMPARE(chosen({}, choice), QStringLiteral("no-face"));
    QCOMPARE(chosen({}, Choice::All), QString());
}

QTEST_APPLESS_MAIN(TestFaceChoice)
#include "tst_FaceChoice.moc"
