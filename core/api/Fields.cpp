// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/FieldsData.h"

#include "core/api/Base64.h"

#include <algorithm>

namespace core::api {

using base::ErrorCode;
using base::Result;

namespace {

constexpr qsizetype ShownLength = 128;

bool isUnwanted(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<qint64> wholeNumber(const QByteArray& text)
{
    bool ok = false;
    const QByteArray digits = text.trimmed();
    const qint64 number = digits.size() <= 20 ? digits.toLongLong(&ok) : 0;
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

Fields::Fields()
    : Fields(std::make_shared<Data>(), std::make_shared<Note>())
{
}

Fields::Fields(std::shared_ptr<const Data> data, std::shared_ptr<Note> note)
    : d(std::move(data))
    , m_note(std::move(note))
{
}

Result<Fields> Fields::parse(const QByteArray& body, const QByteArray& contentType)
{
    auto data = Data::parse(body, contentType);
    if (!data)
        return data.error();
    return Fields(std::move(*data), std::make_shared<Note>());
}

const Fields::Value* Fields::find(const FieldName& name) const
{
    for (const char* spelling : name) {
        if (!spelling)
            break;
        const auto last = std::find_if(d->values.rbegin(), d->values.rend(),
                                       [&](const auto& entry) { return entry.first == spelling; });
        if (last != d->values.rend() && last->second.kind != Value::Kind::Null)
            return &last->second;
    }
    return nullptr;
}

bool Fields::has(const FieldName& name) const
{
    return find(name) != nullptr;
}

bool Fields::isList() const
{
    return d->root && d->root->is_array();
}

void Fields::refuse(const FieldName& name, ErrorCode code, const QString& detail)
{
    if (m_note->refusal)
        return;
    m_note->refusal = base::fail(code, detail.arg(QLatin1StringView(name.documented())));
    m_note->field = QLatin1StringView(name.documented());
}

QString Fields::checkedText(const FieldName& name, const Value& value)
{
    if (value.kind != Value::Kind::Text) {
        refuse(name, ErrorCode::WrongType, QStringLiteral("The field %1 has to be text."));
        return {};
    }
    // Four bytes is the longest form of a character: no need to decode more to know that it is too long.
    QString text = fromUtf8(value.text.substr(0, 4 * LongestText + 4));
    if (text.size() > LongestText)
        refuse(name, ErrorCode::InvalidArgument, QStringLiteral("The text of the field %1 is too long."));
    else if (std::any_of(text.cbegin(), text.cend(), isUnwanted))
        refuse(name, ErrorCode::InvalidArgument, QStringLiteral("The field %1 has control characters."));
    else
        return text;
    return {};
}

QString Fields::text(const FieldName& name)
{
    const Value* value = find(name);
    const QString text = value ? checkedText(name, *value) : QString();
    if (text.isEmpty())
        refuse(name, ErrorCode::MissingField, QStringLiteral("The field %1 is missing or empty."));
    return text;
}

QString Fields::textOr(const FieldName& name, const QString& other)
{
    const Value* value = find(name);
    return value ? checkedText(name, *value) : other;
}

QString Fields::looseText(const FieldName& name)
{
    const Value* value = find(name);
    if (value && value->kind == Value::Kind::Number)
        return QString::fromLatin1(value->number);
    return value ? checkedText(name, *value) : QString();
}

std::optional<qint64> Fields::number(const FieldName& name)
{
    const QString text = looseText(name);
    if (text.isEmpty())
        return std::nullopt;
    const auto number = wholeNumber(text.toLatin1());
    if (!number)
        refuse(name, ErrorCode::WrongType, QStringLiteral("The field %1 has to be a whole number."));
    return number;
}

qint64 Fields::numberIn(const FieldName& name, qint64 other, qint64 least, qint64 most)
{
    const qint64 value = number(name).value_or(other);
    if (value < least || value > most) {
        refuse(name, ErrorCode::InvalidArgument,
               QStringLiteral("The field %1 has to be from %2 to %3.")
                   .arg(QStringLiteral("%1"), QString::number(least), QString::number(most)));
        return other;
    }
    return value;
}

QStringList Fields::texts(const FieldName& name)
{
    const Value* value = find(name);
    if (!value || value->kind != Value::Kind::List)
        return {text(name)};
    QStringList list;
    const simdjson::dom::array array = value->list.get_array().value_unsafe();
    for (const auto item : array)
        list << checkedText(name, Value::of(item));
    if (list.isEmpty())
        refuse(name, ErrorCode::MissingField, QStringLiteral("The field %1 is empty."));
    return list;
}

std::vector<Fields> Fields::itemsOf(const Value& value, const FieldName& name)
{
    std::vector<Fields> list;
    const simdjson::dom::array array = value.list.get_array().value_unsafe();
    for (const auto item : array) {
        if (!item.is_object())
            refuse(name, ErrorCode::WrongType, QStringLiteral("Each element of %1 has to be an object."));
        list.push_back(Fields(Data::of(d->parser, item), m_note));
    }
    return list;
}

std::vector<Fields> Fields::items(const FieldName& name)
{
    const Value* value = find(name);
    if (value && value->kind == Value::Kind::List)
        return itemsOf(*value, name);
    refuse(name, value ? ErrorCode::WrongType : ErrorCode::MissingField,
           QStringLiteral("The field %1 has to be an array of objects."));
    return {};
}

std::vector<Fields> Fields::items()
{
    return isList() ? itemsOf(Value::of(*d->root), "body") : std::vector<Fields>();
}

QByteArray Fields::picture(const FieldName& name, qint64 longest)
{
    const Value* value = find(name);
    if (!value) {
        refuse(name, ErrorCode::MissingField, QStringLiteral("The picture %1 is missing."));
        return {};
    }
    if (value->kind != Value::Kind::Text) {
        refuse(name, ErrorCode::WrongType, QStringLiteral("The picture %1 has to be base64 text."));
        return {};
    }
    const qint64 characters = static_cast<qint64>(value->text.size());
    if (characters > (value->isFile ? longest / 4 * 3 : longest)) {
        refuse(name, ErrorCode::PictureTooLarge,
               QStringLiteral("The picture %1 is larger than limits.imageText allows; send a smaller one."));
        return {};
    }
    const auto bytes = pictureBytes(*value);
    if (!bytes)
        refuse(name, ErrorCode::NotBase64, QStringLiteral("The picture %1 is not base64 text."));
    else if (bytes->isEmpty())
        refuse(name, ErrorCode::PictureEmpty, QStringLiteral("The picture %1 is empty."));
    return bytes.value_or(QByteArray());
}

std::optional<QByteArray> Fields::pictureBytes(const Value& value)
{
    if (value.isFile)
        return QByteArray(value.text.data(), static_cast<qsizetype>(value.text.size()));
    if (!value.isForm || value.text.find(' ') == std::string_view::npos)
        return decodeBase64(value.text);
    // A form that was not encoded as it should be lost its plus signs.
    std::string text(value.text);
    std::replace(text.begin(), text.end(), ' ', '+');
    return decodeBase64(text);
}

const std::optional<base::Error>& Fields::refusal() const
{
    return m_note->refusal;
}

QString Fields::refusedField() const
{
    return m_note->field;
}

QString Fields::shown(const FieldName& name) const
{
    const Value* value = find(name);
    if (!value)
        return {};
    const QString text = value->kind == Value::Kind::Text ? fromUtf8(value->text.substr(0, 4 * ShownLength))
                                                          : QString::fromLatin1(value->number);
    return text.left(ShownLength);
}

} // namespace core::api
