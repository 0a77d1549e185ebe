// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TemplateCodec.h"

#include <QtEndian>

namespace core::storage {

using base::Result;

const char* templateDomain()
{
    return "template.value";
}

QByteArray templateBinding(qint64 face, const engine::ModelTag& model)
{
    return QByteArray::number(face) + '/' + model.id.toUtf8() + '/' + QByteArray::number(model.version);
}

QByteArray sealTemplate(const Vault& vault, qint64 face, const engine::Template& value)
{
    QByteArray plain(static_cast<qsizetype>(value.values.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(value.values.data(), static_cast<qsizetype>(value.values.size()), plain.data());
    return vault.seal(templateDomain(), templateBinding(face, value.model), plain);
}

Result<engine::Template> unsealTemplate(const Vault& vault, qint64 face, const engine::ModelTag& model,
                                        const QByteArray& sealed)
{
    auto plain = vault.unseal(templateDomain(), templateBinding(face, model), sealed);
    if (!plain)
        return plain.error();
    const std::size_t count = static_cast<std::size_t>(plain->size()) / sizeof(float);
    if (count == 0 || static_cast<std::size_t>(plain->size()) != count * sizeof(float))
        return base::fail(base::ErrorCode::DatabaseCorrupt,
                          QStringLiteral("A stored template has a wrong length."));
    engine::Template value{model, std::vector<float>(count)};
    qFromLittleEndian<float>(plain->constData(), static_cast<qsizetype>(count), value.values.data());
    return value;
}

} // namespace core::storage
