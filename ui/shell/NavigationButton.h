// SPDX-License-Identifier: GPL-3.0-or-later
// One place in the rail: icon, name, quiet count; folded only the icon with the name as tooltip.
#pragma once

#include <QAbstractButton>

namespace ui::shell {

class NavigationButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit NavigationButton(QString iconName, QWidget* parent = nullptr);
    void setName(const QString& name);
    void setWaiting(int waiting);
    void setFolded(bool folded);
    /// Less high, so that all places fit into a small window.
    void setLow(bool low);
    int waiting() const { return m_waiting; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void speak();

    QString m_iconName;
    int m_waiting = 0;
    bool m_folded = false;
    bool m_low = false;
};

} // namespace ui::shell
