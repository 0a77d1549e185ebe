// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/TargetKind.h"

#include "core/recovery/FaceDeskTarget.h"
#include "core/recovery/TemplateTarget.h"

namespace core::recovery {

std::unique_ptr<TargetKind> targetKind(const Target& target)
{
    if (target.kind == u"facedesk")
        return std::make_unique<FaceDeskTarget>(target);
    return std::make_unique<TemplateTarget>(target);
}

} // namespace core::recovery
