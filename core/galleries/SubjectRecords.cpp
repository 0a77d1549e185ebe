// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/SubjectRecords.h"

#include "core/galleries/FoldedText.h"

#include <QHash>

#include <algorithm>
#include <cstring>

namespace core::galleries {

namespace {

constexpr std::size_t FieldCount = 4;
// Of one field in the directory; lists show no more, the store keeps the whole text.
constexpr qsizetype LongestField = 1024;

QString clipped(const QString& text)
{
    QString shown = text.left(LongestField);
    return shown.replace(QChar(u'\0'), QLatin1Char(' '));
}

std::array<QString, FieldCount> fieldsOf(const storage::Subject& subject)
{
    const storage::Personal& personal = subject.personal;
    return {clipped(personal.name), clipped(personal.custId), clipped(personal.idIccid),
            personal.userId == subject.personNo ? QString() : clipped(personal.userId)};
}

std::string_view fieldIn(std::string_view packed, TextField field)
{
    for (int skip = static_cast<int>(field); skip > 0; --skip)
        packed.remove_prefix(packed.find('\0') + 1);
    return packed.substr(0, packed.find('\0'));
}

std::array<unsigned char, 16> binaryNo(const QString& personNo)
{
    std::array<unsigned char, 16> binary{};
    const QByteArray bytes = QByteArray::fromHex(personNo.toLatin1());
    std::memcpy(binary.data(), bytes.constData(),
                std::min(binary.size(), static_cast<std::size_t>(bytes.size())));
    return binary;
}

quint64 hashOf(const std::array<unsigned char, 16>& personNo)
{
    quint64 low = 0; // random already
    std::memcpy(&low, personNo.data(), sizeof low);
    return low;
}

quint64 idHash(const SubjectRecord& record)
{
    return ChainedIndex::mixed(static_cast<quint64>(record.id));
}

quint64 personIdHash(const SubjectRecord& record)
{
    return ChainedIndex::mixed(record.personId);
}

quint64 hashOf(std::string_view text)
{
    return qHashBits(text.data(), text.size());
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

quint32 SubjectRecords::put(const storage::Subject& subject)
{
    quint32 slot = find(subject.id);
    if (slot == None)
        slot = takeSlot();
    else
        unindex(slot);
    SubjectRecord& record = at(slot);
    record.id = subject.id;
    record.personId = subject.personId.toULongLong();
    record.personNo = binaryNo(subject.personNo);
    record.createdMs = subject.createdMs;
    record.binnedS =
        subject.binnedMs == 0 ? 0 : static_cast<quint32>(std::max<qint64>(1, subject.binnedMs / 1000));
    setTexts(record, subject);
    index(slot);
    if (m_texts.isWasteful())
        compact();
    return slot;
}

void SubjectRecords::remove(quint32 slot)
{
    unindex(slot);
    SubjectRecord& record = at(slot);
    m_texts.free(std::size_t{record.plainSize} + record.foldedSize);
    record = SubjectRecord();
    m_free.push_back(slot);
}

quint32 SubjectRecords::takeSlot()
{
    if (!m_free.empty()) {
        const quint32 slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    if (m_slots % ChunkSize == 0)
        m_chunks.push_back(std::make_unique<SubjectRecord[]>(ChunkSize));
    return m_slots++;
}

void SubjectRecords::setTexts(SubjectRecord& record, const storage::Subject& subject)
{
    QByteArray plainTexts;
    QByteArray foldedTexts;
    bool isAsciiEnough = true;
    for (const QString& field : fieldsOf(subject)) {
        plainTexts += field.toUtf8() + '\0';
        foldedTexts += folded(field) + '\0';
        isAsciiEnough = isAsciiEnough && foldsByAscii(field);
    }
    if (isAsciiEnough)
        foldedTexts.clear();
    m_texts.free(std::size_t{record.plainSize} + record.foldedSize);
    record.plainSize = static_cast<quint16>(plainTexts.size());
    record.foldedSize = static_cast<quint16>(foldedTexts.size());
    record.text = m_texts.add(viewOf(plainTexts + foldedTexts));
}

quint64 SubjectRecords::userHash(quint32 slot) const
{
    return hashOf(fieldIn(plain(at(slot)), TextField::UserId));
}

void SubjectRecords::index(quint32 slot)
{
    m_byId.insert(slot, [this](quint32 one) { return idHash(at(one)); });
    m_byPersonId.insert(slot, [this](quint32 one) { return personIdHash(at(one)); });
    m_byPersonNo.insert(slot, [this](quint32 one) { return hashOf(at(one).personNo); });
    if (!fieldIn(plain(at(slot)), TextField::UserId).empty())
        m_byUserId.insert(slot, [this](quint32 one) { return userHash(one); });
}

void SubjectRecords::unindex(quint32 slot)
{
    m_byId.erase(slot, idHash(at(slot)));
    m_byPersonId.erase(slot, personIdHash(at(slot)));
    m_byPersonNo.erase(slot, hashOf(at(slot).personNo));
    if (!fieldIn(plain(at(slot)), TextField::UserId).empty())
        m_byUserId.erase(slot, userHash(slot));
}

void SubjectRecords::compact()
{
    TextArena fresh;
    for (quint32 slot = 0; slot < m_slots; ++slot)
        if (SubjectRecord& record = at(slot); record.id != 0)
            record.text =
                fresh.add(m_texts.view(record.text, std::size_t{record.plainSize} + record.foldedSize));
    m_texts = std::move(fresh);
}

quint32 SubjectRecords::find(qint64 id) const
{
    quint32 slot = m_byId.first(ChainedIndex::mixed(static_cast<quint64>(id)));
    while (slot != None && at(slot).id != id)
        slot = m_byId.next(slot);
    return slot;
}

std::vector<quint32> SubjectRecords::findAny(const QString& anyId) const
{
    std::vector<quint32> found;
    const auto collect = [&](const ChainedIndex& lookup, quint64 hash, auto isMatch) {
        for (quint32 slot = lookup.first(hash); slot != None; slot = lookup.next(slot))
            if (isMatch(at(slot)))
                found.push_back(slot);
    };
    if (const quint64 personId = anyId.toULongLong(); personId != 0)
        collect(m_byPersonId, ChainedIndex::mixed(personId),
                [&](const SubjectRecord& record) { return personIdOf(record) == anyId; });
    if (const auto personNo = binaryNo(anyId); anyId.size() == 32)
        collect(m_byPersonNo, hashOf(personNo),
                [&](const SubjectRecord& record) { return personNoOf(record) == anyId; });
    const QByteArray userId = anyId.toUtf8();
    if (!userId.isEmpty())
        collect(m_byUserId, hashOf(viewOf(userId)), [&](const SubjectRecord& record) {
            return fieldIn(plain(record), TextField::UserId) == viewOf(userId);
        });
    std::ranges::sort(found); // one person may have a user_id like its own number
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string_view SubjectRecords::plain(const SubjectRecord& record) const
{
    return m_texts.view(record.text, record.plainSize);
}

QString SubjectRecords::text(const SubjectRecord& record, TextField field) const
{
    const std::string_view bytes = fieldIn(plain(record), field);
    if (bytes.empty() && field == TextField::UserId)
        return personNoOf(record);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view SubjectRecords::comparable(const SubjectRecord& record) const
{
    const auto whole = m_texts.view(record.text, std::size_t{record.plainSize} + record.foldedSize);
    return record.foldedSize > 0 ? whole.substr(record.plainSize) : whole;
}

std::string_view SubjectRecords::comparable(const SubjectRecord& record, TextField field) const
{
    return fieldIn(comparable(record), field);
}

QString SubjectRecords::personNoOf(const SubjectRecord& record)
{
    const auto* bytes = reinterpret_cast<const char*>(record.personNo.data());
    return QString::fromLatin1(
        QByteArray::fromRawData(bytes, static_cast<qsizetype>(record.personNo.size())).toHex());
}

qint64 SubjectRecords::bytes() const
{
    return static_cast<qint64>(m_chunks.size() * ChunkSize * sizeof(SubjectRecord)) + m_texts.bytes() +
           m_byId.bytes() + m_byPersonId.bytes() + m_byPersonNo.bytes() + m_byUserId.bytes();
}

} // namespace core::galleries
