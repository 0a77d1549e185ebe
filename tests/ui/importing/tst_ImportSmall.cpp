// SPDX-License-Identifier: GPL-3.0-or-later
// The import page where the window is as small as it can get: nothing is cut, lists are scrolled.
#include "tests/ui/importing/ImportFixture.h"
#include "ui/importing/FailuresModel.h"
#include "ui/importing/PastImports.h"
#include "ui/importing/PathDelegate.h"
#include "ui/importing/ReviewStep.h"
#include "ui/importing/SourceStep.h"
#include "ui/theme/Type.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageLine.h"

#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace ui;
using importing::ReviewModel;
using support::fakePerson;
using support::fakePhotograph;
using tests::findShown;
using tests::pressShown;

namespace {

constexpr QSize smallest(840, 568); // what a window of 900×600 leaves for a page

/// Everything in view inside `box` is whole, and has the height its text needs.
QString cutIn(const QWidget* box)
{
    for (const QWidget* inside : box->findChildren<QWidget*>()) {
        if (!inside->isVisible() || inside->parentWidget() != box)
            continue;
        const bool isText =
            qobject_cast<const QLabel*>(inside) || qobject_cast<const widgets::MessageLine*>(inside);
        const int wanted =
            isText ? inside->heightForWidth(inside->width()) : inside->minimumSizeHint().height();
        if (!box->rect().contains(inside->geometry()) || inside->height() < wanted)
            return QStringLiteral("%1 %2 at %3, %4 high")
                .arg(QLatin1StringView(inside->metaObject()->className()), inside->objectName())
                .arg(inside->y())
                .arg(inside->height());
    }
    return {};
}

} // namespace

class tst_ImportSmall : public tests::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void theDropAreaStaysWholeAboveEarlierImports();
    void reasonsOfRowsStayWhole();
    void rowsStayInViewBelowEveryMessage();
    void reasonsOfFailuresStayWhole();
    void pathsKeepTheNameOfTheFile();
    void reasonsHaveTheRoomAtTheUsualSize();

private:
    void shrink()
    {
        m_page->resize(smallest);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

void tst_ImportSmall::theDropAreaStaysWholeAboveEarlierImports()
{
    for (int i = 0; i < 6; ++i) {
        photograph(QStringLiteral("%1.png").arg(i), i);
        chooseFolder();
        waitForReview(i + 1);
        import();
        pressShown(m_page.get(), "importAnother");
    }
    auto* past = m_page->findChild<QTableView*>(QStringLiteral("pastImports"));
    QTRY_COMPARE(past->model()->rowCount(), 6);
    shrink();
    auto* source = m_page->findChild<importing::SourceStep*>();
    auto* drop = source->findChild<widgets::EmptyState*>();
    QVERIFY2(cutIn(drop).isEmpty(), qPrintable(cutIn(drop)));
    QVERIFY(!source->findChild<QScrollArea*>()->verticalScrollBar()->isVisible());
    source->complain(QStringLiteral("There is no picture in this folder or its sub-folders"),
                     QStringLiteral("not-found"));
    QCoreApplication::processEvents();
    QVERIFY2(cutIn(drop).isEmpty(), qPrintable(cutIn(drop)));
    auto* scroll = source->findChild<QScrollArea*>(QStringLiteral("sourceScroll"));
    QVERIFY2(cutIn(scroll->widget()).isEmpty(), qPrintable(cutIn(scroll->widget())));
    QVERIFY(past->viewport()->height() >= past->rowHeight(0));
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    const auto* undo = findShown<QWidget>(m_page.get(), "undoPastImport");
    QVERIFY(scroll->viewport()->rect().contains(
        QRect(undo->mapTo(scroll->viewport(), QPoint(0, 0)), undo->size())));
    m_page->resize(1240, 900);
    QTRY_VERIFY(past->viewport()->height() >= 5 * past->rowHeight(0));
}

void tst_ImportSmall::reasonsOfRowsStayWhole()
{
    photograph(QStringLiteral("Ann/1.png"), 1);
    photograph(QStringLiteral("Ann/2.png"), 2);
    m_fixture->writePicture(QStringLiteral("nobody.png"), fakePhotograph({}));
    m_fixture->writePicture(QStringLiteral("pair.png"), fakePhotograph({fakePerson(8), fakePerson(9)}));
    chooseFolder();
    waitForReview(4);
    shrink();
    auto* table = findShown<QTableView>(m_page.get(), "importRows");
    const auto* head = table->horizontalHeader();
    QVERIFY(table->isColumnHidden(ReviewModel::File)); // a reader of the screen finds none either
    QVERIFY2(head->length() <= table->viewport()->width(), "the last column is out of view");
    const int room = head->sectionSize(ReviewModel::Reason) - 24; // at both sides
    const QFontMetrics metrics(theme::font(theme::Type::Secondary));
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QString reason = model()->index(row, ReviewModel::Reason).data().toString();
        const QRect needed =
            metrics.boundingRect(QRect(0, 0, room, 0), Qt::AlignLeft | Qt::TextWordWrap, reason);
        QVERIFY2(needed.width() <= room && needed.height() <= table->rowHeight(row), qPrintable(reason));
    }
    QVERIFY(model()
                ->index(0, ReviewModel::Name)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral(".png")));
    m_page->resize(1240, 900);
    QVERIFY(!table->isColumnHidden(ReviewModel::File));
    QTRY_VERIFY(head->sectionSize(ReviewModel::File) > 100);
}

