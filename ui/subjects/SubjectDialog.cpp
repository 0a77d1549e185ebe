// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectDialog.h"

#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/FaceDoubt.h"
#include "ui/subjects/SubjectForm.h"
#include "ui/subjects/TakenIds.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::subjects {

using core::base::Result;
using core::storage::Subject;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr int mostNamed = 3;

} // namespace

SubjectDialog::SubjectDialog(Services& services, QWidget* parent, bool adds)
    : EdgedDialog(parent)
    , m_services(services)
    , m_adds(adds)
    , m_title(new QLabel)
    , m_form(new SubjectForm)
    , m_message(new widgets::MessageLine)
    , m_cancel(new Button)
    , m_save(new Button(Button::Kind::Primary))
{
    setObjectName(QStringLiteral("subjectDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(adds);
    theme::setType(m_title, theme::Type::Section);
    m_save->setObjectName(QStringLiteral("savePerson"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancelPerson"));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(measure::pageMargin);
    if (adds)
        middle->addLayout(buildPicture());
    middle->addWidget(m_form, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(measure::gap);
    layout->addWidget(m_title);
    layout->addLayout(middle);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    setMinimumWidth(theme::scaled(adds ? 620 : 440));
    connect(m_form, &SubjectForm::edited, this, &SubjectDialog::refill);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &SubjectDialog::save);
    m_form->nameField()->setFocus();
}

SubjectDialog::SubjectDialog(Services& services, const core::storage::Gallery& gallery, QWidget* parent)
    : SubjectDialog(services, parent, true)
{
    m_gallery = gallery;
    widgets::onLanguage(this, [this] { speak(); });
}

SubjectDialog::SubjectDialog(Services& services, const Subject& subject, QWidget* parent)
    : SubjectDialog(services, parent, false)
{
    m_subject = subject;
    m_form->fill(subject.personal);
    widgets::onLanguage(this, [this] { speak(); });
}

void SubjectDialog::speak()
{
    m_title->setText(m_adds ? tr("Add a person to %1").arg(m_gallery.name) : tr("Edit person"));
    setWindowTitle(m_title->text());
    m_cancel->setLabel(tr("Cancel"));
    m_save->setLabel(m_adds ? tr("Add person") : tr("Save changes"));
    if (m_adds) {
        m_choose->setLabel(tr("Choose a picture…"));
        m_camera->setLabel(tr("From the camera…"));
        m_face->setAccessibleName(tr("Picture of this person"));
    }
    refill();
}

void SubjectDialog::refill()
{
    QString problem = m_form->problem();
    if (problem.isEmpty() && m_adds && m_picture.isEmpty())
        problem = tr("A picture is missing");
    if (m_saving)
        problem = tr("Being saved…");
    m_save->setRefusal(problem);
}

/// Numbers that are as they were are nobody's business.
void SubjectDialog::save()
{
    m_saving = true;
    m_message->clear();
    refill();
    const auto& before = m_subject.personal;
    const auto now = m_form->filled({});
    const QString customer = now.custId == before.custId ? QString() : now.custId;
    const QString user = now.userId == before.userId ? QString() : now.userId;
    if (customer.isEmpty() && user.isEmpty())
        return write();
    shell::runInBackground(
        this, m_services.pool,
        [&directory = m_services.collection.directory, gallery = m_gallery.id, customer, user,
         self = m_subject.id] {
            const auto galleries = self == 0 ? std::vector<qint64>{gallery} : directory.galleriesOf(self);
            return takenIds(directory, galleries, customer, user, self);
        },
        [this](const TakenIds& taken) { weigh(taken); });
}

void SubjectDialog::weigh(const TakenIds& taken)
{
    if (taken.isUserTaken())
        refuseUserId(taken.user);
    else if (!taken.customers.isEmpty())
        askAbout(taken.customers);
    else
        write();
}

void SubjectDialog::refuseUserId(const QString& owner)
{
    m_message->say(theme::Status::Bad,
                   tr("The user id %1 belongs to %2 in this gallery. Programs find people by it, so each "
                      "person has their own. Nothing was saved.")
                       .arg(m_form->filled({}).userId, owner));
    change(m_form->userField());
}

void SubjectDialog::change(QLineEdit* field)
{
    m_saving = false;
    refill();
    field->setFocus();
    field->selectAll();
}

void SubjectDialog::askAbout(const QStringList& others)
{
    shell::Question question;
    question.title = tr("The customer number %1 is taken").arg(m_form->filled({}).custId);
    question.text = tr("It belongs to %1. Two people with one number are hard to tell apart.")
                        .arg(QStringList(others.mid(0, mostNamed)).join(tr(", ")));
    question.confirm = tr("Save all the same");
    question.keep = tr("Change the number");
    question.careful = true;
    m_services.dialogs.ask(this, question,
                           [this](bool confirmed) { confirmed ? write() : change(m_form->customerField()); });
}

void SubjectDialog::write()
{
    if (m_adds)
        return enrol();
    Subject changed = m_subject;
    changed.personal = m_form->filled(m_subject.personal);
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries, changed, actor = m_services.actor()] {
            return galleries.updateSubject(changed, actor);
        },
        [this](const Result<Subject>& saved) { finish(saved); });
}

void SubjectDialog::enrol()
{
    core::faces::EnrollRequest request;
    request.gallery = m_gallery.groupId;
    request.image = m_picture;
    request.personal = m_form->filled({});
    request.ownUserId = true;
    request.actor = m_services.actor();
    enrolAsking(this, m_services, request, {}, [this](const Enrolment& enrolled, bool toOwner) {
        m_saving = false;
        refill();
        if (enrolled)
            *enrolled ? take(**enrolled, toOwner) : sayRefused(enrolled->error());
    });
}

void SubjectDialog::take(const core::faces::Enrolled& enrolled, bool toOwner)
{
    if (toOwner)
        Q_EMIT joined(enrolled.subject.id, enrolled.face.id);
    else
        Q_EMIT saved(enrolled.subject);
    accept();
}

void SubjectDialog::finish(const Result<Subject>& savedSubject)
{
    m_saving = false;
    refill();
    if (!savedSubject)
        return sayRefused(savedSubject.error());
    Q_EMIT saved(*savedSubject);
    accept();
}

void SubjectDialog::sayRefused(const core::base::Error& error)
{
    m_message->say(theme::Status::Bad, tr("%1. Nothing was saved.").arg(pictures::RefusalText::of(error)));
}

} // namespace ui::subjects
