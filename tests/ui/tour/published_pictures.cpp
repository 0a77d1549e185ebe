// SPDX-License-Identifier: GPL-3.0-or-later
// published_pictures FOLDER LANGUAGE: the pictures of the README, from the console as it ships over drawn
// people. English draws galleries.png and identify.png by day, Chinese dark-chinese.png by night.
#include "app/Console.h"
#include "core/auth/Accounts.h"
#include "core/faces/FaceService.h"
#include "tests/app/AppFixture.h"
#include "tests/ui/galleries/AvatarEngine.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTimer>

namespace {

constexpr int restMs = 1500; // rows and faces come from the background
constexpr int people = 26;
const QString password = QStringLiteral("Correct-horse-battery-7");

struct Cast {
    QString operatorName;
    QStringList galleries;
    QStringList names;
};

Cast castOf(bool chinese)
{
    if (chinese)
        return {QStringLiteral("陈晓兰"),
                {QStringLiteral("员工"), QStringLiteral("访客"), QStringLiteral("合作伙伴")},
                {QStringLiteral("王建国"), QStringLiteral("李思雨"), QStringLiteral("张伟明"),
                 QStringLiteral("陈晓兰"), QStringLiteral("刘子轩"), QStringLiteral("杨雪"),
                 QStringLiteral("赵志强"), QStringLiteral("黄丽华"), QStringLiteral("周文博"),
                 QStringLiteral("吴佳怡"), QStringLiteral("徐海涛"), QStringLiteral("孙悦")}};
    return {QStringLiteral("mia"),
            {QStringLiteral("Staff"), QStringLiteral("Visitors"), QStringLiteral("Partners")},
            {QStringLiteral("Ada Keller"), QStringLiteral("Tom Brook"), QStringLiteral("Ines Marin"),
             QStringLiteral("Nils Holm"), QStringLiteral("Zoe Fischer"), QStringLiteral("Omar Haddad"),
             QStringLiteral("Lena Novak"), QStringLiteral("Paul Okoye"), QStringLiteral("Mei Tanaka"),
             QStringLiteral("Rosa Silva"), QStringLiteral("Karl Lind"), QStringLiteral("Eva Moreau")}};
}

/// The 256 most used colours: a third of the bytes, and no eye sees it.
QImage withFewColours(const QImage& picture)
{
    const QImage plain = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> uses;
    for (int y = 0; y < plain.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(plain.constScanLine(y));
        for (int x = 0; x < plain.width(); ++x)
            ++uses[line[x]];
    }
    QList<QRgb> colours = uses.keys();
    std::ranges::sort(colours, std::greater(), [&uses](QRgb colour) { return uses.value(colour); });
    colours.resize(std::min<qsizetype>(colours.size(), 256));
    return plain.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither | Qt::AvoidDither);
}

class Pictures : public QObject {
public:
    Pictures(QString folder, bool chinese);
    void draw(); ///< step by step, then leaves the program

private:
    app::Options options() const;
    void fill();
    void enrol(int person);
    void signIn();
    void choosePerson();
    void save(const QString& name);
    template <typename T = QAbstractButton> T* find(const char* name) const
    {
        return m_console->window().findChild<T*>(QLatin1StringView(name));
    }

    const QDir m_folder;
    const bool m_chinese;
    const Cast m_cast;
    tests::AppFixture m_files;
    std::unique_ptr<app::Application> m_application;
    std::unique_ptr<app::Console> m_console;
    QList<std::function<void()>> m_steps;
    QTimer m_next;
};

Pictures::Pictures(QString folder, bool chinese)
    : m_folder(std::move(folder))
    , m_chinese(chinese)
    , m_cast(castOf(chinese))
{
    m_files.replacements.makeEngine = [](const core::engine::EngineOptions&) {
        return core::base::Result<std::unique_ptr<core::engine::FaceEngine>>(
            std::make_unique<tests::AvatarEngine>());
    };
    m_application = m_files.create(options()).value();
    fill();
    if (const auto serving = m_application->serve(); !serving)
        qFatal("%s", qPrintable(serving.error().detail));
    m_console = std::make_unique<app::Console>(*m_application);
    m_console->show();
}

app::Options Pictures::options() const
{
    app::Options made = m_files.options();
    made.settings.append(
        {QStringLiteral("look.language"), m_chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")});
    made.settings.append(
        {QStringLiteral("look.theme"), m_chinese ? QStringLiteral("dark") : QStringLiteral("light")});
    return made;
}

void Pictures::fill()
{
    for (const QString& gallery : m_cast.galleries)
        tests::addGallery(*m_application, gallery);
    for (int person = 0; person < people; ++person)
        enrol(person);
    const auto made = m_application->accounts().addActive(
        m_cast.operatorName, core::auth::Role::Administrator, password, m_cast.operatorName);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
}

/// Two of three have more than one face.
void Pictures::enrol(int person)
{
    core::faces::EnrollRequest request;
    request.gallery = m_cast.galleries[person % 9 == 8 ? 1 : 0];
    request.personal.name = m_cast.names[person % m_cast.names.size()];
    request.personal.custId = QStringLiteral("E-2019-%1").arg(417 + 13 * person, 5, 10, QLatin1Char('0'));
    request.actor = m_cast.operatorName;
    for (int face = 0; face <= person % 3; ++face) {
        request.image =
            tests::drawPeople({{person, person % 6 == 5 ? 41 : 72 + person % 23}}, 300 + 10 * face);
        const auto enrolled = m_application->faces().enroll(request);
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().detail));
        request.subject = enrolled->subject.id;
    }
}

void Pictures::signIn()
{
    find<QLineEdit>("loginName")->setText(m_cast.operatorName);
    find<QLineEdit>("loginPassword")->setText(password);
    find("loginSubmit")->click();
}

void Pictures::choosePerson()
{
    find<QTableView>("peopleTable")->selectRow(2);
}

void Pictures::save(const QString& name)
{
    constexpr int smallest = 0; // of PNG's "quality"
    const QString file = m_folder.filePath(name + QStringLiteral(".png"));
    const QImage picture = m_console->window().grab().toImage();
    if (!withFewColours(picture).save(file, "PNG", smallest))
        qFatal("%s cannot be written", qPrintable(file));
}

void Pictures::draw()
{
    auto& window = m_console->window();
    m_steps = {[this] { signIn(); },
               [&window] {
                   window.resize(1360, 850); // more than the screen it is drawn without
                   window.openPage(QStringLiteral("galleries"));
               },
               [this] { choosePerson(); }};
    if (m_chinese)
        m_steps << [this] { find("grid")->click(); } << [this] { save(QStringLiteral("dark-chinese")); };
    else
        m_steps << [this] { save(QStringLiteral("galleries")); } << [&window] {
            window.openPage(QStringLiteral("identify"),
                            tests::drawPeople({{2, 90}, {61, 84}, {12, 88}}, 420));
        } << [this] { save(QStringLiteral("identify")); };
    m_steps << [] { QApplication::quit(); };
    connect(&m_next, &QTimer::timeout, this, [this] { m_steps.takeFirst()(); });
    m_next.start(restMs);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir kept; // of views and columns
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, kept.path());
    Pictures pictures(QApplication::arguments().value(1), QApplication::arguments().value(2) == u"zh_CN");
    pictures.draw();
    return QApplication::exec();
}
