// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of name and value below each other; values wrap, within long words too, and can be copied. GUI
// thread.
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui::widgets {

class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);
    /// Pairs without a value are left out.
    void show(const QList<std::pair<QString, QString>>& facts);
    /// What stands beside this name; empty when it is not there.
    QString value(const QString& name) const;

private:
    void grow(int rows);

    QGridLayout* m_grid;
    QList<std::pair<QLabel*, QLabel*>> m_rows;
};

} // namespace ui::widgets
