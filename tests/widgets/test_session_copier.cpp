// SPDX-License-Identifier: GPL-3.0-or-later
// A session is copied over many turns of the event loop, and what comes out is one state of it.
#include <QCoreApplication>
#include <QTest>

#include "document/session_copier.h"
#include "session/columns.h"
#include "widgets/fakes.h"

using namespace seamark;

namespace {

// Everything that a file of it would hold, but the facts.
void compare(const Session& copy, const Session& session) {
  QCOMPARE(copy.model, session.model);
  QVERIFY(copy.distances == session.distances);
  QVERIFY(copy.selections == session.selections);
  const auto same_results = [](const std::vector<ResultTable>& a, const std::vector<ResultTable>& b) {
    QCOMPARE(a.size(), b.size());
    for (size_t i = 0; i < a.size(); ++i) {
      QCOMPARE(a[i].name, b[i].name);
      QCOMPARE(a[i].kind, b[i].kind);
      QCOMPARE(a[i].settings_json, b[i].settings_json);
      QCOMPARE(a[i].columns.size(), b[i].columns.size());
      for (size_t c = 0; c < a[i].columns.size(); ++c) {
        QCOMPARE(a[i].columns[c].name, b[i].columns[c].name);
        QCOMPARE(a[i].columns[c].values.index(), b[i].columns[c].values.index());
      }
      QCOMPARE(a[i].matrices.size(), b[i].matrices.size());
      for (const auto& [name, matrix] : b[i].matrices) {
        QVERIFY(a[i].matrices.contains(name));
        QCOMPARE(a[i].matrices.at(name).rows, matrix.rows);
      }
    }
  };
  same_results(copy.results, session.results);
  QCOMPARE(copy.runs.size(), session.runs.size());
  for (size_t i = 0; i < copy.runs.size(); ++i) {
    QCOMPARE(copy.runs[i].name, session.runs[i].name);
    QCOMPARE(copy.runs[i].spec_json, session.runs[i].spec_json);
    QCOMPARE(copy.runs[i].adapter_facts, session.runs[i].adapter_facts);
    QVERIFY(copy.runs[i].outcomes.answer_after == session.runs[i].outcomes.answer_after);
    QCOMPARE(copy.runs[i].steps.rows(), session.runs[i].steps.rows());
    QCOMPARE(copy.runs[i].fact_curves.rows, session.runs[i].fact_curves.rows);
    same_results(copy.runs[i].results, session.runs[i].results);
  }
}

}  // namespace

class TestSessionCopier : public QObject {
  Q_OBJECT

  std::shared_ptr<Session> session_;
  std::vector<std::shared_ptr<SessionCopy>> copies_;
  SessionCopier::Done keep() {
    return [this](std::shared_ptr<SessionCopy> copy) { copies_.push_back(std::move(copy)); };
  }
  // Until so many copies are there; how many turns it took.
  int turns(size_t copies) {
    int out = 0;
    for (; copies_.size() < copies && out < 10000; ++out) QCoreApplication::processEvents();
    return out;
  }

 private Q_SLOTS:
  void init() {
    copies_.clear();
    session_ = std::make_shared<Session>(fake_session(60, 3));
    session_->model = "m";
    session_->selections = {{"one", {1, 2}}};
    session_->results = {fake_lens(3)};
    session_->runs[1].results =
        fake_interference(session_->facts, {FactIndex{1}, FactIndex{4}, FactIndex{5}});
  }

  void what_is_small_is_there_at_once() {
    SessionCopier copier;
    copier.copy({session_, "{}", false}, keep());
    QCOMPARE(copies_.size(), size_t{1});
    compare(copies_[0]->rest, *session_);
    QVERIFY(copies_[0]->rest.facts.facts.empty());
    const Session whole = std::move(*copies_[0]).whole();
    QCOMPARE(whole.facts.size(), int64_t{60});
    QCOMPARE(whole.view_json, std::string("{}"));
    compare(whole, *session_);
  }

  void what_is_large_takes_turns_and_comes_whole_and_in_order() {
    SessionCopier copier(0);
    copier.copy({session_, "first", false}, keep());
    copier.copy({session_, "second", false}, keep());
    QVERIFY(copies_.empty());
    QVERIFY(turns(2) > 20);
    QCOMPARE(copies_[0]->rest.view_json, std::string("first"));
    QCOMPARE(copies_[1]->rest.view_json, std::string("second"));
    for (const auto& copy : copies_) compare(copy->rest, *session_);
  }

  void a_change_between_two_turns_is_in_the_copy_as_a_whole() {
    SessionCopier copier(0);
    copier.copy({session_, {}, false}, keep());
    for (int i = 0; i < 8; ++i) QCoreApplication::processEvents();
    QVERIFY(copies_.empty());
    session_->runs.erase(session_->runs.begin());
    session_->runs[0].results.clear();
    session_->results.push_back(fake_lens(-1));
    copier.session_changed();
    turns(1);
    compare(copies_.at(0)->rest, *session_);
  }

  void what_changes_all_the_time_is_copied_all_the_same() {
    SessionCopier copier(0);
    copier.copy({session_, {}, false}, keep());
    for (int i = 0; i < 20 && copies_.empty(); ++i) {
      session_->selections[0].facts.push_back(i);
      copier.session_changed();
      QCoreApplication::processEvents();
    }
    QCOMPARE(copies_.size(), size_t{1});
    compare(copies_[0]->rest, *session_);
  }

  void a_run_that_goes_on_is_left_out_of_a_recovery_file() {
    session_->runs[2].state = RunState::running;
    SessionCopier copier;
    copier.copy({session_, {}, false}, keep());
    copier.copy({session_, {}, true}, keep());
    QCOMPARE(copies_.at(0)->rest.runs.size(), size_t{2});
    compare(copies_.at(1)->rest, *session_);
  }

  void what_is_handed_over_may_ask_for_another_copy() {
    SessionCopier copier;
    copier.copy({session_, "first", false}, [&](std::shared_ptr<SessionCopy> copy) {
      copies_.push_back(std::move(copy));
      copier.copy({session_, "second", false}, keep());
      QCOMPARE(copies_.size(), size_t{1});  // in its order, when this one is done
    });
    QCOMPARE(copies_.size(), size_t{2});
    QCOMPARE(copies_[1]->rest.view_json, std::string("second"));
  }
};

QTEST_MAIN(TestSessionCopier)
#include "test_session_copier.moc"
