// SPDX-License-Identifier: GPL-3.0-or-later
// Replica engines as an administrator saved them (settings replica.N.*). Any thread.
#pragma once

#include "core/base/Settings.h"

#include <QUrl>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace core::recovery {

struct Target {
    int number = 0;
    QString kind; ///< facedesk, koala, cloudwalk, custom
    QUrl url;
    QString token;
    QString requestTemplate; ///< JSON, custom and cloudwalk
    QString name = {};       ///< for people; may be empty
};

/// Every one with an address, enabled or not, sorted.
std::vector<int> targetNumbers(const base::Settings& settings);
QString targetName(const base::Settings& settings, int number); ///< empty: it has none
bool isSetUp(const base::Settings& settings, int number);       ///< among them
/// The same scheme, machine, port and path, however they are written; localhost is 127.0.0.1 and [::1].
bool isSameAddress(const QUrl& one, const QUrl& other);
/// http or https, to a machine; without name, password, question mark or anchor.
bool isUsable(const QUrl& url);
/// One of the listeners of this very program.
bool isOwnAddress(const QUrl& url, const base::Settings& settings);
/// Enabled ones with a usable http or https address, by number.
std::vector<Target> enabledTargets(const base::Settings& settings);
std::optional<Target> enabledTarget(const base::Settings& settings, int number);
/// Switched off or not.
std::optional<Target> savedTarget(const base::Settings& settings, int number);

/// enabledTargets() of every change without reading the settings anew for each: only after one of replica.*
/// changed. Built after Settings, which outlive it.
class KnownTargets {
public:
    explicit KnownTargets(const base::Settings& settings);
    ~KnownTargets();
    KnownTargets(const KnownTargets&) = delete;
    KnownTargets& operator=(const KnownTargets&) = delete;

    using List = std::shared_ptr<const std::vector<Target>>;
    List enabled() const;

private:
    const base::Settings& m_settings;
    QMetaObject::Connection m_changed;
    mutable std::mutex m_guard;
    mutable List m_list; ///< null: to be read
};

} // namespace core::recovery
