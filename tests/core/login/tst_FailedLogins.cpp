// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ImageDecoder.h"
#include "tests/support/TestApi.h"

#include <QFile>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using core::base::ErrorCode;
using core::login::FailedLogin;
using core::login::FailedLogins;
using tests::TestApi;

namespace {

constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;
const QString Actor = QStringLiteral("root");

struct Kept {
    TestApi api;
    FailedLogins& failed() { return api.core->failedLogins; }
    bool keep(const QByteArray& image = support::fakePhotograph({support::fakePerson(1)}))
    {
        return failed()
            .keep(image, {0, api.clock.nowMs(), QStringLiteral("desk"), QStringLiteral("not-live")})
            .isOk();
    }
    void setDays(const char* days)
    {
        QVERIFY(api.settings.set(QStringLiteral("login.keepFailedDays"), QLatin1String(days)));
    }
};

} // namespace

class FailedLoginsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsASmallPicture()
    {
        Kept kept;
        std::vector<uchar> large;
        cv::imencode(".png", cv::Mat(1200, 1600, CV_8UC3, cv::Scalar(40, 90, 140)), large);
        QVERIFY(kept.keep({reinterpret_cast<const char*>(large.data()), qsizetype(large.size())}));
        const auto rows = kept.failed().page(0, 5);
        QCOMPARE(rows->size(), 1U);
        QCOMPARE(rows->front().whenMs, kept.api.clock.nowMs());
        const auto header = core::engine::readHeader(*kept.failed().picture(rows->front().id));
        QCOMPARE(header->width, FailedLogins::Edge);
        QCOMPARE(header->height, 360);
    }

    void sealsWhatIsKept()
    {
        Kept kept;
        QVERIFY(kept.keep());
        auto row = kept.api.core->database->read(QStringLiteral("SELECT picture FROM failed_login"), {});
        QVERIFY(row && row->next());
        const QByteArray stored = row->value(0).toByteArray();
        QVERIFY(!core::engine::readHeader(stored));
        QVERIFY(core::storage::Vault::keyOf(stored) > 0);
    }

    void keepsNothingWhenToldSo()
    {
        Kept kept;
        kept.setDays("0");
        QVERIFY(kept.keep());
        QCOMPARE(*kept.failed().count(), 0);
    }

    void purgesAfterTheDaysOfTheSetting()
    {
        Kept kept;
        QVERIFY(kept.keep());
        kept.api.clock.advance(20 * DayMs);
        QVERIFY(kept.keep());
        kept.api.clock.advance(9 * DayMs);
        QVERIFY(kept.failed().purge(kept.api.clock.nowMs()));
        QCOMPARE(*kept.failed().count(), 2);
        kept.api.clock.advance(DayMs);
        QVERIFY(kept.failed().purge(kept.api.clock.nowMs()));
        QCOMPARE(*kept.failed().count(), 1);
        kept.setDays("0");
        QVERIFY(kept.failed().purge(kept.api.clock.nowMs()));
        QCOMPARE(*kept.failed().count(), 0);
    }

    void removesOnRequestAndSaysSo()
    {
        Kept kept;
        QVERIFY(kept.keep() && kept.keep() && kept.keep());
        const qint64 newest = kept.failed().page(0, 1)->front().id;
        QVERIFY(kept.failed().remove(newest, Actor, kept.api.clock.nowMs()));
        QCOMPARE(kept.failed().remove(newest, Actor, 1).error().code, ErrorCode::NotFound);
        QCOMPARE(kept.failed().picture(newest).error().code, ErrorCode::NotFound);
        QCOMPARE(*kept.failed().count(), 2);
        QCOMPARE(kept.api.core->audit.page(0, 1)->front().action, QStringLiteral("failed-login.remove"));
        QVERIFY(kept.failed().removeAll(Actor, kept.api.clock.nowMs()));
        QCOMPARE(*kept.failed().count(), 0);
    }

    void neverGrowsWithoutEnd()
    {
        Kept kept;
        const QByteArray image = support::fakePhotograph({support::fakePerson(1)}, 0, 8);
        for (int i = 0; i < FailedLogins::Most + 3; ++i)
            QVERIFY(kept.keep(image));
        QCOMPARE(*kept.failed().count(), FailedLogins::Most);
        QCOMPARE(kept.failed().page(5, 10)->size(), 1U);
    }
};

QTEST_GUILESS_MAIN(FailedLoginsTest)
#include "tst_FailedLogins.moc"
