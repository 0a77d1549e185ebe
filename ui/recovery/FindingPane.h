// SPDX-License-Identifier: GPL-3.0-or-later
// One finding: what it means, whom it concerns, and what can be done about it. GUI thread; owned by
// MachineView.
#pragma once

#include "ui/recovery/FindingWords.h"
#include "ui/widgets/SidePane.h"

#include <map>
#include <optional>

namespace ui::widgets {
class Button;
}

namespace ui::recovery {

class FindingPane : public widgets::SidePane {
    Q_OBJECT
public:
    explicit FindingPane(QWidget* parent = nullptr);
    /// `failure` says why the last repair did not work.
    void show(const std::optional<FindingEntry>& entry, const QString& failure = {});
    void setBusy(bool busy);

Q_SIGNALS:
    void remedyAsked(core::repair::Remedy remedy);

private:
    void build();
    void speak();
    void speakButtons();

    std::optional<FindingEntry> m_entry;
    QString m_failure;
    std::map<core::repair::Remedy, widgets::Button*> m_buttons;
    bool m_busy = false;
};

} // namespace ui::recovery
