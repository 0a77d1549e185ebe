// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/GalleryChooser.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::subjects {

using widgets::Button;
namespace measure = theme::measure;

GalleryChooser::GalleryChooser(const Words& words, const std::vector<core::storage::Gallery>& galleries,
                               QWidget* parent)
    : EdgedDialog(parent)
{
    setObjectName(QStringLiteral("galleryChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    auto* title = new QLabel(words.title);
    theme::setType(title, theme::Type::Section);
    auto* choice = new QComboBox;
    choice->setObjectName(QStringLiteral("targetGallery"));
    choice->setAccessibleName(words.title);
    for (const auto& gallery : galleries)
        choice->addItem(gallery.name);
    auto* cancel = new Button;
    cancel->setLabel(tr("Cancel"));
    auto* confirm = new Button(Button::Kind::Primary);
    confirm->setObjectName(QStringLiteral("confirmGallery"));
    confirm->setLabel(words.confirm);
    confirm->setDefault(true);
    confirm->setRefusal(galleries.empty() ? tr("There is no other gallery") : QString());
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(measure::gap);
    layout->addWidget(title);
    layout->addWidget(choice);
    layout->addLayout(buttons);
    setMinimumWidth(theme::scaled(400));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(confirm, &Button::clicked, this, [this, choice, galleries] {
        Q_EMIT chosen(galleries[static_cast<std::size_t>(choice->currentIndex())]);
        accept();
    });
}

} // namespace ui::subjects
