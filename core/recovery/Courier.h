// SPDX-License-Identifier: GPL-3.0-or-later
// The Replicator's worker: one request at a time for each engine, every step driven by its thread's event
// loop.
#pragma once

#include "core/recovery/Replicator.h"
#include "core/recovery/TargetKind.h"
#include "core/recovery/TargetPause.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <map>

namespace core::recovery {

class Replicator::Courier : public QObject {
public:
    Courier(const ReplicatorParts& parts, const ReplicatorTiming& timing);
    ~Courier() override;

    /// Looks for work at every engine; `lift` also at those that are being left alone.
    void look(bool lift);

private:
    struct Line {
        TargetPause pause;
        bool busy = false;
        qint64 heldUntilMs = 0; ///< monotonic; a request whose end is unknown may have an effect until then
        QString cause;          ///< of the last failure to reach it
    };

    Line& lineOf(int target);
    qint64 patienceMs() const;
    qint64 waitMs(Line& line) const;
    void serve(const Target& target);
    base::Result<std::optional<Delivery>> nextFor(int target);
    base::Result<std::optional<Delivery>> nextMended(int target);
    void giveUpIfAway(int target);
    void bring(const Target& target, const Delivery& delivery);
    base::Result<QByteArray> pictureOf(const Delivery& delivery) const;
    base::Result<void> canBeWhole(const Delivery& removal) const;
    bool isMended(const Delivery& part) const;
    void notSent(Delivery delivery, const base::Error& error);
    void send(const Target& target, const Delivery& delivery, const QString& imageText);
    void take(const Target& target, const Delivery& delivery, QNetworkReply* reply);
    void hold(int target);
    void unreachable(int target, Delivery delivery, const QString& cause);
    void refused(Delivery delivery, const base::Error& error);
    void answered(int target);
    void delivered(const Target& target, Delivery delivery);
    void superseded(std::vector<Delivery> parts);
    base::Result<void> settle(storage::Transaction& tx, const Delivery& delivery);
    base::Result<void> end(storage::Transaction& tx, const Delivery& delivery, bool isRecord);
    base::Result<void> settleFailed(storage::Transaction& tx, const Delivery& delivery);
    void lookIn(qint64 milliseconds);
    bool write(const std::function<base::Result<void>(storage::Transaction&)>& work);

    const ReplicatorParts& m_parts;
    const ReplicatorTiming& m_timing;
    DeliveryStore m_store;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    std::map<int, Line> m_lines;
};

} // namespace core::recovery
