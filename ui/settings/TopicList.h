// SPDX-License-Identifier: GPL-3.0-or-later
// Topics of the settings at the left, one chosen; arrow keys move. GUI thread.
#pragma once

#include <QListWidget>

namespace ui::settings {

class TopicList : public QListWidget {
    Q_OBJECT
public:
    explicit TopicList(QWidget* parent = nullptr);
    void addTopic(const QString& topic);
    QString current() const;
    void choose(const QString& topic);
    /// While a search shows settings of several topics, none stands out; which is current stays.
    void setSearching(bool searching);
    void setTopicVisible(const QString& topic, bool visible);
    void speak();

Q_SIGNALS:
    void chosen(const QString& topic);

private:
    QListWidgetItem* itemOf(const QString& topic) const;
};

} // namespace ui::settings
