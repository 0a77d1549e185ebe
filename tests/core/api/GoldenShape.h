// SPDX-License-Identifier: GPL-3.0-or-later
// Compares an answer with a sample of the manual: same keys, same JSON types, nothing more but known
// additions.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace tests {

/// The sample file of a section, as tests/data/golden keeps it.
QJsonObject goldenOf(const QString& section);
/// Sentences on what differs; empty when nothing does. What the sample leaves null may be anything.
QStringList shapeDifferences(const QJsonValue& sample, const QJsonValue& actual);

} // namespace tests
