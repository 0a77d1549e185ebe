// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingEditor.h"

#include "ui/settings/SettingTexts.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui::settings {

namespace {

using core::base::SettingType;

constexpr int numberWidth = 120;
constexpr int choiceWidth = 200;
constexpr int textWidth = 280;

} // namespace

SettingEditor::SettingEditor(const core::base::SettingDef& def, QWidget* parent)
    : QWidget(parent)
    , m_def(def)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    switch (def.type) {
    case SettingType::Switch:
        buildSwitch();
        break;
    case SettingType::Choice:
        buildChoice();
        break;
    default:
        buildField();
        break;
    }
    QWidget* control = findChild<QWidget*>(QString::fromLatin1(def.key));
    row->addWidget(control, 0, Qt::AlignRight);
    setFocusProxy(control);
}

void SettingEditor::buildSwitch()
{
    m_switch = new QCheckBox(this);
    m_switch->setObjectName(QString::fromLatin1(m_def.key));
    connect(m_switch, &QCheckBox::toggled, this, [this] {
        m_switch->setText(valueText(m_def, value()));
        Q_EMIT edited(value());
    });
}

void SettingEditor::buildChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QString::fromLatin1(m_def.key));
    m_choice->setMinimumWidth(theme::scaled(choiceWidth));
    for (const QString& word : choicesOf(m_def))
        m_choice->addItem(valueText(m_def, word), word);
    connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT edited(value()); });
}

void SettingEditor::buildField()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(QString::fromLatin1(m_def.key));
    const bool number = m_def.type == SettingType::Integer || m_def.type == SettingType::Number;
    m_field->setFixedWidth(theme::scaled(number ? numberWidth : textWidth));
    if (number)
        m_field->setAlignment(Qt::AlignRight);
    if (m_def.type == SettingType::Secret)
        m_field->setEchoMode(QLineEdit::Password);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (m_field->isModified()) {
            m_field->setModified(false);
            Q_EMIT edited(value());
        }
    });
}

QString SettingEditor::value() const
{
    if (m_switch)
        return m_switch->isChecked() ? QStringLiteral("on") : QStringLiteral("off");
    return m_choice ? m_choice->currentData().toString() : m_field->text().trimmed();
}

void SettingEditor::setValue(const QString& value)
{
    if (m_switch) {
        const QSignalBlocker notEdited(m_switch);
        m_switch->setChecked(value == QLatin1String("on"));
        m_switch->setText(valueText(m_def, value));
    } else if (m_choice) {
        m_choice->setCurrentIndex(m_choice->findData(value));
    } else if (m_field->text() != value) {
        m_field->setText(value);
    }
}

void SettingEditor::setWrong(bool wrong)
{
    if (m_field)
        theme::setVariant(m_field, "wrong", wrong);
}

void SettingEditor::speak(const QString& name, const QString& description)
{
    QWidget* control = focusProxy();
    control->setAccessibleName(name);
    control->setAccessibleDescription(description);
    if (m_switch)
        m_switch->setText(valueText(m_def, value()));
    for (int i = 0; m_choice && i < m_choice->count(); ++i)
        m_choice->setItemText(i, valueText(m_def, m_choice->itemData(i).toString()));
}

} // namespace ui::settings
