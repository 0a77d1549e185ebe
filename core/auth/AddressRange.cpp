// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AddressRange.h"

#include "core/base/Log.h"

#include <algorithm>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int MappedPrefix = 96;
constexpr AddressBits MappedStart{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::size_t SubscriberBytes = 8; // of a v6 address

bool isV4(const AddressBits& bits)
{
    return std::equal(bits.begin(), bits.begin() + MappedPrefix / 8, MappedStart.begin());
}

base::Error unreadable(const QString& text)
{
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("\"%1\" is no address or range; write for example 192.168.1.0/24 or fd00::/8.")
                    .arg(text.left(64)));
}

/// Bits the prefix may have as written: 32 for v4, 128 for v6.
int widthOf(const QHostAddress& address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
}

Result<int> prefixOf(const QString& text, int width)
{
    const bool isNumber =
        !text.isEmpty() && text.size() <= 3 &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int prefix = isNumber ? text.toInt() : -1;
    if (prefix < 0 || prefix > width)
        return unreadable(QLatin1Char('/') + text);
    return prefix + 128 - width;
}

} // namespace

AddressBits bitsOf(const QHostAddress& address)
{
    AddressBits bits = MappedStart;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 v4 = address.toIPv4Address();
        for (std::size_t i = 0; i < 4; ++i)
            bits[12 + i] = static_cast<quint8>(v4 >> (24 - 8 * i));
        return bits;
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    std::copy(std::begin(v6.c), std::end(v6.c), bits.begin());
    return bits;
}

bool isLoopback(const QHostAddress& address)
{
    constexpr AddressBits V6Loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    const AddressBits bits = bitsOf(address);
    return !address.isNull() && (bits == V6Loopback || (isV4(bits) && bits[12] == 127));
}

AddressBits subscriberOf(const QHostAddress& address)
{
    AddressBits bits = bitsOf(address);
    if (!isV4(bits))
        std::fill(bits.begin() + SubscriberBytes, bits.end(), quint8(0));
    return bits;
}

Result<AddressRange> AddressRange::parse(const QString& text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const QString host = slash < 0 ? text : text.left(slash);
    const QHostAddress address(host);
    // QHostAddress also reads "10" and "10.1" as addresses.
    if (address.isNull() || (widthOf(address) == 32 && host.count(QLatin1Char('.')) != 3))
        return unreadable(text);
    AddressRange range;
    range.m_network = bitsOf(address);
    range.m_prefix = 128;
    if (slash < 0)
        return range;
    auto prefix = prefixOf(text.mid(slash + 1), widthOf(address));
    if (!prefix)
        return unreadable(text);
    range.m_prefix = *prefix;
    return range;
}

bool AddressRange::contains(const AddressBits& address) const
{
    const auto whole = static_cast<std::size_t>(m_prefix / 8);
    if (!std::equal(address.begin(), address.begin() + m_prefix / 8, m_network.begin()))
        return false;
    const int rest = m_prefix % 8;
    return rest == 0 || ((address[whole] ^ m_network[whole]) >> (8 - rest)) == 0;
}

std::vector<AddressRange> rangesOf(const QStringList& list)
{
    std::vector<AddressRange> ranges;
    for (const QString& entry : list) {
        auto range = AddressRange::parse(entry);
        if (range)
            ranges.push_back(*range);
        else
            qCWarning(base::lcAuth) << "address list entry ignored:" << range.error().detail;
    }
    return ranges;
}

Result<void> checkRanges(const QStringList& list)
{
    for (const QString& entry : list)
        if (const auto range = AddressRange::parse(entry); !range)
            return range.error();
    return {};
}

bool isWithin(const std::vector<AddressRange>& ranges, const QHostAddress& address)
{
    const AddressBits bits = bitsOf(address);
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const AddressRange& range) { return range.contains(bits); });
}

} // namespace core::auth
