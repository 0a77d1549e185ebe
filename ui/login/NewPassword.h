// SPDX-License-Identifier: GPL-3.0-or-later
// A new password typed twice, with its rules as a list that ticks off while typing. GUI thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

class QLabel;

namespace ui::widgets {
class IconLabel;
}

namespace ui::login {

class FormField;

class NewPassword : public QWidget {
    Q_OBJECT
public:
    explicit NewPassword(int shortest, QWidget* parent = nullptr);
    /// A password that holds this name is refused.
    void setAccountName(const QString& name);
    /// There is one already, which this one takes the place of.
    void setReplacing();
    bool isAcceptable() const;
    QString password() const;
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Rule {
        bool met;
        QString words;
    };
    std::vector<Rule> rules() const;
    void judge();
    void speak();

    int m_shortest;
    bool m_isReplacing = false;
    QString m_name;
    FormField* m_first;
    FormField* m_again;
    std::vector<widgets::IconLabel*> m_shapes;
    std::vector<QLabel*> m_words;
};

} // namespace ui::login
