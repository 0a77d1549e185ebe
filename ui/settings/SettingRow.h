// SPDX-License-Identifier: GPL-3.0-or-later
// One setting: its sentence, key and default, the control, and what is wrong with what was entered. Saves
// through Settings, which validates; nothing changes when it refuses. GUI thread.
#pragma once

#include "ui/settings/SettingTexts.h"
#include "ui/shell/SettingWriter.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ui::widgets {
class Button;
class MessageLine;
} // namespace ui::widgets

namespace ui::settings {

class SettingEditor;

class SettingRow : public QWidget {
    Q_OBJECT
public:
    /// `writer` outlives the row.
    SettingRow(const core::base::SettingDef& def, const shell::SettingWriter& writer,
               QWidget* parent = nullptr);

    const core::base::SettingDef& def() const { return m_def; }
    /// Looked for in sentence, key, topic and common names, every word of it.
    bool matches(const QString& typed) const;
    void showValue();
    void speak();

private:
    void build();
    void save(const QString& value);
    void take(const core::base::Result<void>& saved);
    void lookAtFiles(const QString& value, const core::base::Result<void>& refused);
    QString noteText() const;
    bool isHeld() const; ///< given on the command line

    const core::base::SettingDef& m_def;
    const shell::SettingWriter& m_writer;
    QLabel* m_sentence;
    QLabel* m_note;
    QLabel* m_key;
    SettingEditor* m_editor;
    widgets::Button* m_reset;
    widgets::MessageLine* m_message;
    bool m_waits = false;                           ///< changed now, takes effect at the next start
    std::optional<core::base::ErrorCode> m_refusal; ///< of what was entered last
    FileFault m_fault;                              ///< of the files named there
};

} // namespace ui::settings
