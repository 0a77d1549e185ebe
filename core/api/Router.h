// SPDX-License-Identifier: GPL-3.0-or-later
// One request to one answer: finds the route, asks the guard once, reads the body, runs the handler, records
// the usage once, puts the envelope on. Thread-safe; owned by Application.
#pragma once

#include "core/api/ApiMessage.h"
#include "core/api/ApiParts.h"

#include <memory>

namespace core::api {

class Router final : public RequestHandler {
public:
    explicit Router(const ApiParts& parts);
    ~Router() override;

    Lane laneOf(const ApiRequest& request) const override;
    ApiResponse handle(const ApiRequest& request) override;
    ApiResponse transportFailure(const ApiRequest& request, int status, const QString& detail) const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::api
