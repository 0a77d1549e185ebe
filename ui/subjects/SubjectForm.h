// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a person, to fill in. Knows nothing of saving. GUI thread; owned by SubjectDialog.
#pragma once

#include "core/storage/Records.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui::subjects {

class SubjectForm : public QWidget {
    Q_OBJECT
public:
    explicit SubjectForm(QWidget* parent = nullptr);

    void fill(const core::storage::Personal& personal);
    /// `before` with what was typed; fields this form does not show stay.
    core::storage::Personal filled(core::storage::Personal before) const;
    /// What is wrong, empty when it can be saved.
    QString problem() const;
    QLineEdit* nameField() const { return m_name; }
    QLineEdit* customerField() const { return m_customer; }
    QLineEdit* userField() const { return m_user; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit* addLine(const char* objectName);
    void addRow(QWidget* field);
    void checkBirthday();
    bool isBirthdayWrong() const;
    void speak();

    QGridLayout* m_grid;
    int m_row = 0;
    QList<QLabel*> m_labels;
    QLineEdit* m_name;
    QLineEdit* m_customer;
    QLineEdit* m_certificate;
    QLineEdit* m_user;
    QComboBox* m_sex;
    QLineEdit* m_birthday;
    QLabel* m_birthdayProblem;
    QLineEdit* m_company;
    QLineEdit* m_duty;
    QLineEdit* m_province;
    QLineEdit* m_remark;
};

} // namespace ui::subjects
