// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <QThread>
#include <algorithm>
#include <cmath>

#include "figures/figure_plot.h"
#include "figures/installed_styles.h"
#include "figures/panel_header.h"

namespace seamark {
namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr int most_columns_by_itself = 2;

QString letter_text(const PanelSpec& panel, size_t index, size_t panels, LetterForm form) {
  if (panel.letter == "none" || (panel.letter.empty() && panels < 2)) return {};
  QString letter = panel.letter.empty() ? QString(QChar(static_cast<char16_t>(u'a' + index)))
                                        : QString::fromStdString(panel.letter);
  switch (form) {
    case LetterForm::lower:
      return letter;
    case LetterForm::upper:
      return letter.toUpper();
    case LetterForm::parentheses:
      return '(' + letter + ')';
  }
  return letter;
}

// Everything that a panel writes.
QString texts_of(const FigurePanel& panel) {
  const PanelContent& c = panel.content;
  QString out =
      panel.letter + QString::fromStdString(panel.spec.title) + c.x.label + c.y.label + c.before_name;
  for (const Series& series : c.series) out += series.name;
  for (const ArrowRow& row : c.arrows) out += row.name;
  for (const auto* names : {&c.x.categories, &c.y.categories}) {
    for (const QString& name : *names) out += name;
  }
  if (c.cells) {
    for (const auto* names : {&c.cells->row_names, &c.cells->column_names}) {
      for (const QString& name : *names) out += name;
    }
  }
  if (c.y_right) out += c.y_right->label;
  if (c.scale) out += c.scale->label;
  if (c.sizes) out += c.sizes->label;
  return out;
}

// A panel's height by itself, in points.
double natural_height(const FigurePanel& panel, const PaperStyle& style, double width) {
  const double around = 4.2 * style.label_pt + 2 * style.tick_pt;  // legend, ticks, label
  if (!panel.content.arrows.empty())
    return around + 1.55 * style.tick_pt * static_cast<double>(panel.content.arrows.size());
  if (panel.content.cells) {
    const SeenCells seen = seen_cells(panel.spec, *panel.content.cells);
    const double ratio = (seen.bottom - seen.top) / (seen.right - seen.left);
    return around + std::clamp(0.62 * width * ratio, 0.3 * width, 1.1 * width);
  }
  return style.aspect * width;
}

}  // namespace

SeenCells seen_cells(const PanelSpec& panel, const Cells& cells) {
  const auto ends = [](std::optional<double> from, std::optional<double> to, int64_t n) {
    const double first = -0.5, last = static_cast<double>(n) - 0.5;
    const double low = std::max(first, from.value_or(first)), high = std::min(last, to.value_or(last));
    return low < high ? std::pair(low, high) : std::pair(first, last);
  };
  const auto [left, right] = ends(panel.x_min, panel.x_max, cells.columns);
  const auto [top, bottom] = ends(panel.y_min, panel.y_max, cells.rows);
  return {left, right, top, bottom};
}

Figure make_figure(const Session& session, const FigureSpec& spec, const Figure* before) {
  Figure figure;
  figure.spec = spec;
  if (const auto problems = figure_problems(spec); !problems.empty()) throw problems.front();
  figure.style = style_of(spec);
  const FigureWords words(spec.language);
  for (size_t i = 0; i < spec.panels.size(); ++i) {
    FigurePanel panel{.spec = spec.panels[i], .content = {}, .letter = {}};
    const bool same = before && before->spec.language == spec.language && i < before->panels.size() &&
                      before->panels[i].spec == panel.spec;
    try {
      panel.content = same ? before->panels[i].content : read_panel(session, panel.spec, words);
    } catch (const Error& error) {
      const std::string place = spec.panels.size() > 1 ? fmt::format("panels[{}].", i) : "";
      throw Error(error.code(), error.text(), error.arguments())
          .in_file(error.file())
          .at_field(place + error.field());
    }
    panel.letter = letter_text(panel.spec, i, spec.panels.size(), figure.style.letter_form);
    figure.panels.push_back(std::move(panel));
  }
  const auto panels = static_cast<int>(figure.panels.size());
  figure.columns =
      std::min(panels, spec.columns > 0 ? static_cast<int>(spec.columns) : most_columns_by_itself);
  // Several panels side by side take the page's width.
  const double width_mm = spec.width_mm > 0    ? spec.width_mm
                          : figure.columns > 1 ? figure.style.page_mm
                                               : figure.style.column_mm;
  figure.width_pt = static_cast<int>(std::lround(width_mm * points_per_mm));
  double natural = 0;
  const double panel_width = static_cast<double>(figure.width_pt) / figure.columns;
  for (int first = 0; first < panels; first += figure.columns) {
    double tallest = 0;
    for (int i = first; i < std::min(panels, first + figure.columns); ++i)
      tallest =
          std::max(tallest, natural_height(figure.panels[static_cast<size_t>(i)], figure.style, panel_width));
    figure.row_shares.push_back(tallest);
    natural += tallest;
  }
  for (double& share : figure.row_shares) share /= natural;
  figure.height_pt =
      static_cast<int>(std::lround(spec.height_mm > 0 ? spec.height_mm * points_per_mm : natural));
  return figure;
}

void paint_figure(const Figure& figure, QPaintDevice& device, double device_per_unit, Medium medium) {
  FigurePlot plot(figure, medium);
  plot.paint(device, device_per_unit);
}

FigurePainter figure_painter(std::shared_ptr<const Figure> figure, Medium medium) {
  // A widget is freed in its own thread, and the figure after it.
  const std::shared_ptr<FigurePlot> plot(new FigurePlot(*figure, medium), [figure](FigurePlot* made) {
    if (QThread::currentThread() == made->thread()) {
      delete made;
      return;
    }
    QObject::connect(made, &QObject::destroyed, [figure] {});
    made->deleteLater();
  });
  return [plot](QPaintDevice& device, double device_per_unit) { plot->paint(device, device_per_unit); };
}

double smallest_type_pt(const Figure& figure) {
  return std::min(figure.style.label_pt, figure.style.tick_pt);
}

QStringList shortened_texts(const Figure& figure) {
  return FigurePlot(figure, Medium::pixels).shortened_texts();
}

std::optional<ForeignType> foreign_type(const Figure& figure) {
  const QFont font = paper_font(figure.style, figure.style.label_pt);
  const QRawFont own = QRawFont::fromFont(font);
  ForeignType out;
  for (const FigurePanel& panel : figure.panels) {
    for (const uint character : texts_of(panel).toUcs4()) {
      const QString one = QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1);
      if (character < 0x20 || own.supportsCharacter(character) || out.characters.contains(one)) continue;
      out.characters += one;
    }
  }
  if (out.characters.isEmpty()) return std::nullopt;
  QTextLayout layout(out.characters, font);
  layout.beginLayout();
  layout.createLine();
  layout.endLayout();
  for (const QGlyphRun& run : layout.glyphRuns()) {
    const auto glyphs = run.glyphIndexes();
    if (std::find(glyphs.begin(), glyphs.end(), quint32{0}) != glyphs.end()) {
      out.font.clear();
      break;
    }
    out.font = run.rawFont().familyName();
  }
  return out;
}

}  // namespace seamark
