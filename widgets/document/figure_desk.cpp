// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figure_desk.h"

#include <algorithm>
#include <utility>

#include "document/wording.h"

namespace seamark {
namespace {

// A style that is gone is said when the figure is made.
void try_take_style(FigureSpec& figure) {
  try {
    take_style(figure);
  } catch (const Error&) {
  }
}

}  // namespace

FigureDesk::FigureDesk(SessionDocument& document, QObject* parent) : QObject(parent), document_(document) {
  connect(&document_, &SessionDocument::opened, this, [this] {
    name_.clear();
    data_changed_ = true;
    refresh();
  });
  connect(&document_, &SessionDocument::figures_changed, this, &FigureDesk::refresh);
  // What a figure shows may have changed; it is made again when it is looked at.
  for (const auto signal : {&SessionDocument::results_changed, &SessionDocument::outcomes_changed,
                            &SessionDocument::distances_changed, &SessionDocument::runs_changed,
                            &SessionDocument::named_selections_changed}) {
    connect(&document_, signal, this, [this] {
      made_ = false;
      data_changed_ = true;
      Q_EMIT figure_changed();
    });
  }
}

void FigureDesk::refresh() {
  const auto all = document_.figures();
  const auto at = std::find_if(all.begin(), all.end(), [&](const FigureSpec& f) { return f.name == name_; });
  if (at == all.end()) {
    name_ = all.empty() ? std::string() : all.back().name;
    panel_ = 0;
  } else {
    panel_ = std::clamp(panel_, 0, static_cast<int>(at->panels.size()) - 1);
  }
  made_ = false;
  Q_EMIT list_changed();
  Q_EMIT figure_changed();
}

std::optional<FigureSpec> FigureDesk::spec() const {
  for (FigureSpec& figure : document_.figures()) {
    if (figure.name == name_) return std::move(figure);
  }
  return std::nullopt;
}

void FigureDesk::open(const std::string& name, int panel) {
  if (name == name_ && panel == panel_) return;
  name_ = name;
  panel_ = panel;
  made_ = false;
  Q_EMIT list_changed();
  Q_EMIT figure_changed();
}

bool FigureDesk::is_taken(const std::string& name) const {
  const auto& results = document_.session().results;
  return std::any_of(results.begin(), results.end(), [&](const ResultTable& t) { return t.name == name; });
}

std::string FigureDesk::free_name() const {
  for (int i = 1;; ++i) {
    const std::string name = "Figure " + std::to_string(i);
    if (!is_taken(name)) return name;
  }
}

void FigureDesk::add(const PanelSpec& panel) {
  FigureSpec figure;
  figure.name = free_name();
  figure.panels = {panel};
  figure.style = preferred_style_;
  try {
    find_paper_style(figure.style);
  } catch (const Error&) {
    figure.style = FigureSpec().style;  // an own style that is gone
  }
  try_take_style(figure);
  name_ = figure.name;
  panel_ = 0;
  document_.put_figure(tr("New figure"), {}, figure);
}

void FigureDesk::add_panel(const PanelSpec& panel) {
  auto figure = spec();
  if (!figure || figure->panels.size() >= most_panels) return add(panel);
  figure->panels.push_back(panel);
  panel_ = static_cast<int>(figure->panels.size()) - 1;
  document_.put_figure(tr("Add panel"), name_, *figure);
}

void FigureDesk::remove_panel(int index) {
  auto figure = spec();
  if (!figure || figure->panels.size() < 2 || index < 0 || index >= static_cast<int>(figure->panels.size()))
    return;
  figure->panels.erase(figure->panels.begin() + index);
  document_.put_figure(tr("Remove panel"), name_, *figure);
}

void FigureDesk::duplicate() {
  auto figure = spec();
  if (!figure) return;
  figure->name = free_name();
  name_ = figure->name;
  document_.put_figure(tr("Duplicate figure"), {}, *figure);
}

void FigureDesk::remove() {
  if (!name_.empty()) document_.drop_figure(name_);
}

void FigureDesk::change(const QString& what, const FigureSpec& spec, bool merge) {
  const std::string before = name_;
  if (spec.name != before && is_taken(spec.name)) return;
  const auto old = this->spec();
  FigureSpec next = spec;
  if (!next.own_style || is_built_in_style(next.style) || !old || old->style != next.style)
    try_take_style(next);
  name_ = next.name;
  document_.put_figure(what, before, next, merge);
}

void FigureDesk::resize(double width_mm, double height_mm) {
  auto figure = spec();
  if (!figure) return;
  if (width_mm > 0) figure->width_mm = width_mm;
  if (height_mm > 0) figure->height_mm = height_mm;
  if (figure_problems(*figure).empty()) change(tr("Resize figure"), *figure);
}

std::optional<PaperStyle> FigureDesk::style() const {
  const auto figure = spec();
  if (!figure) return std::nullopt;
  try {
    return style_of(*figure);
  } catch (const Error&) {
    return std::nullopt;
  }
}

void FigureDesk::change_style(const QString& what, const PaperStyle& style) {
  auto figure = spec();
  if (!figure) return;
  figure->style_changes.clear();
  figure->style_changes = style_changes(style_of(*figure), style);
  change(what, *figure);
}

TakenStyle FigureDesk::taken_style() const {
  const auto figure = spec();
  return figure ? seamark::taken_style(*figure) : TakenStyle::none;
}

void FigureDesk::update_style() {
  const auto open = spec();
  if (!open) return;
  FigureSpec now = *open;
  take_style(now);
  begin_gesture();
  for (FigureSpec figure : document_.figures()) {
    if (figure.style != open->style) continue;
    figure.own_style = now.own_style;
    document_.put_figure(tr("Update style"), figure.name, figure, true);
  }
}

void FigureDesk::save_style(const std::string& name) {
  auto figure = spec();
  if (!figure) return;
  save_own_style(style_of(*figure), name);
  figure->style = name;
  figure->own_style.reset();
  figure->style_changes.clear();
  change(tr("Save style"), *figure, false);
  Q_EMIT styles_changed();
}

void FigureDesk::rename_style(const std::string& from, const std::string& to) {
  rename_own_style(from, to);
  begin_gesture();
  for (FigureSpec figure : document_.figures()) {
    if (figure.style != from) continue;
    figure.style = to;
    if (figure.own_style) {
      figure.own_style->name = figure.own_style->label = to;
    } else {
      try_take_style(figure);
    }
    document_.put_figure(tr("Rename style"), figure.name, figure, true);
  }
  Q_EMIT styles_changed();
}

void FigureDesk::remove_style(const std::string& name) {
  // Figures of earlier versions have not taken it along yet.
  begin_gesture();
  for (FigureSpec figure : document_.figures()) {
    if (figure.style != name || figure.own_style) continue;
    try_take_style(figure);
    document_.put_figure(tr("Keep style"), figure.name, figure, true);
  }
  remove_own_style(name);
  Q_EMIT styles_changed();
}

std::string FigureDesk::import_style(const QString& file) {
  const std::string name = import_own_style(file.toStdString());
  Q_EMIT styles_changed();
  return name;
}

int FigureDesk::uses_of_style(const std::string& name) const {
  const auto all = document_.figures();
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [&](const FigureSpec& figure) { return figure.style == name; }));
}

std::shared_ptr<const Figure> FigureDesk::shared_figure() {
  if (!made_) {
    made_ = true;
    error_.clear();
    error_field_.clear();
    const auto before = std::exchange(figure_, nullptr);
    const bool same_data = !data_changed_;
    data_changed_ = false;
    if (const auto description = spec()) {
      try {
        figure_ = std::make_shared<Figure>(
            make_figure(document_.session(), *description, same_data ? before.get() : nullptr));
      } catch (const Error& error) {
        error_ = error_sentence(error);
        error_field_ = error.field();
      }
    }
  }
  return figure_;
}

std::vector<FigureKind> FigureDesk::kinds() const {
  std::vector<FigureKind> out;
  for (int i = 0; i < static_cast<int>(std::size(figure_kind_names)); ++i) {
    if (can_show(document_.session(), static_cast<FigureKind>(i))) out.push_back(static_cast<FigureKind>(i));
  }
  return out;
}

}  // namespace seamark
