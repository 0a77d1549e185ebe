// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrollPanel.h"

#include "ui/galleries/RefusalsModel.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/WrapRow.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::galleries {

using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int nameWidth = 160; ///< of a person in a button
}

EnrollPanel::EnrollPanel(EnrollQueue& queue, shell::Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_dialogs(dialogs)
    , m_refusals(new RefusalsModel(this))
    , m_headline(new QLabel)
    , m_pace(new widgets::ElidedLabel)
    , m_progress(new QProgressBar)
    , m_table(new QTableView)
    , m_knownNote(new QLabel)
    , m_toOwners(new Button(Button::Kind::Flat, QStringLiteral("face")))
    , m_known(new Button(Button::Kind::Flat, QStringLiteral("add")))
    , m_save(new Button(Button::Kind::Flat, QStringLiteral("download")))
    , m_end(new Button)
{
    setObjectName(QStringLiteral("enrollPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("tone", QStringLiteral("surface"));
    build();
    connect(&m_queue, &EnrollQueue::progressed, this, &EnrollPanel::refill);
    connect(&m_queue, &EnrollQueue::finished, this, &EnrollPanel::refill);
    connect(&m_queue, &EnrollQueue::started, m_refusals, &RefusalsModel::clear);
    connect(&m_queue, &EnrollQueue::refused, m_refusals, &RefusalsModel::add);
    connect(m_end, &Button::clicked, this, &EnrollPanel::endOrClose);
    connect(m_toOwners, &Button::clicked, &m_queue, &EnrollQueue::addToOwners);
    connect(m_known, &Button::clicked, &m_queue, &EnrollQueue::addKnown);
    connect(m_save, &Button::clicked, this, &EnrollPanel::saveRefusals);
    widgets::onLanguage(this, [this] { speak(); });
}

void EnrollPanel::build()
{
    m_headline->setObjectName(QStringLiteral("enrollHeadline"));
    m_pace->setObjectName(QStringLiteral("enrollPace"));
    m_end->setObjectName(QStringLiteral("enrollEnd"));
    m_save->setObjectName(QStringLiteral("saveRefusals"));
    m_table->setObjectName(QStringLiteral("refusals"));
    theme::setType(m_headline, theme::Type::Strong);
    theme::setType(m_pace, theme::Type::Secondary);
    m_progress->setTextVisible(false);
    m_table->setModel(m_refusals);
    widgets::prepareTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setFixedHeight(theme::scaled(4 * measure::row + measure::head));
    auto* line = new QHBoxLayout;
    line->setSpacing(measure::controlGap);
    line->addWidget(m_headline);
    line->addWidget(m_pace, 1);
    line->addWidget(m_save);
    line->addWidget(m_end);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(measure::gap, 12, measure::gap, 12);
    inner->setSpacing(measure::controlGap);
    inner->addLayout(line);
    inner->addWidget(m_progress);
    inner->addWidget(m_knownNote);
    inner->addLayout(knownLine());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(widgets::rule(this));
    layout->addLayout(inner);
    layout->addWidget(m_table);
}

QLayout* EnrollPanel::knownLine()
{
    m_knownNote->setObjectName(QStringLiteral("knownNote"));
    m_toOwners->setObjectName(QStringLiteral("addToOwners"));
    m_known->setObjectName(QStringLiteral("enrolKnown"));
    m_knownNote->setWordWrap(true);
    theme::setType(m_knownNote, theme::Type::Secondary);
    auto* line = new widgets::WrapRow;
    line->setSpacing(measure::controlGap);
    line->addWidget(m_toOwners);
    line->addWidget(m_known);
    line->addStretch();
    return line;
}

QString EnrollPanel::headline(const EnrollQueue::Figures& now) const
{
    const QLocale locale;
    if (m_queue.isRunning())
        return tr("Enrolling %1 of %2 pictures")
            .arg(locale.toString(std::min(now.done() + 1, now.total)), locale.toString(now.total));
    return tr("%1 of %2 pictures enrolled").arg(locale.toString(now.enrolled), locale.toString(now.total));
}

QString EnrollPanel::pace(const EnrollQueue::Figures& now) const
{
    const QLocale locale;
    QStringList parts;
    if (m_queue.isRunning() && now.done() > 0)
        parts << tr("%1 a second").arg(locale.toString(now.perSecond, 'f', now.perSecond < 10 ? 1 : 0));
    if (m_queue.isRunning() && now.secondsLeft > 0)
        parts << tr("about %1 s left").arg(locale.toString(now.secondsLeft));
    if (now.refused > 0)
        parts << tr("%1 refused").arg(locale.toString(now.refused));
    return parts.join(QStringLiteral(" · "));
}

void EnrollPanel::refill()
{
    const auto now = m_queue.figures();
    setVisible((m_queue.isRunning() || now.enrolled < now.total) && m_queue.concerns(m_gallery));
    m_headline->setText(headline(now));
    m_pace->setText(pace(now));
    m_progress->setRange(0, now.total);
    m_progress->setValue(now.done());
    m_progress->setVisible(m_queue.isRunning());
    m_table->setVisible(now.refused > 0);
    refillKnown();
    m_save->setVisible(now.refused > 0 && !m_queue.isRunning());
    m_end->setLabel(m_queue.isRunning() ? tr("Cancel") : tr("Close"));
}

/// Offers only what will not be refused.
void EnrollPanel::refillKnown()
{
    const int known = m_queue.isRunning() ? 0 : m_queue.known();
    const auto owned = m_queue.owned();
    const QString name =
        m_toOwners->fontMetrics().elidedText(owned.name, Qt::ElideRight, theme::scaled(nameWidth));
    const bool mayAdd = m_queue.mayAddKnown();
    const QString note = tr("%Ln picture(s) show somebody who is enrolled already.", nullptr, known);
    m_knownNote->setText(
        mayAdd ? note
               : note + u' ' +
                     tr("The setting %1 refuses to enrol them as somebody else.").arg(u"enroll.duplicates"));
    m_knownNote->setVisible(known > 0);
    m_known->setLabel(tr("Enrol %Ln known face(s) all the same", nullptr, known));
    m_known->setVisible(known > 0 && mayAdd);
    m_toOwners->setLabel(owned.isOne && !owned.name.isEmpty()
                             ? tr("Add %Ln picture(s) to %1", nullptr, owned.files).arg(name)
                             : tr("Add %Ln picture(s) to whom they show", nullptr, owned.files));
    m_toOwners->setVisible(known > 0 && owned.files > 0);
}

void EnrollPanel::showIn(const QString& gallery)
{
    if (gallery != std::exchange(m_gallery, gallery))
        refill();
}

void EnrollPanel::endOrClose()
{
    if (m_queue.isRunning())
        m_queue.cancel();
    else
        m_queue.clear();
    refill();
}

void EnrollPanel::saveRefusals()
{
    m_dialogs.saveFile(this, tr("Save the refused pictures"), tr("refused.csv"), [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray text = m_refusals->csv();
        if (!path.isEmpty() &&
            !(file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()))
            m_dialogs.showError(
                this, tr("The list was not saved"),
                core::base::fail(core::base::ErrorCode::PermissionDenied, file.errorString()));
    });
}

void EnrollPanel::speak()
{
    m_save->setLabel(tr("Save as CSV"));
    m_table->setAccessibleName(tr("Refused pictures"));
    m_progress->setAccessibleName(tr("Progress of the enrolment"));
    m_refusals->retranslate();
    refill();
}

} // namespace ui::galleries
