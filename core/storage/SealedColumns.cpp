// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SealedColumns.h"

#include "core/storage/SettingsStore.h"
#include "core/storage/SubjectStore.h"
#include "core/storage/TemplateCodec.h"

namespace core::storage {

namespace {

QByteArray byText(const QSqlQuery& row, int first)
{
    return row.value(first).toString().toUtf8();
}

QByteArray byFaceAndModel(const QSqlQuery& row, int first)
{
    return templateBinding(row.value(first).toLongLong(),
                           {row.value(first + 1).toString(), row.value(first + 2).toInt()});
}

} // namespace

QString SealedColumn::select() const
{
    return QStringLiteral(
               "SELECT rowid, %1, %2 FROM %3 WHERE rowid>? AND %1 IS NOT NULL AND %4 ORDER BY rowid LIMIT ?")
        .arg(column, boundTo, table, condition.isEmpty() ? QStringLiteral("1") : condition);
}

QString SealedColumn::update() const
{
    return QStringLiteral("UPDATE %1 SET %2=? WHERE rowid=?").arg(table, column);
}

const char* deliveryPayloadDomain()
{
    return "delivery.payload";
}

const char* importFailureDomain()
{
    return "import_failure.list";
}

const char* failedLoginDomain()
{
    return "failed_login.picture";
}

const char* taskDomain()
{
    return "task.body";
}

std::vector<SealedColumn> sealedColumns()
{
    return {
        {QStringLiteral("subject"),
         QStringLiteral("personal"),
         QStringLiteral("person_no"),
         {},
         SubjectStore::domain(),
         byText},
        {QStringLiteral("template"),
         QStringLiteral("value"),
         QStringLiteral("face_id, model, model_version"),
         {},
         templateDomain(),
         byFaceAndModel},
        // The same word as in core/auth/AccountStore.cpp.
        {QStringLiteral("account"),
         QStringLiteral("personal"),
         QStringLiteral("account_no"),
         {},
         "account.personal",
         byText},
        {QStringLiteral("setting"), QStringLiteral("value"), QStringLiteral("key"),
         QStringLiteral("sealed=1"), SettingsStore::domain(), byText},
        {QStringLiteral("delivery"),
         QStringLiteral("payload"),
         QStringLiteral("record_id"),
         {},
         deliveryPayloadDomain(),
         byText},
        {QStringLiteral("failed_login"),
         QStringLiteral("picture"),
         QStringLiteral("record_no"),
         {},
         failedLoginDomain(),
         byText},
        {QStringLiteral("import_failure"),
         QStringLiteral("list"),
         QStringLiteral("batch"),
         {},
         importFailureDomain(),
         byText},
        {QStringLiteral("task"), QStringLiteral("body"), QStringLiteral("task_no"), {}, taskDomain(), byText},
    };
}

} // namespace core::storage
