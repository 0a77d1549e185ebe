// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the route table: which section an address belongs to, who serves it, how its answers look. Plain
// values.
#pragma once

#include "core/api/ApiMessage.h"
#include "core/base/Result.h"

#include <optional>
#include <span>

namespace core::api {

struct Answer;
struct Call;
class Controllers;

/// Chapters of the documented interface; the last ones are ours.
enum class Section {
    Legacy = 2,
    Faces = 3,
    Usage = 5,
    Grants = 6,
    Services = 7,
    PlatformUsage = 8,
    Groups = 9,
    Accounts = 10,
    Recovery = 11,
    Pictures = 20,
    Health = 21,
};

enum class EnvelopeKind {
    Full,     ///< flag, resultCode, message, data
    Plain,    ///< the same without resultCode
    Chapter9, ///< error_code, error_msg, log_id, timestamp, cached, result
    Flat,     ///< 9.1.4, 9.1.5: the result alone; failures as Chapter9
    None,     ///< not an envelope: pictures, health; failures as Full
};

enum class Method { Post, Get }; ///< Get answers HEAD too

using Handler = base::Result<Answer> (*)(Controllers&, Call&);

struct Route {
    Section section;
    const char* number; ///< in the manual: "7.11"; "" for ours
    unsigned listeners; ///< bits of auth::Listener
    Method method;
    const char* path; ///< as documented; a last "/*" stands for anything below
    auth::AccessRule rule;
    std::optional<auth::Operation> operation; ///< recorded in the usage; none: not recorded
    EnvelopeKind envelope;
    Lane lane;
    Handler handler;
};

constexpr unsigned bitOf(auth::Listener listener)
{
    return 1U << static_cast<unsigned>(listener);
}

} // namespace core::api
