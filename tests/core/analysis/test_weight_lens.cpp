// SPDX-License-Identifier: GPL-3.0-or-later
// The lens through QR of the factors equals numpy's dense SVD (tests/reference/analysis_reference.py); its
// controls obey their laws.
#include <QTest>

#include "analysis/weight_lens.h"
#include "core/analysis/golden.h"
#include "support/error.h"

using namespace seamark;

namespace {

constexpr int64_t rank_of_golden = 4;

ModuleChange golden_change(const Golden& golden, int which) {
  const std::string i = std::to_string(which);
  PeftLora adapter;
  adapter.use_dora = true;
  adapter.modules.push_back({0, "q_proj", rank_of_golden, golden.values("alpha").at(0), golden.view("a" + i),
                             golden.view("b" + i), golden.view("magnitude" + i)});
  return module_changes(adapter).at(0);
}

DoubleMatrix projector(const DoubleMatrix& u) { return multiply(u, DoubleView(u).t()); }

FrozenWeight as_weight(const DoubleMatrix& w) {
  auto owner = std::make_shared<std::vector<double>>(w.values);
  return FrozenWeight({TensorType::f64, {w.rows, w.cols}, std::as_bytes(std::span(*owner)), owner});
}

}  // namespace

class TestWeightLens : public QObject {
  Q_OBJECT
 private slots:
  void equalsTheDenseSvd_data() {
    QTest::addColumn<int>("which");
    QTest::newRow("first adapter") << 1;
    QTest::newRow("second adapter") << 2;
  }
  void equalsTheDenseSvd() {
    QFETCH(int, which);
    const Golden golden("lens");
    const std::string i = std::to_string(which);
    const FrozenWeight weight(golden.view("w"));
    const ModuleChange change = golden_change(golden, which);
    const WeightControls controls = weight_controls(weight, rank_of_golden, {}, 0, "q_proj");
    const ModuleLens lens = module_lens(weight, change, controls, change_spectrum(change));
    const std::vector<double> numbers = {lens.change_norm,    lens.projected_norm, controls.norm,
                                         lens.amplification,  lens.effective_rank, controls.own,
                                         lens.magnitude_mean, lens.magnitude_min,  lens.magnitude_max};
    QVERIFY(largest_difference(numbers, golden.values("numbers" + i)) < 1e-7);
    QVERIFY(largest_difference(lens.spectrum.s, golden.values("spectrum" + i)) < 1e-12);
    QVERIFY(largest_difference(projector(lens.spectrum.u).values, golden.values("left" + i)) < 1e-10);
    QVERIFY(largest_difference(projector(lens.spectrum.v).values, golden.values("right" + i)) < 1e-10);
    QVERIFY(controls.own_error < 1e-8 * controls.own);
  }

  void subspaceSimilarity() {
    const Golden golden("lens");
    const ChangeSpectrum one = change_spectrum(golden_change(golden, 1)),
                         two = change_spectrum(golden_change(golden, 2));
    QVERIFY(largest_difference(subspace_similarity(one.u, two.u).values, golden.values("phi_u")) < 1e-10);
    QVERIFY(largest_difference(subspace_similarity(one.v, two.v).values, golden.values("phi_v")) < 1e-10);
    const DoubleMatrix self = subspace_similarity(one.u, one.u);
    for (int64_t i = 0; i < self.rows; ++i) QVERIFY(std::abs(self.at(i, i) - 1) < 1e-12);
  }

  void subspacesBesideTheWeightsOwn() {
    const Golden golden("lens");
    const ChangeSpectrum one = change_spectrum(golden_change(golden, 1)),
                         own = weight_spectrum(FrozenWeight(golden.view("w")), rank_of_golden);
    QVERIFY(largest_difference(own.s, golden.values("own_spectrum")) < 1e-6);
    QVERIFY(largest_difference(subspace_similarity(one.u, own.u).values, golden.values("own_phi_u")) < 1e-7);
    QVERIFY(largest_difference(subspace_similarity(one.v, own.v).values, golden.values("own_phi_v")) < 1e-7);
    // The other orientation: u and v change places.
    const DoubleMatrix turned = transpose(golden.matrix("w"));
    const ChangeSpectrum back = weight_spectrum(as_weight(turned), rank_of_golden);
    QVERIFY(largest_difference(projector(back.u).values, projector(own.v).values) < 1e-7);
    QVERIFY(largest_difference(projector(back.v).values, projector(own.u).values) < 1e-7);
    QCOMPARE(weight_spectrum(as_weight(turned), 0).rank(), int64_t{0});
  }

