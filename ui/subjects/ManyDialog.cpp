// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/ManyDialog.h"

#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Retranslate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::subjects {

using core::base::Result;
using core::storage::Subject;
using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int longestText = 256;
constexpr int leastWidth = 480;
} // namespace

ManyDialog::ManyDialog(Services& services, const std::vector<qint64>& subjects, QWidget* parent)
    : EdgedDialog(parent)
    , m_services(services)
    , m_subjects(subjects)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("manyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, [this] {
        Q_EMIT wanted(fields());
        accept();
    });
    widgets::onLanguage(this, [this] { speak(); });
    read();
}

void ManyDialog::build()
{
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_text, theme::Type::Secondary);
    m_text->setWordWrap(true);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(measure::controlGap);
    m_grid->setColumnStretch(1, 1);
    m_company = addLine("manyCompany");
    m_duty = addLine("manyDuty");
    m_remark = addLine("manyRemark");
    m_sexTick = new QCheckBox;
    m_sexTick->setObjectName(QStringLiteral("manySexTick"));
    m_sex = new QComboBox;
    m_sex->setObjectName(QStringLiteral("manySex"));
    m_sex->addItems({{}, {}, {}});
    addRow(m_sexTick, m_sex);
    connect(m_sex, &QComboBox::activated, this, [this] { m_sexTick->setChecked(true); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    layout->setSpacing(measure::gap);
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_text);
    layout->addLayout(head);
    layout->addLayout(m_grid);
    layout->addStretch();
    layout->addLayout(buildFoot());
    setMinimumWidth(theme::scaled(leastWidth));
    m_company.edit->setFocus();
}

QLayout* ManyDialog::buildFoot()
{
    m_cancel = new Button;
    m_cancel->setObjectName(QStringLiteral("cancelMany"));
    m_save = new Button(Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("saveMany"));
    m_save->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(measure::controlGap);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    return foot;
}

ManyDialog::Line ManyDialog::addLine(const char* objectName)
{
    Line line{new QCheckBox, new QLineEdit};
    line.edit->setObjectName(QLatin1StringView(objectName));
    line.tick->setObjectName(line.edit->objectName() + QStringLiteral("Tick"));
    line.edit->setMaxLength(longestText);
    connect(line.edit, &QLineEdit::textEdited, line.tick, [tick = line.tick] { tick->setChecked(true); });
    addRow(line.tick, line.edit);
    return line;
}

void ManyDialog::addRow(QCheckBox* tick, QWidget* field)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(tick, row, 0);
    m_grid->addWidget(field, row, 1);
    connect(tick, &QCheckBox::toggled, this, [this] { speak(); });
}

void ManyDialog::read()
{
    shell::runInBackground(
        this, m_services.pool,
        [&store = m_services.collection.subjects, subjects = m_subjects] { return store.many(subjects); },
        [this](const Result<std::vector<Subject>>& people) { take(people); });
}

void ManyDialog::take(const Result<std::vector<Subject>>& people)
{
    if (!people) {
        m_services.dialogs.showError(this, tr("The people could not be read"), people.error());
        return;
    }
    m_isRead = true;
    m_common = commonOf(*people);
    fill(m_company, m_common.company);
    fill(m_duty, m_common.duty);
    fill(m_remark, m_common.remark);
    if (!m_sexTick->isChecked())
        m_sex->setCurrentIndex(m_common.sex.value_or(-1));
    speak();
}

void ManyDialog::fill(const Line& line, const std::optional<QString>& common)
{
    if (!line.tick->isChecked())
        line.edit->setText(common.value_or(QString()));
}

SharedFields ManyDialog::fields() const
{
    const auto text = [](const Line& line) {
        return line.tick->isChecked() ? std::optional(line.edit->text().trimmed()) : std::nullopt;
    };
    SharedFields all{text(m_company), text(m_duty), text(m_remark), std::nullopt};
    if (m_sexTick->isChecked())
        all.sex = std::max(m_sex->currentIndex(), 0);
    return all;
}

void ManyDialog::speak()
{
    const int number = static_cast<int>(m_subjects.size());
    m_title->setText(tr("Edit %Ln people", nullptr, number));
    setWindowTitle(m_title->text());
    m_text->setText(tr("Only the fields with a tick are changed, for everybody."));
    speakLine(m_company, tr("Company"), m_common.company);
    speakLine(m_duty, tr("Duty"), m_common.duty);
    speakLine(m_remark, tr("Remark"), m_common.remark);
    m_sexTick->setText(tr("Sex"));
    m_sexTick->setAccessibleName(tr("Change %1").arg(tr("Sex")));
    m_sex->setAccessibleName(tr("Sex"));
    m_sex->setItemText(0, tr("Not known"));
    m_sex->setItemText(1, tr("Male"));
    m_sex->setItemText(2, tr("Female"));
    m_sex->setPlaceholderText(m_isRead && !m_common.sex ? tr("Several values") : QString());
    m_cancel->setLabel(tr("Cancel"));
    m_save->setLabel(tr("Change %Ln people", nullptr, number));
    refill();
}

void ManyDialog::speakLine(const Line& line, const QString& name, const std::optional<QString>& common)
{
    line.tick->setText(name);
    line.tick->setAccessibleName(tr("Change %1").arg(name));
    line.edit->setAccessibleName(name);
    line.edit->setPlaceholderText(line.tick->isChecked() ? tr("Will be emptied for everybody")
                                  : !m_isRead            ? QString()
                                  : common               ? tr("Empty for everybody")
                                                         : tr("Several values"));
}

void ManyDialog::refill()
{
    m_save->setRefusal(!m_isRead            ? tr("The people are still being read")
                       : fields().isEmpty() ? tr("No field has a tick")
                                            : QString());
}

} // namespace ui::subjects
