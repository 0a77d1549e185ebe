// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Vault.h"

#include "core/storage/Database.h"
#include "core/storage/FileCalls.h"
#include "core/storage/KeyRing.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <sodium.h>

#include <map>
#include <mutex>
#include <shared_mutex>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

// version, key number (big-endian), nonce, then ciphertext with its tag.
constexpr char FormatVersion = 1;
constexpr qsizetype NonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype HeaderBytes = 1 + 2 + NonceBytes;
constexpr qsizetype TagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t SubkeyBytes = 32;
constexpr std::size_t BlindBytes = 16;

using Subkey = std::array<unsigned char, SubkeyBytes>;

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

unsigned long long lengthOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

Subkey derive(const QByteArray& key, const char (&context)[crypto_kdf_CONTEXTBYTES + 1])
{
    Subkey subkey{};
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(), 1, context, raw(key));
    return subkey;
}

// The terminating zero keeps ("a", "bc") and ("ab", "c") apart.
QByteArray bound(const char* domain, const QByteArray& row)
{
    return QByteArray(domain) + '\0' + row;
}

/// What the ring's keys are used for, derived once.
struct WorkingKeys {
    explicit WorkingKeys(KeyRing source)
        : ring(std::move(source))
        , index(derive(ring.lasting, "fd-index"))
        , mac(derive(ring.lasting, "fd-macs_"))
    {
        for (const auto& [number, key] : ring.keys)
            seal[number] = derive(key, "fd-seals");
    }
    ~WorkingKeys()
    {
        sodium_memzero(index.data(), index.size());
        sodium_memzero(mac.data(), mac.size());
        for (auto& [number, key] : seal)
            sodium_memzero(key.data(), key.size());
    }
    WorkingKeys(const WorkingKeys&) = delete;
    WorkingKeys& operator=(const WorkingKeys&) = delete;

    KeyRing ring;
    Subkey index;
    Subkey mac;
    std::map<int, Subkey> seal;
};

QString credentialPath()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString path = folder + QStringLiteral("/facedesk-key");
    return !folder.isEmpty() && QFileInfo::exists(path) ? path : QString();
}

base::Error keyMissing()
{
    return fail(ErrorCode::KeyMissing,
                QStringLiteral(
                    "The data folder has a database but no key file; restore the file \"key\" from its copy, "
                    "without it nothing in the folder can be read."));
}

