// SPDX-License-Identifier: GPL-3.0-or-later
// Every instruction set that this machine has, against double precision, at sizes with and without whole
// vectors.
#include <QtTest>
#include <cmath>
#include <vector>

#include "model/kernel_sets.h"
#include "support/random.h"

using namespace seamark;

Q_DECLARE_METATYPE(const Kernels*)

class TestKernels : public QObject {
  Q_OBJECT
  static std::vector<float> values(size_t n, uint64_t seed) {
    Random random(seed);
    std::vector<float> v(n);
    for (float& x : v) x = static_cast<float>(random.uniform() * 2 - 1);
    return v;
  }
  void sets() {
    QTest::addColumn<const Kernels*>("set");
    for (const Kernels* set : usable_kernels()) QTest::addRow("%s", set->name) << set;
  }

 private slots:
  void products_data() { sets(); }
  void products() {
    QFETCH(const Kernels*, set);
    for (const auto& [m, n, k] :
         {std::tuple{1, 1, 1}, {2, 3, 5}, {7, 13, 33}, {13, 70, 64}, {6, 129, 100}, {25, 48, 172}}) {
      const auto a = values(static_cast<size_t>(m * k), 1), b = values(static_cast<size_t>(n * k), 2);
      for (const bool accumulate : {false, true}) {
        std::vector<float> dot(static_cast<size_t>(m * n), 0.5f), row = dot, dot16 = dot, row16 = dot;
        set->gemm_dot(m, n, k, a.data(), k, b.data(), k, dot.data(), n, 2.0f, accumulate);
        // b transposed, [k, n]
        std::vector<float> t(b.size());
        for (int j = 0; j < n; ++j)
          for (int p = 0; p < k; ++p) t[static_cast<size_t>(p * n + j)] = b[static_cast<size_t>(j * k + p)];
        set->gemm_row(m, n, k, a.data(), k, 1, t.data(), n, row.data(), n, 2.0f, accumulate);
        std::vector<uint16_t> a16(static_cast<size_t>(m * (k + 1)), 0), b16(b.size()), t16(b.size());
        for (int i = 0; i < m; ++i) set->to_bf16(k, a.data() + i * k, a16.data() + i * (k + 1));
        set->to_bf16(n * k, b.data(), b16.data());
        set->to_bf16(n * k, t.data(), t16.data());
        set->gemm_dot_bf16(m, n, k, a16.data(), k + 1, b16.data(), k, dot16.data(), n, accumulate);
        std::vector<uint32_t> pairs(static_cast<size_t>((k + 1) / 2 * n));
        set->pack_pairs(k, n, t16.data(), n, pairs.data(), n);
        set->gemm_row_bf16(m, n, k + k % 2, a16.data(), k + 1, pairs.data(), n, row16.data(), n, accumulate);
        for (int i = 0; i < m; ++i)
          for (int j = 0; j < n; ++j) {
            double want = 0;
            for (int p = 0; p < k; ++p)
              want += static_cast<double>(a[static_cast<size_t>(i * k + p)]) *
                      static_cast<double>(b[static_cast<size_t>(j * k + p)]);
            const size_t at = static_cast<size_t>(i * n + j);
            const double old = accumulate ? 0.5 : 0;
            QVERIFY(std::abs(static_cast<double>(dot[at]) - (2 * want + old)) < 1e-5 * k);
            QVERIFY(std::abs(static_cast<double>(row[at]) - (2 * want + old)) < 1e-5 * k);
            QVERIFY(std::abs(static_cast<double>(dot16[at]) - (want + old)) < 6e-3 * std::sqrt(k) + 1e-2);
            QVERIFY(std::abs(static_cast<double>(row16[at]) - (want + old)) < 6e-3 * std::sqrt(k) + 1e-2);
          }
      }
    }
  }

