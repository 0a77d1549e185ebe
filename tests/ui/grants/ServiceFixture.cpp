// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grants/ServiceFixture.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QTest>

namespace tests {

namespace {

template <typename T> T opened(core::base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

void expect(const core::base::Result<void>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

bool isInner(const QWidget* widget)
{
    return widget->objectName().startsWith(QLatin1StringView("qt_")) || widget->inherits("QHeaderView") ||
           widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView");
}

} // namespace

ServiceFixture::ServiceFixture()
    : vault(opened(core::storage::Vault::open(folder.path())))
    , database(opened(core::storage::Database::open(folder.path())))
    , audit(*database)
    , grants(*database, *vault, clock)
    , sessions(*database, settings, clock)
    , accounts(*database, *vault, audit, settings, clock, core::auth::PasswordCost::lowest())
    , usage(*database)
    , reports(*database)
    , pictures(*database, *vault)
    , journal(*database, *vault, pictures, audit, settings, clock)
    , galleries(*database)
    , subjects(*database, *vault)
    , faces(*database, *vault)
    , outbox(*vault, settings, clock)
    , reconciler({*database, galleries, subjects, faces, pictures, audit, outbox, clock})
    , tasks(clock)
{
    QLoggingCategory::setFilterRules(QStringLiteral("facedesk.*.info=false"));
    pool.setMaxThreadCount(0);
    accounts.endSessionsIn(sessions);
}

ui::shell::Desk ServiceFixture::desk()
{
    return {dialogs, &pool, clock, [] { return QStringLiteral("chenxl"); }};
}

core::usage::CallRecord ServiceFixture::call(const QString& method, int minutesAgo, bool ok, double ms) const
{
    core::usage::CallRecord record;
    record.traceId = QStringLiteral("trace-%1-%2").arg(method).arg(minutesAgo);
    record.whenMs = clock.nowMs() - minutesAgo * 60'000LL;
    record.method = method;
    record.path = QStringLiteral("/v1/api/") + method;
    record.listener = QStringLiteral("open");
    record.caller = QStringLiteral("door-east");
    record.address = QStringLiteral("10.20.4.17");
    record.ok = ok;
    record.code = ok ? 200 : 500;
    record.milliseconds = ms;
    return record;
}

QString ServiceFixture::addRecord(const QString& person, const QString& error)
{
    core::recovery::Delivery delivery;
    delivery.target = 1;
    delivery.gallery = QStringLiteral("0123456789abcdef0123456789abcdef");
    delivery.person = person;
    delivery.payload = QJsonObject{{QStringLiteral("lib"), delivery.gallery},
                                   {QStringLiteral("name"), QStringLiteral("李思雨")}};
    delivery.state = core::recovery::DeliveryState::Unsolved;
    delivery.engineUrl = QStringLiteral("http://127.0.0.1:9");
    delivery.operation = QStringLiteral("business/api/v1/repository/personDb");
    delivery.createdMs = clock.nowMs() - ++m_records * 60'000LL;
    core::recovery::DeliveryStore store(*vault);
    using core::storage::Transaction;
    expect(database->transact([&](Transaction& tx) { return store.insert(tx, delivery); }));
    core::recovery::DeliveryFilter filter;
    filter.person = person;
    delivery = opened(store.page(*database, filter, 0, 1)).front();
    delivery.attempts = 2;
    delivery.error = error;
    expect(database->transact([&](Transaction& tx) { return store.setState(tx, delivery); }));
    return delivery.recordId;
}

QStringList controlsWithoutName(QWidget* root)
{
    QStringList nameless;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!isControl(widget) || isInner(widget) || !widget->isVisible())
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless << QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return nameless;
}

bool press(QWidget* root, const char* name)
{
    auto* button = root->findChild<QAbstractButton*>(QLatin1StringView(name));
    if (!button || !button->isEnabled()) {
        qWarning("no control to press is called %s", name);
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

} // namespace tests
