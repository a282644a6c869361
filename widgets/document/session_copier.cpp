// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session_copier.h"

#include <QScopeGuard>
#include <ctime>

namespace seamark {
namespace {

// Processor time of this thread: that it has to wait for a core is no reason to take more turns.
double spent_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// A session that changes all the time is copied in one go in the end.
constexpr int most_beginnings = 4;

// Of one table the columns come one by one: that of a run with many looks has millions of rows.
void add_results(std::deque<std::function<void()>>& parts,
                 const std::function<std::vector<ResultTable>&()>& from,
                 const std::function<std::vector<ResultTable>&()>& to) {
  for (size_t t = 0; t < from().size(); ++t) {
    const ResultTable& table = from()[t];
    parts.emplace_back([=] {
      const ResultTable& now = from()[t];
      to().push_back({now.name, now.kind, now.settings_json, {}, {}});
    });
    for (size_t c = 0; c < table.columns.size(); ++c)
      parts.emplace_back([=] { to().back().columns.push_back(from()[t].columns[c]); });
    for (const auto& [name, matrix] : table.matrices)
      parts.emplace_back([=, name = name] { to().back().matrices[name] = from()[t].matrices.at(name); });
  }
}

}  // namespace

Session SessionCopy::whole() && {
  rest.facts = facts->facts;
  return std::move(rest);
}

SessionCopier::SessionCopier(int turn_milliseconds, QObject* parent)
    : QObject(parent), turn_milliseconds_(turn_milliseconds) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &SessionCopier::go_on);
}

void SessionCopier::copy(Request request, Done done) {
  works_.push_back({.request = std::move(request), .done = std::move(done), .copy = {}, .parts = {}});
  begin(works_.back());
  if (!timer_.isActive()) go_on();
}

void SessionCopier::session_changed() {
  for (Work& work : works_) begin(work);
}

void SessionCopier::begin(Work& work) {
  ++work.begun;
  work.copy = std::make_shared<SessionCopy>();
  work.copy->facts = work.request.session;
  work.parts.clear();
  // Both outlive the parts.
  Session* const from = work.request.session.get();
  Session* const to = &work.copy->rest;
  work.parts.emplace_back([from, to, view = work.request.view_json] {
    to->model = from->model;
    to->selections = from->selections;
    to->view_json = view;
  });
  for (size_t i = 0; i < from->distances.size(); ++i)
    work.parts.emplace_back([=] { to->distances.push_back(from->distances[i]); });
  for (size_t i = 0; i < from->runs.size(); ++i) {
    if (from->runs[i].state == RunState::running && !work.request.with_running) continue;
    work.parts.emplace_back([=] {
      RunRecord& run = from->runs[i];
      std::vector<ResultTable> results;  // come after it
      results.swap(run.results);
      const auto back = qScopeGuard([&] { results.swap(run.results); });
      to->runs.push_back(run);
    });
    add_results(
        work.parts, [=]() -> std::vector<ResultTable>& { return from->runs[i].results; },
        [=]() -> std::vector<ResultTable>& { return to->runs.back().results; });
  }
  add_results(
      work.parts, [=]() -> std::vector<ResultTable>& { return from->results; },
      [=]() -> std::vector<ResultTable>& { return to->results; });
}

void SessionCopier::go_on() {
  if (copying_) return;
  copying_ = true;
  const auto end = qScopeGuard([this] { copying_ = false; });
  const double end_of_turn = spent_ms() + turn_milliseconds_;
  while (!works_.empty()) {
    Work& work = works_.front();
    const bool at_once = work.begun > most_beginnings;
    do {
      const auto part = std::move(work.parts.front());
      work.parts.pop_front();
      part();
    } while (!work.parts.empty() && (at_once || spent_ms() < end_of_turn));
    if (!work.parts.empty()) return timer_.start();
    const Work copied = std::move(work);
    works_.pop_front();
    copied.done(copied.copy);
  }
}

}  // namespace seamark