void tst_ImportSmall::rowsStayInViewBelowEveryMessage()
{
    photograph(QStringLiteral("Ann/1.png"), 1);
    chooseFolder();
    waitForReview(1);
    import();
    pressShown(m_page.get(), "importAnother");
    photograph(QStringLiteral("Ann/2.png"), 2); // somebody else
    photograph(QStringLiteral("Bob/1.png"), 4);
    photograph(QStringLiteral("Bob/2.png"), 5);
    photograph(QStringLiteral("other/Ann.png"), 3);
    for (int i = 0; i < 4; ++i)
        m_fixture->writePicture(QStringLiteral("a note that is no picture %1.txt").arg(i), "text");
    chooseFolder();
    waitForReview(5);
    QVERIFY(findShown<QWidget>(m_page.get(), "otherPeople"));
    QVERIFY(findShown<QWidget>(m_page.get(), "importNotes"));
    QVERIFY(findShown<QWidget>(m_page.get(), "undoEarlier"));
    shrink();
    auto* table = findShown<QTableView>(m_page.get(), "importRows");
    QVERIFY(table->viewport()->height() >= table->rowHeight(0));
    auto* scroll = m_page->findChild<importing::ReviewStep*>()->findChild<QScrollArea*>();
    QVERIFY2(cutIn(scroll->widget()).isEmpty(), qPrintable(cutIn(scroll->widget())));
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    const QPoint end = table->mapTo(scroll->viewport(), table->rect().bottomRight());
    QVERIFY(scroll->viewport()->rect().contains(end));
}

void tst_ImportSmall::reasonsOfFailuresStayWhole()
{
    const QString name = QStringLiteral("Bartholomew Featherstonehaugh the younger");
    photograph(name + QStringLiteral("/first picture of the year 2026.png"), 1);
    photograph(name + QStringLiteral("/second picture of the year 2026.png"), 1);
    chooseFolder();
    waitForReview(2);
    QVERIFY(QDir(m_fixture->picturesFolder() + u'/' + name).removeRecursively());
    import();
    shrink();
    auto* table = findShown<QTableView>(m_page.get(), "failures");
    QVERIFY(table);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto reason = table->model()->index(row, importing::FailuresModel::Reason);
        QVERIFY2(table->columnWidth(reason.column()) >= table->sizeHintForIndex(reason).width(),
                 qPrintable(reason.data().toString()));
    }
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
}

void tst_ImportSmall::pathsKeepTheNameOfTheFile()
{
    const QFontMetrics metrics(theme::font(theme::Type::Secondary));
    const QString name = QStringLiteral("Ann 2026.jpg");
    const QString path = QStringLiteral("pictures/of/the/class/of/the/year/") + name;
    const int room = metrics.horizontalAdvance(name) + 40;
    const QString shown = importing::PathDelegate::fitted(path, metrics, room);
    QVERIFY2(shown.endsWith(name) && shown.startsWith(QChar(0x2026)), qPrintable(shown));
    QVERIFY(metrics.horizontalAdvance(shown) <= room);
    const QString narrow = importing::PathDelegate::fitted(path, metrics, room - 60);
    QVERIFY2(narrow.startsWith(u'A') && narrow.endsWith(u'g'), qPrintable(narrow));
    QCOMPARE(importing::PathDelegate::fitted(name, metrics, room), name);
}

/// A window of 1440 pixels.
void tst_ImportSmall::reasonsHaveTheRoomAtTheUsualSize()
{
    photograph(QStringLiteral("Bartholomew Featherstonehaugh.png"), 1);
    chooseFolder();
    waitForReview(1);
    import();
    pressShown(m_page.get(), "importAnother");
    photograph(QStringLiteral("b.png"), 1);
    QVERIFY(
        QFile::remove(m_fixture->picturesFolder() + QStringLiteral("/Bartholomew Featherstonehaugh.png")));
    chooseFolder();
    waitForReview(1);
    m_page->resize(1224, 800);
    QCoreApplication::processEvents();
    auto* table = findShown<QTableView>(m_page.get(), "importRows");
    const QString reason = model()->index(0, ReviewModel::Reason).data().toString();
    QVERIFY2(reason.endsWith(QStringLiteral("Bartholomew Featherstonehaugh")), qPrintable(reason));
    const QRect room(0, 0, table->columnWidth(ReviewModel::Reason) - 24, 0);
    const QFontMetrics metrics(theme::font(theme::Type::Secondary));
    const QRect needed = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, reason);
    QVERIFY(needed.width() <= room.width() && needed.height() <= table->rowHeight(0));
    QVERIFY(table->columnWidth(ReviewModel::Reason) > table->columnWidth(ReviewModel::What));
    QVERIFY(table->columnWidth(ReviewModel::File) > 100);
}

QTEST_MAIN(tst_ImportSmall)
#include "tst_ImportSmall.moc"
