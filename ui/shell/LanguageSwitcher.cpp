// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LanguageSwitcher.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ui::shell {

namespace {

const QString chinese = QStringLiteral("zh_CN");
const QString english = QStringLiteral("en");

} // namespace

LanguageSwitcher::~LanguageSwitcher()
{
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_program);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

QString LanguageSwitcher::systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? chinese : english;
}

void LanguageSwitcher::setLanguage(const QString& word)
{
    const QString wanted = word == chinese || word == english ? word : systemLanguage();
    if (wanted == m_current)
        return;
    m_current = wanted;
    QLocale locale(wanted == chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral(":/facedesk/i18n/console_%1.qm").arg(wanted)))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace ui::shell