  void softmax_and_cross_entropy_data() { sets(); }
  void softmax_and_cross_entropy() {
    QFETCH(const Kernels*, set);
    for (const int64_t n : {1, 3, 16, 37, 5000}) {
      std::vector<float> z = values(static_cast<size_t>(n), 3);
      for (float& x : z) x *= 20;
      std::vector<float> p = z, gradient = z;
      set->softmax(n, 0.5f, p.data());
      int64_t argmax = -1;
      const int64_t label = n / 2;
      const float loss = set->cross_entropy(n, gradient.data(), label, 3.0f, true, &argmax);
      double total = 0, half = 0;
      for (const float x : z) total += std::exp(static_cast<double>(x));
      for (const float x : z) half += std::exp(0.5 * static_cast<double>(x));
      QVERIFY(std::abs(static_cast<double>(loss) -
                       (std::log(total) - static_cast<double>(z[static_cast<size_t>(label)]))) < 2e-5);
      QCOMPARE(argmax, static_cast<int64_t>(std::max_element(z.begin(), z.end()) - z.begin()));
      for (int64_t i = 0; i < n; ++i) {
        const size_t at = static_cast<size_t>(i);
        QVERIFY(std::abs(static_cast<double>(p[at]) - std::exp(0.5 * static_cast<double>(z[at])) / half) <
                1e-6);
        QVERIFY(std::abs(static_cast<double>(gradient[at]) -
                         3 * (std::exp(static_cast<double>(z[at])) / total - (i == label))) < 3e-6);
      }
    }
  }

  void cosine_distances_data() { sets(); }
  void cosine_distances() {
    QFETCH(const Kernels*, set);
    for (const size_t n : {1u, 16u, 37u}) {
      std::vector<float> x = values(n, 8), inverse = values(n, 9);
      inverse[0] = 0;  // of a zero row: cosine 0
      std::vector<float> y = x;
      set->cosine_distances(static_cast<int64_t>(n), y.data(), inverse.data(), 3.0f);
      QCOMPARE(y[0], 1.0f);
      for (size_t i = 0; i < n; ++i) {
        const double want = 1 - 3.0 * static_cast<double>(x[i]) * static_cast<double>(inverse[i]);
        QVERIFY(std::abs(static_cast<double>(y[i]) - std::clamp(want, 0.0, 2.0)) < 1e-6);
      }
    }
  }

