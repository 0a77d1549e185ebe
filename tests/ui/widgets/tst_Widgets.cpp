// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Tokens.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ButtonAccess.h"
#include "ui/widgets/CalendarLook.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ComboAccess.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FaceView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/QualityBar.h"
#include "ui/widgets/ReadingOrder.h"
#include "ui/widgets/ScoreBar.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/SpokenRole.h"
#include "ui/widgets/WheelGuard.h"
#include "ui/widgets/WhileShown.h"
#include "ui/widgets/WrapRow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTextCharFormat>
#include <QUrl>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace ui::widgets;

class tst_Widgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesAreNotices();
    void emptyStateBreaksItsLinesEvenly();
    void rowsGoOnInFurtherLines();
    void tabGoesAsOneReads();
    void calendarsStandInColoursOfTheTheme();
    void worksOnlyWhileShown();
    void wheelChangesOnlyWhatHasTheFocus_data();
    void wheelChangesOnlyWhatHasTheFocus();
    void facesAreChosenByMouseAndKeys();
    void facesSayTheirNumberAndName();
    void wordsOfAFaceLeaveItsNeighboursFree();
    void faceBoxesFollowTheSize();
    void iconButtonsHaveANameAndATip();
    void refusalIsTheTip();
    void chipsSayTheirCount();
    void elidedLabelSaysSo();
    void searchSaysOnceTypingRests();
    void escapeClearsTheSearch();
    void segmentsAreExclusive();
    void screenReadersPressSegments();
    void screenReadersHearWhatAChoiceIsFor();
    void emptyStateTakesFiles();
    void messageHidesWhenEmpty();
    void scoreBelowTheThresholdIsGrey();
    void qualityIsAWord();
    void avatarsAreStable();
};

void tst_Widgets::rowsGoOnInFurtherLines()
{
    QWidget bar;
    auto* row = new WrapRow(&bar);
    QList<Chip*> chips;
    for (const char* word : {"All of them", "Wait for approval", "Locked"}) {
        chips << new Chip;
        chips.last()->setLabel(QLatin1StringView(word));
        row->addWidget(chips.last());
    }
    row->addStretch();
    auto* field = new SearchField;
    row->addWidget(field);
    bar.resize(900, row->heightForWidth(900));
    bar.show();
    const int oneLine = bar.height();
    QVERIFY(field->y() < oneLine && field->x() > chips.last()->geometry().right());
    for (const int width : {row->minimumSize().width(), 260, 400}) {
        bar.resize(width, row->heightForWidth(width));
        QCoreApplication::processEvents();
        QVERIFY(bar.height() > oneLine);
        const Chip* before = nullptr;
        for (const Chip* chip : std::as_const(chips)) {
            QVERIFY2(bar.rect().contains(chip->geometry()), qPrintable(chip->text()));
            QCOMPARE(chip->width(), chip->sizeHint().width());
            QVERIFY(!before || chip->y() > before->geometry().bottom() ||
                    chip->x() > before->geometry().right());
            before = chip;
        }
        QVERIFY(bar.rect().contains(field->geometry()));
        QVERIFY(field->width() >= std::min(field->sizeHint().width(), width - 2 * row->spacing()) - 24);
    }
}

void tst_Widgets::tabGoesAsOneReads()
{
    QWidget window;
    auto* last = new QSpinBox(&window);
    auto* lines = new QVBoxLayout(&window);
    auto* upper = new QHBoxLayout;
    auto* right = new QComboBox(&window);
    auto* left = new QLineEdit;
    auto* away = new QLineEdit(&window);
    away->setEnabled(false);
    upper->addWidget(left);
    upper->addWidget(right);
    lines->addLayout(upper);
    lines->addWidget(away);
    lines->addWidget(last);
    window.show();
    QCOMPARE(tabStops(&window), (QList<QWidget*>{left, right, last}));
    left->setFocus();
    QVERIFY(focusNext(&window, true));
    QCOMPARE(window.focusWidget(), right);
    QVERIFY(focusNext(&window, true) && focusNext(&window, true));
    QCOMPARE(window.focusWidget(), left);
    QVERIFY(focusNext(&window, false));
    QCOMPARE(window.focusWidget(), last);
}

