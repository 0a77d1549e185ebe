// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PassphraseDialog.h"

#include "ui/widgets/Button.h"

#include <QLineEdit>

namespace ui::settings {

namespace {
constexpr int shortest = 12;
}

PassphraseDialog::PassphraseDialog(const QString& target, QWidget* parent)
    : FormDialog(tr("Back up into %1").arg(target),
                 tr("The backup opens with this passphrase only. Keep it apart from the backup; nobody can "
                    "recover it."),
                 tr("Back up"), parent)
    , m_first(field("backupPassphrase"))
    , m_again(field("backupPassphraseAgain"))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    addField(tr("Passphrase"), m_first);
    addField(tr("Passphrase again"), m_again);
    m_first->setPlaceholderText(tr("At least %Ln character(s)", nullptr, shortest));
    connect(this, &FormDialog::confirmed, this, [this] {
        Q_EMIT chosen(m_first->text());
        accept();
    });
    judge();
}

QLineEdit* PassphraseDialog::field(const char* name)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, &PassphraseDialog::judge);
    return edit;
}

void PassphraseDialog::judge()
{
    const bool isLong = m_first->text().size() >= shortest;
    const bool isSame = m_first->text() == m_again->text();
    confirmButton()->setRefusal(!isLong   ? tr("At least %Ln character(s)", nullptr, shortest)
                                : !isSame ? tr("The two passphrases differ")
                                          : QString());
}

} // namespace ui::settings