  // Random subspaces of i and j dimensions share max(i, j) / n.
  void randomSubspacesShareByChance() {
    Random random(3);
    double sum = 0;
    constexpr int draws = 60, n = 40;
    for (int draw = 0; draw < draws; ++draw)
      sum +=
          subspace_similarity(thin_qr(random_normal(n, 6, random)).q, thin_qr(random_normal(n, 3, random)).q)
              .at(5, 2);
    QVERIFY(std::abs(sum / draws - 6.0 / n) < 0.02);
  }

  void aDenseChangeIsCutToItsLeadingDirections() {
    const Golden golden("lens");
    ModuleChange change;
    change.dense = golden.matrix("dense");
    const FrozenWeight weight(golden.view("w"));
    const ChangeSpectrum spectrum = change_spectrum(change, 3);
    QVERIFY(largest_difference(spectrum.s, golden.values("dense_spectrum")) < 1e-10);
    QVERIFY(std::abs(spectrum.residual - golden.values("dense_residual")[0]) < 1e-9);
    const ModuleLens lens = module_lens(weight, change, {}, spectrum);
    QVERIFY(std::abs(lens.projected_norm - golden.values("dense_projected")[0]) < 1e-8);
    QVERIFY(std::abs(lens.change_norm - frobenius_norm(change.dense)) < 1e-12);
    // The other orientation: u and v change places.
    ModuleChange turned;
    turned.dense = transpose(change.dense);
    const ChangeSpectrum back = change_spectrum(turned, 3);
    QVERIFY(largest_difference(back.s, spectrum.s) < 1e-10);
    QVERIFY(largest_difference(projector(back.u).values, projector(spectrum.v).values) < 1e-8);
  }

  // LoRA, section 7.3: random directions see about ||W||_F r / sqrt(out in) of W.
  void randomDirectionsSeeTheirShare_data() {
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("in");
    QTest::newRow("square") << 200 << 200;
    QTest::newRow("wide") << 96 << 320;
    QTest::newRow("tall") << 320 << 96;
  }
  void randomDirectionsSeeTheirShare() {
    QFETCH(int, out);
    QFETCH(int, in);
    Random random(2);
    const FrozenWeight weight = as_weight(random_normal(out, in, random));
    const LensOptions options{.random_draws = 40, .seed = 7};
    const WeightControls controls = weight_controls(weight, 8, options, 0, "q_proj");
    QVERIFY(std::abs(controls.random / controls.random_expected - 1) < 0.05);
    QVERIFY(controls.own > 3 * controls.random);
    QVERIFY(controls.own < controls.norm);
    QCOMPARE(weight_controls(weight, 8, options, 0, "q_proj").random, controls.random);
    QVERIFY(weight_controls(weight, 8, options, 1, "q_proj").random != controls.random);
  }

  // W's own directions: the Krylov space (one of a few) finds what all singular values say.
  void ownDirectionsAreTheLargest_data() { randomDirectionsSeeTheirShare_data(); }
  void ownDirectionsAreTheLargest() {
    QFETCH(int, out);
    QFETCH(int, in);
    Random random(5);
    const DoubleMatrix w = random_normal(out, in, random);
    const WeightControls controls = weight_controls(as_weight(w), 4, {.random_draws = 0}, 0, "q_proj");
    const std::vector<double> s = thin_svd(w).s;
    double sum = 0;
    for (size_t i = 0; i < 4; ++i) sum += s[i] * s[i];
    QVERIFY(std::abs(controls.own - std::sqrt(sum)) < 1e-9);
    QVERIFY(std::isnan(controls.random));
  }

  // A change made of W's own first direction sees all of it.
  void amplificationOfAKnownChange() {
    DoubleMatrix w(3, 4);
    w.at(0, 0) = 5;
    w.at(1, 1) = 2;
    ModuleChange change;
    change.b = DoubleMatrix(3, 2);
    change.a = DoubleMatrix(2, 4);
    change.b.at(1, 0) = 1;
    change.a.at(0, 1) = 10;  // dW = 10 e_1 e_1^T; the second direction is not used
    const ChangeSpectrum spectrum = change_spectrum(change);
    QCOMPARE(spectrum.rank(), int64_t{1});
    const ModuleLens lens = module_lens(as_weight(w), change, {}, spectrum);
    QVERIFY(std::abs(lens.projected_norm - 2) < 1e-14);
    QVERIFY(std::abs(lens.amplification - 5) < 1e-13);
    QVERIFY(std::abs(lens.effective_rank - 1) < 1e-14);
    QVERIFY(std::isnan(lens.magnitude_mean));
  }

