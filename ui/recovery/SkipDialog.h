// SPDX-License-Identifier: GPL-3.0-or-later
// Asks why records are given up; the reason is kept with them. Deletes itself. GUI thread.
#pragma once

#include "ui/recovery/RecoveryServices.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui::recovery {

class SkipDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    SkipDialog(const RecoveryServices& services, const shell::Desk& desk, const QStringList& recordIds,
               QWidget* parent);

Q_SIGNALS:
    void skipped();

private:
    void readExtent();
    QString textOf(const core::recovery::SkipExtent& extent) const;
    void judge();
    void skip();

    const RecoveryServices& m_services;
    const shell::Desk& m_desk;
    const QStringList m_ids;
    QLineEdit* m_reason;
};

} // namespace ui::recovery
