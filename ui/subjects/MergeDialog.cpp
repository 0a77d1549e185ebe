// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/MergeDialog.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <tuple>

namespace ui::subjects {

using core::galleries::SubjectRow;
using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int leastWidth = 440;
}

MergeDialog::MergeDialog(std::vector<SubjectRow> people, QWidget* parent)
    : EdgedDialog(parent)
    , m_people(std::move(people))
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_label(new QLabel)
    , m_choice(new QComboBox)
    , m_cancel(new Button)
    , m_confirm(new Button(Button::Kind::Primary))
{
    setObjectName(QStringLiteral("mergeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::ranges::sort(m_people, {},
                      [](const SubjectRow& one) { return std::tuple(-one.faces, one.createdMs, one.id); });
    build();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &MergeDialog::refill);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_confirm, &Button::clicked, this, &MergeDialog::choose);
    widgets::onLanguage(this, [this] { speak(); });
}

void MergeDialog::build()
{
    m_choice->setObjectName(QStringLiteral("whoStays"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(24);
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_choice->addItem(QString());
    m_cancel->setObjectName(QStringLiteral("keep"));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setDefault(true);
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_text, theme::Type::Secondary);
    m_label->setBuddy(m_choice);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* choice = new QVBoxLayout;
    choice->setSpacing(4);
    choice->addWidget(m_label);
    choice->addWidget(m_choice);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(measure::controlGap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(measure::gap);
    layout->addWidget(m_title);
    layout->addLayout(choice);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    setMinimumWidth(theme::scaled(leastWidth));
    m_choice->setFocus();
}

QString MergeDialog::name(const SubjectRow& person) const
{
    return person.name.isEmpty() ? tr("No name") : person.name;
}

/// "Ann · C-77 · 3 faces · since 31 May 2024"
QString MergeDialog::words(const SubjectRow& person) const
{
    return QStringList{name(person), person.custId.isEmpty() ? person.personId : person.custId,
                       tr("%Ln faces", nullptr, person.faces),
                       tr("since %1").arg(widgets::dayText(person.createdMs))}
        .join(QStringLiteral(" · "));
}

void MergeDialog::speak()
{
    m_title->setText(tr("Merge %Ln people into one?", nullptr, static_cast<int>(m_people.size())));
    setWindowTitle(m_title->text());
    m_label->setText(tr("Who stays"));
    m_choice->setAccessibleName(m_label->text());
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, words(m_people[std::size_t(i)]));
    m_cancel->setLabel(tr("Keep them apart"));
    refill();
}

void MergeDialog::refill()
{
    const QString kept = name(m_people[std::size_t(m_choice->currentIndex())]);
    m_text->setText(
        tr("\"%1\" stays and gets the faces of the others. The others go to the bin and can be restored.")
            .arg(kept));
    setAccessibleDescription(m_text->text());
    m_confirm->setLabel(tr("Merge into %1").arg(kept));
}

void MergeDialog::choose()
{
    const qint64 keep = m_people[std::size_t(m_choice->currentIndex())].id;
    std::vector<qint64> others;
    for (const SubjectRow& person : m_people)
        if (person.id != keep)
            others.push_back(person.id);
    Q_EMIT chosen(keep, others);
    accept();
}

} // namespace ui::subjects
