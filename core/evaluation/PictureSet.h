// SPDX-License-Identifier: GPL-3.0-or-later
// Every picture of an evaluation, analysed once, on as many threads as the engine has workers. What could not
// be acquired is kept with its reason.
#pragma once

#include "core/engine/FaceEngine.h"

#include <QHash>
#include <QTextStream>

namespace core::evaluation {

class PictureSet {
public:
    /// Analyses the largest face of each file as comparing and searching do.
    PictureSet(engine::FaceEngine& engine, const QStringList& paths, const engine::AnalyseOptions& options);

    /// Null when the picture failed.
    const engine::FaceAnalysis* face(const QString& path) const;
    qsizetype size() const { return m_faces.size() + m_failures.size(); }
    qsizetype failures() const { return m_failures.size(); }
    /// "Failures to acquire: 3 of 425" and a line for each.
    void printFailures(QTextStream& out) const;

private:
    QHash<QString, engine::FaceAnalysis> m_faces;
    QHash<QString, base::Error> m_failures;
};

} // namespace core::evaluation
