// SPDX-License-Identifier: GPL-3.0-or-later
// A replica engine: kind, address, token, request template, on or off. Deletes itself. GUI thread.
#pragma once

#include "ui/recovery/EngineList.h"
#include "ui/shell/Desk.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/FormDialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ui::widgets {
class FitScroll;
}

namespace ui::recovery {

class EngineDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    EngineDialog(const RecoveryServices& services, const shell::Desk& desk, const EngineEntry& engine,
                 QWidget* parent);

Q_SIGNALS:
    void saved();

protected:
    bool event(QEvent* event) override;

private:
    void build();
    void place(const QString& label, QWidget* field);
    void addRemoval();
    QString removalText() const;
    void fitFields();
    void stayOnScreen();
    void fitKind();
    QString refusal() const; ///< why it cannot be saved as it is
    QString templateRefusal() const;
    void judge();
    void complain();
    void say(theme::Status status, const QString& text);
    EngineEntry filled() const;
    void save();
    void remove();
    void finish(const core::base::Result<void>& answer);

    const RecoveryServices& m_services;
    const shell::Desk& m_desk;
    const EngineEntry m_engine;
    widgets::FitScroll* m_scroll; ///< of the fields
    QComboBox* m_kind;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QLineEdit* m_token;
    QPlainTextEdit* m_template;
    QLabel* m_help;
    QCheckBox* m_enabled;
};

} // namespace ui::recovery
