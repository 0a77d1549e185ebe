// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/FailedLogins.h"

#include "core/engine/ImageDecoder.h"
#include "core/storage/Rows.h"
#include "core/storage/SealedColumns.h"

#include <QUuid>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <limits>

namespace core::login {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;

Result<QByteArray> small(const QByteArray& image)
{
    auto picture = engine::decodePicture(image);
    if (!picture)
        return picture.error();
    cv::Mat bgr = picture->bgr;
    const double scale = double(FailedLogins::Edge) / std::max(bgr.cols, bgr.rows);
    if (scale < 1)
        cv::resize(bgr, bgr, {}, scale, scale, cv::INTER_AREA);
    std::vector<uchar> bytes;
    cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, 85});
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

base::Error gone()
{
    return fail(ErrorCode::NotFound, QStringLiteral("This picture is no longer there."));
}

} // namespace

FailedLogins::FailedLogins(storage::Database& database, const storage::Vault& vault,
                           storage::AuditStore& audit, const base::Settings& settings)
    : m_database(database)
    , m_vault(vault)
    , m_audit(audit)
    , m_settings(settings)
{
}

Result<void> FailedLogins::keep(const QByteArray& image, const FailedLogin& failed)
{
    if (m_settings.integer(QLatin1StringView("login.keepFailedDays")) == 0 || image.isEmpty())
        return {};
    const auto picture = small(image);
    if (!picture)
        return picture.error();
    const QString number = QUuid::createUuid().toString(QUuid::Id128);
    const QByteArray sealed = m_vault.seal(storage::failedLoginDomain(), number.toUtf8(), *picture);
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto done = tx.run(
            QStringLiteral("INSERT INTO failed_login(record_no, created_ms, place, reason, picture) "
                           "VALUES(?,?,?,?,?)"),
            {number, failed.whenMs, storage::text(failed.place), storage::text(failed.reason), sealed});
        if (!done)
            return done.error();
        auto trimmed = tx.run(QStringLiteral("DELETE FROM failed_login WHERE id IN (SELECT id FROM "
                                             "failed_login ORDER BY id DESC LIMIT -1 OFFSET ?)"),
                              {Most});
        return trimmed ? Result<void>() : Result<void>(trimmed.error());
    });
}

Result<std::vector<FailedLogin>> FailedLogins::page(qint64 beforeId, int limit) const
{
    return storage::collect<FailedLogin>(
        m_database.read(QStringLiteral("SELECT id, created_ms, place, reason FROM failed_login WHERE id<? "
                                       "ORDER BY id DESC LIMIT ?"),
                        {beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max(), limit}),
        [](const QSqlQuery& row) {
            return FailedLogin{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                               row.value(3).toString()};
        });
}

Result<qint64> FailedLogins::count() const
{
    return storage::number(m_database.read(QStringLiteral("SELECT count(*) FROM failed_login")));
}

Result<QByteArray> FailedLogins::picture(qint64 id) const
{
    auto row =
        m_database.read(QStringLiteral("SELECT record_no, picture FROM failed_login WHERE id=?"), {id});
    if (!row)
        return row.error();
    if (!row->next())
        return gone();
    return m_vault.unseal(storage::failedLoginDomain(), row->value(0).toString().toUtf8(),
                          row->value(1).toByteArray());
}

Result<void> FailedLogins::remove(qint64 id, const QString& actor, qint64 nowMs)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto done =
            storage::changedOne(tx.run(QStringLiteral("DELETE FROM failed_login WHERE id=?"), {id}), gone());
        return done ? note(tx, actor, QString::number(id), nowMs) : done;
    });
}

Result<void> FailedLogins::removeAll(const QString& actor, qint64 nowMs)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto done = tx.run(QStringLiteral("DELETE FROM failed_login"));
        return done ? note(tx, actor, QStringLiteral("*"), nowMs) : Result<void>(done.error());
    });
}

Result<void> FailedLogins::note(Transaction& tx, const QString& actor, const QString& object, qint64 nowMs)
{
    return m_audit.append(tx, {0, nowMs, actor, QStringLiteral("failed-login.remove"), object, {}});
}

Result<void> FailedLogins::purge(qint64 nowMs)
{
    const qint64 days = m_settings.integer(QLatin1StringView("login.keepFailedDays"));
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto done =
            tx.run(QStringLiteral("DELETE FROM failed_login WHERE created_ms<=?"), {nowMs - days * DayMs});
        return done ? Result<void>() : Result<void>(done.error());
    });
}

} // namespace core::login
