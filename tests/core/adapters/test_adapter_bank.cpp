// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "adapters/adapter_bank.h"
#include "core/model/golden_llama.h"
#include "model/inference.h"
#include "support/error.h"

using namespace seamark;

namespace {
std::span<const float> floats(const TensorView& view) {
  return {reinterpret_cast<const float*>(view.bytes.data()), static_cast<size_t>(view.elements())};
}
bool same(const PeftLora& a, const PeftLora& b) {
  if (a.modules.size() != b.modules.size()) return false;
  for (size_t i = 0; i < a.modules.size(); ++i) {
    const LoraModule &x = a.modules[i], &y = b.modules[i];
    if (x.layer != y.layer || x.module != y.module || x.rank != y.rank || std::abs(x.alpha - y.alpha) > 1e-9)
      return false;
    if (!std::ranges::equal(floats(x.a), floats(y.a)) || !std::ranges::equal(floats(x.b), floats(y.b)))
      return false;
  }
  return true;
}
}  // namespace

class TestAdapterBank : public QObject {
  Q_OBJECT
  std::shared_ptr<const Model> model_ = load_test_model(golden_llama("gqa_tied"));
  const std::vector<std::string> one_ = {""};

 private Q_SLOTS:
  void a_slot_starts_alike_wherever_it_is() {
    const std::vector<std::string> many = {"b", "a", "c"}, alone = {"a"};
    const AdapterBank bank(*model_, {}, many, 3), single(*model_, {}, alone, 3), other(*model_, {}, alone, 4);
    QCOMPARE(bank.slots(), 3);
    QVERIFY(same(bank.to_peft(1), single.to_peft(0)));
    QVERIFY(!same(bank.to_peft(0), single.to_peft(0)));
    QVERIFY(!same(other.to_peft(0), single.to_peft(0)));
  }

  void a_is_kaiming_uniform_and_b_is_zero() {
    const AdapterBank bank(*model_, {.rank = 16}, one_, 1);
    const PeftLora adapter = bank.to_peft(0);
    const double bound = 1 / std::sqrt(static_cast<double>(model_->config().hidden_size));
    double sum = 0, squares = 0, count = 0;
    for (const LoraModule& module : adapter.modules) {
      for (const float x : floats(module.b)) QCOMPARE(x, 0.0f);
      for (const float x : floats(module.a)) {
        QVERIFY(std::abs(x) <= bound);
        sum += x, squares += x * x, ++count;
      }
    }
    QVERIFY(std::abs(sum / count) < 4 * bound / std::sqrt(3 * count));
    QVERIFY(std::abs(squares / count / (bound * bound / 3) - 1) < 0.1);
  }

  void modules_and_layers_are_those_asked_for() {
    const AdapterBank bank(*model_, {.rank = 2, .targets = {"down_proj", "k_proj"}, .layers = {1}}, one_, 1);
    const PeftLora adapter = bank.to_peft(0);
    QCOMPARE(adapter.modules.size(), size_t{2});
    QCOMPARE(adapter.modules[0].module, std::string("k_proj"));
    QCOMPARE(adapter.modules[1].module, std::string("down_proj"));
    QCOMPARE(adapter.modules[1].layer, 1);
    QCOMPARE(adapter.modules[1].a.shape, (std::vector<int64_t>{2, model_->config().intermediate_size}));
    QCOMPARE(
        AdapterBank::bytes_per_slot(model_->config(), {.rank = 2, .targets = {"down_proj"}, .layers = {1}}),
        uint64_t{16 * 2 * (52 + 32)});
    for (const MethodOptions& wrong :
         {MethodOptions{.layers = {2}}, MethodOptions{.targets = {}}, MethodOptions{.targets = {"lm_head"}}})
      QVERIFY_THROWS_EXCEPTION(Error, AdapterBank(*model_, wrong, one_, 1));
  }

  // v_proj is 16 x 32 in this model.
  void a_rank_above_the_matrix_is_refused_with_its_field() {
    const auto field_of = [&](const MethodOptions& options) {
      try {
        AdapterBank(*model_, options, one_, 1);
      } catch (const Error& error) {
        return error.field();
      }
      return std::string("taken");
    };
    QCOMPARE(field_of({.rank = 16, .targets = {"v_proj"}}), std::string("taken"));
    QCOMPARE(field_of({.rank = 17, .targets = {"q_proj", "v_proj"}}), std::string("method.rank"));
    QCOMPARE(field_of({.rank = 17, .targets = {"q_proj"}}), std::string("taken"));
    QCOMPARE(field_of({.kind = MethodKind::dora, .rank = 17, .targets = {"v_proj"}}),
             std::string("method.rank"));
    QCOMPARE(field_of({.kind = MethodKind::adalora, .targets = {"v_proj"}, .init_r = 17}),
             std::string("method.init_r"));
  }

  void a_peft_adapter_survives_reading_and_writing() {
    for (const char* name : {"lora_final", "rslora_all_final", "mlp_linear_final"}) {
      const auto directory = golden_llama("gqa_tied") / name;
      const AdapterBank bank(*model_, directory);
      const PeftLora stored = read_peft_lora(directory, model_->config()), ours = bank.to_peft(0);
      QVERIFY(same(stored, ours));
      QTemporaryDir temporary;
      const std::filesystem::path copy = temporary.path().toStdString() + "/adapter";
      write_peft_lora(copy, ours);
      QVERIFY(same(read_peft_lora(copy, model_->config()), ours));
    }
  }

  void a_slot_answers_as_its_adapter_alone() {
    MethodOptions start;
    start.start = (golden_llama("gqa_tied") / "lora_final").string();
    const std::vector<std::string> names = {"a", "b", "c"};
    const AdapterBank many(*model_, start, names, 1), one(*model_, start.start);
    const std::vector<int32_t> ids = {9, 8, 7, 6, 5};
    const Matrix a = all_logits(*model_, &many, 2, ids), b = all_logits(*model_, &one, 0, ids),
                 base = all_logits(*model_, nullptr, 0, ids);
    double changed = 0;
    for (int64_t i = 0; i < a.rows; ++i)
      for (int64_t v = 0; v < a.cols; ++v) {
        QCOMPARE(a.at(i, v), b.at(i, v));
        changed = std::max(changed, std::abs(static_cast<double>(a.at(i, v)) - base.at(i, v)));
      }
    QVERIFY(changed > 0.01);
  }
};

QTEST_GUILESS_MAIN(TestAdapterBank)
#include "test_adapter_bank.moc"
