// SPDX-License-Identifier: GPL-3.0-or-later
// The control that fits a setting: switch, choice or field. Says `edited` once a value is complete. GUI
// thread.
#pragma once

#include "core/base/Settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui::settings {

class SettingEditor : public QWidget {
    Q_OBJECT
public:
    explicit SettingEditor(const core::base::SettingDef& def, QWidget* parent = nullptr);

    QString value() const;
    void setValue(const QString& value);
    void setWrong(bool wrong);
    /// Accessible name and description, choices by their names.
    void speak(const QString& name, const QString& description);

Q_SIGNALS:
    void edited(const QString& value);

private:
    void buildSwitch();
    void buildChoice();
    void buildField();

    const core::base::SettingDef& m_def;
    QCheckBox* m_switch = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_field = nullptr;
};

} // namespace ui::settings
