// SPDX-License-Identifier: GPL-3.0-or-later
// Which sessions are open and could be lost, or are being written by a study: a small file for each in the
// application's data folder, locked while its window lives. One that is there and not locked was left behind
// by a window that ended too soon.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace seamark {

struct LeftBehind {
  QString note;  // the note's own file
  QString file;  // the session's; of one without a name: in untitled_folder()
  QString title;
  bool untitled = false;
  QDateTime when;
  bool study = false;  // a study was writing it
  bool aside = false;  // its recovery file was moved aside by one of the window that has it open
};

// What is in it, where it reads.
struct LeftContents {
  QString problem;  // why it does not
  int64_t facts = 0, runs = 0, selections = 0;
  bool changed = false;                       // since it was saved
  bool interrupted = false;                   // a run that can be continued
  int64_t study_done = 0, study_planned = 0;  // runs of its study; planned 0: it holds none
};

class RecoveryNote {
 public:
  RecoveryNote() = default;
  ~RecoveryNote();  // the file stays: remove() says that nothing can be lost
  RecoveryNote(const RecoveryNote&) = delete;
  RecoveryNote& operator=(const RecoveryNote&) = delete;
  enum class About {
    saved,     // a session with a file of its own
    untitled,  // ... without
    shipped,   // ... without, and nothing in it is the user's: its file goes where nobody asks for it again
    study      // a session that a study writes
  };
  // "" or why it cannot be written.
  QString write(const QString& file, const QString& title, About about);
  void remove();

  static QString folder();
  // What windows that are gone have left, newest first, each session once. Notes without anything to recover
  // are removed.
  static QList<LeftBehind> left_behind();

 private:
  void create();
  int handle_ = -1;
  QString path_;
  QByteArray written_;
  qsizetype size_ = 0;
};

}  // namespace seamark
