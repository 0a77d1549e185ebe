// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineTrial.h"

#include "core/recovery/TargetReader.h"

#include <algorithm>

namespace ui::recovery {

using core::base::Result;
using core::recovery::Target;
using core::recovery::TargetPresence;
using core::recovery::TargetReader;

namespace {
constexpr int patienceMs = 8'000;
} // namespace

void tryNewEngines(const core::base::Settings& settings, const std::vector<Target>& before, QObject* context,
                   const TrialAnswered& answered)
{
    for (const Target& target : core::recovery::enabledTargets(settings)) {
        const bool isKnown = std::ranges::any_of(before, [&](const Target& one) {
            return one.number == target.number && one.url == target.url && one.token == target.token;
        });
        if (isKnown || !TargetReader::canAsk(target))
            continue;
        auto* reader = new TargetReader(target, patienceMs, context);
        reader->find(
            QStringLiteral("0"), {},
            [reader, answered, host = target.url.authority()](const Result<TargetPresence>& presence) {
                reader->deleteLater();
                answered(host, presence ? Result<void>() : Result<void>(presence.error()));
            });
    }
}

} // namespace ui::recovery
