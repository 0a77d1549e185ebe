// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormDialog.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::widgets {

namespace measure = theme::measure;

namespace {
constexpr int leastWidth = 460;
}

FormDialog::FormDialog(const QString& title, const QString& text, const QString& confirm, QWidget* parent)
    : EdgedDialog(parent)
    , m_fields(new QVBoxLayout)
    , m_message(new MessageLine)
    , m_cancel(new Button)
    , m_confirm(new Button(Button::Kind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(theme::scaled(leastWidth));
    auto* head = new QLabel(title);
    auto* below = new QLabel(text);
    theme::setType(head, theme::Type::Section);
    theme::setType(below, theme::Type::Secondary);
    head->setTextFormat(Qt::PlainText); // names of people and programs stand in it
    below->setTextFormat(Qt::PlainText);
    below->setWordWrap(true);
    below->setVisible(!text.isEmpty());
    m_cancel->setObjectName(QStringLiteral("cancelForm"));
    m_cancel->setLabel(tr("Cancel"));
    m_confirm->setObjectName(QStringLiteral("confirmForm"));
    m_confirm->setLabel(confirm);
    m_confirm->setDefault(true);
    m_message->clear();
    m_fields->setSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(measure::controlGap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    all->setSpacing(measure::controlGap);
    all->addWidget(head);
    all->addWidget(below);
    all->addLayout(m_fields, 1);
    all->addWidget(m_message);
    all->addSpacing(measure::controlGap);
    all->addLayout(buttons);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_confirm, &Button::clicked, this, &FormDialog::confirmed);
}

void FormDialog::addField(const QString& label, QWidget* field)
{
    auto* name = new QLabel(label);
    theme::setType(name, theme::Type::Secondary);
    name->setBuddy(field);
    field->setAccessibleName(label);
    m_fields->addSpacing(4);
    m_fields->addWidget(name);
    m_fields->addWidget(field);
    if (m_fields->count() == 3)
        field->setFocus();
}

void FormDialog::setFieldShown(QWidget* field, bool shown)
{
    const auto labels = findChildren<QLabel*>();
    for (QLabel* label : labels)
        if (label->buddy() == field)
            label->setVisible(shown);
    field->setVisible(shown);
}

void FormDialog::addPlain(QWidget* widget)
{
    m_fields->addSpacing(4);
    m_fields->addWidget(widget);
}

} // namespace ui::widgets
