// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CameraParts.h"

#include <QLibrary>

namespace ui::camera {

namespace {

struct Part {
    const char* element;
    const char* package;
};

constexpr Part parts[] = {
    {"videoconvert", "gstreamer1.0-plugins-base"},
    {"videoscale", "gstreamer1.0-plugins-base"},
    {"jpegdec", "gstreamer1.0-plugins-good"},
    {"v4l2src", "gstreamer1.0-plugins-good"},
};

using FindFactory = void* (*)(const char*);
using Unref = void (*)(void*);

} // namespace

QStringList missingPackages()
{
    QLibrary gstreamer(QStringLiteral("gstreamer-1.0"), 0);
    const auto find = reinterpret_cast<FindFactory>(gstreamer.resolve("gst_element_factory_find"));
    const auto unref = reinterpret_cast<Unref>(gstreamer.resolve("gst_object_unref"));
    return missingPackages([find, unref](const char* element) {
        void* factory = find && unref ? find(element) : nullptr;
        if (factory)
            unref(factory);
        return factory != nullptr;
    });
}

QStringList missingPackages(const std::function<bool(const char* element)>& exists)
{
    QStringList packages;
    for (const Part& part : parts) {
        const QString package = QString::fromLatin1(part.package);
        if (!exists(part.element) && !packages.contains(package))
            packages << package;
    }
    return packages;
}

} // namespace ui::camera
