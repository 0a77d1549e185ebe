// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportLists.h"

#include "core/importing/RowFields.h"

#include <QDir>
#include <QMimeDatabase>
#include <QSaveFile>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Personal;

namespace {

constexpr Field listed[] = {Field::Picture,     Field::Name,     Field::UserId,   Field::CustomerNumber,
                            Field::Certificate, Field::Sex,      Field::Birthday, Field::Company,
                            Field::Duty,        Field::Province, Field::Remark};

QStringList headLine()
{
    QStringList line;
    for (const Field field : listed)
        line << headOf(field);
    return line;
}

QStringList lineOf(const QString& picture, const Personal& who, const QMap<Field, QString>& unread)
{
    QStringList line;
    for (const Field field : listed)
        line << (field == Field::Picture ? picture : unread.value(field, textOf(who, field)));
    return line;
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    // What leaves the sealed store is for whoever took it out.
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.commit())
        return {};
    return fail(ErrorCode::PermissionDenied,
                QStringLiteral("The file cannot be written: %1.").arg(file.errorString()));
}

class GalleryWriter {
public:
    GalleryWriter(const ImportServices& services, const QString& folder)
        : m_s(services)
        , m_folder(folder)
    {
    }

    Result<void> open();
    Result<void> add(qint64 subject);
    Result<Exported> close();

private:
    Result<void> addFace(const storage::Subject& subject, const storage::FaceRow& face, int number);

    const ImportServices& m_s;
    const QString m_folder;
    Exported m_sum;
    std::vector<QStringList> m_lines{headLine()};
};

Result<void> GalleryWriter::open()
{
    const QDir folder(m_folder);
    if (folder.exists() && !folder.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The folder is not empty; choose an empty or new one."));
    if (!folder.mkpath(QStringLiteral("pictures")))
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("The folder cannot be made; check the rights of the one above it."));
    const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QFile::setPermissions(folder.filePath(QStringLiteral("pictures")), own);
    return {};
}

Result<void> GalleryWriter::add(qint64 id)
{
    const auto subject = m_s.collection.subjects.byId(id);
    if (!subject) // removed meanwhile
        return subject.error().code == ErrorCode::SubjectUnknown ? Result<void>() : subject.error();
    if (subject->binnedMs != 0)
        return {};
    const auto faces = m_s.collection.faces.ofSubject(id);
    if (!faces)
        return faces.error();
    ++m_sum.people;
    int number = 0;
    for (const storage::FaceRow& face : *faces)
        if (auto added = addFace(*subject, face, ++number); !added)
            return added;
    return {};
}

Result<void> GalleryWriter::addFace(const storage::Subject& subject, const storage::FaceRow& face, int number)
{
    const auto picture = m_s.collection.pictures.byId(face.pictureId);
    const auto bytes = picture ? m_s.faces.pictureBytes(*picture) : Result<QByteArray>(picture.error());
    if (!bytes) {
        ++m_sum.lost;
        return {};
    }
    const QString suffix = QMimeDatabase().mimeTypeForName(picture->mime).preferredSuffix();
    const QString shown = QStringLiteral("pictures/%1-%2.%3").arg(subject.personNo).arg(number).arg(suffix);
    if (auto written = writeFile(QDir(m_folder).filePath(shown), *bytes); !written)
        return written;
    m_lines.push_back(lineOf(shown, subject.personal, {}));
    ++m_sum.faces;
    return {};
}

Result<Exported> GalleryWriter::close()
{
    auto written = writeFile(QDir(m_folder).filePath(QStringLiteral("people.csv")), writeCsv(m_lines));
    return written ? Result<Exported>(m_sum) : Result<Exported>(written.error());
}

} // namespace

QByteArray problemsCsv(const std::vector<Problem>& problems)
{
    std::vector<QStringList> lines{headLine() +
                                   QStringList{QStringLiteral("reason"), QStringLiteral("code")}};
    for (const Problem& problem : problems) {
        const PlanRow& row = problem.row;
        lines.push_back(lineOf(row.file, row.personal, row.unread) +
                        QStringList{problem.reason, base::errorName(problem.code)});
    }
    return writeCsv(lines);
}

Result<void> writeList(const QString& file, const QByteArray& csv)
{
    return writeFile(file, csv);
}

Result<Exported> exportGallery(const ImportServices& services, const storage::Gallery& gallery,
                               const QString& folder, ImportControl& control,
                               const std::function<void(int done, int total)>& each)
{
    const auto members = services.collection.galleries.membersOf(gallery.id);
    if (!members)
        return members.error();
    GalleryWriter writer(services, folder);
    if (auto opened = writer.open(); !opened)
        return opened.error();
    int done = 0;
    for (const qint64 subject : *members) {
        if (!control.goOn())
            return fail(ErrorCode::Cancelled,
                        QStringLiteral("The export was cancelled; its folder is not complete."));
        if (auto added = writer.add(subject); !added)
            return added.error();
        each(++done, static_cast<int>(members->size()));
    }
    return writer.close();
}

} // namespace core::importing