void tst_Widgets::calendarsStandInColoursOfTheTheme()
{
    CalendarLook look;
    QDateEdit edit;
    edit.setCalendarPopup(true);
    QCalendarWidget* calendar = edit.calendarWidget();
    calendar->ensurePolished();
    const QColor quiet = ui::theme::tokensFor(calendar->palette()).text2;
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        QCOMPARE(calendar->weekdayTextFormat(day).foreground().color(), quiet);
    QCOMPARE(calendar->firstDayOfWeek(), Qt::Monday);
}

void tst_Widgets::facesAreChosenByMouseAndKeys()
{
    FaceView view;
    view.resize(800, 600);
    view.setPicture(avatarGroup(800));
    QList<FaceMark> marks;
    for (const QRectF& box : avatarGroupFaces(800))
        marks.append({box, {}});
    view.setFaces(marks);
    view.show();
    QSignalSpy chosen(&view, &FaceView::selectedChanged);
    QTest::mouseClick(view.findChild<QAbstractButton*>(QStringLiteral("face2")), Qt::LeftButton);
    QCOMPARE(view.selected(), 1);
    QTest::keyClick(view.findChild<QAbstractButton*>(QStringLiteral("face2")), Qt::Key_Right);
    QCOMPARE(view.selected(), 2);
    QTest::keyClick(view.findChild<QAbstractButton*>(QStringLiteral("face3")), Qt::Key_Right);
    QCOMPARE(view.selected(), 2);
    QCOMPARE(chosen.count(), 2);
}

void tst_Widgets::facesSayTheirNumberAndName()
{
    FaceView view;
    view.setPicture(avatarGroup(400));
    view.setFaces({{QRectF(10, 10, 50, 50), QStringLiteral("Wang")}});
    QCOMPARE(view.findChild<QAbstractButton*>(QStringLiteral("face1"))->accessibleName(),
             QStringLiteral("Face 1, Wang"));
}

void tst_Widgets::wordsOfAFaceLeaveItsNeighboursFree()
{
    FaceView view;
    view.resize(400, 300);
    view.setPicture(QImage(400, 300, QImage::Format_RGB32));
    const QString words = QStringLiteral("low quality");
    view.setFaces({{QRectF(20, 4, 30, 40), words}, {QRectF(70, 4, 30, 40), words}});
    view.show();
    const auto* first = view.findChild<QWidget*>(QStringLiteral("face1"));
    const auto* second = view.findChild<QWidget*>(QStringLiteral("face2"));
    QVERIFY(first->geometry().right() < 70); // its words would reach over the second
    QVERIFY(first->geometry().top() >= -2);  // and are not cut off above
    const int alone = second->width();
    view.select(0);
    QVERIFY(first->geometry().right() > 70);
    QVERIFY(second->width() < alone); // which gives way
}

void tst_Widgets::faceBoxesFollowTheSize()
{
    FaceView view;
    view.setPicture(QImage(400, 300, QImage::Format_RGB32));
    view.resize(800, 600);
    QCOMPARE(view.shown(QRectF(100, 100, 50, 50)), QRectF(200, 200, 100, 100));
    view.resize(800, 300);
    QCOMPARE(view.shown(QRectF(0, 0, 400, 300)), QRectF(200, 0, 400, 300));
}

void tst_Widgets::iconButtonsHaveANameAndATip()
{
    QWidget parent;
    Button* button = iconButton(QStringLiteral("trash"), &parent);
    button->setLabel(QStringLiteral("Remove"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Remove"));
    QCOMPARE(button->toolTip(), QStringLiteral("Remove"));
    QVERIFY(button->text().isEmpty());
}

void tst_Widgets::refusalIsTheTip()
{
    Button button(Button::Kind::Primary);
    button.setLabel(QStringLiteral("Enrol"));
    button.setRefusal(QStringLiteral("Available when the dry run has ended"));
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), QStringLiteral("Available when the dry run has ended"));
    button.setRefusal({});
    QVERIFY(button.isEnabled());
    QVERIFY(button.toolTip().isEmpty());
}

void tst_Widgets::chipsSayTheirCount()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Chip chip;
    chip.setLabel(QStringLiteral("Ready"));
    chip.setCount(3187);
    QCOMPARE(chip.accessibleName(), QStringLiteral("Ready 3,187"));
}

