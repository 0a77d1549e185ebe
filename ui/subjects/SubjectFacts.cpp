// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectFacts.h"

#include "ui/subjects/SubjectsModel.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Moments.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace ui::subjects {

using theme::Type;

namespace {

constexpr int nameWidth = 92; ///< names are wrapped to it
constexpr int valueWidth = 160;

QString momentOf(qint64 ms)
{
    return widgets::dayText(ms) +
           QDateTime::fromMSecsSinceEpoch(ms).time().toString(QStringLiteral(" HH:mm"));
}

QString birthdayOf(const core::storage::Personal& personal)
{
    if (!personal.birthday)
        return {};
    const QDate day = QDate::fromString(QString::number(*personal.birthday), QStringLiteral("yyyyMMdd"));
    return day.isValid() ? widgets::dayText(day.startOfDay().toMSecsSinceEpoch()) : QString();
}

int longestWord(const QLabel& label)
{
    label.ensurePolished();
    int widest = 0;
    for (const QString& word : label.text().split(QLatin1Char(' ')))
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
    return widest;
}

QLabel* quiet(const QString& text)
{
    auto* label = new QLabel(text);
    theme::setType(label, Type::Secondary);
    return label;
}

} // namespace

SubjectFacts::SubjectFacts(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(theme::measure::controlGap);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, theme::scaled(nameWidth));
}

void SubjectFacts::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_line = 0;
}

void SubjectFacts::showFacts(const PersonDetails& details, int daysLeft)
{
    clear();
    if (details.subject.binnedMs > 0) {
        addField(tr("In the bin since"), momentOf(details.subject.binnedMs));
        addField(tr("Erased for good"), SubjectsModel::daysLeftText(daysLeft));
    }
    addFields(details);
    addHistory(details);
}

void SubjectFacts::addField(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* title = quiet(name);
    title->setWordWrap(true);
    auto* shown = new QLabel(value);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    shown->setAccessibleName(name + u' ' + value);
    const bool isWide = longestWord(*shown) > theme::scaled(valueWidth);
    if (isWide) { // must not push the pane's edge out of the window
        shown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        shown->setToolTip(value);
        title->setWordWrap(false);
    } else {
        title->setFixedWidth(theme::scaled(nameWidth));
    }
    m_grid->addWidget(title, m_line, 0, 1, isWide ? 2 : 1, Qt::AlignTop);
    m_line += isWide ? 1 : 0;
    if (isWide)
        m_grid->addWidget(shown, m_line++, 0, 1, 2);
    else
        m_grid->addWidget(shown, m_line++, 1, Qt::AlignTop);
}

void SubjectFacts::addFields(const PersonDetails& details)
{
    const core::storage::Personal& personal = details.subject.personal;
    addField(tr("Customer number"), personal.custId);
    addField(tr("Certificate number"), SubjectsModel::masked(personal.idIccid));
    if (personal.sex == 1 || personal.sex == 2) // other codes say that it is not known
        addField(tr("Sex"), *personal.sex == 1 ? tr("Male") : tr("Female"));
    addField(tr("Birthday"), birthdayOf(personal));
    addField(tr("Company"), personal.company);
    addField(tr("Duty"), personal.duty);
    addField(tr("Province"), personal.province);
    addField(tr("Remark"), personal.remark);
    QStringList galleries;
    for (const auto& gallery : details.galleries)
        galleries << gallery.name;
    addField(tr("Galleries"), galleries.join(tr(", ")));
    addField(tr("User id"), personal.userId);
    addField(tr("Person number"), details.subject.personId);
}

void SubjectFacts::addEvent(qint64 whenMs, const QString& what)
{
    auto* event = new QLabel(what);
    theme::setType(event, Type::Body);
    event->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(quiet(momentOf(whenMs)), 0, Qt::AlignTop);
    line->addWidget(event, 1);
    auto* row = new QWidget;
    row->setLayout(line);
    line->setContentsMargins(0, 0, 0, 0);
    m_grid->addWidget(row, m_line++, 0, 1, 2);
}

void SubjectFacts::addHistory(const PersonDetails& details)
{
    auto* rule = new QFrame;
    rule->setProperty("rule", QStringLiteral("horizontal"));
    m_grid->addWidget(rule, m_line++, 0, 1, 2);
    auto* title = new QLabel(tr("History"));
    theme::setType(title, Type::Strong);
    m_grid->addWidget(title, m_line++, 0, 1, 2);
    const core::storage::Subject& subject = details.subject;
    if (subject.binnedMs > 0)
        addEvent(subject.binnedMs, tr("Moved to the bin"));
    if (subject.updatedMs > subject.createdMs)
        addEvent(subject.updatedMs, tr("Changed"));
    std::size_t number = details.faces.size();
    for (const auto& face : details.faces) {
        if (number > 1)
            addEvent(face.createdMs, tr("Face %1 added").arg(number));
        --number;
    }
    addEvent(subject.createdMs, tr("Enrolled"));
}

} // namespace ui::subjects
