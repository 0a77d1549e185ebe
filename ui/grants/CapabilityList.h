// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of what an application may do as a list to tick, with plain names. GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace ui::grants {

class CapabilityList : public QWidget {
    Q_OBJECT
public:
    explicit CapabilityList(QWidget* parent = nullptr);
    void setChosen(const QStringList& capabilities);
    QStringList chosen() const;

Q_SIGNALS:
    void changed();

private:
    QWidget* buildBoxes();
    QWidget* buildShortcuts();
    void setAll(bool on);
    void setReading();

    QList<QCheckBox*> m_boxes; ///< in catalogue order
};

} // namespace ui::grants
