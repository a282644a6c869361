// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at files that may lie on a drive that does not answer: each in a thread of its own, for which nobody
// waits, not even the end of the program.
#pragma once

#include <QSet>
#include <QString>
#include <functional>
#include <memory>
#include <mutex>

class QObject;

namespace seamark {

class QuietLooks {
 public:
  explicit QuietLooks(QObject* owner);
  ~QuietLooks();
  QuietLooks(const QuietLooks&) = delete;
  QuietLooks& operator=(const QuietLooks&) = delete;

  // `look` beside the window, then `then` in the owner's thread with what it found, unless this is gone by
  // then. While a look at `what` goes on no other one is begun: false. `look` must not throw, and may outlive
  // the application: plain values and system calls only.
  template <typename Look, typename Then>
  bool ask(const QString& what, Look look, Then then) {
    return begin(what, [look = std::move(look), then = std::move(then)]() -> std::function<void()> {
      return [then, found = look()] { then(found); };
    });
  }
  bool is_looking(const QString& what) const { return door_->going_on.contains(what); }

 private:
  bool begin(const QString& what, std::function<std::function<void()>()> work);
  // What is left of this for a thread that comes back late.
  struct Door {
    std::mutex mutex;
    QObject* owner = nullptr;  // null: gone
    QSet<QString> going_on;    // of the owner's thread
  };
  std::shared_ptr<Door> door_ = std::make_shared<Door>();
};

}  // namespace seamark
