// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportPlan.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Personal;

namespace {

/// As folded() leaves them.
constexpr std::pair<QStringView, Field> knownHeads[] = {
    {u"picture", Field::Picture},
    {u"photo", Field::Picture},
    {u"image", Field::Picture},
    {u"file", Field::Picture},
    {u"path", Field::Picture},
    {u"照片", Field::Picture},
    {u"图片", Field::Picture},
    {u"文件", Field::Picture},
    {u"文件名", Field::Picture},
    {u"照片路径", Field::Picture},
    {u"图片路径", Field::Picture},
    {u"name", Field::Name},
    {u"custname", Field::Name},
    {u"fullname", Field::Name},
    {u"姓名", Field::Name},
    {u"名字", Field::Name},
    {u"userid", Field::UserId},
    {u"userno", Field::UserId},
    {u"usernumber", Field::UserId},
    {u"employeeid", Field::UserId},
    {u"employeeno", Field::UserId},
    {u"employeenumber", Field::UserId},
    {u"用户号", Field::UserId},
    {u"员工编号", Field::UserId},
    {u"用户编号", Field::UserId},
    {u"工号", Field::UserId},
    {u"custid", Field::CustomerNumber},
    {u"customernumber", Field::CustomerNumber},
    {u"customerno", Field::CustomerNumber},
    {u"customerid", Field::CustomerNumber},
    {u"客户编号", Field::CustomerNumber},
    {u"客户号", Field::CustomerNumber},
    {u"idiccid", Field::Certificate},
    {u"certificatenumber", Field::Certificate},
    {u"certificateno", Field::Certificate},
    {u"idno", Field::Certificate},
    {u"证件号", Field::Certificate},
    {u"idnumber", Field::Certificate},
    {u"证件号码", Field::Certificate},
    {u"身份证号", Field::Certificate},
    {u"身份证号码", Field::Certificate},
    {u"sex", Field::Sex},
    {u"gender", Field::Sex},
    {u"性别", Field::Sex},
    {u"birthday", Field::Birthday},
    {u"出生日期", Field::Birthday},
    {u"生日", Field::Birthday},
    {u"company", Field::Company},
    {u"公司", Field::Company},
    {u"单位", Field::Company},
    {u"duty", Field::Duty},
    {u"职务", Field::Duty},
    {u"部门", Field::Duty},
    {u"province", Field::Province},
    {u"省份", Field::Province},
    {u"remark", Field::Remark},
    {u"note", Field::Remark},
    {u"备注", Field::Remark},
};

Field meaningOf(const QString& head)
{
    const auto* known =
        std::ranges::find(knownHeads, QStringView(head), &std::pair<QStringView, Field>::first);
    return known == std::end(knownHeads) ? Field::Ignore : known->second;
}

QString folded(QString head)
{
    static const QRegularExpression between(QStringLiteral("[\\s_\\-.:：]"));
    return head.toLower().remove(between);
}

void setSex(PlanRow& row, const QString& text)
{
    Personal& personal = row.personal;
    const QString word = text.toLower();
    if (word == u"1" || word == u"男" || word == u"m" || word == u"male")
        personal.sex = 1;
    else if (word == u"2" || word == u"女" || word == u"f" || word == u"female")
        personal.sex = 2;
    else if (!text.isEmpty())
        row.unread.insert(Field::Sex, text);
}

void setBirthday(PlanRow& row, const QString& text)
{
    // Year first is the order that nobody reads another way; spreadsheets write it with or without zeros.
    static const QRegularExpression form(QStringLiteral(
        "^\\s*(\\d{4})(?:[-/.年]?(\\d{2})[-/.月]?(\\d{2})|[-/.年]\\s*(\\d{1,2})[-/.月]\\s*(\\d{1,2}))日?"
        "(?:[T ]+0{1,2}:00(?::00)?)?\\s*$"));
    const auto parts = form.match(text);
    const auto number = [&parts](int whole, int apart) {
        return (parts.captured(whole).isEmpty() ? parts.captured(apart) : parts.captured(whole)).toInt();
    };
    const QDate date(parts.captured(1).toInt(), number(2, 4), number(3, 5));
    if (parts.hasMatch() && date.isValid())
        row.personal.birthday = date.toString(QStringLiteral("yyyyMMdd")).toLongLong();
    else if (!text.isEmpty())
        row.unread.insert(Field::Birthday, text);
}

void setField(PlanRow& row, Field field, const QString& text)
{
    Personal& personal = row.personal;
    switch (field) {
    case Field::Ignore:
        break;
    case Field::Picture:
        row.shown = text;
        break;
    case Field::Name:
        personal.name = text;
        break;
    case Field::UserId:
        personal.userId = text;
        break;
    case Field::CustomerNumber:
        personal.custId = text;
        break;
    case Field::Certificate:
        personal.idIccid = text;
        break;
    case Field::Sex:
        setSex(row, text);
        break;
    case Field::Birthday:
        setBirthday(row, text);
        break;
    case Field::Company:
        personal.company = text;
        break;
    case Field::Duty:
        personal.duty = text;
        break;
    case Field::Province:
        personal.province = text;
        break;
    case Field::Remark:
        personal.remark = text;
        break;
    }
}

/// Lists are also written on Windows; a backslash may belong to a name all the same.
QString fileOf(const QDir& folder, const QString& shown)
{
    const QString file = folder.absoluteFilePath(shown);
    return shown.contains(u'\\') && !QFileInfo::exists(file)
               ? folder.absoluteFilePath(QString(shown).replace(u'\\', u'/'))
               : file;
}

bool has(const ColumnMapping& mapping, Field field)
{
    return std::find(mapping.begin(), mapping.end(), field) != mapping.end();
}

/// Lines of one list with the same id are faces of one person; without an id each line is a person.
QString personKey(const PlanRow& row)
{
    for (const QString& id : {row.personal.userId, row.personal.custId, row.personal.idIccid}) {
        if (!id.isEmpty())
            return id;
    }
    return QStringLiteral("line ") + QString::number(row.number);
}

} // namespace

