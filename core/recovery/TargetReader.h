// SPDX-License-Identifier: GPL-3.0-or-later
// Asks another FaceDesk server what it has, changing nothing there. Answers come later, on the thread this
// lives in, and never after its end. Only contacts the address that was saved.
#pragma once

#include "core/base/Result.h"
#include "core/recovery/Targets.h"

#include <QJsonObject>
#include <QNetworkAccessManager>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace core::recovery {

struct TargetPerson {
    QString number; ///< personNo there: ours, of people we brought
    QString name;
    QString userInfo = {};
    QString userId = {}; ///< our personNo, of people brought by an earlier version
    int pictures = 1;
};

struct GalleryThere {
    QString name;
    QString description;
};

struct TargetListing {
    bool hasGallery = false;
    std::vector<TargetPerson> people;            ///< several of one number are one person
    std::map<QString, QByteArray> pictures = {}; ///< by number: SHA-256 of the newest, when asked for
    std::optional<GalleryThere> gallery = {};    ///< none: our token may not read what it is called
};

struct TargetPresence {
    bool hasGallery = false;
    bool hasPerson = false;
    QByteArray pictureDigest;         ///< SHA-256 of the newest picture
    std::optional<QString> name = {}; ///< when asked for and told
};

class TargetReader : public QObject {
public:
    using Listed = std::function<void(base::Result<TargetListing>)>;
    using Found = std::function<void(base::Result<TargetPresence>)>;
    using Read = std::function<void(int done)>;

    TargetReader(Target target, int patienceMs, QObject* parent = nullptr);
    /// The other kinds have no documented way to read.
    static bool canAsk(const Target& target) { return target.kind == u"facedesk"; }

    void list(const QString& groupId, const Listed& done);
    /// `personNo` empty: the gallery only.
    void find(const QString& groupId, const QString& personNo, const Found& done);
    /// What the person is called there too.
    void findNamed(const QString& groupId, const QString& personNo, const Found& done);
    /// Adds the newest picture of each of these people to a listing: two requests a person, a few at a time.
    void readPictures(const QString& groupId, TargetListing known, const QStringList& numbers,
                      const Read& progress, const Listed& done);

private:
    struct Reading;
    void readNext(const std::shared_ptr<Reading>& reading);
    using Answered = std::function<void(base::Result<QByteArray>)>;

    void post(const QString& path, const QJsonObject& body, const Answered& done);
    void await(QNetworkReply* reply, const Answered& done);
    void nameFrom(int page, const QString& groupId, const TargetListing& known, const Listed& done);
    void listFrom(const QString& groupId, TargetListing known, const Listed& done);
    void fetchPicture(const QString& address, const Found& done);
    QNetworkRequest requestTo(const QUrl& url) const;

    const Target m_target;
    const int m_patienceMs;
    QNetworkAccessManager m_network;
};

} // namespace core::recovery
