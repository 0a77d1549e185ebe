// SPDX-License-Identifier: GPL-3.0-or-later
// How one kind of replica engine is spoken to: which requests a change becomes and which answers mean
// success. Stateless values, any thread.
#pragma once

#include "core/recovery/DeliveryStore.h"
#include "core/recovery/Targets.h"

#include <QByteArray>
#include <QNetworkRequest>

#include <memory>

namespace core::recovery {

struct TargetRequest {
    QByteArray method = "POST";
    QNetworkRequest request;
    QByteArray body;
};

struct TargetAnswer {
    int status = 0;
    QByteArray body;
};

class TargetKind {
public:
    virtual ~TargetKind() = default;
    /// Path of the operation, as records show it; empty: this kind does not carry such changes. None is sent;
    /// a removal is a record from the start, for somebody to do there by hand, and so is a change of somebody
    /// unless it can be told as a removal and an enrolment.
    virtual QString operation(ChangeKind kind) const = 0;
    /// Whether an enrolment tells it more of a person than number and picture: what may change later.
    virtual bool tellsFields() const = 0;
    /// `imageText` is the picture in base64, or what stands for it in a record.
    virtual TargetRequest request(const Delivery& delivery, const QString& imageText) const = 0;
    /// Error TargetRefused with the engine's own words, TargetUnreachable when it gave up because it was
    /// busy. "There already" and "gone already" are success, so that repeating a delivery has no second
    /// effect.
    virtual base::Result<void> judge(const Delivery& delivery, const TargetAnswer& answer) const = 0;
};

std::unique_ptr<TargetKind> targetKind(const Target& target);

bool isRemoval(ChangeKind kind);
bool isOfGallery(ChangeKind kind); ///< not of a person
/// Why a change is not sent to an engine that has no operation for it, one sentence or two for the record.
QString notCarried(const Delivery& delivery);

} // namespace core::recovery
