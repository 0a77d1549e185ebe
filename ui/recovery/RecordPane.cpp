// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecordPane.h"

#include "core/recovery/DamagedPicture.h"
#include "ui/recovery/CauseText.h"
#include "ui/recovery/RecordsModel.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui::recovery {

using core::recovery::ChangeKind;
using core::recovery::Delivery;
using core::recovery::DeliveryState;
using core::recovery::Reach;
using widgets::Button;

namespace {

constexpr int shownAttempts = 5;

} // namespace

RecordPane::RecordPane(QWidget* parent)
    : SidePane(QStringLiteral("recovery"), parent)
    , m_picture(new QLabel)
    , m_attemptsName(new QLabel)
    , m_attemptList(new QLabel)
    , m_payloadName(new QLabel)
    , m_payload(new QPlainTextEdit)
    , m_resume(new Button(Button::Kind::Secondary, QStringLiteral("recovery")))
    , m_skip(new Button)
    , m_copy(widgets::iconButton(QStringLiteral("copy"), this, Button::Kind::Secondary))
{
    build();
    connect(m_resume, &Button::clicked, this,
            [this] { Q_EMIT resumeRequested(m_record->delivery.recordId); });
    connect(m_skip, &Button::clicked, this, [this] { Q_EMIT skipRequested(m_record->delivery.recordId); });
    connect(m_copy, &Button::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_payload->toPlainText()); });
    widgets::onLanguage(this, [this] { speak(); });
}

void RecordPane::build()
{
    m_resume->setObjectName(QStringLiteral("resumeRecord"));
    m_skip->setObjectName(QStringLiteral("skipRecord"));
    m_copy->setObjectName(QStringLiteral("copyPayload"));
    m_payload->setObjectName(QStringLiteral("recordPayload"));
    m_payload->setReadOnly(true);
    m_payload->setProperty("code", true);
    m_payload->setTabChangesFocus(true);
    m_payload->setMinimumHeight(theme::scaled(200));
    theme::setType(m_payloadName, theme::Type::Strong);
    m_attemptList->setObjectName(QStringLiteral("recordAttempts"));
    m_attemptList->setWordWrap(true);
    m_attemptList->setTextFormat(Qt::PlainText);
    m_attemptList->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setType(m_attemptsName, theme::Type::Strong);
    theme::setType(m_attemptList, theme::Type::Secondary);
    m_picture->setObjectName(QStringLiteral("recordPicture"));
    body()->addWidget(m_picture);
    body()->addWidget(m_attemptsName);
    body()->addWidget(m_attemptList);
    body()->addWidget(m_payloadName);
    body()->addWidget(m_payload, 1);
    body()->addStretch(); // takes the room while there is no request
    actions()->addWidget(m_resume);
    actions()->addWidget(m_skip);
    actions()->addStretch();
    actions()->addWidget(m_copy);
}

void RecordPane::show(const std::optional<core::recovery::TaskRecord>& record)
{
    if (!record || !m_record || record->delivery.recordId != m_record->delivery.recordId)
        m_picture->clear();
    m_record = record;
    m_attempts.clear();
    speak();
}

void RecordPane::showAttempts(const QString& recordId, std::vector<core::recovery::Attempt> attempts)
{
    if (!m_record || m_record->delivery.recordId != recordId)
        return;
    m_attempts = std::move(attempts);
    speakAttempts();
}

void RecordPane::showPicture(const QString& recordId, const QImage& picture)
{
    if (!m_record || m_record->delivery.recordId != recordId)
        return;
    m_picture->setPixmap(QPixmap::fromImage(picture));
    m_picture->setVisible(!picture.isNull());
}

void RecordPane::speakAttempts()
{
    QStringList lines;
    for (const auto& attempt : m_attempts)
        if (lines.size() < shownAttempts)
            lines << QStringLiteral("%1  %2").arg(widgets::momentText(attempt.atMs),
                                                  causeText(attempt.error));
    m_attemptsName->setText(tr("Last attempts"));
    m_attemptList->setText(lines.join(u'\n'));
    m_attemptsName->setVisible(!lines.isEmpty());
    m_attemptList->setVisible(!lines.isEmpty());
}

