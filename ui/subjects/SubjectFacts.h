// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a person (only those that are known, the certificate number masked) and what happened to
// them, newest first. GUI thread; owned by SubjectPane.
#pragma once

#include "ui/subjects/PersonDetails.h"

#include <QWidget>

class QGridLayout;

namespace ui::subjects {

class SubjectFacts : public QWidget {
    Q_OBJECT
public:
    explicit SubjectFacts(QWidget* parent = nullptr);
    /// `daysLeft` until somebody who is in the bin is erased.
    void showFacts(const PersonDetails& details, int daysLeft);
    void clear();

private:
    void addFields(const PersonDetails& details);
    void addHistory(const PersonDetails& details);
    void addField(const QString& name, const QString& value);
    void addEvent(qint64 whenMs, const QString& what);

    QGridLayout* m_grid;
    int m_line = 0;
};

} // namespace ui::subjects
