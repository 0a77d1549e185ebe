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
enum Step { LookStep, AdministratorStep, TokenStep };

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
    , m_next(new widgets::Button(widgets::Button::Kind::Primary, this))
{
    setObjectName(QStringLiteral("startDialog"));
    setWindowIcon(theme::applicationIcon());
    setMinimumWidth(theme::scaled(dialogWidth));
    m_steps->addWidget(buildLook());
    m_steps->addWidget(buildAdministrator());
    if (!m_options.token.isEmpty())
        m_steps->addWidget(buildToken());
    build();
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
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_step);
    foot->addStretch();
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
    column->addStretch();
    return page;
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

QWidget* StartDialog::buildToken()
{
    auto* page = new QWidget(this);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(new TokenPanel(m_options.token, page));
    column->addStretch();
    return page;
}

void StartDialog::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    speak();
    if (step == AdministratorStep)
        m_name->edit()->setFocus();
}

void StartDialog::forward()
{
    if (m_steps->currentIndex() == LookStep)
        showStep(AdministratorStep);
    else if (m_steps->currentIndex() == AdministratorStep)
        makeAdministrator();
    else
        accept();
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
    if (m_options.token.isEmpty())
        accept();
    else
        showStep(TokenStep);
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
    const int step = m_steps->currentIndex();
    m_step->setText(tr("Step %1 of %2").arg(step + 1).arg(m_steps->count()));
    switch (step) {
    case LookStep:
        m_title->setText(tr("Welcome to FaceDesk"));
        m_hint->setText(tr("Choose how the console looks. Both can be changed at any time."));
        m_next->setLabel(tr("Continue"));
        break;
    case AdministratorStep:
        m_title->setText(tr("Who looks after it"));
        m_hint->setText(
            tr("The administrator approves accounts, hands out authorizations and changes settings."));
        m_next->setLabel(tr("Create administrator"));
        break;
    default:
        m_title->setText(tr("The administrator token"));
        m_hint->setText(tr("Programs use it to manage this FaceDesk through the interface."));
        m_next->setLabel(tr("I have kept it, open FaceDesk"));
        break;
    }
    judge();
}

void StartDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    EdgedDialog::changeEvent(event);
}

} // namespace ui::login
