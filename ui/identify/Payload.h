// SPDX-License-Identifier: GPL-3.0-or-later
// The same question and answer as the interface would speak them (sections 7.11 and 7.6), pictures shortened,
// the token masked. Pure functions.
#pragma once

#include "ui/identify/Bench.h"

namespace ui::identify {

struct Payload {
    QString request;
    QString answer;
    QString curl;
};

Payload payloadOf(const BenchAnswer& answer, const QStringList& galleries, const QUrl& url);
Payload payloadOf(const core::faces::Verified& verified, const QUrl& url);

} // namespace ui::identify