  void effectiveRankCountsEqualValues() {
    QVERIFY(std::abs(effective_rank(std::vector<double>{3, 3, 3}) - 3) < 1e-14);
    QVERIFY(std::abs(effective_rank(std::vector<double>{3, 0, 0}) - 1) < 1e-14);
  }

  void aZeroChangeHasNoDirections() {
    ModuleChange change;
    change.b = DoubleMatrix(3, 2);
    change.a = DoubleMatrix(2, 4);
    change.a.at(0, 1) = 1;
    const ModuleLens lens = module_lens(as_weight(DoubleMatrix(3, 4)), change, {}, change_spectrum(change));
    QCOMPARE(lens.spectrum.rank(), int64_t{0});
    QCOMPARE(lens.change_norm, 0.0);
    QVERIFY(std::isnan(lens.amplification) && std::isnan(lens.effective_rank));
  }

  void aModelsDirectoryIsEnough() {
    const std::string model = SEAMARK_SOURCE_DIR "/tests/golden/llama/gqa_tied";
    WeightLens lens(model, {});
    const PeftLora adapter = read_peft_lora(model + "/lora_final", lens.config());
    const std::vector<ModuleLens> rows = lens(module_changes(adapter));
    QCOMPARE(rows.size(), size_t{4});  // q, v of two layers
    for (const ModuleLens& row : rows) {
      QCOMPARE(row.spectrum.rank(), int64_t{4});
      QVERIFY(row.change_norm > 0 && row.projected_norm > 0 && row.effective_rank <= 4);
      QVERIFY(row.projected_norm <= row.controls.own * (1 + 1e-9));  // W's own directions are the best
    }
    // The directions alone are those of the lens; the weights' own are laid beside as many.
    const std::vector<ModuleLens> directions = lens.directions(read_adapter_files(model + "/lora_final"));
    QCOMPARE(directions.size(), rows.size());
    QCOMPARE(directions.at(1).spectrum.u.values, rows.at(1).spectrum.u.values);
    const std::vector<ModuleLens> own = lens.own_directions(directions);
    QCOMPARE(own.at(3).module, rows.at(3).module);
    QCOMPARE(own.at(3).spectrum.rank(), int64_t{4});
    double kept = 0;
    for (const double s : own.at(3).spectrum.s) kept += s * s;
    QVERIFY(std::abs(std::sqrt(kept) / rows.at(3).controls.own - 1) < 1e-9);
    // A second look at the same adapter is the same, bit for bit.
    QCOMPARE(lens(module_changes(adapter)).at(3).amplification, rows.at(3).amplification);
  }

  void badInput() {
    const std::string model = SEAMARK_SOURCE_DIR "/tests/golden/llama/gqa_tied";
    WeightLens lens(model, {});
    const auto field_of = [&](ModuleChange change) {
      try {
        lens(std::vector<ModuleChange>{std::move(change)});
      } catch (const Error& error) {
        return error.field();
      }
      return std::string("no error");
    };
    ModuleChange change = module_changes(read_peft_lora(model + "/lora_final", lens.config())).at(0);
    change.layer = 2;
    QCOMPARE(field_of(change), std::string("layer"));
    change.layer = 0;
    change.module = "down_proj";
    QCOMPARE(field_of(change), std::string("adapter"));
    change.module = "q_proj";
    change.a.values[3] = std::nan("");
    QCOMPARE(field_of(change), std::string("adapter"));
  }

  void halfPrecisionWeightsAreRead() {
    const auto read = [](TensorType type, std::vector<uint16_t> bits) {
      std::vector<double> out(bits.size());
      read_doubles({type, {static_cast<int64_t>(bits.size())}, std::as_bytes(std::span(bits)), nullptr}, 0,
                   out);
      return out;
    };
    QCOMPARE(read(TensorType::bf16, {0x3f80, 0xc000, 0x0001}),
             (std::vector<double>{1, -2, std::ldexp(1, -133)}));
    QCOMPARE(read(TensorType::f16, {0x3c00, 0xc000, 0x0001, 0x7bff}),
             (std::vector<double>{1, -2, std::ldexp(1, -24), 65504}));
  }
};

QTEST_GUILESS_MAIN(TestWeightLens)
#include "test_weight_lens.moc"
