// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/LockScreen.h"

#include "ui/shell/LanguageSwitcher.h"
#include "ui/shell/LookSettings.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/IconLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace ui::login {

namespace {

constexpr int sideWidth = 430;
constexpr int sideMargin = 48;
constexpr int signSize = 28;
constexpr int stageIcon = 64;
const QColor nearBlack(0x0F, 0x14, 0x1A);

} // namespace

/// Where the camera will be: near-black in both themes, a quiet frame around nobody.
class LockScreen::Stage final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), nearBlack);
        QRectF oval(0, 0, height() * 0.34, height() * 0.45);
        oval.moveCenter(rect().center());
        painter.setPen(QPen(QColor(0x4A, 0x57, 0x63), 2));
        painter.setBrush(QColor(0x16, 0x1D, 0x25));
        painter.drawEllipse(oval);
        QRect icon(0, 0, stageIcon, stageIcon);
        icon.moveCenter(rect().center());
        theme::paintIcon(&painter, icon, QStringLiteral("lock"), QColor(0x6F, 0x7C, 0x8B));
    }
};

LockScreen::LockScreen(PasswordCheck check, QThreadPool* pool, shell::LookSettings& look, QWidget* parent)
    : QWidget(parent)
    , m_panel(new LoginPanel(std::move(check), pool, this))
    , m_takeOver(new TakeOverPanel(this))
    , m_register(new widgets::Button(widgets::Button::Kind::Link, this))
    , m_stage(new Stage(this))
    , m_language(new widgets::Button(widgets::Button::Kind::Flat, QStringLiteral("language"), this))
    , m_theme(widgets::iconButton(QStringLiteral("moon"), this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("lockScreen"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_stage, 1);
    row->addWidget(buildSide(look));
    connect(m_panel, &LoginPanel::signedIn, this, [this](const core::auth::Account& account) {
        if (m_face)
            m_face->attempt().excuse();
        Q_EMIT signedIn(account);
    });
    m_register->setObjectName(QStringLiteral("registerFace"));
    m_register->hide();
    connect(m_register, &QAbstractButton::clicked, this, &LockScreen::registrationRequested);
    connect(m_panel, &LoginPanel::faceToggled, this, [this] { m_face->toggle(); });
    connect(m_panel, &LoginPanel::secondGivenUp, this, [this] { m_face->attempt().resume(); });
    connect(m_takeOver, &TakeOverPanel::confirmed, this, [this] {
        showAsking(false);
        Q_EMIT takenOver();
    });
    connect(m_takeOver, &TakeOverPanel::declined, this, &LockScreen::endTakeOver);
    setFocusProxy(m_panel);
    speak();
}

/// The stage first: it still says that it ends.
LockScreen::~LockScreen()
{
    delete m_stage;
}

QLayout* LockScreen::buildTop(QWidget* side, shell::LookSettings& look)
{
    auto* sign = new QLabel(side);
    sign->setPixmap(theme::applicationIcon().pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    auto* name = new QLabel(QStringLiteral("FaceDesk"), side);
    theme::setType(name, theme::Type::Section);
    auto* top = new QHBoxLayout;
    top->addWidget(sign);
    top->addWidget(name);
    top->addStretch();
    top->addWidget(m_language);
    top->addWidget(m_theme);
    connect(m_language, &QAbstractButton::clicked, &look,
            [this, &look] { look.showLanguage(m_language->property("word").toString()); });
    connect(m_theme, &QAbstractButton::clicked, &look, [this, &look] {
        const bool dark = theme::tokensFor(palette()).isDark;
        look.showTheme(dark ? QStringLiteral("light") : QStringLiteral("dark"));
    });
    return top;
}

QWidget* LockScreen::buildSide(shell::LookSettings& look)
{
    auto* side = new QWidget(this);
    side->setProperty("tone", QStringLiteral("surface"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(theme::scaled(sideWidth));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(sideMargin, 40, sideMargin, 24);
    column->addLayout(buildTop(side, look));
    column->addStretch(2);
    column->addWidget(m_panel);
    column->addWidget(m_takeOver);
    column->addWidget(m_register, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto* note = new QHBoxLayout;
    note->setContentsMargins(0, 8, 0, 0);
    auto* shape = new widgets::IconLabel(side);
    shape->setStatus(theme::Status::Ok);
    note->addWidget(shape, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    theme::setType(m_note, theme::Type::Secondary);
    m_note->setWordWrap(true);
    column->addWidget(widgets::rule(side));
    column->addLayout(note);
    return side;
}

void LockScreen::setStage(FaceStage* stage)
{
    QWidget* next = stage ? static_cast<QWidget*>(stage) : new Stage(this);
    m_face = stage;
    delete layout()->replaceWidget(m_stage, next);
    delete std::exchange(m_stage, next);
    next->show();
    if (stage) {
        connect(stage, &FaceStage::changed, this, &LockScreen::follow);
        connect(&stage->attempt(), &FaceAttempt::accepted, this, &LockScreen::signedInByFace);
    }
    follow();
}

void LockScreen::setOffersRegistration(bool offers)
{
    m_offersRegistration = offers;
    m_register->setVisible(offers && !m_takeOver->isAsking());
}

void LockScreen::askFor(const QString& username)
{
    m_takeOver->end();
    showAsking(false);
    m_panel->askFor(username);
}

void LockScreen::askToTakeOver(const QString& owner, const QString& next)
{
    if (m_face && !m_face->isPaused())
        m_face->attempt().stop();
    m_panel->askFor(owner);
    m_takeOver->ask(owner, next);
    showAsking(true);
}

void LockScreen::showAsking(bool isAsking)
{
    m_panel->setVisible(!isAsking);
    m_register->setVisible(m_offersRegistration && !isAsking);
    setFocusProxy(isAsking ? static_cast<QWidget*>(m_takeOver) : m_panel);
}

/// As before somebody else came.
void LockScreen::endTakeOver()
{
    m_takeOver->end();
    showAsking(false);
    Q_EMIT takeOverDeclined();
    if (!isVisible())
        return;
    m_panel->focusFirst();
    if (m_face)
        m_face->attempt().start();
}

/// The panel asks for the password alone exactly as long as a right face waits for it.
void LockScreen::follow()
{
    const bool asksSecond = m_face && m_face->attempt().phase() == FaceAttempt::Phase::Second;
    if (asksSecond && !m_asksSecond)
        m_panel->askForSecond(m_face->attempt().passwordCheck());
    else if (!asksSecond && m_asksSecond)
        m_panel->endSecond();
    m_asksSecond = asksSecond;
    m_panel->setFaceLabel(!m_face              ? QString()
                          : m_face->isPaused() ? tr("Sign in by face")
                                               : tr("Pause face login"));
}

void LockScreen::keyPressEvent(QKeyEvent* event)
{
    if (m_takeOver->isAsking()) {
        if (event->key() == Qt::Key_Escape)
            endTakeOver();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_face && event->key() == Qt::Key_Escape)
        m_face->toggle();
    else if (m_face && isEnter && m_face->isPaused() && m_panel->isEmpty())
        m_face->toggle();
    else
        QWidget::keyPressEvent(event);
}

void LockScreen::speak()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    m_language->setProperty("word", chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    m_language->setLabel(chinese ? QStringLiteral("English") : QStringLiteral("中文"));
    const bool dark = theme::tokensFor(palette()).isDark;
    m_theme->setIconName(dark ? QStringLiteral("sun") : QStringLiteral("moon"));
    m_theme->setLabel(tr("Light or dark"));
    m_register->setLabel(tr("Register for face login…"));
    m_note->setText(tr("The interface keeps answering while nobody is signed in."));
    follow();
}

void LockScreen::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        speak();
    QWidget::changeEvent(event);
}

void LockScreen::showEvent(QShowEvent* event)
{
    m_panel->focusFirst();
    QWidget::showEvent(event);
}

/// Whoever signed in does not wait where nothing can be seen.
void LockScreen::hideEvent(QHideEvent* event)
{
    if (m_takeOver->isAsking())
        endTakeOver();
    QWidget::hideEvent(event);
}

/// A click beside the fields would leave the keyboard nowhere.
void LockScreen::mousePressEvent(QMouseEvent* event)
{
    if (m_takeOver->isAsking())
        m_takeOver->setFocus();
    else
        m_panel->focusFirst();
    QWidget::mousePressEvent(event);
}

} // namespace ui::login
