// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonalCodec.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

namespace core::storage {

namespace {

struct TextField {
    int number;
    QString Personal::*member;
};

constexpr std::array<TextField, 10> TextFields{{
    {1, &Personal::userId},
    {2, &Personal::name},
    {5, &Personal::province},
    {6, &Personal::company},
    {7, &Personal::duty},
    {9, &Personal::idIccid},
    {10, &Personal::custId},
    {11, &Personal::remark},
    {12, &Personal::userInfo},
    {13, &Personal::sourceImageUrl},
}};
constexpr int SexField = 3;
constexpr int BirthdayField = 4;
constexpr int TypeField = 8;

template <typename T> void writeNumber(QCborStreamWriter& writer, int field, const std::optional<T>& value)
{
    if (!value)
        return;
    writer.append(field);
    writer.append(static_cast<qint64>(*value));
}

QString readText(QCborStreamReader& reader)
{
    QString text;
    auto part = reader.readString();
    for (; part.status == QCborStreamReader::Ok; part = reader.readString())
        text += part.data;
    return text;
}

void takeText(Personal& personal, qint64 field, const QString& text)
{
    for (const TextField& known : TextFields)
        if (known.number == field)
            personal.*known.member = text;
}

void takeNumber(Personal& personal, qint64 field, qint64 value)
{
    if (field == SexField)
        personal.sex = static_cast<int>(value);
    else if (field == BirthdayField)
        personal.birthday = value;
    else if (field == TypeField)
        personal.type = static_cast<int>(value);
}

void takeField(QCborStreamReader& reader, Personal& personal)
{
    const qint64 field = reader.isInteger() ? reader.toInteger() : 0;
    reader.next();
    if (reader.isString()) {
        takeText(personal, field, readText(reader));
        return;
    }
    if (reader.isInteger())
        takeNumber(personal, field, reader.toInteger());
    reader.next();
}

} // namespace

QByteArray encodePersonal(const Personal& personal)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap();
    for (const TextField& field : TextFields)
        if (const QString& text = personal.*field.member; !text.isEmpty()) {
            writer.append(field.number);
            writer.append(text);
        }
    writeNumber(writer, SexField, personal.sex);
    writeNumber(writer, BirthdayField, personal.birthday);
    writeNumber(writer, TypeField, personal.type);
    writer.endMap();
    return bytes;
}

base::Result<Personal> decodePersonal(const QByteArray& bytes)
{
    QCborStreamReader reader(bytes);
    Personal personal;
    if (reader.isMap() && reader.enterContainer()) {
        while (reader.lastError() == QCborError::NoError && reader.hasNext())
            takeField(reader, personal);
        if (reader.lastError() == QCborError::NoError && reader.leaveContainer())
            return personal;
    }
    return base::fail(base::ErrorCode::DatabaseCorrupt,
                      QStringLiteral("The stored fields of a person cannot be read."));
}

} // namespace core::storage