void tst_Widgets::elidedLabelSaysSo()
{
    ElidedLabel label(QStringLiteral("a rather long line of text"));
    label.resize(30, 20);
    QVERIFY(label.isElided());
    label.resize(600, 20);
    QVERIFY(!label.isElided());
}

void tst_Widgets::searchSaysOnceTypingRests()
{
    SearchField field;
    field.setRest(10);
    QSignalSpy said(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("wang"));
    QCOMPARE(said.count(), 0);
    QVERIFY(said.wait());
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().first().toString(), QStringLiteral("wang"));
}

void tst_Widgets::escapeClearsTheSearch()
{
    SearchField field;
    QSignalSpy said(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("wang"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(said.count(), 2);
    QVERIFY(said.last().first().toString().isEmpty());
}

void tst_Widgets::segmentsAreExclusive()
{
    Segments segments;
    segments.add(QStringLiteral("day"), QStringLiteral("Day"));
    segments.add(QStringLiteral("week"), QStringLiteral("Week"));
    QSignalSpy chosen(&segments, &Segments::chosen);
    QTest::mouseClick(segments.segment(QStringLiteral("week")), Qt::LeftButton);
    QCOMPARE(segments.current(), QStringLiteral("week"));
    QVERIFY(!segments.segment(QStringLiteral("day"))->isChecked());
    QCOMPARE(chosen.count(), 1);
}

void tst_Widgets::screenReadersPressSegments()
{
    installButtonAccess();
    Segments segments;
    segments.add(QStringLiteral("day"), QStringLiteral("Day"));
    segments.add(QStringLiteral("week"), QStringLiteral("Week"));
    QSignalSpy chosen(&segments, &Segments::chosen);
    QAccessibleInterface* week =
        QAccessible::queryAccessibleInterface(segments.segment(QStringLiteral("week")));
    QCOMPARE(week->text(QAccessible::Name), QStringLiteral("Week"));
    QVERIFY(week->state().checkable && !week->state().checked);
    week->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.count(), 1);
    QVERIFY(week->state().checked);
}

void tst_Widgets::screenReadersHearWhatAChoiceIsFor()
{
    installComboAccess();
    QComboBox role;
    role.addItems({QStringLiteral("Viewer"), QStringLiteral("Operator")});
    role.setCurrentIndex(1);
    auto* access = QAccessible::queryAccessibleInterface(&role);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Operator"));
    role.setAccessibleName(QStringLiteral("Role"));
    QCOMPARE(access->role(), QAccessible::ComboBox);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Role"));
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("Operator"));
    QCOMPARE(access->childCount(), 1);
    QCOMPARE(access->child(0)->object(), role.view());
    QCOMPARE(access->indexOfChild(access->child(0)), 0);
    QVERIFY(!access->child(1));
    role.show();
    access->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(role.view()->isVisible() && access->state().expanded);
    access->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(!role.view()->isVisible());
}

void tst_Widgets::emptyStateTakesFiles()
{
    EmptyState empty;
    empty.setTakesFiles(true);
    QSignalSpy dropped(&empty, &EmptyState::filesDropped);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.jpg"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&empty, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&empty, &drop);
    QCOMPARE(dropped.first().first().toStringList(), QStringList{QStringLiteral("/tmp/a.jpg")});
}

void tst_Widgets::messageHidesWhenEmpty()
{
    MessageLine line;
    line.say(ui::theme::Status::Bad, QStringLiteral("It failed"));
    QVERIFY(!line.isHidden());
    QCOMPARE(line.property("message").toString(), QStringLiteral("bad"));
    line.clear();
    QVERIFY(line.isHidden());
}

void tst_Widgets::scoreBelowTheThresholdIsGrey()
{
    ScoreBar bar;
    bar.resize(200, 18);
    bar.setScore(0.7, 0.5);
    const QColor above = bar.grab().toImage().pixelColor(20, 9);
    bar.setScore(0.4, 0.5);
    const QColor below = bar.grab().toImage().pixelColor(20, 9);
    QVERIFY(above.saturation() > 2 * below.saturation());
}

