// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the import page in both themes and languages, for the eyes.
#include "tests/ui/galleries/AvatarEngine.h"
#include "tests/ui/importing/ImportFixture.h"
#include "ui/importing/StepLine.h"
#include "ui/shell/LanguageSwitcher.h"

#include <QComboBox>
#include <QDir>
#include <QScrollBar>
#include <QTableView>

using namespace ui;
using importing::ReviewModel;
using support::fakePhotograph;
using tests::findShown;
using tests::pressShown;

namespace {
constexpr QSize usual(1240, 860);
constexpr QSize smallest(840, 568); // what the smallest window leaves for a page
} // namespace

class tst_ImportLooks : public tests::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
};

void tst_ImportLooks::looks_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")})
        for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
            QTest::addRow("%s-%s", qPrintable(theme), qPrintable(language)) << theme << language;
}

void tst_ImportLooks::looks()
{
    QFETCH(QString, theme);
    QFETCH(QString, language);
    shell::LanguageSwitcher languages;
    m_theme->setChoice(theme);
    languages.setLanguage(language);
    tests::PeopleFixture drawn(std::make_unique<tests::AvatarEngine>());
    const auto gallery = drawn.addGallery(QStringLiteral("staff"), QStringLiteral("员工"));
    drawn.enrol(gallery, QStringLiteral("赵志强"), tests::drawPeople({{4, 90}}));
    const QStringList names{QStringLiteral("王建国"), QStringLiteral("李思雨"), QStringLiteral("杨雪"),
                            QStringLiteral("周文博"), QStringLiteral("赵志强"), QStringLiteral("徐海涛")};
    for (int i = 0; i < 18; ++i)
        drawn.writePicture(QStringLiteral("2026-11/%1_%2.png").arg(names[i % 6]).arg(1200 + i),
                           i % 7 == 3 ? fakePhotograph({})
                                      : tests::drawPeople({{i, i % 6 == 5 ? 21 : 72 + i % 23}}));
    importing::ImportPage page(drawn.services());
    page.resize(usual);
    page.show();
    page.refresh();
    const QDir target(qEnvironmentVariable("FACEDESK_BINARY_DIR", QDir::tempPath()) +
                      QStringLiteral("/screens"));
    QVERIFY(target.mkpath(QStringLiteral(".")));
    const auto keep = [&](const char* what) {
        for (const auto& [size, ending] : {std::pair(smallest, "-small"), std::pair(usual, "")}) {
            page.resize(size);
            QCoreApplication::processEvents();
            QVERIFY(page.grab().save(target.filePath(
                QStringLiteral("%1%4-%2-%3.png")
                    .arg(QLatin1StringView(what), theme, language.left(2), QLatin1StringView(ending)))));
        }
    };
    QTRY_COMPARE(findShown<QComboBox>(&page, "importGallery")->count(), 1);
    keep("import-source");
    page.open(QStringList{drawn.picturesFolder() + QStringLiteral("/2026-11"), gallery.groupId});
    auto* rows = page.findChild<ReviewModel*>();
    QTRY_COMPARE(rows->rowCount(), 18);
    QTRY_VERIFY(!page.task().isRunning());
    auto* table = findShown<QTableView>(&page, "importRows");
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    QTRY_VERIFY(!table->grab().isNull());
    keep("import-review");
    pressShown(&page, "enrolPeople");
    QTRY_COMPARE_WITH_TIMEOUT(page.findChild<importing::StepLine*>()->current(), 4, 20'000);
    keep("import-result");
    pressShown(&page, "importAnother");
    QTRY_VERIFY(findShown<QTableView>(&page, "pastImports"));
    QTRY_VERIFY(findShown<QTableView>(&page, "pastImports")->viewport()->height() > 30);
    keep("import-past");
    m_theme->setChoice(QStringLiteral("light"));
    languages.setLanguage(QStringLiteral("en"));
}

QTEST_MAIN(tst_ImportLooks)
#include "tst_ImportLooks.moc"
