// SPDX-License-Identifier: GPL-3.0-or-later
// Narrows the audit list: who, what, when, and any text. GUI thread; owned by AuditPage.
#pragma once

#include "core/base/Clock.h"
#include "core/storage/AuditSearch.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;

namespace ui::widgets {
class SearchField;
}

namespace ui::audit {

class AuditFilters : public QWidget {
    Q_OBJECT
public:
    explicit AuditFilters(const core::base::Clock& clock, QWidget* parent = nullptr);

    void placeIn(QHBoxLayout* bar);
    void setActors(const QStringList& actors);
    void clear();
    bool isNarrow() const;
    /// Without what the text means; that is asked of the words and of the names.
    core::storage::AuditFilter filter() const;
    widgets::SearchField* search() const { return m_search; }
    void speak();

Q_SIGNALS:
    void changed();

private:
    QComboBox* choice(const char* name);
    QDateEdit* dateEdit(const char* name);
    void setTimes(core::storage::AuditFilter& filter) const;
    void showDates();

    const core::base::Clock& m_clock;
    QStringList m_actors;
    QComboBox* m_actor;
    QComboBox* m_topic;
    QComboBox* m_time;
    QDateEdit* m_from;
    QDateEdit* m_to;
    widgets::SearchField* m_search;
};

} // namespace ui::audit
