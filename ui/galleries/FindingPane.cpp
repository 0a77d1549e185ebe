// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/FindingPane.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/pictures/FacePicture.h"
#include "ui/pictures/FaceTile.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ui::galleries {

using core::base::Result;
using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int portraitSide = 150;
constexpr int picturePixels = 300;
} // namespace

FindingPane::FindingPane(subjects::Services& services, QWidget* parent)
    : SidePane(QStringLiteral("heart"), parent)
    , m_services(services)
    , m_meaning(new QLabel)
    , m_merge(new Button(Button::Kind::Primary, QStringLiteral("merge")))
    , m_add(new Button(Button::Kind::Primary, QStringLiteral("picture")))
    , m_remove(new Button(Button::Kind::Secondary, QStringLiteral("trash")))
{
    build();
    connect(m_merge, &Button::clicked, this, [this] {
        Q_EMIT mergeRequested({m_finding.subject, m_finding.otherSubject});
    });
    connect(m_add, &Button::clicked, this, [this] { Q_EMIT addPictureRequested(m_finding.subject); });
    connect(m_remove, &Button::clicked, this, [this] { Q_EMIT removeFaceRequested(m_finding.face); });
    widgets::onLanguage(this, [this] { speak(); });
}

void FindingPane::build()
{
    m_merge->setObjectName(QStringLiteral("mergeAlike"));
    m_add->setObjectName(QStringLiteral("addPictureHere"));
    m_remove->setObjectName(QStringLiteral("removePoorFace"));
    m_meaning->setObjectName(QStringLiteral("meaningOfFinding"));
    m_meaning->setWordWrap(true);
    auto* portraits = new QHBoxLayout;
    portraits->setSpacing(measure::controlGap);
    portraits->addLayout(buildPortrait(m_first, "openFirst"));
    portraits->addLayout(buildPortrait(m_second, "openSecond"));
    portraits->addStretch();
    body()->addLayout(portraits);
    body()->addWidget(m_meaning);
    body()->addStretch();
    for (QWidget* action : {m_remove, m_add, m_merge})
        actions()->addWidget(action, 1);
}

QLayout* FindingPane::buildPortrait(Portrait& portrait, const char* objectName)
{
    portrait.face = new pictures::FaceTile(portraitSide);
    portrait.face->setFocusPolicy(Qt::NoFocus);
    portrait.name = new Button(Button::Kind::Link);
    portrait.name->setObjectName(QLatin1StringView(objectName));
    const auto open = [this, &portrait] { Q_EMIT openRequested(portrait.subject); };
    connect(portrait.face, &QAbstractButton::clicked, this, open);
    connect(portrait.name, &Button::clicked, this, open);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(portrait.face);
    column->addWidget(portrait.name, 0, Qt::AlignLeft);
    return column;
}

void FindingPane::showFinding(const Finding& finding)
{
    m_finding = finding;
    ++m_generation;
    showPortrait(m_first, finding.subject, finding.face);
    showPortrait(m_second, finding.otherSubject, finding.otherFace);
    m_merge->setVisible(finding.weakness == Weakness::Alike);
    m_add->setVisible(finding.weakness != Weakness::Alike);
    m_remove->setVisible(finding.weakness == Weakness::Poor);
    sayWhat();
}

void FindingPane::showPortrait(Portrait& portrait, qint64 subject, qint64 face)
{
    portrait.subject = subject;
    portrait.face->setVisible(subject != 0);
    portrait.name->setVisible(subject != 0);
    portrait.face->setFace({});
    const QString shown = shownName(m_services.collection.directory, subject);
    portrait.name->setLabel(
        portrait.name->fontMetrics().elidedText(shown, Qt::ElideRight, portraitSide - measure::gap));
    portrait.name->setAccessibleName(tr("Open %1").arg(shown));
    portrait.face->setAccessibleName(tr("Face of %1").arg(shown));
    portrait.name->setToolTip(tr("Open %1").arg(shown));
    if (face != 0)
        load(portrait, face);
}

void FindingPane::load(Portrait& portrait, qint64 face)
{
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, face] {
            return pictures::loadFace(collection, face, picturePixels);
        },
        [this, generation = m_generation, &portrait](const Result<QImage>& picture) {
            if (picture && generation == m_generation)
                portrait.face->setFace(*picture);
        });
}

void FindingPane::sayWhat()
{
    const QString name = shownName(m_services.collection.directory, m_finding.subject);
    m_remove->setRefusal({});
    switch (m_finding.weakness) {
    case Weakness::Alike:
        showTitle(tr("One person enrolled twice?"), tr("Score %1 of 100").arg(scoreText(m_finding.figure)));
        m_meaning->setText(
            tr("A search finds either of them for the same face. If both are one person, merge "
               "them; if they are two, raise the gallery's threshold."));
        return;
    case Weakness::Poor:
        showTitle(tr("A poor picture of %1").arg(name),
                  tr("Quality %1 of 100").arg(QLocale().toString(qRound(m_finding.figure))));
        m_meaning->setText(
            tr("A poor picture is missed more often and mistaken more often. Add a better one, "
               "then delete this face."));
        if (m_services.collection.directory.facesOf(m_finding.subject).size() < 2)
            m_remove->setRefusal(tr("It is the only face of this person; add a better one first"));
        return;
    case Weakness::OnePhoto:
        showTitle(tr("Only one picture of %1").arg(name), {});
        m_meaning->setText(tr("Two or three pictures in different light make it less likely that this person "
                              "is not recognised."));
        return;
    }
}

void FindingPane::speak()
{
    setNothing(tr("Nothing chosen"), tr("Choose a row to see the faces and what mends it."));
    m_merge->setLabel(tr("Merge into one…"));
    m_add->setLabel(tr("Add a picture…"));
    m_remove->setLabel(tr("Delete this face…"));
    if (isShowing())
        showFinding(m_finding);
}

} // namespace ui::galleries
