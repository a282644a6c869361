// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document_changes.h"

namespace seamark {

SpecChange::SpecChange(SessionDocument& document, const QString& what, ExperimentSpec after, int gesture)
    : QUndoCommand(what),
      document_(document),
      before_(document.spec_),
      after_(std::move(after)),
      gesture_(gesture),
      content_before_(document.content_),
      content_after_(++document.last_content_) {}

void SpecChange::apply(const ExperimentSpec& to, const ExperimentSpec& from, int64_t content) {
  // What follows from other things than a user's change stays: the model that is loaded, the name of the next
  // run.
  ExperimentSpec spec = to;
  if (to.model == from.model) spec.model = document_.spec_.model;
  if (to.name == from.name) spec.name = document_.spec_.name;
  document_.apply_spec(spec);
  document_.set_content(content);
}

void SpecChange::undo() { apply(before_, after_, content_before_); }
void SpecChange::redo() { apply(after_, before_, content_after_); }

bool SpecChange::mergeWith(const QUndoCommand* other) {
  const auto* next = static_cast<const SpecChange*>(other);
  if (next->gesture_ != gesture_ || next->text() != text()) return false;
  after_ = next->after_;
  content_after_ = next->content_after_;
  return true;
}

SelectionChange::SelectionChange(SessionDocument& document, const QString& what, FactSet after)
    : QUndoCommand(what), document_(document), before_(document.selection_), after_(std::move(after)) {}

void SelectionChange::undo() { document_.apply_selection(before_); }
void SelectionChange::redo() { document_.apply_selection(after_); }

NamedSelectionsChange::NamedSelectionsChange(SessionDocument& document, const QString& what,
                                             std::vector<NamedSelection> after)
    : QUndoCommand(what),
      document_(document),
      before_(document.session_->selections),
      after_(std::move(after)),
      content_before_(document.content_),
      content_after_(++document.last_content_) {}

void NamedSelectionsChange::undo() {
  document_.apply_named_selections(before_);
  document_.set_content(content_before_);
}

void NamedSelectionsChange::redo() {
  document_.apply_named_selections(after_);
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