void RecordPane::speak()
{
    setNothing(tr("No record chosen"), tr("Choose one to see what was to be sent and why it was refused."));
    m_resume->setLabel(tr("Send again"));
    m_skip->setLabel(tr("Skip with a reason…"));
    m_copy->setLabel(tr("Copy request"));
    m_picture->setVisible(!m_picture->pixmap(Qt::ReturnByValue).isNull());
    m_picture->setAccessibleName(tr("Picture of this record"));
    m_payloadName->setText(tr("Request; the picture is left out"));
    m_payload->setAccessibleName(tr("Request"));
    if (!m_record) {
        showNothing();
        return;
    }
    const Delivery& delivery = m_record->delivery;
    showTitle(QStringLiteral("%1 · %2").arg(changeText(delivery), personText(delivery)),
              tr("Record %1").arg(delivery.recordId));
    facts()->show(
        {{tr("Time"), widgets::momentText(delivery.createdMs)},
         {tr("Engine"), m_record->engineName.isEmpty()
                            ? delivery.engineUrl
                            : QStringLiteral("%1 · %2").arg(m_record->engineName, delivery.engineUrl)},
         {tr("Operation"), operationText()},
         {tr("Gallery"), galleryText(delivery)},
         {tr("Gallery's id"), delivery.gallery},
         {tr("Person id"), delivery.person},
         {tr("Person number"), delivery.payload.value(u"personNo").toString()},
         {tr("Attempts"), widgets::amount(delivery.attempts)},
         {tr("Solved"), delivery.solvedMs == 0 ? QString() : widgets::momentText(delivery.solvedMs)}});
    const auto json = QJsonDocument::fromJson(m_record->jsonParam.toUtf8());
    m_payload->setPlainText(json.isNull() ? m_record->jsonParam
                                          : QString::fromUtf8(json.toJson(QJsonDocument::Indented)));
    const bool isDoneThere = isEditByHand() && delivery.state == DeliveryState::Unsolved;
    const bool isSent = (m_record->reach == Reach::Sent || isDoneThere) && !m_record->jsonParam.isEmpty();
    if (isDoneThere)
        m_payloadName->setText(tr("As it is here now; the picture is left out"));
    m_payloadName->setVisible(isSent);
    m_payload->setVisible(isSent);
    m_copy->setVisible(isSent);
    speakState();
    speakAttempts();
}

bool RecordPane::isEditByHand() const
{
    return m_record->reach == Reach::ByHand && m_record->delivery.kind == ChangeKind::Updated;
}

QString RecordPane::operationText() const
{
    if (isEditByHand())
        return tr("None; this engine cannot change a person");
    return m_record->reach == Reach::ByHand ? tr("%1, which this engine does not have").arg(m_record->address)
                                            : m_record->address;
}

void RecordPane::speakState()
{
    const Delivery& delivery = m_record->delivery;
    const bool unsolved = delivery.state == DeliveryState::Unsolved;
    const auto shape = unsolved                                  ? theme::Status::Warn
                       : delivery.state == DeliveryState::Solved ? theme::Status::Ok
                                                                 : theme::Status::Info;
    message()->say(shape, unsolved ? unsolvedText() : stateText(*m_record));
    message()->action()->hide();
    const QString reason = unsolved ? QString() : tr("Only unsolved records can be sent again or skipped");
    m_resume->setRefusal(unsolved ? sendRefusal() : reason);
    m_skip->setRefusal(reason);
}

QString RecordPane::unsolvedText() const
{
    const Delivery& delivery = m_record->delivery;
    if (m_record->reach == Reach::ByHand && delivery.losesPicture())
        return tr("It took effect here; the engine's interface has no removal. Remove the picture of %1 that "
                  "was removed here from the gallery %2 there by hand, then skip this record with a reason.")
            .arg(personText(delivery), galleryText(delivery));
    if (isEditByHand())
        return tr("It took effect here; the engine's interface cannot change a person, and sent again %1 "
                  "would be there twice. Change the person in the gallery %2 there by hand, then skip this "
                  "record with a reason.")
            .arg(personText(delivery), galleryText(delivery));
    if (m_record->reach == Reach::ByHand && delivery.kind == ChangeKind::Removed)
        return tr("It took effect here; the engine's interface has no removal. Remove %1 from the gallery %2 "
                  "there by hand, then skip this record with a reason.")
            .arg(personText(delivery), galleryText(delivery));
    if (m_record->reach == Reach::EngineRemoved)
        return tr("It took effect here; its engine was removed, so it is not sent. Add an engine of the same "
                  "kind with this address again, or skip this record with a reason.");
    if (isNotSentYet(delivery) || delivery.error == core::recovery::pictureDamaged())
        return tr("It took effect here. %1").arg(stateText(*m_record));
    return tr("It took effect here; the engine did not take it: %1").arg(stateText(*m_record));
}

QString RecordPane::sendRefusal() const
{
    switch (m_record->reach) {
    case Reach::ByHand:
        return tr("This engine has no operation for this change");
    case Reach::SwitchedOff:
        return tr("The engine of this record is switched off");
    case Reach::EngineRemoved:
        return tr("The engine of this record was removed");
    case Reach::Sent:
        break;
    }
    return {};
}

} // namespace ui::recovery
