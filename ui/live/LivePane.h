// SPDX-License-Identifier: GPL-3.0-or-later
// One call in words, with what can be done about its address. GUI thread; owned by LivePage.
#pragma once

#include "core/base/Settings.h"
#include "core/usage/UsageRecorder.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/SidePane.h"

#include <optional>

namespace ui::widgets {
class Button;
}

namespace ui::live {

class LivePane : public widgets::SidePane {
    Q_OBJECT
public:
    LivePane(core::base::Settings& settings, const shell::Desk& desk, QWidget* parent = nullptr);
    void show(const std::optional<core::usage::CallRecord>& call);

Q_SIGNALS:
    void said(const QString& text);

private:
    void build();
    void speak();
    void speakAddress();
    void copyCurl();
    void askBlock();
    void block(bool blocked);
    void allow();
    bool hasAllowList() const;

    core::base::Settings& m_settings;
    const shell::Desk& m_desk;
    std::optional<core::usage::CallRecord> m_call;
    widgets::Button* m_copy;
    widgets::Button* m_block;
    widgets::Button* m_allow;
};

} // namespace ui::live
