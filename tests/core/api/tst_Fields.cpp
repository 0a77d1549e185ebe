// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Base64.h"
#include "core/api/Fields.h"

#include <QTest>

using core::api::decodeBase64;
using core::api::FieldName;
using core::api::Fields;
using core::base::ErrorCode;

namespace {

/// Double quotes written as single ones, which read better here.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

constexpr qint64 Longest = 2'097'152;

Fields parsed(const QByteArray& body, const QByteArray& type = "application/json")
{
    auto fields = Fields::parse(body, type);
    return fields ? *fields : Fields();
}

QByteArray bytesUpTo(int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(i * 37 + i / 256));
    return bytes;
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class FieldsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryBodyForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        const QByteArray sent = json("{'groupId':'g1','name':'张三'}");
        QTest::newRow("json") << sent << QByteArray("application/json");
        QTest::newRow("json, said to be a form") << sent << QByteArray("application/x-www-form-urlencoded");
        QTest::newRow("json, nothing said") << sent << QByteArray();
        QTest::newRow("json with a mark") << "\xEF\xBB\xBF \r\n" + sent << QByteArray("text/plain");
        QTest::newRow("urlencoded") << QByteArray("groupId=g1&name=%E5%BC%A0%E4%B8%89")
                                    << QByteArray("application/x-www-form-urlencoded");
        QTest::newRow("multipart")
            << QByteArray("--xyz\r\nContent-Disposition: form-data; name=\"groupId\"\r\n\r\ng1\r\n"
                          "--xyz\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n张三\r\n"
                          "--xyz--\r\n")
            << QByteArray("multipart/form-data; boundary=xyz");
    }
    void readsEveryBodyForm()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        auto fields = Fields::parse(body, type);
        QVERIFY(fields);
        QCOMPARE(fields->text("groupId"), QStringLiteral("g1"));
        QCOMPARE(fields->text("name"), QStringLiteral("张三"));
        QVERIFY(!fields->refusal());
    }

    void refusesWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("broken json") << json("{ 'appId':'testan }");
        QTest::newRow("no json at all") << QByteArray("hello");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xFF\xFE\"}");
        QTest::newRow("two values") << QByteArray("{}{}");
        QTest::newRow("too deep") << QByteArray(65, '[') + QByteArray(65, ']');
        QByteArray keys = "{";
        for (int i = 0; i <= Fields::MostKeys; ++i)
            keys += "\"k" + QByteArray::number(i) + "\":1,";
        keys.back() = '}';
        QTest::newRow("too many keys") << keys;
    }
    void refusesWhatCannotBeRead()
    {
        QFETCH(QByteArray, body);
        const auto fields = Fields::parse(body, "application/json");
        QVERIFY(!fields);
        QCOMPARE(fields.error().code, ErrorCode::BodyUnreadable);
    }

    void takesTheDeepestAllowed() { QVERIFY(Fields::parse(QByteArray(63, '[') + QByteArray(63, ']'), {})); }

    void anEmptyBodyHasNoFields()
    {
        Fields fields = parsed(" \n");
        QVERIFY(!fields.has("groupId"));
        fields.text("groupId");
        QCOMPARE(fields.refusal()->code, ErrorCode::MissingField);
    }

    void theLastOfRepeatedKeysCounts()
    {
        Fields fields = parsed(json("{'idIccid':'220112','sex':1,'idIccid':'119020'}"));
        QCOMPARE(fields.text("idIccid"), QStringLiteral("119020"));
    }

    void takesAnySpelling()
    {
        Fields fields = parsed(json("{'cust_name':'李四'}"));
        QCOMPARE(fields.text(FieldName("name", "cust_name")), QStringLiteral("李四"));
    }

    void namesTheFirstRefusal_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("null") << QByteArray("null") << ErrorCode::MissingField;
        QTest::newRow("empty") << QByteArray("\"\"") << ErrorCode::MissingField;
        QTest::newRow("number") << QByteArray("12") << ErrorCode::WrongType;
        QTest::newRow("boolean") << QByteArray("true") << ErrorCode::WrongType;
        QTest::newRow("list") << QByteArray("[]") << ErrorCode::WrongType;
        QTest::newRow("object") << QByteArray("{}") << ErrorCode::WrongType;
        QTest::newRow("control character") << QByteArray("\"a\\u0000b\"") << ErrorCode::InvalidArgument;
        QTest::newRow("a million characters")
            << '"' + QByteArray(1 << 20, 'x') + '"' << ErrorCode::InvalidArgument;
    }
    void namesTheFirstRefusal()
    {
        QFETCH(QByteArray, value);
        QFETCH(ErrorCode, code);
        Fields fields = parsed("{\"groupId\":" + value + "}");
        fields.text("groupId");
        fields.text("userId");
        QVERIFY(fields.refusal());
        QCOMPARE(fields.refusal()->code, code);
        QCOMPARE(fields.refusedField(), QStringLiteral("groupId"));
        QVERIFY(fields.refusal()->detail.contains(QStringLiteral("groupId")));
        QVERIFY(!fields.refusal()->detail.contains(QStringLiteral("xxx")));
    }

    void keepsWholeUnicode()
    {
        const QString text = QString::fromUtf8("𠮷\u202E'\"<>\\/..");
        const QByteArray body = "{\"name\":\"" + QByteArray("𠮷\u202E'\\\"<>\\\\/..") + "\"}";
        QCOMPARE(parsed(body).text("name"), text);
    }

    void numbersMayBeText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("refused");
        QTest::newRow("number") << QByteArray("7") << 7 << false;
        QTest::newRow("text") << QByteArray("\"7\"") << 7 << false;
        QTest::newRow("whole decimal") << QByteArray("7.0") << 7 << false;
        QTest::newRow("null") << QByteArray("null") << -1 << false;
        QTest::newRow("empty") << QByteArray("\"\"") << -1 << false;
        QTest::newRow("fraction") << QByteArray("7.5") << -1 << true;
        QTest::newRow("word") << QByteArray("\"seven\"") << -1 << true;
        QTest::newRow("too long") << QByteArray("\"99999999999999999999999\"") << -1 << true;
        QTest::newRow("list") << QByteArray("[7]") << -1 << true;
    }
    void numbersMayBeText()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, number);
        QFETCH(bool, refused);
        Fields fields = parsed("{\"type\":" + value + "}");
        QCOMPARE(fields.number("type").value_or(-1), qint64(number));
        QCOMPARE(fields.refusal().has_value(), refused);
    }

    void numbersHaveALimit()
    {
        Fields fields = parsed(json("{'length':1001}"));
        QCOMPARE(fields.numberIn("length", 100, 1, 1000), qint64(100));
        QCOMPARE(fields.refusal()->code, ErrorCode::InvalidArgument);
        QCOMPARE(fields.refusal()->detail, QStringLiteral("The field length has to be from 1 to 1000."));
    }

    void listsOfTextsAndObjects()
    {
        Fields fields = parsed(json("{'ids':['C1,C2','C3'],'one':'C1','rows':[{'id':'1'},{'id':'2'}]}"));
        QCOMPARE(fields.texts("ids"), QStringList({QStringLiteral("C1,C2"), QStringLiteral("C3")}));
        QCOMPARE(fields.texts("one"), QStringList(QStringLiteral("C1")));
        auto rows = fields.items("rows");
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1].text("id"), QStringLiteral("2"));
        rows[1].text("missing");
        QVERIFY(fields.refusal()); // what an element lacks, the body lacks
    }

    void theBodyMayBeAList()
    {
        Fields fields = parsed(json("[{'image':'QQ=='},{'image':'Qg=='}]"));
        auto items = fields.items();
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[0].picture("image", Longest), QByteArray("A"));
        QCOMPARE(items[1].picture("image", Longest), QByteArray("B"));
    }

    void picturesAreRefusedByCause_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << QByteArray("{}") << ErrorCode::MissingField;
        QTest::newRow("null") << json("{'image':null}") << ErrorCode::MissingField;
        QTest::newRow("number") << json("{'image':1}") << ErrorCode::WrongType;
        QTest::newRow("empty") << json("{'image':''}") << ErrorCode::PictureEmpty;
        QTest::newRow("only a prefix")
            << json("{'image':'data:image/png;base64,'}") << ErrorCode::PictureEmpty;
        QTest::newRow("no base64") << json("{'image':'图片'}") << ErrorCode::NotBase64;
        QTest::newRow("too large") << "{\"image\":\"" + QByteArray(Longest + 1, 'A') + "\"}"
                                   << ErrorCode::PictureTooLarge;
    }
    void picturesAreRefusedByCause()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        Fields fields = parsed(body);
        fields.picture("image", Longest);
        QVERIFY(fields.refusal());
        QCOMPARE(fields.refusal()->code, code);
    }

    void theLargestPictureIsTaken()
    {
        Fields fields = parsed("{\"image\":\"" + QByteArray(Longest, 'A') + "\"}");
        QCOMPARE(fields.picture("image", Longest).size(), Longest / 4 * 3);
        QVERIFY(!fields.refusal());
    }

    void formsCarryPicturesToo()
    {
        Fields encoded = parsed("image=%2F%2B8%3D", "application/x-www-form-urlencoded");
        QCOMPARE(encoded.picture("image", Longest), QByteArray("\xFF\xEF"));
        Fields plain = parsed("image=/+8=", "application/x-www-form-urlencoded");
        QCOMPARE(plain.picture("image", Longest), QByteArray("\xFF\xEF"));
        Fields file = parsed("--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                             "Content-Type: image/png\r\n\r\n\x89PNG\r\n\r\n--b--\r\n",
                             "multipart/form-data; boundary=\"b\"");
        QCOMPARE(file.picture("image", Longest), QByteArray("\x89PNG\r\n"));
    }

    void base64OfEveryLength()
    {
        for (int size = 0; size < 300; ++size) {
            const QByteArray bytes = bytesUpTo(size);
            const QByteArray padded = bytes.toBase64();
            const QByteArray open = bytes.toBase64(QByteArray::OmitTrailingEquals);
            QCOMPARE(decodeBase64(view(padded)), bytes);
            QCOMPARE(decodeBase64(view(open)), bytes);
        }
    }

    void base64WithPrefixAndLineBreaks()
    {
        const QByteArray bytes = bytesUpTo(10'000);
        const QByteArray text = bytes.toBase64();
        for (int width : {1, 3, 31, 32, 33, 64, 76}) {
            QByteArray broken = "data:image/jpeg;base64,";
            for (qsizetype at = 0; at < text.size(); at += width)
                broken += text.mid(at, width) + "\r\n";
            QCOMPARE(decodeBase64(view(broken)), bytes);
        }
    }

    void everyStrangeCharacterIsRefusedAnywhere()
    {
        const QByteArray good = bytesUpTo(96).toBase64();
        const QByteArray alphabet =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \t\r\n=";
        for (int c = 0; c < 256; ++c) {
            if (alphabet.contains(static_cast<char>(c)))
                continue;
            for (qsizetype at = 0; at < good.size(); at += 7) {
                QByteArray bad = good;
                bad[at] = static_cast<char>(c);
                QVERIFY2(!decodeBase64(view(bad)), qPrintable(QStringLiteral("%1 at %2").arg(c).arg(at)));
            }
        }
    }

    void base64IsRefusedWhenItEndsInsideAByte()
    {
        for (const char* text : {"A", "AAAAA", "QQ===", "QQ==QQ==", "=", "Q=Q="})
            QVERIFY2(!decodeBase64(text) || QByteArrayView(text) == "=", text);
    }
};

QTEST_GUILESS_MAIN(FieldsTest)
#include "tst_Fields.moc"
