// SPDX-License-Identifier: GPL-3.0-or-later
// What a user can undo: one command for specs (band, metric, form), one for the selection, one for named
// selections, one for the filters of the table, one for other choices of what is shown. Only the first and
// third change what is saved.
#pragma once

#include <QUndoCommand>

#include "document/session_document.h"

namespace seamark {

// Only commands of one kind are merged: each takes the other for its own kind.
enum class ChangeKind { spec = 1, filter, figures, selection };

class SpecChange : public QUndoCommand {
 public:
  // Changes of one gesture (-1: never) and one text are one step. `seeds`: the form's, the spec's first.
  SpecChange(SessionDocument& document, const QString& what, ExperimentSpec after, std::vector<int64_t> seeds,
             int gesture);
  void undo() override;
  void redo() override;
  int id() const override { return gesture_ >= 0 ? static_cast<int>(ChangeKind::spec) : -1; }
  bool mergeWith(const QUndoCommand* other) override;

 private:
  void apply(const ExperimentSpec& to, const ExperimentSpec& from, const std::vector<int64_t>& seeds,
             int64_t content);
  SessionDocument& document_;
  ExperimentSpec before_, after_;
  std::vector<int64_t> seeds_before_, seeds_after_;
  int gesture_;
  int64_t content_before_, content_after_;
};

class SelectionChange : public QUndoCommand {
 public:
  SelectionChange(SessionDocument& document, const QString& what, FactSet after, int gesture = -1);
  void undo() override;
  void redo() override;
  int id() const override { return gesture_ >= 0 ? static_cast<int>(ChangeKind::selection) : -1; }
  bool mergeWith(const QUndoCommand* other) override;

 private:
  SessionDocument& document_;
  FactSet before_, after_;
  int gesture_;
};

class NamedSelectionsChange : public QUndoCommand {
 public:
  // What goes by the name of a selection that is renamed goes by its new one.
  struct Renamed {
    std::string from, to;
  };
  NamedSelectionsChange(SessionDocument& document, const QString& what, std::vector<NamedSelection> after,
                        std::optional<Renamed> renamed = std::nullopt);
  void undo() override;
  void redo() override;

 private:
  void rename_uses(const std::string& from, const std::string& to);
  SessionDocument& document_;
  std::vector<NamedSelection> before_, after_;
  std::optional<Renamed> renamed_;
  // What went with the selections that are gone: drawn over the histogram, filtering the table.
  std::vector<Overlay> lost_overlays_;
  std::string lost_filter_;
  int64_t content_before_, content_after_;
};

class FilterChange : public QUndoCommand {
 public:
  FilterChange(SessionDocument& document, const QString& what, FactFilter after);
  void undo() override;
  void redo() override;
  int id() const override { return static_cast<int>(ChangeKind::filter); }
  bool mergeWith(const QUndoCommand* other) override;  // what is typed into the search is one step

 private:
  SessionDocument& document_;
  FactFilter before_, after_;
};

// A choice of what is shown: overlays, the old answer that movement starts from.
template <typename T>
class ChoiceChange : public QUndoCommand {
 public:
  using Apply = void (SessionDocument::*)(const T&);
  ChoiceChange(SessionDocument& document, const QString& what, T before, T after, Apply apply)
      : QUndoCommand(what),
        document_(document),
        before_(std::move(before)),
        after_(std::move(after)),
        apply_(apply) {}
  void undo() override { (document_.*apply_)(before_); }
  void redo() override { (document_.*apply_)(after_); }

 private:
  SessionDocument& document_;
  T before_, after_;
  Apply apply_;
};

}  // namespace seamark
