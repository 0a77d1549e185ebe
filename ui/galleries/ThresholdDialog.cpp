// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ThresholdDialog.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QRadioButton>
#include <QSlider>
#include <QVBoxLayout>

namespace ui::galleries {

using core::storage::Gallery;
using widgets::Button;
namespace measure = theme::measure;

ThresholdDialog::ThresholdDialog(subjects::Services& services, const Gallery& gallery, QWidget* parent)
    : EdgedDialog(parent)
    , m_services(services)
    , m_gallery(gallery)
    , m_computed(new QRadioButton)
    , m_own(new QRadioButton(tr("Its own threshold")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_value(new QDoubleSpinBox)
    , m_meaning(new QLabel)
{
    setObjectName(QStringLiteral("thresholdDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Threshold of %1").arg(gallery.name));
    m_computed->setText(tr("Computed for the size of the gallery: %1").arg(scoreText(computed())));
    m_computed->setObjectName(QStringLiteral("computedThreshold"));
    m_own->setObjectName(QStringLiteral("ownThreshold"));
    m_slider->setRange(10, 999);
    m_slider->setAccessibleName(tr("Threshold"));
    m_value->setObjectName(QStringLiteral("thresholdValue"));
    m_value->setAccessibleName(tr("Threshold"));
    m_value->setRange(1, 99.9);
    m_value->setDecimals(1);
    m_meaning->setObjectName(QStringLiteral("thresholdMeaning"));
    m_meaning->setWordWrap(true);
    theme::setType(m_meaning, theme::Type::Secondary);
    (gallery.threshold ? m_own : m_computed)->setChecked(true);
    m_value->setValue(gallery.threshold.value_or(computed()) * 100);
    build();
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (qRound(m_value->value() * 10) != value)
            m_value->setValue(value / 10.0);
    });
    connect(m_value, &QDoubleSpinBox::valueChanged, this, &ThresholdDialog::refill);
    connect(m_own, &QRadioButton::toggled, this, &ThresholdDialog::refill);
    refill();
}

void ThresholdDialog::build()
{
    auto* title = new QLabel(windowTitle());
    theme::setType(title, theme::Type::Section);
    auto* cancel = new Button;
    cancel->setLabel(tr("Cancel"));
    auto* saveButton = new Button(Button::Kind::Primary);
    saveButton->setObjectName(QStringLiteral("saveThreshold"));
    saveButton->setLabel(tr("Use this threshold"));
    saveButton->setDefault(true);
    auto* values = new QHBoxLayout;
    values->setContentsMargins(24, 0, 0, 0);
    values->addWidget(m_slider, 1);
    values->addWidget(m_value);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(saveButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(measure::gap);
    layout->addWidget(title);
    layout->addWidget(m_computed);
    layout->addWidget(m_own);
    layout->addLayout(values);
    layout->addWidget(m_meaning);
    layout->addLayout(buttons);
    setMinimumWidth(theme::scaled(460));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(saveButton, &Button::clicked, this, &ThresholdDialog::save);
}

double ThresholdDialog::computed() const
{
    Gallery plain = m_gallery;
    plain.threshold.reset();
    return m_services.galleries.threshold({plain});
}

double ThresholdDialog::wanted() const
{
    const double own = scoreMeant(m_value->value(), m_gallery.threshold.value_or(computed()));
    return m_own->isChecked() ? own : computed();
}

void ThresholdDialog::refill()
{
    m_slider->setEnabled(m_own->isChecked());
    m_value->setEnabled(m_own->isChecked());
    m_slider->setValue(qRound(m_value->value() * 10));
    const qint64 faces = m_services.collection.directory.faces(m_gallery.id);
    m_meaning->setText(acceptsSentence(expectedAccepts(m_services.faces.scale(), wanted(), faces)));
    m_meaning->setToolTip(acceptsExplained(faces));
}

void ThresholdDialog::save()
{
    Gallery changed = m_gallery;
    changed.threshold = m_own->isChecked() ? std::optional(wanted()) : std::nullopt;
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries, changed, actor = m_services.actor()] {
            return galleries.update(changed, actor);
        },
        [this](const core::base::Result<Gallery>& answer) {
            if (!answer) {
                m_services.dialogs.showError(this, tr("The threshold was not changed"), answer.error());
                return;
            }
            Q_EMIT saved();
            accept();
        });
}

} // namespace ui::galleries
