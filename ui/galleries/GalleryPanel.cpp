// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryPanel.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/galleries/GalleryDelegate.h"
#include "ui/shell/PageMemory.h"
#include "ui/subjects/LastGallery.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::galleries {

using core::storage::Gallery;
using widgets::Button;
namespace measure = theme::measure;

GalleryPanel::GalleryPanel(subjects::Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new GalleryListModel(services, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("tone", QStringLiteral("surface"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(buildList(), 1);
    layout->addWidget(buildFoot());
    connect(m_model, &GalleryListModel::loaded, this, &GalleryPanel::loaded);
    widgets::onLanguage(this, [this] { speak(); });
}

QWidget* GalleryPanel::buildHead()
{
    auto* head = new QWidget;
    m_title = new QLabel;
    theme::setType(m_title, theme::Type::Strong);
    m_add = widgets::iconButton(QStringLiteral("add"), head);
    m_add->setObjectName(QStringLiteral("newGallery"));
    m_more = widgets::iconButton(QStringLiteral("more"), head);
    m_more->setObjectName(QStringLiteral("moreGallery"));
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(measure::gap, measure::controlGap, measure::controlGap, measure::controlGap);
    layout->setSpacing(2);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_add);
    connect(m_add, &Button::clicked, this, &GalleryPanel::createRequested);
    connect(m_menu, &QMenu::aboutToShow, this, &GalleryPanel::fillMenu);
    return head;
}

QWidget* GalleryPanel::buildList()
{
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("galleryList"));
    m_list->setModel(m_model);
    m_delegate = new GalleryDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setProperty("focusRing", QStringLiteral("inside"));
    connect(m_list, &QListView::customContextMenuRequested, this, &GalleryPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GalleryPanel::currentMoved);
    return m_list;
}

QWidget* GalleryPanel::buildFoot()
{
    m_foot = new QWidget;
    m_thresholdTitle = new QLabel;
    m_threshold = new QLabel;
    m_threshold->setObjectName(QStringLiteral("galleryThreshold"));
    m_accepts = new QLabel;
    m_accepts->setObjectName(QStringLiteral("galleryAccepts"));
    m_accepts->setWordWrap(true);
    theme::setType(m_thresholdTitle, theme::Type::Caption);
    theme::setType(m_threshold, theme::Type::Title);
    theme::setType(m_accepts, theme::Type::Caption);
    m_adjust = new Button(Button::Kind::Link, QStringLiteral("threshold"));
    m_adjust->setObjectName(QStringLiteral("adjustThreshold"));
    auto* figures = new QHBoxLayout;
    figures->addWidget(m_threshold);
    figures->addStretch();
    figures->addWidget(m_adjust);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(measure::gap, 12, measure::controlGap, 12);
    inner->setSpacing(2);
    inner->addWidget(m_thresholdTitle);
    inner->addLayout(figures);
    inner->addWidget(m_accepts);
    auto* layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(widgets::rule(m_foot));
    layout->addLayout(inner);
    connect(m_adjust, &Button::clicked, this, [this] {
        if (chosen())
            Q_EMIT thresholdRequested(*chosen());
    });
    return m_foot;
}

const Gallery* GalleryPanel::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->galleryAt(index.row()) : nullptr;
}

bool GalleryPanel::isBinChosen() const
{
    return m_list->currentIndex().data(GalleryListModel::BinRole).toBool();
}

void GalleryPanel::choose(qint64 gallery)
{
    m_wanted = gallery;
    if (m_model->rowOf(gallery) >= 0)
        loaded();
}

void GalleryPanel::forget()
{
    m_wanted = 0;
    if (m_model->binRow() > 0)
        chooseRow(usualRow());
}

/// The gallery that was open last at this desk.
int GalleryPanel::usualRow() const
{
    const QString last = shell::recalled(subjects::lastGallery).toString();
    const auto found = std::ranges::find(m_model->galleries(), last, &Gallery::groupId);
    return found == m_model->galleries().end() ? 0 : m_model->rowOf(found->id);
}

void GalleryPanel::markTarget(const Gallery* gallery)
{
    m_delegate->setTarget(gallery ? m_model->rowOf(gallery->id) : -1);
    m_list->viewport()->update();
}

void GalleryPanel::loaded()
{
    const int wanted = m_wanted != 0 ? m_model->rowOf(m_wanted) : -1;
    const bool binOnly = m_model->binRow() == 0;
    if (wanted >= 0)
        chooseRow(wanted);
    else if (!m_list->currentIndex().isValid() && !binOnly)
        chooseRow(usualRow());
    else
        fillFoot();
}

void GalleryPanel::chooseRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    fillFoot();
}

void GalleryPanel::currentMoved()
{
    fillFoot();
    if (const Gallery* gallery = chosen()) {
        m_wanted = gallery->id;
        Q_EMIT galleryChosen(*gallery);
    } else if (isBinChosen()) {
        m_wanted = 0;
        Q_EMIT binChosen();
    }
}

void GalleryPanel::fillFoot()
{
    const Gallery* gallery = chosen();
    m_foot->setVisible(gallery != nullptr);
    m_more->setEnabled(gallery != nullptr);
    if (!gallery)
        return;
    const double threshold = m_services.galleries.threshold({*gallery});
    const qint64 faces = m_services.collection.directory.faces(gallery->id);
    m_threshold->setText(scoreText(threshold));
    const double accepts = expectedAccepts(m_services.faces.scale(), threshold, faces);
    m_accepts->setText(faces == 0 ? tr("No face to confuse with yet") : acceptsSentence(accepts));
    m_accepts->setToolTip(faces == 0 ? QString() : acceptsExplained(faces));
}

void GalleryPanel::fillMenu()
{
    m_menu->clear();
    const Gallery* gallery = chosen();
    if (!gallery)
        return;
    const auto add = [this](const char* objectName, const char* icon, const QString& text, auto signal) {
        QAction* action = m_menu->addAction(theme::icon(QLatin1StringView(icon)), text, this, [this, signal] {
            if (chosen())
                Q_EMIT(this->*signal)(Gallery(*chosen()));
        });
        action->setObjectName(QLatin1StringView(objectName));
    };
    add("renameGallery", "edit", tr("Rename and describe…"), &GalleryPanel::renameRequested);
    add("thresholdGallery", "threshold", tr("Adjust threshold…"), &GalleryPanel::thresholdRequested);
    add("labGallery", "usage", tr("Threshold lab…"), &GalleryPanel::labRequested);
    add("healthGallery", "heart", tr("Gallery health…"), &GalleryPanel::healthRequested);
    m_menu->addSeparator();
    add("removeGallery", "trash", tr("Delete gallery %1…").arg(gallery->name),
        &GalleryPanel::removeRequested);
}

void GalleryPanel::showMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid() || !m_model->galleryAt(index.row()))
        return;
    m_list->setCurrentIndex(index);
    m_menu->popup(m_list->viewport()->mapToGlobal(at));
}

void GalleryPanel::speak()
{
    m_title->setText(tr("Galleries"));
    m_add->setLabel(tr("New gallery"));
    m_more->setLabel(tr("More for this gallery"));
    m_list->setAccessibleName(tr("Galleries"));
    m_thresholdTitle->setText(tr("Threshold"));
    m_adjust->setLabel(tr("Adjust"));
    m_model->retranslate();
    fillFoot();
}

} // namespace ui::galleries
