// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/StartDialog.h"

#include "ui/login/FormField.h"
#include "ui/login/NewPassword.h"
#include "ui/login/TokenPanel.h"
#include "ui/shell/ErrorText.h"
#include "ui/shell/LookSettings.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Segments.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::login {

namespace {

constexpr int dialogWidth = 520;
enum Step { LookStep, AdministratorStep, LastStep };

const QString networkWord = QStringLiteral("network");
const QString hereWord = QStringLiteral("here");

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(theme::measure::gap);
    return column;
}

} // namespace

StartDialog::StartDialog(StartOptions options, shell::LookSettings& look, QWidget* parent)
    : EdgedDialog(parent)
    , m_options(std::move(options))
    , m_look(look)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_step(new QLabel(this))
    , m_steps(new QStackedWidget(this))
    , m_back(new widgets::Button(widgets::Button::Kind::Secondary, this))
    , m_next(new widgets::Button(widgets::Button::Kind::Primary, this))
{
    setObjectName(QStringLiteral("startDialog"));
    setWindowIcon(theme::applicationIcon());
    setMinimumWidth(theme::scaled(dialogWidth));
    m_steps->addWidget(buildLook());
    m_steps->addWidget(buildAdministrator());
    if (m_options.makeGallery || !m_options.token.isEmpty())
        m_steps->addWidget(buildLast());
    build();
    connect(m_back, &QAbstractButton::clicked, this, [this] { showStep(LookStep); });
    connect(m_next, &QAbstractButton::clicked, this, &StartDialog::forward);
    showStep(LookStep);
}

void StartDialog::build()
{
    theme::setType(m_title, theme::Type::Title);
    theme::setType(m_hint, theme::Type::Secondary);
    theme::setType(m_step, theme::Type::Secondary);
    m_hint->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("startNext"));
    m_next->setDefault(true);
    m_back->setObjectName(QStringLiteral("startBack"));
    m_back->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_step);
    foot->addStretch();
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    auto* all = new QVBoxLayout(this);
    constexpr int margin = 32;
    all->setContentsMargins(margin, margin, margin, theme::measure::pageMargin);
    all->setSpacing(theme::measure::gap);
    all->addWidget(m_title);
    all->addWidget(m_hint);
    all->addWidget(m_steps, 1);
    all->addLayout(foot);
}

QWidget* StartDialog::buildLook()
{
    auto* page = new QWidget(this);
    m_languageLabel = new QLabel(page);
    m_themeLabel = new QLabel(page);
    m_language = new widgets::Segments(page);
    m_language->add(QStringLiteral("zh_CN"), QStringLiteral("中文"));
    m_language->add(QStringLiteral("en"), QStringLiteral("English"));
    m_language->choose(QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                                : QStringLiteral("en"));
    m_theme = new widgets::Segments(page);
    for (const QString& word : {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")})
        m_theme->add(word, word);
    m_theme->choose(m_look.theme());
    connect(m_language, &widgets::Segments::chosen, &m_look,
            [this](const QString& word) { m_look.setLanguage(word); });
    connect(m_theme, &widgets::Segments::chosen, &m_look,
            [this](const QString& word) { m_look.setTheme(word); });
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_languageLabel);
    column->addWidget(m_language);
    column->addSpacing(theme::measure::controlGap);
    column->addWidget(m_themeLabel);
    column->addWidget(m_theme);
    if (m_options.reach || m_options.isReachGiven)
        buildReach(column);
    column->addStretch();
    return page;
}

void StartDialog::buildReach(QVBoxLayout* column)
{
    m_reachLabel = new QLabel(this);
    m_reach = new widgets::Segments(this);
    m_reach->setObjectName(QStringLiteral("startReach"));
    m_reachNote = new widgets::MessageLine(this);
    for (const QString& word : {hereWord, networkWord})
        m_reach->add(word, word);
    m_reach->setVisible(m_options.reach.has_value());
    if (m_options.reach) {
        m_reach->choose(m_options.reach->isNetwork ? networkWord : hereWord);
        connect(m_reach, &widgets::Segments::chosen, this, [this](const QString& word) {
            m_options.reach->set(word == networkWord);
            speak();
        });
    }
    column->addSpacing(theme::measure::controlGap);
    column->addWidget(m_reachLabel);
    column->addWidget(m_reach);
    column->addWidget(m_reachNote);
}

QWidget* StartDialog::buildAdministrator()
{
    auto* page = new QWidget(this);
    m_name = new FormField(FormField::Kind::Plain, page);
    m_name->edit()->setObjectName(QStringLiteral("administratorName"));
    m_name->edit()->setText(QStringLiteral("admin"));
    m_password = new NewPassword(m_options.shortest, page);
    m_password->setAccountName(m_name->text());
    m_message = new widgets::MessageLine(page);
    connect(m_name->edit(), &QLineEdit::textChanged, m_password, &NewPassword::setAccountName);
    connect(m_password, &NewPassword::changed, this, &StartDialog::judge);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_name);
    column->addWidget(m_password);
    column->addWidget(m_message);
    column->addStretch();
    return page;
}

