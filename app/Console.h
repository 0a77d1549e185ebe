// SPDX-License-Identifier: GPL-3.0-or-later
// Everything with a window over an Application: look, status, tasks, pages, and the desk. GUI thread; owned
// by main, ends before the Application.
#pragma once

#include <QThreadPool>

#include <memory>

namespace ui::camera {
class FrameSource;
}
namespace ui::shell {
class MainWindow;
}

namespace app {

class Application;

class Console {
public:
    explicit Console(Application& application);
    /// `camera` stands in for the desk's own.
    Console(Application& application, std::unique_ptr<ui::camera::FrameSource> camera);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    void show();
    ui::shell::MainWindow& window();

private:
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace app