QString headOf(Field field)
{
    static const QMap<Field, QString> heads{
        {Field::Picture, u"picture"_qs},
        {Field::Name, u"name"_qs},
        {Field::UserId, u"user_id"_qs},
        {Field::CustomerNumber, u"cust_id"_qs},
        {Field::Certificate, u"id_number"_qs},
        {Field::Sex, u"sex"_qs},
        {Field::Birthday, u"birthday"_qs},
        {Field::Company, u"company"_qs},
        {Field::Duty, u"duty"_qs},
        {Field::Province, u"province"_qs},
        {Field::Remark, u"remark"_qs},
    };
    return heads.value(field);
}

const QStringList& pictureSuffixes()
{
    static const QStringList known{u"jpg"_qs, u"jpeg"_qs, u"png"_qs,  u"webp"_qs,
                                   u"bmp"_qs, u"tif"_qs,  u"tiff"_qs, u"gif"_qs};
    return known;
}

bool isPictureFile(const QString& path)
{
    return pictureSuffixes().contains(QFileInfo(path).suffix().toLower());
}

QString listAmong(const QStringList& paths)
{
    const auto suffixOf = [](const QString& path) { return QFileInfo(path).suffix().toLower(); };
    for (const QString& path : paths)
        if (const QString suffix = suffixOf(path); suffix == u"csv" || suffix == u"tsv")
            return path;
    return paths.size() == 1 && suffixOf(paths.first()) == u"txt" ? paths.first() : QString();
}

QString pictureWildcards()
{
    QStringList wildcards;
    for (const QString& suffix : pictureSuffixes())
        wildcards << QStringLiteral("*.") + suffix;
    return wildcards.join(u' ');
}

QString nameFromFile(const QString& path)
{
    const QFileInfo info(path);
    QString name = isPictureFile(path) ? info.completeBaseName() : info.fileName();
    return name.replace(u'_', u' ').simplified();
}

ColumnMapping guessMapping(const QStringList& head)
{
    ColumnMapping mapping;
    for (const QString& column : head) {
        const Field field = meaningOf(folded(column));
        mapping.push_back(has(mapping, field) ? Field::Ignore : field);
    }
    return mapping;
}

Result<ImportPlan> planFromList(const QString& listFile, const CsvTable& table, const ColumnMapping& mapping)
{
    if (!has(mapping, Field::Picture))
        return fail(ErrorCode::MissingField,
                    QStringLiteral("No column is the picture; choose the one that holds its path."));
    if (!has(mapping, Field::Name) && !has(mapping, Field::UserId) && !has(mapping, Field::CustomerNumber))
        return fail(ErrorCode::MissingField,
                    QStringLiteral(
                        "No column names the person; choose the name, the user id or the customer number."));
    ImportPlan plan;
    plan.source = listFile;
    const QDir folder = QFileInfo(listFile).absoluteDir();
    for (const CsvLine& line : table.lines) {
        PlanRow row;
        row.number = line.number;
        for (qsizetype i = 0; i < line.fields.size() && i < std::ssize(mapping); ++i)
            setField(row, mapping[static_cast<std::size_t>(i)], line.fields[i]);
        if (!row.shown.isEmpty())
            row.file = fileOf(folder, row.shown);
        row.person = personKey(row);
        const Personal& who = row.personal;
        row.identity =
            QStringList{row.shown, who.name, who.userId, who.custId, who.idIccid}.join(QChar(u'\n'));
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

} // namespace core::importing
