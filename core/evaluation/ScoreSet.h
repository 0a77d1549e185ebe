// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of labelled comparisons and the error rates they give. A comparison that could not be made is a miss
// for a genuine pair and no match for an impostor pair, and stays in the count. Plain value.
#pragma once

#include "core/evaluation/Rate.h"

#include <vector>

namespace core::evaluation {

class ScoreSet {
public:
    void addGenuine(double score) { m_genuine.push_back(score); }
    void addImpostor(double score) { m_impostor.push_back(score); }
    void addFailedGenuine() { ++m_failedGenuine; }
    void addFailedImpostor() { ++m_failedImpostor; }

    /// A match is a score of at least the threshold.
    Rate falseMatches(double threshold) const;
    Rate falseNonMatches(double threshold) const;
    Rate trueAccepts(double threshold) const;

    const std::vector<double>& genuine() const { return m_genuine; }
    const std::vector<double>& impostor() const { return m_impostor; }
    qint64 genuinePairs() const { return static_cast<qint64>(m_genuine.size()) + m_failedGenuine; }
    qint64 impostorPairs() const { return static_cast<qint64>(m_impostor.size()) + m_failedImpostor; }

private:
    std::vector<double> m_genuine;
    std::vector<double> m_impostor;
    qint64 m_failedGenuine = 0;
    qint64 m_failedImpostor = 0;
};

} // namespace core::evaluation
