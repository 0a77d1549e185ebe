// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineDialog.h"

#include "ui/shell/ErrorText.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui::recovery {

using core::base::Result;
using widgets::Button;

EngineDialog::EngineDialog(core::base::Settings& settings, const shell::Desk& desk, const EngineEntry& engine,
                           QWidget* parent)
    : FormDialog(engine.number == 0 ? tr("Add a replica engine") : tr("Change %1").arg(nameOf(engine)),
                 tr("Every change to people and faces is sent to it after it took effect here."),
                 engine.number == 0 ? tr("Add engine") : tr("Save changes"), parent)
    , m_settings(settings)
    , m_desk(desk)
    , m_engine(engine)
    , m_kind(new QComboBox)
    , m_url(new QLineEdit(engine.url))
    , m_token(new QLineEdit)
    , m_template(new QPlainTextEdit(engine.requestTemplate))
    , m_enabled(new QCheckBox(tr("Send changes to it")))
{
    setObjectName(QStringLiteral("engineDialog"));
    build();
    connect(m_url, &QLineEdit::textChanged, this, &EngineDialog::judge);
    connect(this, &FormDialog::confirmed, this, &EngineDialog::save);
    judge();
}

void EngineDialog::build()
{
    m_kind->setObjectName(QStringLiteral("engineKind"));
    m_url->setObjectName(QStringLiteral("engineUrl"));
    m_token->setObjectName(QStringLiteral("engineToken"));
    m_template->setObjectName(QStringLiteral("engineTemplate"));
    m_enabled->setObjectName(QStringLiteral("engineEnabled"));
    for (const char* kind : {"facedesk", "koala", "cloudwalk", "custom"})
        m_kind->addItem(kindText(QLatin1StringView(kind)), QLatin1StringView(kind));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_engine.kind)));
    m_url->setPlaceholderText(QStringLiteral("http://10.0.0.2:9012"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(m_engine.number == 0 ? tr("none") : tr("unchanged when empty"));
    m_template->setProperty("code", true);
    m_template->setTabChangesFocus(true);
    m_template->setFixedHeight(theme::scaled(120));
    m_enabled->setChecked(m_engine.enabled);
    addField(tr("Kind"), m_kind);
    addField(tr("Address"), m_url);
    addField(tr("Token"), m_token);
    addField(tr("Request template (JSON)"), m_template);
    addPlain(m_enabled);
    if (m_engine.number != 0)
        addRemoval();
}

void EngineDialog::addRemoval()
{
    auto* remove = new Button(Button::Kind::Link);
    remove->setObjectName(QStringLiteral("removeEngine"));
    remove->setLabel(tr("Remove this engine"));
    addPlain(remove);
    connect(remove, &Button::clicked, this, [this] {
        m_desk.dialogs.ask(this,
                           {tr("Remove %1?").arg(nameOf(m_engine)),
                            tr("No further change is sent to it. Its records stay in the list."),
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

void EngineDialog::judge()
{
    confirmButton()->setRefusal(m_url->text().trimmed().isEmpty() ? tr("An address is missing") : QString());
}

EngineEntry EngineDialog::filled() const
{
    EngineEntry engine = m_engine;
    engine.kind = m_kind->currentData().toString();
    engine.url = m_url->text().trimmed();
    engine.token = m_token->text();
    engine.requestTemplate = m_template->toPlainText();
    engine.enabled = m_enabled->isChecked();
    return engine;
}

void EngineDialog::save()
{
    confirmButton()->setRefusal(tr("Being saved…"));
    shell::runInBackground(
        this, m_desk.pool,
        [&settings = m_settings, engine = filled(), actor = m_desk.actor()] {
            return saveEngine(settings, engine, actor);
        },
        [this](const Result<void>& answer) { finish(answer); });
}

void EngineDialog::remove()
{
    shell::runInBackground(
        this, m_desk.pool,
        [&settings = m_settings, number = m_engine.number, actor = m_desk.actor()] {
            return removeEngine(settings, number, actor);
        },
        [this](const Result<void>& answer) { finish(answer); });
}

void EngineDialog::finish(const Result<void>& answer)
{
    judge();
    if (!answer) {
        message()->say(theme::Status::Bad, shell::errorText(answer.error()));
        return;
    }
    Q_EMIT saved();
    accept();
}

} // namespace ui::recovery