QWidget* StartDialog::buildLast()
{
    auto* page = new QWidget(this);
    QVBoxLayout* column = columnOf(page);
    if (m_options.makeGallery) {
        m_gallery = new FormField(FormField::Kind::Plain, page);
        m_gallery->edit()->setObjectName(QStringLiteral("firstGallery"));
        m_galleryMessage = new widgets::MessageLine(page);
        column->addWidget(m_gallery);
        column->addWidget(m_galleryMessage);
    }
    if (!m_options.token.isEmpty()) {
        m_tokenTitle = new QLabel(page);
        m_tokenTitle->setWordWrap(true);
        column->addWidget(m_tokenTitle);
        column->addWidget(new TokenPanel(m_options.token, page));
    }
    column->addStretch();
    return page;
}

void StartDialog::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step == AdministratorStep);
    speak();
    if (step == AdministratorStep)
        m_name->edit()->setFocus();
    else if (step == LastStep && m_gallery)
        m_gallery->edit()->setFocus();
}

void StartDialog::forward()
{
    if (m_steps->currentIndex() == LookStep)
        showStep(AdministratorStep);
    else if (m_steps->currentIndex() == AdministratorStep)
        makeAdministrator();
    else
        finish();
}

void StartDialog::makeAdministrator()
{
    m_next->setEnabled(false);
    shell::runInBackground(
        this, m_options.pool,
        [make = m_options.make, name = m_name->text().trimmed(), password = m_password->password()] {
            return make(name, password);
        },
        [this](core::base::Result<core::auth::Account> answer) { take(answer); });
}

void StartDialog::take(const core::base::Result<core::auth::Account>& answer)
{
    m_next->setEnabled(true);
    if (!answer) {
        m_message->say(theme::Status::Bad, shell::errorText(answer.error()));
        return;
    }
    m_password->clear();
    Q_EMIT administratorMade(*answer);
    if (m_steps->count() > LastStep)
        showStep(LastStep);
    else
        accept();
}

void StartDialog::finish()
{
    const QString name = m_gallery ? m_gallery->text().trimmed() : QString();
    if (name.isEmpty())
        return accept();
    m_next->setEnabled(false);
    shell::runInBackground(
        this, m_options.pool,
        [make = m_options.makeGallery, name, actor = m_name->text().trimmed()] { return make(name, actor); },
        [this](const core::base::Result<void>& made) {
            m_next->setEnabled(true);
            if (made)
                accept();
            else
                m_galleryMessage->say(theme::Status::Bad, shell::errorText(made.error()));
        });
}

void StartDialog::judge()
{
    const bool blocked = m_steps->currentIndex() == AdministratorStep &&
                         (m_name->text().trimmed().isEmpty() || !m_password->isAcceptable());
    m_next->setRefusal(blocked ? tr("Available when the password follows the three rules") : QString());
}

void StartDialog::speak()
{
    setWindowTitle(tr("Welcome to FaceDesk"));
    m_languageLabel->setText(tr("Language"));
    m_themeLabel->setText(tr("Colours"));
    m_theme->setLabel(QStringLiteral("system"), tr("As the system"));
    m_theme->setLabel(QStringLiteral("light"), tr("Light"));
    m_theme->setLabel(QStringLiteral("dark"), tr("Dark"));
    m_name->setLabel(tr("Administrator's account"));
    m_back->setLabel(tr("Back"));
    if (m_reach)
        speakReach();
    if (m_gallery)
        m_gallery->setLabel(tr("Name of the first gallery, for example Staff"));
    if (m_tokenTitle)
        m_tokenTitle->setText(
            tr("The administrator token: programs use it to manage this FaceDesk through the "
               "interface. It is shown once."));
    speakStep();
    judge();
}

void StartDialog::speakReach()
{
    m_reachLabel->setText(tr("Programs that may call the interface with a token"));
    m_reach->setLabel(networkWord, tr("On the network"));
    m_reach->setLabel(hereWord, tr("On this machine only"));
    if (!m_options.reach)
        return m_reachNote->say(theme::Status::Info, tr("Given on the command line for this run."));
    const bool isNetwork = m_reach->current() == networkWord;
    QStringList said;
    if (isNetwork)
        said << tr(
            "Other machines need a token or a place in an allow list. Without TLS, tokens and pictures "
            "cross the network in clear: see the listeners in the settings.");
    if (isNetwork != m_options.reach->isNetwork)
        said << tr("Saved. It takes effect when FaceDesk starts again.");
    if (said.isEmpty())
        return m_reachNote->clear();
    m_reachNote->say(isNetwork ? theme::Status::Warn : theme::Status::Info, said.join(u' '));
}

void StartDialog::speakStep()
{
    const int step = m_steps->currentIndex();
    m_step->setText(tr("Step %1 of %2").arg(step + 1).arg(m_steps->count()));
    switch (step) {
    case LookStep:
        m_title->setText(tr("Welcome to FaceDesk"));
        m_hint->setText(tr("All of this can be changed at any time in the settings."));
        m_next->setLabel(tr("Continue"));
        break;
    case AdministratorStep:
        m_title->setText(tr("Who looks after it"));
        m_hint->setText(
            tr("The administrator approves accounts, hands out authorizations and changes settings."));
        m_next->setLabel(tr("Create administrator"));
        break;
    default:
        m_title->setText(m_gallery ? tr("The first gallery") : tr("The administrator token"));
        m_hint->setText(
            m_gallery ? tr("People are enrolled into galleries. Leave the name empty to make one later.")
                      : QString());
        m_next->setLabel(m_options.token.isEmpty() ? tr("Open FaceDesk")
                                                   : tr("I have kept the token, open FaceDesk"));
        break;
    }
}

void StartDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    EdgedDialog::changeEvent(event);
}

} // namespace ui::login
