// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineDialog.h"

#include "core/recovery/TemplateTarget.h"
#include "ui/shell/ErrorText.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FitScroll.h"
#include "ui/widgets/MessageLine.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace ui::recovery {

using core::base::Result;
using core::recovery::TemplateProblem;
using core::recovery::TemplateTarget;
using widgets::Button;

namespace {

constexpr int widthWithTemplate = 620; // its help in few lines, so that it fits a small screen
constexpr int leastFields = 120;
constexpr int longestName = 40;
constexpr int ringRoom = 4; ///< the focus ring stands outside its field

} // namespace

EngineDialog::EngineDialog(const RecoveryServices& services, const shell::Desk& desk,
                           const EngineEntry& engine, QWidget* parent)
    : FormDialog(engine.number == 0 ? tr("Add a replica engine") : tr("Change %1").arg(nameOf(engine)),
                 tr("Every change to people and faces is sent to it after it took effect here."),
                 engine.number == 0 ? tr("Add engine") : tr("Save changes"), parent)
    , m_services(services)
    , m_desk(desk)
    , m_engine(engine)
    , m_scroll(new widgets::FitScroll(new QWidget))
    , m_kind(new QComboBox)
    , m_name(new QLineEdit(engine.name))
    , m_url(new QLineEdit(engine.url))
    , m_token(new QLineEdit)
    , m_template(new QPlainTextEdit(engine.requestTemplate))
    , m_help(new QLabel)
    , m_enabled(new QCheckBox(tr("Send changes to it")))
{
    setObjectName(QStringLiteral("engineDialog"));
    build();
    fitKind();
    connect(m_scroll, &widgets::FitScroll::needChanged, this, &EngineDialog::fitFields);
    connect(m_name, &QLineEdit::textChanged, this, &EngineDialog::complain);
    connect(m_url, &QLineEdit::textChanged, this, &EngineDialog::complain);
    connect(m_template, &QPlainTextEdit::textChanged, this, &EngineDialog::complain);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EngineDialog::fitKind);
    connect(this, &FormDialog::confirmed, this, &EngineDialog::save);
    judge();
}

void EngineDialog::build()
{
    m_kind->setObjectName(QStringLiteral("engineKind"));
    m_name->setObjectName(QStringLiteral("engineName"));
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("none; its address is shown"));
    m_url->setObjectName(QStringLiteral("engineUrl"));
    m_token->setObjectName(QStringLiteral("engineToken"));
    m_template->setObjectName(QStringLiteral("engineTemplate"));
    m_enabled->setObjectName(QStringLiteral("engineEnabled"));
    for (const char* kind : {"facedesk", "koala", "cloudwalk", "custom"})
        m_kind->addItem(kindText(QLatin1StringView(kind)), QLatin1StringView(kind));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_engine.kind)));
    m_url->setPlaceholderText(QStringLiteral("http://10.0.0.2:9012"));
    m_token->setEchoMode(QLineEdit::Password);
    m_template->setProperty("code", true);
    m_template->setTabChangesFocus(true);
    m_template->setMinimumHeight(theme::scaled(120));
    m_help->setObjectName(QStringLiteral("templateHelp"));
    m_help->setWordWrap(true);
    theme::setType(m_help, theme::Type::Secondary);
    m_enabled->setChecked(m_engine.enabled);
    auto* fields = new QVBoxLayout(m_scroll->widget());
    fields->setContentsMargins(ringRoom, 0, ringRoom, ringRoom);
    fields->setSpacing(ringRoom);
    m_scroll->setMinimumHeight(theme::scaled(leastFields));
    addPlain(m_scroll);
    place(tr("Kind"), m_kind);
    place(tr("Name"), m_name);
    place(tr("Address"), m_url);
    place(tr("Token"), m_token);
    place(tr("Request template (JSON)"), m_template);
    fields->setStretchFactor(m_template, 1);
    place({}, m_help);
    place({}, m_enabled);
    m_kind->setFocus();
    if (m_engine.number != 0)
        addRemoval();
}

/// Its name above it, where it has one.
void EngineDialog::place(const QString& label, QWidget* field)
{
    auto* fields = static_cast<QVBoxLayout*>(m_scroll->widget()->layout());
    fields->addSpacing(ringRoom);
    if (!label.isEmpty()) {
        auto* name = new QLabel(label);
        theme::setType(name, theme::Type::Secondary);
        name->setBuddy(field);
        field->setAccessibleName(label);
        fields->addWidget(name);
    }
    fields->addWidget(field);
}

