// SPDX-License-Identifier: GPL-3.0-or-later
// The roles to choose from. Keys open the list instead of changing what is chosen: a role is given by a
// choice from it. GUI thread.
#pragma once

#include <QComboBox>

namespace ui::accounts {

class RoleBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ui::accounts
