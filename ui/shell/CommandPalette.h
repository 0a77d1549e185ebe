// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: every command by its name, also those of other pages once something is typed. Enter runs, Escape
// leaves. Lies over the window; GUI thread; owned by MainWindow.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <memory>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace ui::shell {

class CommandPalette : public QFrame {
    Q_OBJECT
public:
    using Source = std::function<QList<QAction*>()>;
    /// Makes actions that `owner` owns.
    using Further = std::function<QList<QAction*>(QObject* owner)>;
    /// Of a command: what stands here instead of its text, and further words that find it in any language.
    static constexpr char textProperty[] = "paletteText";
    static constexpr char wordsProperty[] = "paletteWords";

    CommandPalette(Source source, Further further, QWidget* window);
    void openUp();
    /// There are other commands than before: while it is open they come in, what is typed and chosen stays.
    void followCommands();
    /// Whether more commands come in a moment.
    void setComing(std::function<bool()> isComing) { m_isComing = std::move(isComing); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill(const QString& typed);
    void gather();
    void sayWhatIsMissing();
    void offer(const QList<QPointer<QAction>>& actions, const QString& typed, QSet<QString>& known);
    void leave();
    void run();
    void place();
    bool handleKey(int key);

    Source m_source;
    Further m_further;
    std::function<bool()> m_isComing;
    std::unique_ptr<QObject> m_made; ///< owns what was made for this once
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_nothing; ///< nothing fits, or more commands come
    QList<QPointer<QAction>> m_actions;
    QList<QPointer<QAction>> m_furtherActions;
    QList<QPointer<QAction>> m_shown;
    QPointer<QWidget> m_before;
};

/// True when every word typed is somewhere in the text, whatever the letter case.
bool paletteMatches(const QString& text, const QString& typed);

} // namespace ui::shell