bool EngineDialog::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fitFields();
    const bool done = FormDialog::event(event);
    if (event->type() == QEvent::Resize)
        stayOnScreen();
    return done;
}

void EngineDialog::stayOnScreen()
{
    const QRect desk = screen()->availableGeometry();
    const int lowest = desk.bottom() + 1 - frameGeometry().height();
    if (isVisible() && y() > lowest)
        move(x(), std::max(desk.top(), lowest));
}

/// As high as they need to be while the window behind is as high; beyond that they are scrolled.
void EngineDialog::fitFields()
{
    if (!isVisible())
        return;
    layout()->invalidate();
    for (QLayout* inside : layout()->findChildren<QLayout*>())
        inside->invalidate(); // each remembers the height it had before
    const int frame = frameGeometry().height() - height();
    const int others = layout()->totalMinimumHeightForWidth(width()) - m_scroll->minimumHeight() + frame;
    const int behind = parentWidget() ? parentWidget()->window()->height() : QWIDGETSIZE_MAX;
    const int room = std::min(screen()->availableGeometry().height(), behind) - others;
    const int least = theme::scaled(leastFields);
    const int wanted = m_scroll->leastHeight(m_scroll->viewport()->width());
    m_scroll->setMinimumHeight(std::clamp(wanted, least, std::max(least, room)));
}

void EngineDialog::addRemoval()
{
    auto* remove = new Button(Button::Kind::Link);
    remove->setObjectName(QStringLiteral("removeEngine"));
    remove->setLabel(tr("Remove this engine"));
    place({}, remove);
    connect(remove, &Button::clicked, this, [this] {
        m_desk.dialogs.ask(this,
                           {tr("Remove %1?").arg(nameOf(m_engine)),
                            removalText(),
                            tr("Remove engine"),
                            tr("Keep it"),
                            true,
                            {}},
                           [this](bool confirmed) {
                               if (confirmed)
                                   this->remove();
                           });
    });
}

/// What is on its way becomes a record too.
QString EngineDialog::removalText() const
{
    const auto open = int(m_engine.unsolved + m_engine.onTheWay);
    if (open == 0)
        return tr("No further change is sent to it. Nothing waits for it.");
    return tr("No further change is sent to it. %Ln record(s) of it stay in the list and cannot be sent; an "
              "engine of the kind %1 with the address %2, added or changed later, gets them back.",
              nullptr, open)
        .arg(kindText(m_engine.kind), placeOf(m_engine.url));
}

/// Only what this kind of engine uses is asked for.
void EngineDialog::fitKind()
{
    const QString kind = m_kind->currentData().toString();
    const QString text = m_template->toPlainText();
    const bool isStarted = !text.trimmed().isEmpty() && text != TemplateTarget::skeleton();
    if (!isStarted)
        m_template->setPlainText(kind == u"cloudwalk" || kind == u"custom" ? TemplateTarget::skeleton()
                                                                           : QString());
    m_template->setPlaceholderText(
        kind == u"koala" ? tr("Empty: the request of the manual, which only enrols") : QString());
    QStringList names;
    for (const QString& name : TemplateTarget::placeholders())
        names << u'{' + name + u'}';
    m_help->setText(
        tr("One request for each change: %1. Delete those the engine has no operation for. Filled "
           "in for each person: %2.")
            .arg(TemplateTarget::changes().join(QStringLiteral(", ")), names.join(QStringLiteral(", "))));
    if (kind != u"facedesk")
        setMinimumWidth(theme::scaled(widthWithTemplate));
    setFieldShown(m_template, kind != u"facedesk");
    m_help->setVisible(kind != u"facedesk");
    judge();
}

