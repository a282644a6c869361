// SPDX-License-Identifier: GPL-3.0-or-later
// Copies a session for a thread that saves it while the window goes on changing it: a part in each turn of
// the event loop, because ten runs of 10^5 facts together take longer than the window may wait. A session
// that is small is copied at once.
#pragma once

#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "session/records.h"

namespace seamark {

// All of a session but its facts, which never change and are shared.
struct SessionCopy {
  std::shared_ptr<const Session> facts;
  Session rest;
  Session whole() &&;
};

class SessionCopier : public QObject {
  Q_OBJECT

 public:
  using Done = std::function<void(std::shared_ptr<SessionCopy>)>;
  struct Request {
    std::shared_ptr<Session> session;
    std::string view_json;      // in the place of the session's
    bool with_running = false;  // also a run that goes on
  };

  // A frame has 16 ms. With 0 each part has a turn of its own.
  explicit SessionCopier(int turn_milliseconds = 8, QObject* parent = nullptr);
  // `done` comes once, before this returns or in a later turn; requests are answered in their order. The
  // session may change until then: what is handed over is one state of it.
  void copy(Request request, Done done);
  // To be called after each change of a session that may be being copied.
  void session_changed();

 private:
  using Parts = std::deque<std::function<void()>>;
  struct Work {
    Request request;
    Done done;
    std::shared_ptr<SessionCopy> copy;
    Parts parts;  // that are still to be copied
    int begun = 0;
  };
  static void begin(Work& work);
  void go_on();
  const int turn_milliseconds_;
  std::deque<Work> works_;
  QTimer timer_;
  bool copying_ = false;  // what is handed over may ask for another copy
};

}  // namespace seamark
