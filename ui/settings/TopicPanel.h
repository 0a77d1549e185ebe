// SPDX-License-Identifier: GPL-3.0-or-later
// A topic of the settings page that is more than a list of settings: facts and actions in a card. GUI thread.
#pragma once

#include <QWidget>

namespace ui::settings {

class TopicPanel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Id of the topic, as topicTitle() knows it.
    virtual QString topic() const = 0;
    /// Whether the search should show it.
    virtual bool matches(const QString& typed) const = 0;
    virtual void refresh() = 0;
    virtual void speak() = 0;
};

} // namespace ui::settings
