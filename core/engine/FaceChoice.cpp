// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/FaceChoice.h"

namespace core::engine {

using base::ErrorCode;

namespace {

bool isAmbiguous(const std::vector<Face>& largestFirst, Choice choice)
{
    constexpr float clearly = 2;
    if (largestFirst.size() < 2)
        return false;
    if (choice == Choice::ExactlyOne)
        return true;
    return choice == Choice::Clear && largestFirst[0].box.area() < clearly * largestFirst[1].box.area();
}

} // namespace

base::Result<std::vector<Face>> chooseFaces(std::vector<Face> found, Choice choice)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const Face& a, const Face& b) { return a.box.area() > b.box.area(); });
    if (choice == Choice::All)
        return found;
    if (found.empty())
        return base::fail(ErrorCode::NoFace, QStringLiteral("No face was found in the picture."));
    if (isAmbiguous(found, choice))
        return base::fail(ErrorCode::SeveralFaces,
                          QStringLiteral("The picture shows %1 faces and none is clearly the one meant.")
                              .arg(found.size()));
    found.resize(1);
    return found;
}

} // namespace core::engine
