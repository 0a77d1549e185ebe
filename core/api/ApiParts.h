// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the interface is made of, named once: Application hands it to the Router, which hands each
// controller its share. All references outlive the Router.
#pragma once

#include "core/api/Health.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"

namespace core::auth {
class Accounts;
class Grants;
class RequestGuard;
class Sessions;
} // namespace core::auth
namespace core::faces {
class FaceService;
}
namespace core::galleries {
class GalleryService;
}
namespace core::login {
class LoginService;
}
namespace core::recovery {
class TaskJournal;
}
namespace core::storage {
class FaceStore;
class GalleryStore;
class PictureStore;
class SubjectStore;
class Vault;
} // namespace core::storage
namespace core::usage {
class UsageRecorder;
class UsageReports;
} // namespace core::usage

namespace core::api {

struct ApiParts {
    const base::Settings& settings;
    const base::Clock& clock;
    const storage::Vault& vault;
    const storage::GalleryStore& galleryRows;
    const storage::SubjectStore& subjectRows;
    const storage::FaceStore& faceRows;
    const storage::PictureStore& pictures;
    galleries::GalleryService& galleries;
    faces::FaceService& faces;
    auth::RequestGuard& guard;
    auth::Grants& grants;
    auth::Accounts& accounts;
    auth::Sessions& sessions;
    login::LoginService& login;
    recovery::TaskJournal& journal;
    usage::UsageRecorder& usage;
    const usage::UsageReports& reports;
    HealthSources health;
};

} // namespace core::api