void tst_Widgets::qualityIsAWord()
{
    QualityBar bar;
    bar.setQuality(88);
    QCOMPARE(bar.accessibleName(), QStringLiteral("Quality 88, good"));
    QCOMPARE(qualityStatus(49), ui::theme::Status::Warn);
    QCOMPARE(qualityStatus(50), ui::theme::Status::Info);
}

void tst_Widgets::avatarsAreStable()
{
    // published values of FNV-1a: another start of the program must give the same
    QCOMPARE(avatarSeed({}), 0x811c9dc5U);
    QCOMPARE(avatarSeed(QStringLiteral("foobar")), 0xbf9cf968U);
    QCOMPARE(avatar(QStringLiteral("chen"), 64), avatar(QStringLiteral("chen"), 64));
    QVERIFY(avatar(QStringLiteral("chen"), 64) != avatar(QStringLiteral("wang"), 64) ||
            avatar(QStringLiteral("chen"), 64) != avatar(QStringLiteral("li"), 64));
}

void tst_Widgets::worksOnlyWhileShown()
{
    QWidget widget;
    int done = 0;
    ui::widgets::whileShown(&widget, 1, [&done] { ++done; });
    QTest::qWait(20);
    QCOMPARE(done, 0);
    widget.show();
    QTRY_VERIFY(done > 1);
    widget.hide();
    const int before = done;
    QTest::qWait(20);
    QCOMPARE(done, before);
}

void tst_Widgets::wheelChangesOnlyWhatHasTheFocus_data()
{
    QTest::addColumn<bool>("hasFocus");
    QTest::addRow("without focus") << false;
    QTest::addRow("with focus") << true;
}

/// On a page that can scroll; it does so where nothing took the wheel.
void tst_Widgets::wheelChangesOnlyWhatHasTheFocus()
{
    QFETCH(const bool, hasFocus);
    const WheelGuard guard;
    QScrollArea page;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* choice = new QComboBox;
    choice->addItems({QStringLiteral("viewer"), QStringLiteral("operator"), QStringLiteral("administrator")});
    choice->setCurrentIndex(1);
    auto* number = new QSpinBox;
    auto* slider = new QSlider(Qt::Horizontal);
    for (QWidget* control : std::initializer_list<QWidget*>{choice, number, slider})
        column->addWidget(control);
    column->addSpacing(2000);
    page.setWidget(content);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto turnOver = [&](QWidget* control) {
        page.verticalScrollBar()->setValue(50);
        hasFocus ? control->setFocus() : page.setFocus();
        const QPointF place = control->rect().center();
        QWheelEvent turn(place, control->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&turn); // others do not go on to the parent
        qApp->notify(control, &turn);
        return page.verticalScrollBar()->value() < 50;
    };
    QVERIFY(turnOver(choice));
    QCOMPARE(choice->currentIndex(), 1);
    QCOMPARE(turnOver(number), !hasFocus);
    QCOMPARE(number->value() > 0, hasFocus);
    QCOMPARE(turnOver(slider), !hasFocus);
    QCOMPARE(slider->value() > 0, hasFocus);
}

void tst_Widgets::emptyStateBreaksItsLinesEvenly()
{
    ui::widgets::EmptyState state;
    state.resize(900, 500);
    QString text = QStringLiteral("一");
    const auto label = [&state, &text] {
        const auto all = state.findChildren<QLabel*>();
        const auto found =
            std::ranges::find_if(all, [&text](const QLabel* one) { return one->text() == text; });
        return found == all.end() ? nullptr : *found;
    };
    state.setTexts(QStringLiteral("bold"), text);
    const QFontMetrics metrics(label()->font());
    while (metrics.horizontalAdvance(text) < 540) // one letter more than fits in a line
        text += u'一';
    state.setTexts(QStringLiteral("bold"), text);
    state.show();
    QTRY_VERIFY(label()->width() < 320);
    QVERIFY(label()->height() < 3 * metrics.lineSpacing());
}

void tst_Widgets::messagesAreNotices()
{
    installSpokenRoles();
    MessageLine line;
    line.say(ui::theme::Status::Ok, QStringLiteral("The chain is whole"));
    const auto* access = QAccessible::queryAccessibleInterface(&line);
    QCOMPARE(access->role(), QAccessible::Notification);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("The chain is whole"));
}

QTEST_MAIN(tst_Widgets)
#include "tst_Widgets.moc"
