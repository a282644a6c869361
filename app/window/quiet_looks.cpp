// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/quiet_looks.h"

#include <QObject>
#include <system_error>
#include <thread>

namespace seamark {

QuietLooks::QuietLooks(QObject* owner) { door_->owner = owner; }

QuietLooks::~QuietLooks() {
  const std::lock_guard lock(door_->mutex);
  door_->owner = nullptr;
}

bool QuietLooks::begin(const QString& what, std::function<std::function<void()>()> work) {
  if (is_looking(what)) return false;
  try {
    std::thread([door = door_, what, work = std::move(work)] {
      std::function<void()> then = work();
      const std::lock_guard lock(door->mutex);
      if (!door->owner) return;
      QMetaObject::invokeMethod(
          door->owner,
          [door, what, then = std::move(then)] {
            door->going_on.remove(what);
            then();
          },
          Qt::QueuedConnection);
    }).detach();
  } catch (const std::system_error&) {
    return false;  // no thread is to be had: what is known stays
  }
  door_->going_on.insert(what);
  return true;
}

}  // namespace seamark