  // Against the definition in double precision, its gradient by differences.
  void semantic_loss_data() { sets(); }
  void semantic_loss() {
    QFETCH(const Kernels*, set);
    for (const auto& [vocabulary, regulariser] :
         {std::pair{0.0f, 0.0f}, {5.0f, 0.0f}, {100.0f, 0.0f}, {0.0f, 3.0f}, {2.0f, 0.5f}}) {
      for (const int64_t n : {1, 3, 16, 37, 5000}) {
        const auto size = static_cast<size_t>(n), label = size / 2;
        std::vector<float> z = values(size, 3), c = values(size, 4);
        for (float& x : z) x *= 5;
        for (float& x : c) x = 1 + x;
        c[label] = 0;
        const auto define = [&](const std::vector<double>& logits, double& expected) {
          double total = 0, spread = 0, far = 0;
          for (size_t i = 0; i < size; ++i) {
            const double e = std::exp(logits[i]), d = static_cast<double>(c[i]);
            total += e;
            far += d * e;
            spread += (1 + static_cast<double>(vocabulary) * d) * e;
          }
          expected = far / total;
          return std::log(spread) - logits[label] + static_cast<double>(regulariser) * expected;
        };
        std::vector<double> exact(z.begin(), z.end());
        double expected = 0, unused = 0, total = 0;
        const double loss = define(exact, expected);
        for (const double x : exact) total += std::exp(x);
        std::vector<float> gradient = z;
        int64_t argmax = -1;
        const auto row = set->semantic_loss(n, gradient.data(), c.data(), static_cast<int64_t>(label),
                                            vocabulary, regulariser, 3.0f, &argmax);
        QCOMPARE(argmax, static_cast<int64_t>(std::max_element(z.begin(), z.end()) - z.begin()));
        QVERIFY(std::abs(static_cast<double>(row.ce) - (std::log(total) - exact[label])) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(row.loss) - loss) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(row.expected_distance) - expected) < 1e-6);
        for (size_t i = n > 100 ? label % 97 : 0; i<size; i += n> 100 ? 97 : 1) {
          std::vector<double> up = exact, down = exact;
          up[i] += 1e-5;
          down[i] -= 1e-5;
          const double want = 3 * (define(up, unused) - define(down, unused)) / 2e-5;
          QVERIFY(std::abs(static_cast<double>(gradient[i]) - want) < 1e-5);
        }
      }
    }
  }

  // swiglu, rms_norm: the backward kernels against differences of the forward ones.
  void gradients_data() { sets(); }
  void gradients() {
    QFETCH(const Kernels*, set);
    const int64_t n = 37;
    const size_t size = static_cast<size_t>(n);
    const auto gate = values(size, 4), up = values(size, 5), dy = values(size, 6), weight = values(size, 7);
    std::vector<float> d_gate = gate, d_up = up;
    set->swiglu_backward(n, d_gate.data(), d_up.data(), dy.data());
    const auto swiglu = [&](const std::vector<float>& g, const std::vector<float>& u) {
      std::vector<float> y(size);
      set->swiglu(n, g.data(), u.data(), y.data());
      double s = 0;
      for (size_t i = 0; i < size; ++i) s += static_cast<double>(y[i]) * static_cast<double>(dy[i]);
      return s;
    };
    const auto norm = [&](const std::vector<float>& x) {
      std::vector<float> y(size);
      set->rms_norm(n, x.data(), weight.data(), 1e-5f, y.data());
      double s = 0;
      for (size_t i = 0; i < size; ++i) s += static_cast<double>(y[i]) * static_cast<double>(dy[i]);
      return s;
    };
    std::vector<float> y(size), dx(size, 1.0f);
    const float r = set->rms_norm(n, gate.data(), weight.data(), 1e-5f, y.data());
    set->rms_norm_backward(n, gate.data(), weight.data(), r, dy.data(), dx.data());
    const float h = 1e-2f;
    for (size_t i = 0; i < size; ++i) {
      auto a = gate, b = gate, c = up, d = up;
      a[i] += h, b[i] -= h, c[i] += h, d[i] -= h;
      QVERIFY(std::abs((swiglu(a, up) - swiglu(b, up)) / (2 * h) - static_cast<double>(d_gate[i])) < 2e-3);
      QVERIFY(std::abs((swiglu(gate, c) - swiglu(gate, d)) / (2 * h) - static_cast<double>(d_up[i])) < 2e-3);
      QVERIFY(std::abs((norm(a) - norm(b)) / (2 * h) + 1 - static_cast<double>(dx[i])) <
              4e-3);  // dx held 1 before
    }
  }

  void a_row_keeps_its_bits_whatever_the_other_rows_data() { sets(); }
  void a_row_keeps_its_bits_whatever_the_other_rows() {
    QFETCH(const Kernels*, set);
    const int64_t n = 50, k = 70, most = 14;
    const auto a = values(static_cast<size_t>(most * k), 1), b = values(static_cast<size_t>(n * k), 2);
    std::vector<float> whole(static_cast<size_t>(most * n)), part(whole.size()), whole_row = whole,
                                                                                 part_row = whole;
    set->gemm_dot(most, n, k, a.data(), k, b.data(), k, whole.data(), n, 1.0f, false);
    set->gemm_row(most, n, k, a.data(), k, 1, b.data(), n, whole_row.data(), n, 1.0f, false);
    for (int64_t first = 0; first < most; ++first)
      for (int64_t rows = 1; first + rows <= most; ++rows) {
        set->gemm_dot(rows, n, k, a.data() + first * k, k, b.data(), k, part.data(), n, 1.0f, false);
        set->gemm_row(rows, n, k, a.data() + first * k, k, 1, b.data(), n, part_row.data(), n, 1.0f, false);
        QVERIFY(std::equal(part.begin(), part.begin() + rows * n, whole.begin() + first * n));
        QVERIFY(std::equal(part_row.begin(), part_row.begin() + rows * n, whole_row.begin() + first * n));
      }
  }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "test_kernels.moc"
