// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryDialog.h"

#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::galleries {

using core::base::Result;
using core::storage::Gallery;
using widgets::Button;
namespace measure = theme::measure;

GalleryDialog::GalleryDialog(subjects::Services& services, const Gallery& gallery, QWidget* parent)
    : EdgedDialog(parent)
    , m_services(services)
    , m_gallery(gallery)
    , m_message(new widgets::MessageLine)
    , m_save(new Button(Button::Kind::Primary))
{
    const bool isNew = gallery.id == 0;
    setObjectName(QStringLiteral("galleryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isNew ? tr("New gallery") : tr("Change gallery %1").arg(gallery.name));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(4);
    auto* title = new QLabel(windowTitle());
    theme::setType(title, theme::Type::Section);
    layout->addWidget(title);
    m_name = addField("galleryName", tr("Name"), gallery.name);
    if (isNew) {
        m_group = addField("galleryId", tr("Id for the interface"), {});
        m_group->setPlaceholderText(tr("made by itself when empty"));
    }
    m_description = addField("galleryDescription", tr("Description"), gallery.description);
    layout->addSpacing(measure::controlGap);
    layout->addWidget(m_message);
    auto* cancel = new Button;
    cancel->setLabel(tr("Cancel"));
    m_save->setObjectName(QStringLiteral("saveGallery"));
    m_save->setLabel(isNew ? tr("Create gallery") : tr("Save changes"));
    m_save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addSpacing(measure::controlGap);
    layout->addLayout(buttons);
    setMinimumWidth(theme::scaled(420));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &GalleryDialog::save);
    refill();
    m_name->setFocus();
}

QLineEdit* GalleryDialog::addField(const char* objectName, const QString& label, const QString& text)
{
    auto* name = new QLabel(label);
    theme::setType(name, theme::Type::Secondary);
    auto* field = new QLineEdit(text);
    field->setObjectName(QLatin1StringView(objectName));
    field->setAccessibleName(label);
    field->setMaxLength(128);
    name->setBuddy(field);
    auto* all = qobject_cast<QVBoxLayout*>(layout());
    all->addSpacing(measure::controlGap);
    all->addWidget(name);
    all->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &GalleryDialog::refill);
    return field;
}

void GalleryDialog::refill()
{
    m_save->setRefusal(m_name->text().trimmed().isEmpty() ? tr("A name is missing") : QString());
}

Gallery GalleryDialog::filled() const
{
    Gallery gallery = m_gallery;
    gallery.name = m_name->text().trimmed();
    gallery.description = m_description->text().trimmed();
    if (m_group)
        gallery.groupId = m_group->text().trimmed();
    return gallery;
}

/// People tell galleries apart by their names.
bool GalleryDialog::isTaken(const core::galleries::GalleryService& galleries, const Gallery& wanted)
{
    const auto all = galleries.page(0, std::numeric_limits<int>::max());
    return all && std::ranges::any_of(*all, [&wanted](const Gallery& one) {
               return one.id != wanted.id && one.name.compare(wanted.name, Qt::CaseInsensitive) == 0;
           });
}

void GalleryDialog::save()
{
    m_save->setRefusal(tr("Being saved…"));
    const Gallery wanted = filled();
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries, wanted, isSame = wanted.name == m_gallery.name,
         actor = m_services.actor()]() -> Answer {
            if (!isSame && isTaken(galleries, wanted))
                return std::nullopt;
            if (wanted.id != 0)
                return galleries.update(wanted, actor);
            core::galleries::NewGallery made;
            made.groupId = wanted.groupId;
            made.name = wanted.name;
            made.description = wanted.description;
            return galleries.create(made, actor);
        },
        [this](const Answer& answer) { finish(answer); });
}

void GalleryDialog::finish(const Answer& answer)
{
    refill();
    if (!answer) {
        m_message->say(
            theme::Status::Bad,
            tr("There is a gallery %1 already. Choose a name that tells them apart.").arg(filled().name));
        m_name->setFocus();
        return m_name->selectAll();
    }
    if (!*answer) {
        m_message->say(theme::Status::Bad, pictures::RefusalText::of(answer->error()));
        return;
    }
    Q_EMIT saved(**answer);
    accept();
}

} // namespace ui::galleries
