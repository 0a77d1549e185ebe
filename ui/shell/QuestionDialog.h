// SPDX-License-Identifier: GPL-3.0-or-later
// A question with two named answers, or a message with its code to copy. Shown with open(); deletes itself.
#pragma once

#include "ui/shell/Dialogs.h"

#include "ui/widgets/EdgedDialog.h"

class QLineEdit;
class QVBoxLayout;

namespace ui::widgets {
class Button;
}

namespace ui::shell {

class QuestionDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    static constexpr int Other = 2; ///< result of the further answer

    QuestionDialog(QWidget* parent, const Question& question);
    /// Only says something; the code can be copied.
    QuestionDialog(QWidget* parent, const QString& what, const core::base::Error& error);

private:
    QuestionDialog(QWidget* parent, const QString& iconName, bool alarming, const QString& title,
                   const QString& text);
    void addTypedField(const Question& question);
    void addAnswers(const Question& question);
    widgets::Button* addOther(const QString& label);
    void addCode(const QString& code);

    QVBoxLayout* m_content;
    widgets::Button* m_confirm = nullptr;
    QLineEdit* m_typed = nullptr;
};

} // namespace ui::shell
