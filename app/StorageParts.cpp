// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StorageParts.h"

#include "core/api/ApiServer.h"
#include "core/auth/AddressRange.h"

#include <QFile>
#include <QUrl>

namespace app {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;

Result<QString> firstLineOf(const QString& file)
{
    if (file.isEmpty())
        return QString();
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("%1 cannot be read: %2.").arg(file, source.errorString()));
    QByteArray line = source.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

/// Addresses of pictures in every answer begin with it.
static Result<void> checkPublicUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (text.isEmpty() || (url.isValid() && isWeb && !url.host().isEmpty() && !url.hasQuery()))
        return {};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("Write an address like https://faces.example:8443, or leave it empty."));
}

/// An entry of an address list that cannot be read would let in, or keep out, nobody.
static Result<void> checkSetting(const QString& key, const QString& text,
                                 const core::base::Settings& settings)
{
    if (key == QStringLiteral("api.publicUrl"))
        return checkPublicUrl(text.trimmed());
    if (!key.startsWith(QStringLiteral("allow.")) && key != QStringLiteral("deny.addresses"))
        return core::api::checkListenerSetting(key, text, settings);
    QStringList list = text.split(u',', Qt::SkipEmptyParts);
    for (QString& entry : list)
        entry = entry.trimmed();
    return core::auth::checkRanges(list);
}

Result<std::unique_ptr<StorageParts>> StorageParts::open(const Options& options, bool readOnly)
{
    const auto passphrase = firstLineOf(options.passphraseFile);
    if (!passphrase)
        return passphrase.error();
    auto vault = core::storage::Vault::open(options.dataFolder, *passphrase);
    if (!vault)
        return vault.error();
    auto database = core::storage::Database::open(options.dataFolder, readOnly);
    if (!database)
        return database.error();
    auto parts = std::make_unique<StorageParts>();
    parts->vault = std::move(*vault);
    parts->database = std::move(*database);
    parts->galleries = std::make_unique<core::storage::GalleryStore>(*parts->database);
    parts->subjects = std::make_unique<core::storage::SubjectStore>(*parts->database, *parts->vault);
    parts->faces = std::make_unique<core::storage::FaceStore>(*parts->database, *parts->vault);
    parts->pictures = std::make_unique<core::storage::PictureStore>(*parts->database, *parts->vault);
    parts->settings = std::make_unique<core::storage::SettingsStore>(*parts->database, *parts->vault);
    parts->audit = std::make_unique<core::storage::AuditStore>(*parts->database);
    parts->imports = std::make_unique<core::storage::ImportStore>(*parts->database, *parts->vault);
    parts->tasks = std::make_unique<core::storage::TaskStore>(*parts->database, *parts->vault);
    return parts;
}

Result<void> StorageParts::loadSettings(core::base::Settings& target, const Options& options)
{
    auto stored = settings->all();
    if (!stored)
        return stored.error();
    target.load(*stored);
    return takeSettings(target, options);
}

void StorageParts::keepSettings(core::base::Settings& target, const core::base::Clock& clock)
{
    target.setCheck(
        [&target](const QString& key, const QString& text) { return checkSetting(key, text, target); });
    target.setWriter([store = settings.get(), &clock](const auto& key, const auto& text, const auto& actor) {
        const auto* def = core::base::Settings::find(key);
        const bool isSecret = def && def->type == core::base::SettingType::Secret;
        return store->put(key, text, isSecret, actor, clock.nowMs());
    });
}

Result<void> takeSettings(core::base::Settings& target, const Options& options)
{
    for (const auto& [key, value] : options.settings)
        if (auto taken = target.overrideForRun(key, value); !taken)
            return fail(ErrorCode::InvalidArgument, taken.error().detail);
    return {};
}

} // namespace app
