// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Brought.h"

namespace core::recovery {

namespace {
thread_local bool underWay = false;
}

Brought::Brought(const QByteArray& mark)
    : m_before(underWay)
{
    underWay = !mark.isEmpty();
}

Brought::~Brought()
{
    underWay = m_before;
}

bool Brought::isUnderWay()
{
    return underWay;
}

} // namespace core::recovery
