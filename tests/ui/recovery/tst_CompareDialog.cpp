// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/TargetServer.h"
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/recovery/CompareDialog.h"
#include "ui/widgets/MessageLine.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::base::Result;
using core::storage::Transaction;

namespace {

const QByteArray Photograph = "photograph here";

Result<void> done(const Result<qint64>& id)
{
    return id ? Result<void>() : Result<void>(id.error());
}

} // namespace

class tst_CompareDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void comparesAgainWhenPicturesAreLeftOut();
    void saysThatTheEngineStoppedAnswering();

private:
    Result<void> addPerson(Transaction& tx);
    std::pair<int, QByteArray> answer(const tests::TargetCall& call) const;
    void compare();
    QAbstractTableModel* found() const { return m_dialog->findChild<recovery::DifferencesModel*>(); }
    QString said() const { return m_dialog->findChild<widgets::MessageLine*>()->text(); }
    int asked(const char* path) const;

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<recovery::RecoveryServices> m_services;
    std::unique_ptr<shell::Desk> m_desk;
    std::unique_ptr<tests::TargetServer> m_engine;
    std::unique_ptr<recovery::CompareDialog> m_dialog;
    QString m_number;
    QString m_name;     ///< there
    QString m_userInfo; ///< there
    QByteArray m_picture;
};

void tst_CompareDialog::init()
{
    m_dialog.reset();
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_engine = std::make_unique<tests::TargetServer>();
    m_engine->answer = [this](const tests::TargetCall& call) { return answer(call); };
    QVERIFY(m_fixture->database->transact([this](Transaction& tx) { return addPerson(tx); }));
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.1.token"), QStringLiteral("t")));
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.1.url"), m_engine->url()));
    m_services = std::make_unique<recovery::RecoveryServices>(recovery::RecoveryServices{
        m_fixture->journal, m_fixture->reconciler, m_fixture->settings, m_fixture->tasks, 0});
    m_desk = std::make_unique<shell::Desk>(m_fixture->desk());
    m_name = QStringLiteral("anna");
    m_userInfo.clear();
    m_picture = Photograph;
    m_dialog = std::make_unique<recovery::CompareDialog>(*m_services, *m_desk,
                                                         recovery::readEngines(*m_services).value(), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

Result<void> tst_CompareDialog::addPerson(Transaction& tx)
{
    core::storage::Gallery gallery;
    gallery.groupId = gallery.name = QStringLiteral("staff");
    gallery.lib = QStringLiteral("0123456789abcdef0123456789abcdef");
    const auto group = m_fixture->galleries.insert(tx, gallery);
    core::storage::Subject wanted;
    wanted.personal.name = QStringLiteral("anna");
    const auto subject = m_fixture->subjects.insert(tx, wanted);
    const auto staged = m_fixture->pictures.stage(Photograph, QStringLiteral("image/jpeg"), 8, 8, 1000);
    if (!group || !subject || !staged)
        return core::base::fail(core::base::ErrorCode::DatabaseUnavailable, QStringLiteral("no person"));
    const auto picture = m_fixture->pictures.insert(tx, *staged);
    if (!picture)
        return picture.error();
    m_number = subject->personNo;
    if (auto member = m_fixture->galleries.addMember(tx, {*group, subject->id, 1000}); !member)
        return member.error();
    core::storage::FaceRow face;
    face.subjectId = subject->id;
    face.pictureId = picture->id;
    return done(m_fixture->faces.insert(tx, face, {}));
}

std::pair<int, QByteArray> tst_CompareDialog::answer(const tests::TargetCall& call) const
{
    if (call.path.endsWith(u"user/list"))
        return {200, QStringLiteral(R"({"error_code":0,"result":{"user_id_list":[
                        {"userId":"%1","userName":"%2","userInfo":"%3"}]}})")
                         .arg(m_number, m_name, m_userInfo)
                         .toUtf8()};
    if (call.path.endsWith(u"face/query"))
        return {200, R"({"flag":true,"data":{"faceDBURL":"http://elsewhere.example/picture"}})"};
    return {m_picture.isEmpty() ? 0 : 200, m_picture};
}

int tst_CompareDialog::asked(const char* path) const
{
    return int(std::ranges::count_if(m_engine->calls, [path](const tests::TargetCall& call) {
        return call.path.endsWith(QLatin1StringView(path));
    }));
}

void tst_CompareDialog::compare()
{
    QVERIFY(tests::press(m_dialog.get(), "confirmForm"));
    QTRY_VERIFY(m_dialog->findChild<QComboBox*>(QStringLiteral("compareEngine"))->isEnabled());
}

void tst_CompareDialog::saysWhatDiffers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("userInfo");
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<QString>("text");
    QTest::newRow("same") << "anna"
                          << "" << Photograph << "";
    QTest::newRow("name") << "anne"
                          << "" << Photograph << "Has the name anne there";
    QTest::newRow("no name") << ""
                             << "" << Photograph << "Has no name there";
    QTest::newRow("user information") << "anna"
                                      << "door" << Photograph << "Other user information there";
    QTest::newRow("picture") << "anna"
                             << "" << QByteArray("other") << "Another picture there";
    QTest::newRow("both") << "anne"
                          << "" << QByteArray("other") << "Has the name anne there · Another picture there";
}

void tst_CompareDialog::saysWhatDiffers()
{
    QFETCH(QString, name);
    QFETCH(QString, userInfo);
    QFETCH(QByteArray, picture);
    QFETCH(QString, text);
    m_name = name;
    m_userInfo = userInfo;
    m_picture = picture;
    compare();
    QCOMPARE(found()->rowCount(), text.isEmpty() ? 0 : 1);
    if (!text.isEmpty())
        QCOMPARE(found()->index(0, recovery::DifferencesModel::What).data().toString(), text);
    QVERIFY(tests::controlsWithoutName(m_dialog.get()).isEmpty());
}

void tst_CompareDialog::comparesAgainWhenPicturesAreLeftOut()
{
    m_picture = "other";
    compare();
    QCOMPARE(asked("/picture"), 1);
    QCOMPARE(found()->rowCount(), 1);
    QVERIFY(tests::press(m_dialog.get(), "comparePictures"));
    QCOMPARE(found()->rowCount(), 0);
    compare();
    QCOMPARE(asked("/picture"), 1);
    QCOMPARE(asked("/user/list"), 2);
    QCOMPARE(found()->rowCount(), 0);
}

/// After the list, at a picture: nothing is presented that was not compared.
void tst_CompareDialog::saysThatTheEngineStoppedAnswering()
{
    m_picture.clear();
    compare();
    QCOMPARE(asked("/user/list"), 1);
    QVERIFY2(said().contains(QStringLiteral("does not answer. Nothing")), qPrintable(said()));
    QCOMPARE(found()->rowCount(), 0);
    m_picture = "other";
    compare(); // and can be asked again
    QCOMPARE(found()->rowCount(), 1);
}

QTEST_MAIN(tst_CompareDialog)
#include "tst_CompareDialog.moc"
