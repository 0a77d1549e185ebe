// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and their users as chapter 9 names them: galleries and subjects under other words. Stateless.
#pragma once

#include "core/api/Call.h"
#include "core/base/Settings.h"
#include "core/storage/Records.h"

#include <QJsonArray>

namespace core::galleries {
class GalleryService;
}
namespace core::storage {
class SubjectStore;
}

namespace core::api {

class GroupController {
public:
    GroupController(galleries::GalleryService& galleries, const storage::SubjectStore& subjects,
                    const base::Settings& settings);

    base::Result<Answer> add(Call& call) const;
    base::Result<Answer> remove(Call& call) const;
    base::Result<Answer> list(Call& call) const;
    base::Result<Answer> countGroups(Call& call) const; ///< 9.1.4
    base::Result<Answer> countPeople(Call& call) const; ///< 9.1.5
    base::Result<Answer> copyUser(Call& call) const;
    base::Result<Answer> getUser(Call& call) const;
    base::Result<Answer> listUsers(Call& call) const;

private:
    base::Result<storage::Gallery> group(Fields& in, const char* field) const;
    base::Result<std::vector<storage::Gallery>> allGroups() const;
    /// The field names one group, or all of them.
    base::Result<std::vector<storage::Gallery>> groupsOf(Fields& in, const char* field) const;
    base::Result<std::vector<storage::Gallery>> listedGroups(Fields& in) const;
    QJsonObject countJson(const storage::Gallery& gallery) const;
    base::Result<void> appendRows(QJsonArray& rows, const storage::Gallery& gallery,
                                  const std::vector<qint64>& subjects) const;

    galleries::GalleryService& m_galleries;
    const storage::SubjectStore& m_subjects;
    const base::Settings& m_settings;
};

} // namespace core::api
