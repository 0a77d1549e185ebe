// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingRow.h"

#include "ui/settings/SettingEditor.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSystemTrayIcon>

namespace ui::settings {

SettingRow::SettingRow(const core::base::SettingDef& def, const shell::SettingWriter& writer, QWidget* parent)
    : QWidget(parent)
    , m_def(def)
    , m_writer(writer)
    , m_sentence(new QLabel(this))
    , m_note(new QLabel(this))
    , m_key(new QLabel(QString::fromLatin1(def.key), this))
    , m_editor(new SettingEditor(def, this))
    , m_reset(widgets::iconButton(QStringLiteral("undo"), this))
    , m_message(new widgets::MessageLine(this))
{
    build();
    connect(m_editor, &SettingEditor::edited, this, &SettingRow::save);
    connect(m_reset, &QAbstractButton::clicked, this, [this] { save(QString::fromUtf8(m_def.fallback)); });
    speak();
    showValue();
}

void SettingRow::build()
{
    theme::setType(m_note, theme::Type::Caption);
    theme::setType(m_key, theme::Type::Mono);
    m_key->setProperty("tone", QStringLiteral("quiet"));
    m_sentence->setWordWrap(true);
    m_note->setWordWrap(true);
    m_reset->setObjectName(QStringLiteral("reset-") + QLatin1String(m_def.key));
    QSizePolicy keepsPlace = m_reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsPlace);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_note);
    texts->addWidget(m_key);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::measure::controlGap);
    line->addLayout(texts, 1);
    line->addSpacing(theme::measure::gap);
    line->addWidget(m_editor);
    line->addWidget(m_reset);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(theme::measure::cardPadding, 12, theme::measure::cardPadding, 12);
    all->setSpacing(theme::measure::controlGap);
    all->addLayout(line);
    all->addWidget(m_message);
}

bool SettingRow::matches(const QString& typed) const
{
    const QString all = m_sentence->text() + QLatin1Char(' ') + m_key->text() + QLatin1Char(' ') +
                        topicTitle(topicOf(m_def)) + QLatin1Char(' ') + wordsFor(m_def);
    return shell::paletteMatches(all, typed);
}

void SettingRow::showValue()
{
    const QString value = m_writer.settings().text(QLatin1StringView(m_def.key));
    m_editor->setValue(value);
    m_editor->setEnabled(!isHeld());
    // Also of a value that stops the next start and can only be got round on the command line.
    m_reset->setVisible(m_writer.settings().kept(m_key->text()) != QLatin1String(m_def.fallback));
}

bool SettingRow::isHeld() const
{
    return m_writer.settings().isOverridden(m_key->text());
}

void SettingRow::save(const QString& value)
{
    m_writer.set(this, m_key->text(), value, [this, value](const auto& saved) {
        m_fault = {};
        if (!saved && namesFiles(m_def, value))
            lookAtFiles(value, saved);
        else
            take(saved);
    });
}

/// They may lie on a drive that takes its time.
void SettingRow::lookAtFiles(const QString& value, const core::base::Result<void>& refused)
{
    shell::runInBackground(
        this, m_writer.pool(), [value] { return faultOf(value); },
        [this, refused](const FileFault& fault) {
            m_fault = fault;
            take(refused);
        });
}

void SettingRow::take(const core::base::Result<void>& saved)
{
    m_refusal = saved ? std::nullopt : std::optional(saved.error().code);
    m_waits = saved.isOk() && m_def.restart;
    m_editor->setWrong(m_refusal.has_value());
    if (saved)
        showValue();
    speak();
}

QString SettingRow::noteText() const
{
    const QString standard = tr("Default: %1").arg(valueText(m_def, QString::fromUtf8(m_def.fallback)));
    if (isHeld())
        return tr("%1 · given on the command line for this run").arg(standard);
    if (QLatin1StringView(m_def.key) == QLatin1StringView("look.tray") &&
        !QSystemTrayIcon::isSystemTrayAvailable())
        return tr("%1 · this desktop has no tray at the moment: closing the window ends FaceDesk")
            .arg(standard);
    return m_def.restart ? tr("%1 · takes effect at the next start").arg(standard) : standard;
}

void SettingRow::speak()
{
    const QString sentence = sentenceOf(m_def);
    m_sentence->setText(sentence);
    m_note->setText(noteText());
    m_editor->speak(sentence, noteText());
    m_reset->setLabel(tr("Back to the default"));
    if (m_refusal == core::base::ErrorCode::PortTaken)
        m_message->say(theme::Status::Bad, tr("Another listener has this port; choose another one, or switch "
                                              "that listener off first."));
    else if (m_refusal)
        m_message->say(theme::Status::Bad, refusedText(m_def, m_fault));
    else if (m_waits)
        m_message->say(theme::Status::Info, tr("Saved. It takes effect when FaceDesk starts again."));
    else
        m_message->clear();
}

} // namespace ui::settings
