// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figure_desk.h"

#include <algorithm>

#include "document/wording.h"

namespace seamark {

FigureDesk::FigureDesk(SessionDocument& document, QObject* parent) : QObject(parent), document_(document) {
  connect(&document_, &SessionDocument::opened, this, [this] {
    name_.clear();
    refresh();
  });
  connect(&document_, &SessionDocument::figures_changed, this, &FigureDesk::refresh);
  // What a figure shows may have changed; it is made again when it is looked at.
  for (const auto signal : {&SessionDocument::results_changed, &SessionDocument::outcomes_changed,
                            &SessionDocument::distances_changed}) {
    connect(&document_, signal, this, [this] {
      made_ = false;
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

std::string FigureDesk::free_name(const std::string& wish) const {
  const auto all = document_.figures();
  const auto taken = [&](const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&](const FigureSpec& f) { return f.name == name; });
  };
  if (!wish.empty() && !taken(wish)) return wish;
  for (int i = 1;; ++i) {
    const std::string name = "Figure " + std::to_string(i);
    if (!taken(name)) return name;
  }
}

void FigureDesk::add(const PanelSpec& panel) {
  FigureSpec figure;
  figure.name = free_name({});
  figure.panels = {panel};
  // A new one takes the style of the one before it.
  if (const auto before = spec()) figure.style = before->style;
  name_ = figure.name;
  panel_ = 0;
  document_.put_figure(tr("New figure"), {}, figure);
}

void FigureDesk::add_panel(const PanelSpec& panel) {
  auto figure = spec();
  if (!figure) return add(panel);
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
  figure->name = free_name({});
  name_ = figure->name;
  document_.put_figure(tr("Duplicate figure"), {}, *figure);
}

void FigureDesk::remove() {
  if (!name_.empty()) document_.drop_figure(name_);
}

void FigureDesk::change(const QString& what, const FigureSpec& spec, bool merge) {
  const std::string before = name_;
  if (spec.name != before && free_name(spec.name) != spec.name) return;  // another figure has this name
  name_ = spec.name;
  document_.put_figure(what, before, spec, merge);
}

const Figure* FigureDesk::figure() {
  if (!made_) {
    made_ = true;
    figure_.reset();
    error_.clear();
    error_field_.clear();
    if (const auto description = spec()) {
      try {
        figure_ = make_figure(document_.session(), *description);
      } catch (const Error& error) {
        error_ = error_sentence(error);
        error_field_ = error.field();
      }
    }
  }
  return figure_ ? &*figure_ : nullptr;
}

std::vector<FigureKind> FigureDesk::kinds() const {
  std::vector<FigureKind> out;
  for (int i = 0; i < static_cast<int>(std::size(figure_kind_names)); ++i) {
    if (can_show(document_.session(), static_cast<FigureKind>(i))) out.push_back(static_cast<FigureKind>(i));
  }
  return out;
}

}  // namespace seamark
