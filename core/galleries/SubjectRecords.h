// SPDX-License-Identifier: GPL-3.0-or-later
// The packed rows behind SubjectDirectory with their texts and exact look-ups. Not thread-safe: the directory
// locks.
#pragma once

#include "core/galleries/ChainedIndex.h"
#include "core/galleries/TextArena.h"
#include "core/storage/Records.h"

#include <array>
#include <string_view>
#include <vector>

namespace core::galleries {

/// Texts of a subject in the order they are packed.
enum class TextField { Name, CustomerNumber, Certificate, UserId };

struct SubjectRecord {
    qint64 id = 0; ///< 0: free slot
    quint64 personId = 0;
    std::array<unsigned char, 16> personNo{};
    qint64 createdMs = 0;
    qint64 firstFace = 0;
    quint32 text = 0;
    quint32 set = 0; ///< MembershipSets' number
    quint32 faces = 0;
    float quality = 0;
    quint16 plainSize = 0;
    quint16 foldedSize = 0; ///< 0: folding ASCII letters is enough
    quint32 binnedS = 0;    ///< seconds since 1970; 0: not in the recycle bin
};

class SubjectRecords {
public:
    static constexpr quint32 None = ChainedIndex::None;

    /// Slot of the subject, a new one when it is not known yet; ids and texts are set.
    quint32 put(const storage::Subject& subject);
    void remove(quint32 slot);

    quint32 find(qint64 id) const;
    std::vector<quint32> findAny(const QString& anyId) const;

    quint32 slots() const { return m_slots; }
    SubjectRecord& at(quint32 slot) { return m_chunks[slot / ChunkSize][slot % ChunkSize]; }
    const SubjectRecord& at(quint32 slot) const { return m_chunks[slot / ChunkSize][slot % ChunkSize]; }

    QString text(const SubjectRecord& record, TextField field) const;
    /// What comparisons see; still to be folded by ASCII letters.
    std::string_view comparable(const SubjectRecord& record, TextField field) const;
    std::string_view comparable(const SubjectRecord& record) const; ///< all fields, separated by zeros

    static QString personIdOf(const SubjectRecord& record) { return QString::number(record.personId); }
    static QString personNoOf(const SubjectRecord& record);

    qint64 bytes() const;

private:
    static constexpr quint32 ChunkSize = 1024;

    quint32 takeSlot();
    void setTexts(SubjectRecord& record, const storage::Subject& subject);
    void index(quint32 slot);
    void unindex(quint32 slot);
    void compact();
    quint64 userHash(quint32 slot) const;
    std::string_view plain(const SubjectRecord& record) const;

    std::vector<std::unique_ptr<SubjectRecord[]>> m_chunks;
    quint32 m_slots = 0;
    std::vector<quint32> m_free;
    TextArena m_texts;
    ChainedIndex m_byId;
    ChainedIndex m_byPersonId;
    ChainedIndex m_byPersonNo;
    ChainedIndex m_byUserId; ///< only of those whose user_id is not their personNo
};

} // namespace core::galleries
