// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FactList.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

namespace ui::widgets {

namespace {

constexpr QChar breakHere(0x200b); // zero width space
constexpr int longWord = 20;       // characters; ids and names of files are longer than a pane is wide
constexpr int piece = 4;

QString breakable(const QString& text)
{
    QString result;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        run = text[i].isSpace() ? 0 : run + 1;
        result += text[i];
        if (run >= longWord && run % piece == 0 && !text[i].isHighSurrogate())
            result += breakHere;
    }
    return result;
}

/// What is copied has no breaks of ours.
class FactValue : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->matches(QKeySequence::Copy))
            copy();
        else
            QLabel::keyPressEvent(event);
    }
    void contextMenuEvent(QContextMenuEvent* event) override
    {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(QCoreApplication::translate("FactList", "Copy"), this, [this] { copy(); })
            ->setEnabled(hasSelectedText());
        menu->addAction(QCoreApplication::translate("FactList", "Select all"), this,
                        [this] { setSelection(0, int(text().size())); });
        menu->popup(event->globalPos());
    }

private:
    void copy() const
    {
        if (hasSelectedText())
            QGuiApplication::clipboard()->setText(selectedText().remove(breakHere));
    }
};

} // namespace

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::measure::gap);
    m_grid->setVerticalSpacing(theme::measure::controlGap);
    m_grid->setColumnStretch(1, 1);
}

void FactList::grow(int rows)
{
    while (int(m_rows.size()) < rows) {
        const int row = int(m_rows.size());
        auto* name = new QLabel(this);
        auto* value = new FactValue(this);
        theme::setType(name, theme::Type::Secondary);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_rows.append(std::pair(name, value));
    }
}

void FactList::show(const QList<std::pair<QString, QString>>& facts)
{
    grow(int(facts.size()));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto& [name, value] = m_rows[i];
        const bool shown = i < facts.size() && !facts[i].second.isEmpty();
        name->setVisible(shown);
        value->setVisible(shown);
        name->setText(shown ? facts[i].first : QString());
        value->setText(shown ? breakable(facts[i].second) : QString());
        value->setAccessibleName(shown ? facts[i].first + u' ' + facts[i].second : QString());
    }
}

QString FactList::value(const QString& name) const
{
    for (const auto& [label, value] : m_rows)
        if (label->text() == name)
            return value->text().remove(breakHere);
    return {};
}

} // namespace ui::widgets
