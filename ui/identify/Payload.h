// SPDX-License-Identifier: GPL-3.0-or-later
// A question of the bench as one to the interface (sections 7.11 and 7.6), and what the interface answers to
// it: asked of the code that answers a caller, without a token, a socket or an entry in the usage.
#pragma once

#include "ui/identify/Bench.h"

#include <QJsonObject>

namespace ui::identify {

/// One request: its fields are sent in this order, the pictures last.
struct Inquiry {
    struct Picture {
        QString field;
        BenchSource source;
    };
    QUrl url;
    QJsonObject fields;
    std::vector<Picture> pictures;
};

struct Payload {
    QString request; ///< pictures shortened
    QString answer;
    QString curl; ///< a line for bash; $TOKEN stands for the token, $PICTURE for a picture without a file
};

using Inquiries = std::vector<Inquiry>;

/// `base`: address of the services listener. An operation takes one gallery or, with none named, all of them:
/// several galleries are as many requests.
Inquiries searchInquiries(const QUrl& base, const BenchSource& picture, const QStringList& galleries);
Inquiries pairInquiry(const QUrl& base, const BenchSource& a, const BenchSource& b);

/// One below the other. Engine work, on workers; a `stop` ends it between two of them. A refusal is an answer
/// too; it is empty where a picture is not there any more.
Payload payloadOf(
    const Services& services, const Inquiries& inquiries,
    const std::function<bool()>& stop = [] { return false; });

} // namespace ui::identify
