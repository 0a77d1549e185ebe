// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of addresses in CIDR form, v4 and v6; a v4-mapped address is the v4 address it stands for. Plain
// values.
#pragma once

#include "core/base/Result.h"

#include <QHostAddress>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace core::auth {

/// 128 bits; v4 as ::ffff:a.b.c.d.
using AddressBits = std::array<quint8, 16>;
AddressBits bitsOf(const QHostAddress& address);
bool isLoopback(const QHostAddress& address);
/// What one subscriber has: the address in v4, its /64 in v6.
AddressBits subscriberOf(const QHostAddress& address);

class AddressRange {
public:
    /// "10.0.0.0/8", "fd00::/8", or a single address. Errors: InvalidArgument.
    static base::Result<AddressRange> parse(const QString& text);
    bool contains(const AddressBits& address) const;

private:
    AddressBits m_network{};
    int m_prefix = 0; ///< bits of 128
};

/// A comma-separated list; entries that cannot be read are left out and named in the log.
std::vector<AddressRange> rangesOf(const QStringList& list);
/// Whether nothing of such a list would be left out. Errors: InvalidArgument.
base::Result<void> checkRanges(const QStringList& list);
bool isWithin(const std::vector<AddressRange>& ranges, const QHostAddress& address);

} // namespace core::auth
