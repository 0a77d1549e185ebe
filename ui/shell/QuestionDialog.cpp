// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QuestionDialog.h"

#include "ui/shell/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui::shell {

namespace {

constexpr int textWidth = 440;
constexpr int iconSize = 20;

QLabel* wrapped(QWidget* parent, const QString& text, theme::Type type)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(theme::scaled(textWidth));
    theme::setType(label, type);
    return label;
}

} // namespace

QuestionDialog::QuestionDialog(QWidget* parent, const QString& iconName, bool alarming, const QString& title,
                               const QString& text)
    : EdgedDialog(parent)
    , m_content(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("FaceDesk")); // what is asked may be long; it stands inside, whole
    setAccessibleName(title);
    setAccessibleDescription(text);
    auto* icon = new widgets::IconLabel(this, iconSize);
    icon->setIcon(theme::icon(iconName, alarming ? theme::Tint::Bad : theme::Tint::Accent));
    m_content->setSpacing(theme::measure::controlGap);
    m_content->addWidget(wrapped(this, title, theme::Type::Section));
    if (!text.isEmpty())
        m_content->addWidget(wrapped(this, text, theme::Type::Secondary));
    auto* all = new QHBoxLayout(this);
    constexpr int margin = theme::measure::pageMargin;
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(theme::measure::gap);
    all->addWidget(icon, 0, Qt::AlignTop);
    all->addLayout(m_content, 1);
    all->setSizeConstraint(QLayout::SetFixedSize);
}

QuestionDialog::QuestionDialog(QWidget* parent, const Question& question)
    : QuestionDialog(parent, question.destructive ? QStringLiteral("triangle") : QStringLiteral("circle-i"),
                     question.destructive, question.title, question.text)
{
    if (!question.typed.isEmpty())
        addTypedField(question);
    addAnswers(question);
}

QuestionDialog::QuestionDialog(QWidget* parent, const QString& what, const core::base::Error& error)
    : QuestionDialog(parent, QStringLiteral("octagon-cross"), true, what, errorText(error))
{
    addCode(core::base::errorName(error.code));
}

void QuestionDialog::addTypedField(const Question& question)
{
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_typed->setPlaceholderText(question.typed);
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(question.typed));
    m_content->addWidget(wrapped(this, tr("Type %1 to confirm").arg(question.typed), theme::Type::Secondary));
    m_content->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, [this, typed = question.typed](const QString& text) {
        m_confirm->setRefusal(text == typed ? QString() : tr("Available when the name is typed exactly"));
    });
}

void QuestionDialog::addAnswers(const Question& question)
{
    using widgets::Button;
    auto* keep = new Button(Button::Kind::Secondary, this);
    keep->setObjectName(QStringLiteral("keep"));
    keep->setLabel(question.keep);
    m_confirm = new Button(question.destructive ? Button::Kind::Danger
                           : question.careful   ? Button::Kind::Secondary
                                                : Button::Kind::Primary,
                           this);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setLabel(question.confirm);
    m_confirm->setVisible(!question.confirm.isEmpty());
    Button* other = question.other.isEmpty() ? nullptr : addOther(question.other);
    const bool isSafe = question.destructive || question.careful || question.confirm.isEmpty();
    keep->setDefault(!other && (question.careful || question.confirm.isEmpty()));
    if (m_typed)
        m_confirm->setRefusal(tr("Available when the name is typed exactly"));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::measure::controlGap);
    row->addStretch();
    row->addWidget(keep);
    row->addWidget(m_confirm);
    if (other)
        row->addWidget(other);
    m_content->addSpacing(theme::measure::controlGap);
    m_content->addLayout(row);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, &QDialog::accept);
    if (m_typed)
        m_typed->setFocus();
    else
        (other ? other : isSafe ? keep : m_confirm)->setFocus();
}

widgets::Button* QuestionDialog::addOther(const QString& label)
{
    auto* other = new widgets::Button(widgets::Button::Kind::Primary, this);
    other->setObjectName(QStringLiteral("other"));
    other->setLabel(label);
    other->setDefault(true);
    connect(other, &QAbstractButton::clicked, this, [this] { done(Other); });
    return other;
}

void QuestionDialog::addCode(const QString& code)
{
    using widgets::Button;
    auto* label = new QLabel(code, this);
    label->setObjectName(QStringLiteral("errorCode"));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(tr("Code %1").arg(code));
    theme::setType(label, theme::Type::Mono);
    auto* copy = new Button(Button::Kind::Flat, QStringLiteral("copy"), this);
    copy->setObjectName(QStringLiteral("copyCode"));
    copy->setLabel(tr("Copy code"));
    auto* close = new Button(Button::Kind::Secondary, this);
    close->setObjectName(QStringLiteral("close"));
    close->setLabel(tr("Close"));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::measure::controlGap);
    row->addWidget(label);
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(close);
    m_content->addSpacing(theme::measure::controlGap);
    m_content->addLayout(row);
    connect(copy, &QAbstractButton::clicked, this, [code] { QGuiApplication::clipboard()->setText(code); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    close->setFocus();
}

} // namespace ui::shell
