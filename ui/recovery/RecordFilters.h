// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind of change and since when, two choices in the bar above the records. GUI thread; owned by
// RecoveryPage.
#pragma once

#include "core/base/Clock.h"
#include "core/recovery/DeliveryStore.h"

#include <QWidget>

class QComboBox;

namespace ui::recovery {

class RecordFilters : public QWidget {
    Q_OBJECT
public:
    explicit RecordFilters(const core::base::Clock& clock, QWidget* parent = nullptr);

    void narrow(core::recovery::DeliveryFilter& filter) const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    const core::base::Clock& m_clock;
    QComboBox* m_kind;
    QComboBox* m_since;
};

} // namespace ui::recovery
