// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/KeyRing.h"

#include "core/storage/Vault.h"

#include <QList>

#include <sodium.h>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int KeyBytes = 32;
constexpr char PlainHeader[] = "facedesk-key 1";
constexpr char WrappedHeader[] = "facedesk-key 1 argon2id";
// QT64.md's measured cost for one unlock: 64 MiB, three passes, 0.15 s.
constexpr unsigned long long Passes = 3;
constexpr std::size_t MemoryBytes = 64UL * 1024 * 1024;
// Upper bounds for what a file may ask for, so that a forged one cannot exhaust the machine.
constexpr unsigned long long MostPasses = 64;
constexpr std::size_t MostMemoryBytes = 1024UL * 1024 * 1024;

struct Cost {
    unsigned long long passes = Passes;
    std::size_t memory = MemoryBytes;
};

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned long long sizeOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

void wipe(QByteArray& bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

base::Error unreadable()
{
    return fail(ErrorCode::KeyWrong,
                QStringLiteral("The key file cannot be read; restore it from where you keep its copy."));
}

QByteArray plainText(const KeyRing& ring)
{
    QByteArray text = QByteArray(PlainHeader) + "\nlasting " + ring.lasting.toHex() + '\n';
    for (const auto& [number, key] : ring.keys)
        text += "key " + QByteArray::number(number) + ' ' + key.toHex() + '\n';
    return text;
}

bool takeLine(KeyRing& ring, const QList<QByteArray>& words)
{
    const QByteArray key = QByteArray::fromHex(words.last());
    if (key.size() != KeyBytes)
        return false;
    if (words.size() == 2 && words[0] == "lasting") {
        ring.lasting = key;
        return true;
    }
    const int number = words[words.size() - 2].toInt();
    if (words.size() != 3 || words[0] != "key" || number < 1 || number > 0xffff)
        return false;
    ring.keys[number] = key;
    return true;
}

Result<KeyRing> parsePlain(const QByteArray& text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    KeyRing ring;
    for (qsizetype i = 1; i < lines.size(); ++i)
        if (const auto words = lines[i].simplified().split(' '); words.size() < 2 || !takeLine(ring, words))
            return unreadable();
    if (lines.first().trimmed() != PlainHeader || ring.lasting.isEmpty() || ring.keys.empty())
        return unreadable();
    return ring;
}

Result<QByteArray> stretch(const QString& passphrase, const QByteArray& salt, const Cost& cost)
{
    QByteArray key(KeyBytes, '\0');
    const QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    if (crypto_pwhash(raw(key), KeyBytes, secret.constData(), sizeOf(secret), raw(salt), cost.passes,
                      cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("There is not enough memory to open the key file."));
    return key;
}

QByteArray wrap(const QByteArray& text, const QString& passphrase)
{
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    auto key = stretch(passphrase, salt, Cost());
    if (!key)
        return {};
    QByteArray boxed(text.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(raw(boxed), raw(text), sizeOf(text), raw(nonce), raw(*key));
    wipe(*key);
    return QByteArray(WrappedHeader) + ' ' + QByteArray::number(static_cast<qulonglong>(Passes)) + ' ' +
           QByteArray::number(static_cast<qulonglong>(MemoryBytes)) + ' ' + salt.toHex() + ' ' +
           nonce.toHex() + '\n' + boxed.toHex() + '\n';
}

Result<QByteArray> openBox(const QByteArray& boxed, const QByteArray& nonce, const QByteArray& key)
{
    QByteArray text(boxed.size() - static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    if (crypto_secretbox_open_easy(raw(text), raw(boxed), sizeOf(boxed), raw(nonce), raw(key)) != 0)
        return fail(ErrorCode::KeyWrong, QStringLiteral("The passphrase does not open the key file."));
    return text;
}

Result<QByteArray> unwrap(const QByteArray& file, const QString& passphrase)
{
    const QList<QByteArray> lines = file.trimmed().split('\n');
    const QList<QByteArray> words = lines.first().simplified().split(' ');
    if (lines.size() != 2 || words.size() != 7)
        return unreadable();
    const Cost cost{words[3].toULongLong(), words[4].toULongLong()};
    const QByteArray salt = QByteArray::fromHex(words[5]);
    const QByteArray nonce = QByteArray::fromHex(words[6]);
    const QByteArray boxed = QByteArray::fromHex(lines[1]);
    if (salt.size() != crypto_pwhash_SALTBYTES || nonce.size() != crypto_secretbox_NONCEBYTES ||
        boxed.size() <= static_cast<qsizetype>(crypto_secretbox_MACBYTES) || cost.passes > MostPasses ||
        cost.memory > MostMemoryBytes)
        return unreadable();
    auto key = stretch(passphrase, salt, cost);
    if (!key)
        return key.error();
    auto text = openBox(boxed, nonce, *key);
    wipe(*key);
    return text;
}

} // namespace

KeyRing::~KeyRing()
{
    wipe(lasting);
    for (auto& [number, key] : keys)
        wipe(key);
}

KeyRing KeyRing::make()
{
    KeyRing ring;
    ring.lasting = randomBytes(KeyBytes);
    ring.keys[1] = randomBytes(KeyBytes);
    return ring;
}

bool isWrapped(const QByteArray& keyFile)
{
    return keyFile.startsWith(WrappedHeader);
}

QByteArray writeKeyFile(const KeyRing& ring, const QString& passphrase)
{
    const QByteArray text = plainText(ring);
    return passphrase.isEmpty() ? text : wrap(text, passphrase);
}

Result<KeyRing> readKeyFile(const QByteArray& text, const QString& passphrase)
{
    if (!isWrapped(text))
        return parsePlain(text);
    if (passphrase.isEmpty())
        return fail(ErrorCode::KeyMissing,
                    QStringLiteral("The key file is protected by a passphrase; give it at start."));
    auto plain = unwrap(text, passphrase);
    if (!plain)
        return plain.error();
    auto ring = parsePlain(*plain);
    wipe(*plain);
    return ring;
}

} // namespace core::storage
