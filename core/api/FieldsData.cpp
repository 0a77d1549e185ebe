// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/FieldsData.h"

#include <cmath>

namespace core::api {

using base::ErrorCode;
using base::Result;
using simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

constexpr double LargestExact = 9007199254740992.0; // 2^53

base::Error unreadable(const QString& why)
{
    return base::fail(
        ErrorCode::BodyUnreadable,
        QStringLiteral("The body cannot be read as JSON, urlencoded or multipart: %1.").arg(why));
}

/// Keys of all objects below; stops counting when there are too many.
void countKeys(const element& root, int& keys)
{
    if (root.type() == element_type::OBJECT) {
        const simdjson::dom::object object = root.get_object().value_unsafe();
        for (const auto field : object) {
            if (++keys > Fields::MostKeys)
                return;
            countKeys(field.value, keys);
        }
    } else if (root.type() == element_type::ARRAY) {
        const simdjson::dom::array array = root.get_array().value_unsafe();
        for (const auto item : array) {
            if (keys > Fields::MostKeys)
                return;
            countKeys(item, keys);
        }
    }
}

QByteArray withoutLead(const QByteArray& body)
{
    qsizetype at = body.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < body.size() && static_cast<unsigned char>(body[at]) <= ' ')
        ++at;
    return at == 0 ? body : body.mid(at);
}

QByteArray decimalForm(const element& json)
{
    if (json.type() == element_type::INT64)
        return QByteArray::number(static_cast<qlonglong>(json.get_int64().value_unsafe()));
    if (json.type() == element_type::UINT64)
        return QByteArray::number(static_cast<qulonglong>(json.get_uint64().value_unsafe()));
    const double number = json.get_double().value_unsafe();
    if (std::abs(number) < LargestExact && number == std::floor(number))
        return QByteArray::number(static_cast<qlonglong>(number));
    return QByteArray::number(number, 'g', 17);
}

bool mayBeJson(const QByteArray& body, const QByteArray& contentType)
{
    return body.startsWith('{') || body.startsWith('[') || contentType.contains("json");
}

} // namespace

Fields::Value Fields::Value::of(const element& json)
{
    Value value;
    switch (json.type()) {
    case element_type::NULL_VALUE:
        value.kind = Kind::Null;
        break;
    case element_type::STRING:
        value.kind = Kind::Text;
        value.text = json.get_string().value_unsafe();
        break;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
        value.kind = Kind::Number;
        value.number = decimalForm(json);
        break;
    case element_type::ARRAY:
        value.kind = Kind::List;
        value.list = json;
        break;
    default:
        break;
    }
    return value;
}

std::shared_ptr<const Fields::Data> Fields::Data::of(std::shared_ptr<simdjson::dom::parser> parser,
                                                     const element& root)
{
    auto data = std::make_shared<Data>();
    data->parser = std::move(parser);
    data->root = root;
    if (root.type() != element_type::OBJECT)
        return data;
    const simdjson::dom::object object = root.get_object().value_unsafe();
    for (const auto field : object)
        data->values.emplace_back(field.key, Value::of(field.value));
    return data;
}

std::shared_ptr<const Fields::Data> Fields::Data::of(std::vector<FormField> form)
{
    auto data = std::make_shared<Data>();
    data->form = std::move(form);
    for (const FormField& field : data->form) {
        Value value;
        value.kind = Value::Kind::Text;
        value.text = {field.value.constData(), static_cast<std::size_t>(field.value.size())};
        value.isForm = true;
        value.isFile = field.isFile;
        data->values.emplace_back(
            std::string_view(field.name.constData(), static_cast<std::size_t>(field.name.size())), value);
    }
    return data;
}

namespace {

Result<std::pair<std::shared_ptr<simdjson::dom::parser>, element>> parseJson(const QByteArray& body)
{
    auto parser = std::make_shared<simdjson::dom::parser>();
    if (parser->allocate(static_cast<std::size_t>(body.size()), Fields::Depth) != simdjson::SUCCESS)
        return unreadable(QStringLiteral("there is not enough memory"));
    element root;
    const auto wrong = parser->parse(body.constData(), static_cast<std::size_t>(body.size())).get(root);
    if (wrong != simdjson::SUCCESS)
        return unreadable(QString::fromLatin1(simdjson::error_message(wrong)));
    int keys = 0;
    countKeys(root, keys);
    if (keys > Fields::MostKeys)
        return unreadable(QStringLiteral("it has more than %1 keys").arg(Fields::MostKeys));
    return std::pair(std::move(parser), root);
}

} // namespace

Result<std::shared_ptr<const Fields::Data>> Fields::Data::parse(const QByteArray& body,
                                                                const QByteArray& contentType)
{
    const QByteArray text = withoutLead(body);
    const QByteArray type = contentType.toLower();
    if (text.isEmpty())
        return std::shared_ptr<const Data>(std::make_shared<Data>());
    if (!mayBeJson(text, type)) {
        auto form = type.startsWith("multipart/form-data") ? parseMultipart(body, contentType)
                                                           : parseUrlencoded(text);
        if (form)
            return of(std::move(*form));
    }
    auto json = parseJson(text);
    if (!json)
        return json.error();
    return of(std::move(json->first), json->second);
}

} // namespace core::api