QString EngineDialog::templateRefusal() const
{
    const QString kind = m_kind->currentData().toString();
    const QString text = m_template->toPlainText().trimmed();
    if (kind == u"facedesk" || (kind == u"koala" && text.isEmpty()))
        return {};
    if (text.isEmpty())
        return tr("This kind of engine needs a request template");
    const auto problem = TemplateTarget::problemIn(text);
    if (!problem)
        return {};
    switch (problem->kind) {
    case TemplateProblem::Kind::NoJson:
        return tr("The request template is no JSON object; reading it ended at character %1")
            .arg(problem->at);
    case TemplateProblem::Kind::Empty:
        return tr("The request template describes no change");
    case TemplateProblem::Kind::UnknownChange:
        return tr("The request template names \"%1\", which is none of the changes").arg(problem->change);
    case TemplateProblem::Kind::NoObject:
        return tr("The request template has to be a JSON object");
    case TemplateProblem::Kind::UnknownWord:
        return tr("\"%2\" in \"%1\" is no word of a request template").arg(problem->change, problem->word);
    case TemplateProblem::Kind::BadPath:
        return tr("The path of \"%1\" has to lead on from the address, without blanks: %2")
            .arg(problem->change, problem->word);
    case TemplateProblem::Kind::BadMethod:
        return tr("The method of \"%1\" has to be POST, PUT, PATCH, DELETE, or GET without a body")
            .arg(problem->change);
    case TemplateProblem::Kind::BadHeader:
        return tr("The header \"%2\" of \"%1\" cannot be sent").arg(problem->change, problem->word);
    case TemplateProblem::Kind::BadRule:
        return tr("The success rule of \"%1\" needs a status from 100 to 599, or key and equals together")
            .arg(problem->change);
    case TemplateProblem::Kind::UnknownPlaceholder:
        return tr("Nothing is filled in for %2 in \"%1\"").arg(problem->change, problem->word);
    case TemplateProblem::Kind::NoPath:
        break;
    }
    return tr("The path of \"%1\" is empty: fill it in from the engine's manual, or delete \"%1\" if the "
              "engine has no such operation")
        .arg(problem->change);
}

QString EngineDialog::refusal() const
{
    const EngineEntry engine = filled();
    for (const QString& fault :
         {addressFault(engine, m_services.settings), nameFault(engine, m_services.settings)})
        if (!fault.isEmpty())
            return fault;
    return templateRefusal();
}

void EngineDialog::judge()
{
    const bool sendsToken = m_kind->currentData().toString() == u"facedesk" ||
                            m_template->toPlainText().contains(QStringLiteral("{token}"));
    setFieldShown(m_token, sendsToken);
    m_token->setPlaceholderText(m_engine.number == 0 ? tr("none")
                                : isSameServer(m_url->text().trimmed(), m_engine.url)
                                    ? tr("unchanged when empty")
                                    : tr("none; the old one stays at the old address"));
    const QString reason = refusal();
    confirmButton()->setRefusal(reason);
    if (reason.isEmpty())
        message()->clear();
}

/// While somebody types, but not before the address can be told to be wrong.
void EngineDialog::complain()
{
    judge();
    const QString address = m_url->text().trimmed();
    const bool isBegun = QStringLiteral("http://").startsWith(address, Qt::CaseInsensitive) ||
                         QStringLiteral("https://").startsWith(address, Qt::CaseInsensitive);
    if (const QString reason = refusal(); !reason.isEmpty() && !isBegun)
        say(theme::Status::Warn, reason);
    else
        say(theme::Status::Info, {});
}

/// The fields make room first: a message that comes into view would make the dialog higher at once.
void EngineDialog::say(theme::Status status, const QString& text)
{
    m_scroll->setMinimumHeight(theme::scaled(leastFields));
    message()->say(status, text);
    fitFields();
}

EngineEntry EngineDialog::filled() const
{
    EngineEntry engine = m_engine;
    engine.kind = m_kind->currentData().toString();
    engine.name = m_name->text().trimmed();
    engine.url = m_url->text().trimmed();
    engine.token = m_token->isHidden() ? QString() : m_token->text();
    engine.requestTemplate = engine.kind == u"facedesk" ? QString() : m_template->toPlainText();
    engine.enabled = m_enabled->isChecked();
    return engine;
}

void EngineDialog::save()
{
    confirmButton()->setRefusal(tr("Being saved…"));
    shell::runInBackground(
        this, m_desk.pool,
        [&services = m_services, engine = filled(), actor = m_desk.actor()] {
            return saveEngine(services, engine, actor);
        },
        [this](const Result<void>& answer) { finish(answer); });
}

void EngineDialog::remove()
{
    shell::runInBackground(
        this, m_desk.pool,
        [&services = m_services, number = m_engine.number, actor = m_desk.actor()] {
            return removeEngine(services, number, actor);
        },
        [this](const Result<void>& answer) { finish(answer); });
}

void EngineDialog::finish(const Result<void>& answer)
{
    judge();
    if (!answer) {
        say(theme::Status::Bad, shell::errorText(answer.error()));
        return;
    }
    Q_EMIT saved();
    accept();
}

} // namespace ui::recovery
