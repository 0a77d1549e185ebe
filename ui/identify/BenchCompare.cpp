// SPDX-License-Identifier: GPL-3.0-or-later
// The bench's comparison of two pictures.
#include "core/engine/ImageDecoder.h"
#include "ui/identify/Bench.h"
#include "ui/identify/FaceCut.h"
#include "ui/pictures/FacePicture.h"

#include <algorithm>

namespace ui::identify {

using core::base::Result;

namespace {

/// verify() does not say which of its two pictures it failed at.
std::optional<core::base::Error> faultOf(const Services& services, const QByteArray& picture)
{
    const auto seen = services.faces.detect(picture);
    if (!seen)
        return seen.error();
    if (seen->faces.empty())
        return core::base::fail(core::base::ErrorCode::NoFace,
                                QStringLiteral("No face was found in the picture."));
    return std::nullopt;
}

double shared(const QRectF& a, const QRectF& b)
{
    const QRectF both = a & b;
    return both.width() * both.height();
}

/// A single face is looked for in another way than all of them: what it finds is found among these.
void pick(const Services& services, SeenPicture& seen)
{
    const auto picture = core::engine::decodePicture(seen.source.bytes);
    const auto found = picture ? services.faces.engine().analyse(*picture, {})
                               : Result<core::engine::Analysis>(picture.error());
    if (!found || found->faces.empty())
        return;
    const QRectF face = rectOf(found->faces.front().face.box);
    const auto closest =
        std::ranges::max_element(seen.faces, {}, [&](const QRectF& box) { return shared(box, face); });
    if (closest != seen.faces.end() && shared(*closest, face) > 0) {
        seen.picked = int(closest - seen.faces.begin());
    } else {
        seen.picked = int(seen.faces.size());
        seen.faces.push_back(face);
    }
}

/// Of the picked face the picture itself, as a program would send it; of another one what is around it
/// without the middle of a neighbour.
BenchSource toCompare(const SeenPicture& seen)
{
    if (seen.chosen < 0 || seen.chosen == seen.picked)
        return seen.source;
    const auto picture = pictures::decode(seen.source.bytes);
    if (!picture)
        return seen.source;
    const QRectF box = seen.faces[std::size_t(seen.chosen)];
    const auto holdsOther = [&](const QRectF& around) {
        return std::ranges::any_of(
            seen.faces, [&](const QRectF& other) { return other != box && around.contains(other.center()); });
    };
    double margin = widestCut;
    while (margin > 1.2 && holdsOther(around(box, margin)))
        margin -= 0.2;
    return {{}, cutOut(*picture, box, margin)};
}

} // namespace

Result<SeenPicture> see(const Services& services, const BenchSource& source)
{
    const auto bytes = bytesOf(source);
    const auto picture = bytes ? pictures::decode(*bytes) : Result<QImage>(bytes.error());
    if (!picture)
        return picture.error();
    SeenPicture seen{{source.file, *bytes}, picture->size(), {}, -1, -1};
    const auto analysis = services.faces.detect(*bytes);
    for (const auto& one : analysis ? analysis->faces : std::vector<core::engine::FaceAnalysis>())
        seen.faces.push_back(rectOf(one.face.box));
    pick(services, seen);
    seen.chosen = seen.picked;
    return seen;
}

Compared compare(const Services& services, const SeenPicture& a, const SeenPicture& b)
{
    const BenchSource one = toCompare(a);
    const BenchSource other = toCompare(b);
    auto verified = services.faces.verify(one.bytes, other.bytes);
    if (!verified)
        return {verified.error(), faultOf(services, one.bytes), faultOf(services, other.bytes)};
    const auto first = pictures::decode(one.bytes);
    const auto second = pictures::decode(other.bytes);
    if (!first || !second)
        return {(first ? second : first).error(), std::nullopt, std::nullopt};
    BenchPair pair;
    pair.first = pictures::cutFace(*first, rectOf(verified->a.box), cutSide);
    pair.second = pictures::cutFace(*second, rectOf(verified->b.box), cutSide);
    pair.verified = std::move(*verified);
    pair.sent = {one, other};
    return {std::move(pair), std::nullopt, std::nullopt};
}

} // namespace ui::identify
