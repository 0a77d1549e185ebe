// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectForm.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Retranslate.h"

#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui::subjects {

using core::storage::Personal;

namespace {

const QString dayFormat = QStringLiteral("yyyy-MM-dd");

QString dayText(const std::optional<qint64>& birthday)
{
    if (!birthday)
        return {};
    return QDate::fromString(QString::number(*birthday), QStringLiteral("yyyyMMdd")).toString(dayFormat);
}

std::optional<qint64> dayNumber(const QString& text)
{
    const QDate day = QDate::fromString(text.trimmed(), dayFormat);
    if (!day.isValid())
        return std::nullopt;
    return day.toString(QStringLiteral("yyyyMMdd")).toLongLong();
}

/// Programs may have sent other codes, which stay as they are.
bool hasKnownSex(const Personal& personal)
{
    return personal.sex == 1 || personal.sex == 2;
}

} // namespace

SubjectForm::SubjectForm(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(theme::measure::controlGap);
    m_grid->setColumnStretch(1, 1);
    m_name = addLine("fieldName");
    m_customer = addLine("fieldCustomer");
    m_certificate = addLine("fieldCertificate");
    m_user = addLine("fieldUser");
    m_sex = new QComboBox;
    m_sex->setObjectName(QStringLiteral("fieldSex"));
    m_sex->addItems({{}, {}, {}});
    addRow(m_sex);
    m_birthday = addLine("fieldBirthday");
    m_birthdayProblem = new QLabel;
    m_birthdayProblem->setObjectName(QStringLiteral("birthdayProblem"));
    m_birthdayProblem->setProperty("tone", QStringLiteral("bad"));
    m_birthdayProblem->setWordWrap(true);
    m_birthdayProblem->hide();
    theme::setType(m_birthdayProblem, theme::Type::Caption);
    m_grid->addWidget(m_birthdayProblem, m_row++, 1);
    m_company = addLine("fieldCompany");
    m_duty = addLine("fieldDuty");
    m_province = addLine("fieldProvince");
    m_remark = addLine("fieldRemark");
    connect(m_sex, &QComboBox::currentIndexChanged, this, &SubjectForm::edited);
    connect(m_birthday, &QLineEdit::textChanged, this, &SubjectForm::checkBirthday);
    connect(m_birthday, &QLineEdit::editingFinished, this, &SubjectForm::checkBirthday);
    widgets::onLanguage(this, [this] { speak(); });
}

QLineEdit* SubjectForm::addLine(const char* objectName)
{
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1StringView(objectName));
    line->setMaxLength(256);
    connect(line, &QLineEdit::textChanged, this, &SubjectForm::edited); // also what no key has typed
    addRow(line);
    return line;
}

void SubjectForm::addRow(QWidget* field)
{
    auto* label = new QLabel;
    label->setBuddy(field);
    theme::setType(label, theme::Type::Secondary);
    m_grid->addWidget(label, m_row, 0);
    m_grid->addWidget(field, m_row++, 1);
    m_labels << label;
}

void SubjectForm::fill(const Personal& personal)
{
    m_name->setText(personal.name);
    m_customer->setText(personal.custId);
    m_certificate->setText(personal.idIccid);
    m_user->setText(personal.userId);
    m_sex->setCurrentIndex(hasKnownSex(personal) ? *personal.sex : 0);
    m_birthday->setText(dayText(personal.birthday));
    m_company->setText(personal.company);
    m_duty->setText(personal.duty);
    m_province->setText(personal.province);
    m_remark->setText(personal.remark);
}

Personal SubjectForm::filled(Personal before) const
{
    before.name = m_name->text().trimmed();
    before.custId = m_customer->text().trimmed();
    before.idIccid = m_certificate->text().trimmed();
    before.userId = m_user->text().trimmed();
    if (m_sex->currentIndex() > 0)
        before.sex = m_sex->currentIndex();
    else if (hasKnownSex(before))
        before.sex.reset();
    before.birthday = dayNumber(m_birthday->text());
    before.company = m_company->text().trimmed();
    before.duty = m_duty->text().trimmed();
    before.province = m_province->text().trimmed();
    before.remark = m_remark->text().trimmed();
    return before;
}

QString SubjectForm::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("A name is missing");
    return isBirthdayWrong() ? tr("The birthday reads like 1990-05-31") : QString();
}

bool SubjectForm::isBirthdayWrong() const
{
    return !m_birthday->text().trimmed().isEmpty() && !dayNumber(m_birthday->text());
}

/// A day that is still being typed is not wrong yet.
void SubjectForm::checkBirthday()
{
    const bool isWhole = !m_birthday->hasFocus() || m_birthday->text().trimmed().size() >= dayFormat.size();
    const bool wrong = isWhole && isBirthdayWrong();
    const QString words = wrong ? tr("There is no such day; a birthday reads like 1990-05-31") : QString();
    theme::setVariant(m_birthday, "wrong", wrong);
    m_birthday->setAccessibleDescription(words);
    m_birthdayProblem->setText(words);
    m_birthdayProblem->setVisible(wrong);
}

void SubjectForm::speak()
{
    const QStringList names{tr("Name"),
                            tr("Customer number"),
                            tr("Certificate number"),
                            tr("User id"),
                            tr("Sex"),
                            tr("Birthday"),
                            tr("Company"),
                            tr("Duty"),
                            tr("Province"),
                            tr("Remark")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_labels[i]->setText(names[i]);
        m_labels[i]->buddy()->setAccessibleName(names[i]);
    }
    m_sex->setItemText(0, tr("Not known"));
    m_sex->setItemText(1, tr("Male"));
    m_sex->setItemText(2, tr("Female"));
    m_birthday->setPlaceholderText(QStringLiteral("1990-05-31"));
    checkBirthday();
}

} // namespace ui::subjects
