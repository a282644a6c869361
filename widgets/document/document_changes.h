// SPDX-License-Identifier: GPL-3.0-or-later
// What a user can undo: one command for specs (band, metric, form), one for the selection, one for named
// selections, one for the filters of the table. Only the first and third change what is saved.
#pragma once

#include <QUndoCommand>

#include "document/session_document.h"

namespace seamark {

class SpecChange : public QUndoCommand {
 public:
  // Changes of one gesture (-1: never) and one text are one step.
  SpecChange(SessionDocument& document, const QString& what, ExperimentSpec after, int gesture);
  void undo() override;
  void redo() override;
  int id() const override { return gesture_ >= 0 ? 1 : -1; }
  bool mergeWith(const QUndoCommand* other) override;

 private:
  void apply(const ExperimentSpec& to, const ExperimentSpec& from, int64_t content);
  SessionDocument& document_;
  ExperimentSpec before_, after_;
  int gesture_;
  int64_t content_before_, content_after_;
};

class SelectionChange : public QUndoCommand {
 public:
  SelectionChange(SessionDocument& document, const QString& what, FactSet after);
  void undo() override;
  void redo() override;

 private:
  SessionDocument& document_;
  FactSet before_, after_;
};

class NamedSelectionsChange : public QUndoCommand {
 public:
  NamedSelectionsChange(SessionDocument& document, const QString& what, std::vector<NamedSelection> after);
  void undo() override;
  void redo() override;

 private:
  SessionDocument& document_;
  std::vector<NamedSelection> before_, after_;
  int64_t content_before_, content_after_;
};

class FilterChange : public QUndoCommand {
 public:
  FilterChange(SessionDocument& document, const QString& what, FactFilter after);
  void undo() override;
  void redo() override;
  int id() const override { return 2; }
  bool mergeWith(const QUndoCommand* other) override;  // what is typed into the search is one step

 private:
  SessionDocument& document_;
  FactFilter before_, after_;
};

}  // namespace seamark
