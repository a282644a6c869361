// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document_changes.h"

#include <algorithm>

namespace seamark {

SpecChange::SpecChange(SessionDocument& document, const QString& what, ExperimentSpec after,
                       std::vector<int64_t> seeds, int gesture)
    : QUndoCommand(what),
      document_(document),
      before_(document.spec_),
      after_(std::move(after)),
      seeds_before_(document.seeds_),
      seeds_after_(std::move(seeds)),
      gesture_(gesture),
      content_before_(document.content_),
      content_after_(++document.last_content_) {}

void SpecChange::apply(const ExperimentSpec& to, const ExperimentSpec& from,
                       const std::vector<int64_t>& seeds, int64_t content) {
  // What follows from other things than a user's change stays: the model that is loaded, the name of the next
  // run.
  ExperimentSpec spec = to;
  if (to.model == from.model) spec.model = document_.spec_.model;
  if (to.name == from.name) spec.name = document_.spec_.name;
  document_.seeds_ = seeds;
  document_.apply_spec(spec);
  document_.set_content(content);
}

void SpecChange::undo() { apply(before_, after_, seeds_before_, content_before_); }
void SpecChange::redo() { apply(after_, before_, seeds_after_, content_after_); }

bool SpecChange::mergeWith(const QUndoCommand* other) {
  const auto* next = static_cast<const SpecChange*>(other);
  if (next->gesture_ != gesture_ || next->text() != text()) return false;
  after_ = next->after_;
  seeds_after_ = next->seeds_after_;
  content_after_ = next->content_after_;
  return true;
}

SelectionChange::SelectionChange(SessionDocument& document, const QString& what, FactSet after, int gesture)
    : QUndoCommand(what),
      document_(document),
      before_(document.selection_),
      after_(std::move(after)),
      gesture_(gesture) {}

void SelectionChange::undo() { document_.apply_selection(before_); }
void SelectionChange::redo() { document_.apply_selection(after_); }

bool SelectionChange::mergeWith(const QUndoCommand* other) {
  const auto* next = static_cast<const SelectionChange*>(other);
  if (next->gesture_ != gesture_) return false;
  after_ = next->after_;
  return true;
}

NamedSelectionsChange::NamedSelectionsChange(SessionDocument& document, const QString& what,
                                             std::vector<NamedSelection> after,
                                             std::optional<Renamed> renamed)
    : QUndoCommand(what),
      document_(document),
      before_(document.session_->selections),
      after_(std::move(after)),
      renamed_(std::move(renamed)),
      content_before_(document.content_),
      content_after_(++document.last_content_) {}

void NamedSelectionsChange::rename_uses(const std::string& from, const std::string& to) {
  std::replace(document_.overlays_.begin(), document_.overlays_.end(),
               Overlay{Overlay::Kind::selection, from}, Overlay{Overlay::Kind::selection, to});
  if (document_.filter_.selection == from) document_.filter_.selection = to;
}

void NamedSelectionsChange::undo() {
  if (renamed_) rename_uses(renamed_->to, renamed_->from);
  document_.apply_named_selections(before_);
  std::vector<Overlay> overlays = document_.overlays_;
  for (const Overlay& overlay : lost_overlays_) {
    if (overlays.size() < SessionDocument::most_overlays) overlays.push_back(overlay);
  }
  if (overlays != document_.overlays_) document_.apply_overlays(overlays);
  FactFilter filter = document_.filter_;
  if (filter.selection.empty()) filter.selection = lost_filter_;
  if (renamed_ || filter != document_.filter_) document_.apply_filter(filter);
  document_.set_content(content_before_);
}

void NamedSelectionsChange::redo() {
  if (renamed_) rename_uses(renamed_->from, renamed_->to);
  const std::vector<Overlay> overlays = document_.overlays_;
  const std::string filter = document_.filter_.selection;
  document_.apply_named_selections(after_);
  lost_overlays_.clear();
  for (const Overlay& overlay : overlays) {
    if (!document_.is_overlaid(overlay)) lost_overlays_.push_back(overlay);
  }
  lost_filter_ = document_.filter_.selection.empty() ? filter : std::string();
  if (renamed_ && document_.filter_.selection == renamed_->to) document_.apply_filter(document_.filter());
  document_.set_content(content_after_);
}

FilterChange::FilterChange(SessionDocument& document, const QString& what, FactFilter after)
    : QUndoCommand(what), document_(document), before_(document.filter_), after_(std::move(after)) {}

void FilterChange::undo() { document_.apply_filter(before_); }
void FilterChange::redo() { document_.apply_filter(after_); }

bool FilterChange::mergeWith(const QUndoCommand* other) {
  const auto* next = static_cast<const FilterChange*>(other);
  const auto only_typed = [](FactFilter from, const FactFilter& to) {
    from.search = to.search;
    return from == to;
  };
  if (!only_typed(before_, after_) || !only_typed(after_, next->after_) || after_.search.isEmpty())
    return false;
  after_ = next->after_;
  return true;
}

}  // namespace seamark
