// SPDX-License-Identifier: GPL-3.0-or-later
// What the manual says of each operation: fields, request and answers, from the compiled-in samples.
// Immutable after first use, any thread.
#pragma once

#include "core/api/Route.h"

#include <QJsonValue>

#include <vector>

namespace core::api {

struct ManualField {
    QString name;
    QString type; ///< in the manual's words
    bool required = false;
    QString text;
};

struct ManualSample {
    QString number; ///< "7.11"
    QString title;
    std::vector<ManualField> fields;
    std::vector<ManualField> answerFields;
    QJsonValue request;
    QJsonValue success;
    QJsonValue failure; ///< an empty object when the manual shows none
};

/// Null for addresses that the manual does not have.
const ManualSample* manualSampleOf(const Route& route);

} // namespace core::api
