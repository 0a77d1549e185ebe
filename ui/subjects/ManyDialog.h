// SPDX-License-Identifier: GPL-3.0-or-later
// Edits fields of several people at once: each field is ticked to be changed, all others stay as they are.
// Answers with what to change and changes nothing itself. Open with open(); deletes itself. GUI thread.
#pragma once

#include "ui/subjects/Services.h"
#include "ui/subjects/SharedFields.h"
#include "ui/widgets/EdgedDialog.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui::widgets {
class Button;
}

namespace ui::subjects {

class ManyDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    ManyDialog(Services& services, const std::vector<qint64>& subjects, QWidget* parent);

Q_SIGNALS:
    void wanted(const ui::subjects::SharedFields& fields);

private:
    struct Line {
        QCheckBox* tick = nullptr;
        QLineEdit* edit = nullptr;
    };
    void build();
    QLayout* buildFoot();
    Line addLine(const char* objectName);
    void addRow(QCheckBox* tick, QWidget* field);
    void read();
    void take(const core::base::Result<std::vector<core::storage::Subject>>& people);
    void fill(const Line& line, const std::optional<QString>& common);
    SharedFields fields() const;
    void speak();
    void speakLine(const Line& line, const QString& name, const std::optional<QString>& common);
    void refill();

    Services& m_services;
    const std::vector<qint64> m_subjects;
    SharedFields m_common;
    bool m_isRead = false;
    QLabel* m_title;
    QLabel* m_text;
    QGridLayout* m_grid;
    Line m_company;
    Line m_duty;
    Line m_remark;
    QCheckBox* m_sexTick = nullptr;
    QComboBox* m_sex = nullptr;
    widgets::Button* m_cancel = nullptr;
    widgets::Button* m_save = nullptr;
};

} // namespace ui::subjects
