// SPDX-License-Identifier: GPL-3.0-or-later
// Another FaceDesk server, through its section 7. A person is known there by our personNo as user_id.
#pragma once

#include "core/recovery/TargetKind.h"

namespace core::recovery {

class FaceDeskTarget : public TargetKind {
public:
    explicit FaceDeskTarget(Target target)
        : m_target(std::move(target))
    {
    }
    QString operation(ChangeKind kind) const override;
    bool tellsFields() const override { return true; }
    TargetRequest request(const Delivery& delivery, const QString& imageText) const override;
    base::Result<void> judge(const Delivery& delivery, const TargetAnswer& answer) const override;

private:
    const Target m_target;
};

/// The target's address with a path below it; host and port stay those that were saved.
QUrl below(const QUrl& base, const QString& path);
/// The same face in the same gallery has the same key, however often it is queued; but another one after the
/// person was taken out to be replaced, or an engine that knows the key would leave it out.
QByteArray idempotencyKey(const Delivery& delivery);
/// JSON type, idempotency key, no redirects.
QNetworkRequest plainRequest(const QUrl& url, const Delivery& delivery);
/// Refusal in the engine's own words, shortened.
base::Error refusal(const TargetAnswer& answer, const QString& words);

} // namespace core::recovery
