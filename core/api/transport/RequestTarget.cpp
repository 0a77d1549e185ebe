// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/RequestTarget.h"

namespace core::api {

namespace {

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte that "%xx" at `at` stands for; -1 when it is no escape.
int escapedByte(QByteArrayView raw, qsizetype at)
{
    if (at + 2 >= raw.size())
        return -1;
    const int high = hexValue(raw[at + 1]);
    const int low = hexValue(raw[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

MaybeFault decodePath(QByteArrayView raw, QByteArray& path)
{
    QByteArray decoded;
    decoded.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size(); ++at) {
        const bool isEscape = raw[at] == '%';
        const int byte = isEscape ? escapedByte(raw, at) : static_cast<unsigned char>(raw[at]);
        if (byte < 0x20 || byte == 0x7f)
            return RequestFault{400,
                                QStringLiteral("The path holds a broken escape or a control character.")};
        decoded.append(static_cast<char>(byte));
        at += isEscape ? 2 : 0;
    }
    path = decoded;
    return {};
}

/// "http://host:port/path" and its https form lose everything before the path.
QByteArrayView withoutAuthority(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() <= scheme.size() ||
            target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const QByteArrayView rest = target.sliced(scheme.size());
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
        return rest.sliced(end - rest.begin());
    }
    return target;
}

} // namespace

MaybeFault parseTarget(QByteArrayView target, RequestHead& head)
{
    if (target == QByteArrayView("*") && head.method == "OPTIONS") {
        head.path = "*";
        return {};
    }
    const QByteArrayView local = withoutAuthority(target);
    const bool isAbsolute = local.size() != target.size();
    if (target.contains('#') || target.contains('\t') || (!isAbsolute && !local.startsWith('/')))
        return RequestFault{400, QStringLiteral("The request target is not a path.")};
    const qsizetype question = local.indexOf('?');
    const QByteArrayView path = question < 0 ? local : local.first(question);
    head.rawQuery = question < 0 ? QByteArray() : local.sliced(question + 1).toByteArray();
    return decodePath(path.isEmpty() ? QByteArrayView("/") : path, head.path);
}

} // namespace core::api
