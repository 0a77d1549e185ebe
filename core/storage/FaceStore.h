// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of faces and their templates; templates are sealed.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Records.h"
#include "core/storage/Vault.h"

namespace core::storage {

class FaceStore {
public:
    FaceStore(Database& database, const Vault& vault);

    base::Result<qint64> insert(Transaction& tx, const FaceRow& face,
                                const std::vector<engine::Template>& templates);
    base::Result<void> putTemplate(Transaction& tx, qint64 face,
                                   const engine::Template& value); ///< adds or replaces
    base::Result<void> remove(Transaction& tx, qint64 face);

    /// Remembers what a repeated enrolment would be answered with; goes with the face.
    base::Result<void> keepKey(Transaction& tx, const QString& key, qint64 face);
    base::Result<qint64> ofKey(const QString& key) const; ///< 0: not seen yet

    base::Result<FaceRow> byId(qint64 id) const;                        ///< FaceUnknown
    base::Result<std::vector<FaceRow>> ofSubject(qint64 subject) const; ///< oldest first
    base::Result<std::vector<FaceRow>> ofPicture(qint64 picture) const; ///< login attempts have none
    base::Result<std::vector<FaceRow>> ofSubjects(const std::vector<qint64>& subjects) const;
    /// Every face in id order, for start; `each` returns false to stop.
    base::Result<void> forEach(const std::function<bool(const FaceRow&)>& each) const;
    base::Result<std::vector<FaceRow>> ofBatch(const QString& batch) const;
    base::Result<std::vector<FaceTemplate>> templatesOf(const std::vector<qint64>& faces,
                                                        const engine::ModelTag& model) const;
    /// Those of them that open with the key: together, or each by itself when some do not.
    base::Result<std::vector<FaceTemplate>> openableOf(const std::vector<qint64>& faces,
                                                       const engine::ModelTag& model) const;
    /// Every template of a model, opened in parallel where it pays; `each` is called from one thread at a
    /// time. Faces of binned subjects are left out.
    base::Result<void> forEachTemplate(const engine::ModelTag& model,
                                       const std::function<void(FaceTemplate&&)>& each) const;
    /// Faces (not binned) without a template of this model: what a change of recogniser has to make again.
    base::Result<std::vector<FaceRow>> without(const engine::ModelTag& model, int limit) const;
    base::Result<qint64> count() const;

private:
    Database& m_database;
    const Vault& m_vault;
};

} // namespace core::storage
