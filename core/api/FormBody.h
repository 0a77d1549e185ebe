// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies as HTML forms send them. Pure functions.
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace core::api {

struct FormField {
    QByteArray name;
    QByteArray value;
    bool isFile = false; ///< the bytes themselves, not text
};

/// nullopt when the body is not of that form.
std::optional<std::vector<FormField>> parseUrlencoded(const QByteArray& body);
std::optional<std::vector<FormField>> parseMultipart(const QByteArray& body, const QByteArray& contentType);

} // namespace core::api
