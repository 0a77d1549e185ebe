// SPDX-License-Identifier: GPL-3.0-or-later
// What a request body says, by field name: JSON whatever the content type, urlencoded or multipart. Getters
// answer plain values and remember the first refusal (MissingField, WrongType, …): a handler reads all its
// fields, then asks refusal() once. A field sent twice counts as sent last. Used by one thread at a time.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace core::api {

/// The spellings of one field; the first that was sent counts.
class FieldName {
public:
    template <typename... Others>
    FieldName(const char* first, Others... others)
        : m_spellings{first, others...}
    {
    }
    auto begin() const { return m_spellings.begin(); }
    auto end() const { return m_spellings.end(); }
    const char* documented() const { return m_spellings.front(); }

private:
    std::array<const char*, 4> m_spellings{};
};

class Fields {
public:
    static constexpr int LongestText = 4096; ///< characters of one text field
    static constexpr int Depth = 64;
    static constexpr int MostKeys = 10'000;

    Fields(); ///< nothing was sent
    /// An empty body is one without fields. Errors: BodyUnreadable.
    static base::Result<Fields> parse(const QByteArray& body, const QByteArray& contentType);

    bool has(const FieldName& name) const; ///< sent and not null
    bool isList() const;                   ///< the body is an array

    QString text(const FieldName& name); ///< MissingField when absent or empty
    QString textOr(const FieldName& name, const QString& other = {});
    /// Text, or a number in its decimal form; empty when absent.
    QString looseText(const FieldName& name);
    /// A whole number or its decimal form; nullopt when absent, null or empty.
    std::optional<qint64> number(const FieldName& name);
    /// Same, from `least` to `most`; `other` when absent. InvalidArgument outside.
    qint64 numberIn(const FieldName& name, qint64 other, qint64 least, qint64 most);
    QStringList texts(const FieldName& name);         ///< an array of texts, or one text; MissingField
    std::vector<Fields> items(const FieldName& name); ///< an array of objects; MissingField
    std::vector<Fields> items();                      ///< the body itself is that array
    /// A picture's bytes from base64 (or a file part). PictureTooLarge beyond `longest` characters.
    QByteArray picture(const FieldName& name, qint64 longest);

    void refuse(const FieldName& name, base::ErrorCode code, const QString& detail);
    /// The first refusal, shared with the Fields that items() answered.
    const std::optional<base::Error>& refusal() const;
    QString refusedField() const;
    /// What was sent, cut to a length that fits a message; empty when it is no text.
    QString shown(const FieldName& name) const;

private:
    struct Data;
    struct Value;
    struct Note;
    explicit Fields(std::shared_ptr<const Data> data, std::shared_ptr<Note> note);
    const Value* find(const FieldName& name) const;
    QString checkedText(const FieldName& name, const Value& value);
    std::vector<Fields> itemsOf(const Value& value, const FieldName& name);
    static std::optional<QByteArray> pictureBytes(const Value& value);

    std::shared_ptr<const Data> d;
    std::shared_ptr<Note> m_note;
};

} // namespace core::api
