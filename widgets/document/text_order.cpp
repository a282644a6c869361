// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/text_order.h"

#include <QCollator>
#include <QPointer>
#include <algorithm>
#include <memory>
#include <numeric>
#include <unordered_map>

#include "document/session_document.h"

namespace seamark {

std::vector<int32_t> text_places(int64_t n, const std::function<std::string(int64_t)>& text,
                                 const QLocale& locale, const RunControl* control) {
  std::unordered_map<std::string, int32_t> known;  // many facts share a target or a relation
  std::vector<int32_t> which(static_cast<size_t>(n), -1);
  std::vector<QCollatorSortKey> keys;
  const QCollator collator(locale);
  for (int64_t i = 0; i < n; ++i) {
    if (control && i % 1000 == 0) control->check();
    std::string now = text(i);
    if (now.empty()) continue;
    const auto [at, is_new] = known.try_emplace(std::move(now), static_cast<int32_t>(keys.size()));
    if (is_new) keys.push_back(collator.sortKey(QString::fromStdString(at->first)));
    which[static_cast<size_t>(i)] = at->second;
  }
  std::vector<int32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
    return keys[static_cast<size_t>(a)] < keys[static_cast<size_t>(b)];
  });
  std::vector<int32_t> place(keys.size());
  for (size_t i = 0; i < order.size(); ++i) {
    const bool same =
        i > 0 && keys[static_cast<size_t>(order[i])].compare(keys[static_cast<size_t>(order[i - 1])]) == 0;
    place[static_cast<size_t>(order[i])] =
        same ? place[static_cast<size_t>(order[i - 1])] : static_cast<int32_t>(i);
  }
  for (int32_t& one : which)
    if (one >= 0) one = place[static_cast<size_t>(one)];
  return which;
}

TextOrder::TextOrder(SessionDocument& document, const QString& name, QObject* parent)
    : QObject(parent), document_(document), name_(name) {}

const std::vector<int32_t>& TextOrder::places(int column, int64_t n, const std::function<Text()>& text) {
  Column& now = columns_[column];
  if (now.asked || n == 0) return now.places;
  now.asked = true;
  auto found = std::make_shared<std::vector<int32_t>>();
  document_.work_quietly(
      name_ + QString::number(column),
      [n, found, text = text(), locale = QLocale()](const RunControl& control) {
        *found = text_places(n, text, locale, &control);
      },
      [order = QPointer(this), column, found, made_for = made_for_] {
        if (!order || order->made_for_ != made_for) return;
        order->columns_[column].places = std::move(*found);
        Q_EMIT order->ready();
      });
  return now.places;
}

void TextOrder::outdate(int column) {
  if (const auto at = columns_.find(column); at != columns_.end()) at->second.asked = false;
}

void TextOrder::clear() {
  columns_.clear();
  ++made_for_;
}

}  // namespace seamark
