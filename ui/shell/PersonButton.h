// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the desk, at the foot of the rail; opens the menu of what concerns the person.
#pragma once

#include <QAbstractButton>

namespace ui::shell {

class PersonButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PersonButton(QWidget* parent = nullptr);
    void setPerson(const QString& name, const QString& role);
    void setFolded(bool folded);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_role;
    bool m_folded = false;
};

} // namespace ui::shell
