// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/TokenDialog.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QLineEdit>

namespace ui::grants {

using widgets::Button;

TokenDialog::TokenDialog(const QString& appId, const QString& token, shell::SecretClipboard& clipboard,
                         QWidget* parent)
    : FormDialog(tr("Token of %1").arg(appId),
                 tr("It is shown this once. Afterwards only a new one can be made."), tr("Copy token"),
                 parent)
{
    setObjectName(QStringLiteral("tokenDialog"));
    auto* field = new QLineEdit(token);
    field->setObjectName(QStringLiteral("tokenText"));
    field->setReadOnly(true);
    field->setFont(theme::font(theme::Type::Token));
    addField(tr("Token"), field);
    field->selectAll();
    cancelButton()->setLabel(tr("Close"));
    confirmButton()->setIconName(QStringLiteral("copy"));
    confirmButton()->setLabel(tr("Copy token"));
    connect(this, &FormDialog::confirmed, this, [this, token, &clipboard] {
        clipboard.copy(token);
        message()->say(theme::Status::Ok, tr("Copied. The clipboard is emptied in 10 seconds."));
    });
    connect(&clipboard, &shell::SecretClipboard::cleared, this,
            [this] { message()->say(theme::Status::Info, tr("The clipboard was emptied.")); });
}

} // namespace ui::grants
