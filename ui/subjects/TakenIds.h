// SPDX-License-Identifier: GPL-3.0-or-later
// Whether numbers of a person belong to somebody else already. Values; any worker.
#pragma once

#include "core/galleries/SubjectDirectory.h"

#include <QStringList>

namespace ui::subjects {

struct TakenIds {
    QStringList customers; ///< names of those who have this customer number
    QString user;          ///< whom one of these galleries has under this user id; empty: nobody

    bool isUserTaken() const { return !user.isEmpty(); }
};

/// `self`: not somebody else; 0 for a new person. Numbers that are empty belong to nobody.
TakenIds takenIds(const core::galleries::SubjectDirectory& directory, const std::vector<qint64>& galleries,
                  const QString& customer, const QString& user, qint64 self);

} // namespace ui::subjects
