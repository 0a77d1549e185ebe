// SPDX-License-Identifier: GPL-3.0-or-later
// Parsed bodies behind Fields; kept out of its header so that only two files see the JSON parser.
#pragma once

#include "core/api/Fields.h"
#include "core/api/FormBody.h"

#include <simdjson.h>

#include <string_view>

namespace core::api {

struct Fields::Value {
    enum class Kind { Null, Text, Number, List, Other };
    Kind kind = Kind::Other;
    std::string_view text; ///< of a text; looks into the parser or the form
    QByteArray number;     ///< decimal form of a number
    bool isForm = false;
    bool isFile = false;
    simdjson::dom::element list;

    static Value of(const simdjson::dom::element& json);
};

struct Fields::Data {
    std::shared_ptr<simdjson::dom::parser> parser;
    std::vector<FormField> form;
    std::vector<std::pair<std::string_view, Value>> values;
    std::optional<simdjson::dom::element> root;

    static base::Result<std::shared_ptr<const Data>> parse(const QByteArray& body,
                                                           const QByteArray& contentType);
    static std::shared_ptr<const Data> of(std::shared_ptr<simdjson::dom::parser> parser,
                                          const simdjson::dom::element& root);
    static std::shared_ptr<const Data> of(std::vector<FormField> form);
};

struct Fields::Note {
    std::optional<base::Error> refusal;
    QString field;
};

} // namespace core::api
