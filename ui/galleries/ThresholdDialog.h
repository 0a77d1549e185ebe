// SPDX-License-Identifier: GPL-3.0-or-later
// The threshold of one gallery: computed for its size, or an own one, with what either means. Open with
// open(); deletes itself. GUI thread.
#pragma once

#include "ui/subjects/Services.h"
#include "ui/widgets/EdgedDialog.h"

class QDoubleSpinBox;
class QLabel;
class QRadioButton;
class QSlider;

namespace ui::galleries {

class ThresholdDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    ThresholdDialog(subjects::Services& services, const core::storage::Gallery& gallery, QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    void build();
    void refill();
    void save();
    double computed() const;
    double wanted() const; ///< score 0..1

    subjects::Services& m_services;
    core::storage::Gallery m_gallery;
    QRadioButton* m_computed;
    QRadioButton* m_own;
    QSlider* m_slider;
    QDoubleSpinBox* m_value;
    QLabel* m_meaning;
};

} // namespace ui::galleries
