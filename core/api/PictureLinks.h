// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of stored pictures in the three documented forms, signed and expiring. Thread-safe.
#pragma once

#include "core/api/ApiMessage.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/storage/Records.h"
#include "core/storage/Vault.h"

namespace core::api {

class PictureLinks {
public:
    PictureLinks(const storage::Vault& vault, const base::Settings& settings, const base::Clock& clock);

    /// …/group1/default/YYYYMMDD/HH/mm/n/<epoch ms>?download=0
    QString ofPicture(const ApiRequest& request, const storage::PictureRow& picture) const;
    /// …/person/YYYYMMDD/<personId>.png
    QString ofPerson(const ApiRequest& request, const storage::Subject& subject) const;
    /// …/face/getimage?app_id=&app_secret=&groupId=&faceId=
    QString ofFace(const ApiRequest& request, const storage::Gallery& gallery, qint64 face) const;

    /// The request carries the signature of this very address, and it has not expired.
    bool isSigned(const ApiRequest& request) const;

private:
    QString base(const ApiRequest& request) const;
    qint64 expiry() const;
    QString signature(const QString& address, qint64 expires) const;

    const storage::Vault& m_vault;
    const base::Settings& m_settings;
    const base::Clock& m_clock;
};

} // namespace core::api