/// A folder somebody made for us, still empty: nobody else's business from now on.
void closeToOthers(const QString& folder)
{
    if (QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QFile::setPermissions(folder,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

Result<void> createKeyFile(const QString& folder, const QString& passphrase)
{
    if (QFileInfo::exists(folder + QLatin1Char('/') + Database::fileName()))
        return keyMissing();
    if (auto made = makeDataFolder(folder); !made)
        return made;
    closeToOthers(folder);
    const QByteArray text = writeKeyFile(KeyRing::make(), passphrase);
    if (text.isEmpty())
        return fail(ErrorCode::Internal,
                    QStringLiteral("There is not enough memory to protect the key file."));
    // A process that was faster has made the key; then its file is the one to read.
    auto written =
        writeDurably(FileCalls(), folder + QLatin1Char('/') + Vault::fileName(), text, Existing::Keep);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace

struct Vault::Private {
    QString path;
    bool isCredential = false;

    mutable std::shared_mutex guard; ///< of `keys` and `passphrase`
    std::shared_ptr<const WorkingKeys> keys;
    QString passphrase;
    std::mutex changing;

    std::shared_ptr<const WorkingKeys> now() const
    {
        const std::shared_lock lock(guard);
        return keys;
    }
    Result<void> store(KeyRing ring, const QString& newPassphrase);
};

Result<void> Vault::Private::store(KeyRing ring, const QString& newPassphrase)
{
    if (isCredential)
        return fail(
            ErrorCode::PermissionDenied,
            QStringLiteral(
                "The key comes from the service manager's credential and can only be changed there."));
    const QByteArray text = writeKeyFile(ring, newPassphrase);
    if (text.isEmpty())
        return fail(ErrorCode::Internal,
                    QStringLiteral("There is not enough memory to protect the key file."));
    if (auto written = writeDurably(FileCalls(), path, text); !written)
        return written.error();
    auto fresh = std::make_shared<const WorkingKeys>(std::move(ring));
    const std::unique_lock lock(guard);
    keys = std::move(fresh);
    passphrase = newPassphrase;
    return {};
}

Vault::Vault()
    : d(std::make_unique<Private>())
{
}
Vault::~Vault() = default;

QString Vault::fileName()
{
    return QStringLiteral("key");
}

Result<std::unique_ptr<Vault>> Vault::open(const QString& folder, const QString& passphrase)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, QStringLiteral("The system's random generator is not available."));
    const QString credential = credentialPath();
    const QString path = credential.isEmpty() ? folder + QLatin1Char('/') + fileName() : credential;
    if (!QFileInfo::exists(path))
        if (auto created = createKeyFile(folder, passphrase); !created)
            return created.error();
    auto text = readWhole(path);
    if (!text)
        return text.error();
    auto ring = readKeyFile(*text, passphrase);
    if (!ring)
        return ring.error();
    std::unique_ptr<Vault> vault(new Vault());
    vault->d->path = path;
    vault->d->isCredential = !credential.isEmpty();
    vault->d->passphrase = isWrapped(*text) ? passphrase : QString();
    vault->d->keys = std::make_shared<const WorkingKeys>(std::move(*ring));
    return vault;
}

QByteArray Vault::seal(const char* domain, const QByteArray& row, const QByteArray& plain) const
{
    const auto keys = d->now();
    const int number = keys->ring.current();
    const QByteArray context = bound(domain, row);
    QByteArray sealed(HeaderBytes + plain.size() + TagBytes, Qt::Uninitialized);
    sealed[0] = FormatVersion;
    qToBigEndian(static_cast<quint16>(number), sealed.data() + 1);
    unsigned char* nonce = raw(sealed) + 3;
    randombytes_buf(nonce, NonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + HeaderBytes, nullptr, raw(plain),
                                               lengthOf(plain), raw(context), lengthOf(context), nullptr,
                                               nonce, keys->seal.at(number).data());
    return sealed;
}

Result<QByteArray> Vault::unseal(const char* domain, const QByteArray& row, const QByteArray& sealed) const
{
    const auto keys = d->now();
    const auto key = keys->seal.find(keyOf(sealed));
    if (key == keys->seal.end())
        return fail(ErrorCode::KeyWrong,
                    QStringLiteral("A stored value was sealed with a key this key file does not have."));
    const QByteArray context = bound(domain, row);
    QByteArray plain(sealed.size() - HeaderBytes - TagBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(plain), nullptr, nullptr, raw(sealed) + HeaderBytes,
            static_cast<unsigned long long>(sealed.size() - HeaderBytes), raw(context), lengthOf(context),
            raw(sealed) + 3, key->second.data()) != 0)
        return fail(
            ErrorCode::KeyWrong,
            QStringLiteral("A stored value was changed or belongs to another row; check the data folder."));
    return plain;
}

QByteArray Vault::blindIndex(const char* domain, const QString& text) const
{
    const auto keys = d->now();
    const QByteArray message = bound(domain, text.normalized(QString::NormalizationForm_C).toUtf8());
    QByteArray hash(static_cast<qsizetype>(BlindBytes), Qt::Uninitialized);
    crypto_generichash(raw(hash), BlindBytes, raw(message), lengthOf(message), keys->index.data(),
                       keys->index.size());
    return hash;
}

QByteArray Vault::mac(const char* domain, const QByteArray& message) const
{
    const auto keys = d->now();
    const QByteArray whole = bound(domain, message);
    QByteArray tag(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256(raw(tag), raw(whole), lengthOf(whole), keys->mac.data());
    return tag;
}

int Vault::currentKey() const
{
    return d->now()->ring.current();
}

bool Vault::hasOlderKeys() const
{
    return d->now()->ring.keys.size() > 1;
}

Result<int> Vault::addKey()
{
    const std::scoped_lock lock(d->changing);
    KeyRing ring = d->now()->ring;
    const int number = ring.current() + 1;
    if (number > 0xffff)
        return fail(ErrorCode::Internal, QStringLiteral("The key file has no numbers left for another key."));
    ring.keys[number] = KeyRing::make().lasting;
    if (auto stored = d->store(std::move(ring), d->passphrase); !stored)
        return stored.error();
    return number;
}

Result<void> Vault::dropKeysBefore(int key)
{
    const std::scoped_lock lock(d->changing);
    KeyRing ring = d->now()->ring;
    if (!ring.keys.contains(key))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("There is no such key."));
    ring.keys.erase(ring.keys.begin(), ring.keys.find(key));
    return d->store(std::move(ring), d->passphrase);
}

int Vault::keyOf(const QByteArray& sealed)
{
    if (sealed.size() < HeaderBytes + TagBytes || sealed.at(0) != FormatVersion)
        return 0;
    return qFromBigEndian<quint16>(sealed.constData() + 1);
}

Result<QByteArray> Vault::exportKeys(const QString& passphrase) const
{
    const QByteArray text = writeKeyFile(d->now()->ring, passphrase);
    if (text.isEmpty())
        return fail(ErrorCode::Internal,
                    QStringLiteral("There is not enough memory to protect the key file."));
    return text;
}

Result<void> Vault::setPassphrase(const QString& passphrase)
{
    const std::scoped_lock lock(d->changing);
    return d->store(d->now()->ring, passphrase);
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (sodium_init() >= 0)
        randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

} // namespace core::storage
