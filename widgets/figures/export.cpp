// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/export.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "support/csv.h"
#include "support/files.h"

namespace seamark {
namespace {

// More would take more than a gigabyte.
constexpr double most_pixels = 250e6;

QString bare_letter(const FigurePanel& panel) {
  QString letter = panel.letter;
  return letter.remove('(').remove(')');
}

QString figure_title(const Figure& figure) {
  if (!figure.spec.caption.empty()) return QString::fromStdString(figure.spec.caption);
  QString out;
  for (const FigurePanel& panel : figure.panels) {
    if (!out.isEmpty()) out += ' ';
    if (!panel.letter.isEmpty()) out += '(' + bare_letter(panel) + ") ";
    out += panel.content.summary;
  }
  return out;
}

QString join_runs(const Figure& figure) {
  std::vector<std::string> runs;
  for (const FigurePanel& panel : figure.panels) {
    for (const std::string& run : panel.content.runs) {
      if (std::find(runs.begin(), runs.end(), run) == runs.end()) runs.push_back(run);
    }
  }
  QString out;
  for (const std::string& run : runs)
    out += (out.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(run);
  return out;
}

QByteArray pdf_bytes(const Figure& figure, const FigurePainter& paint, const FigureOrigin& origin) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(units_per_inch);
  const QPageSize page(QSizeF(figure.width_pt, figure.height_pt), QPageSize::Point, QString(),
                       QPageSize::ExactMatch);
  writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
  writer.setTitle(QString::fromStdString(figure.spec.name) + QStringLiteral(" | ") +
                  provenance_text(figure, origin));
  writer.setCreator(QStringLiteral("Seamark ") + QString::fromStdString(origin.version));
  paint(writer, 1);
  return buffer.data();
}

// QSvgGenerator opens a group at each change of pen, brush or font, drawn with or not, and gives each a font
// that its texts repeat.
QByteArray without_ballast(const QByteArray& svg) {
  QString text = QString::fromUtf8(svg);
  static const QRegularExpression empty("<g [^>]*>\\s*</g>\\s*");
  static const QRegularExpression font(
      "(<g [^>]*?)\\s*font-family=\"[^\"]*\" font-size=\"[0-9.]+\" font-weight=\"[0-9]+\" "
      "font-style=\"[a-z]+\"\\s*>");
  text.remove(empty);
  text.replace(font, "\\1>");
  text.remove(QStringLiteral(" transform=\"matrix(1,0,0,1,0,0)\""));
  // Names of facts and runs come from files: XML holds no other control characters than these.
  for (QChar& c : text) {
    if ((c.unicode() < 0x20 && c != '\n' && c != '\t' && c != '\r') || c.unicode() >= 0xFFFE)
      c = QChar::ReplacementCharacter;
  }
  return text.toUtf8();
}

QByteArray svg_bytes(const Figure& figure, const FigurePainter& paint, const FigureOrigin& origin) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(units_per_inch);
  generator.setSize(QSize(figure.width_pt, figure.height_pt) * units_per_point);
  generator.setViewBox(QRect(QPoint(0, 0), generator.size()));
  // QSvgGenerator writes both as they are: names of runs come from files.
  generator.setTitle(figure_title(figure).toHtmlEscaped());
  generator.setDescription(provenance_text(figure, origin).toHtmlEscaped());
  paint(generator, 1);
  QByteArray out = without_ballast(buffer.data());
  // SVG names its font only; Verdana has the same widths as DejaVu Sans where that is not installed.
  if (figure.style.font == "DejaVu Sans")
    out.replace("font-family=\"DejaVu Sans\"", "font-family=\"DejaVu Sans, Verdana, sans-serif\"");
  return out;
}

QByteArray png_bytes(const Figure& figure, const FigurePainter& paint, const FigureOrigin& origin) {
  const double scale = static_cast<double>(figure.spec.dpi) / 72;
  const double pixels = scale * scale * figure.width_pt * figure.height_pt;
  QImage image;
  if (pixels <= most_pixels) {
    image = QImage(static_cast<int>(std::lround(figure.width_pt * scale)),
                   static_cast<int>(std::lround(figure.height_pt * scale)), QImage::Format_RGB32);
  }
  if (image.isNull()) {
    throw out_of_resources(
        SEAMARK_TEXT("Error", "An image of {0} dpi is too large; choose fewer dots per inch."),
        figure.spec.dpi)
        .at_field("dpi");
  }
  image.fill(Qt::white);
  paint(image, static_cast<double>(figure.spec.dpi) / units_per_inch);
  image.setDotsPerMeterX(static_cast<int>(std::lround(static_cast<double>(figure.spec.dpi) / 0.0254)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  image.setText("Title", figure_title(figure));
  image.setText("Description", provenance_text(figure, origin));
  image.setText("Software", QStringLiteral("Seamark ") + QString::fromStdString(origin.version));
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return buffer.data();
}

// One table after another, each with its panel's letter in front where there are several.
QByteArray csv_bytes(const Figure& figure) {
  std::string out;
  for (size_t i = 0; i < figure.panels.size(); ++i) {
    const DataTable& data = figure.panels[i].content.data;
    if (i > 0) out += "\n";
    const bool several = figure.panels.size() > 1;
    const auto append = [&](const std::vector<std::string>& row, const std::string& first) {
      std::vector<std::string> cells;
      if (several) cells.push_back(first);
      cells.insert(cells.end(), row.begin(), row.end());
      append_csv_row(out, cells);
    };
    append(data.header, "panel");
    const FigurePanel& panel = figure.panels[i];
    const std::string letter = panel.letter.isEmpty() ? std::string(1, static_cast<char>('a' + i))
                                                      : bare_letter(panel).toStdString();
    for (const auto& row : data.all_rows()) append(row, letter);
  }
  return QByteArray::fromStdString(out);
}

// As \includegraphics takes it: letters, digits, _ and - stand for themselves there (\_ would not), what else
// LaTeX would read is kept from it.
QString latex_file_name(const QString& name) {
  static const QRegularExpression plain("^[A-Za-z0-9._+ -]*$");
  return plain.match(name).hasMatch() ? name : QStringLiteral("\\detokenize{") + name + '}';
}

// Characters for which pdfLaTeX's usual fonts have no glyph of their own.
QString latex_symbol(char16_t c) {
  static const std::map<char16_t, const char*> symbols = {
      {u'<', "$<$"},          {u'>', "$>$"},         {u'|', "$|$"},         {0x00B1, "$\\pm$"},
      {0x00B7, "$\\cdot$"},   {0x00D7, "$\\times$"}, {0x2016, "$\\|$"},     {0x2026, "\\dots{}"},
      {0x2070, "$^0$"},       {0x00B9, "$^1$"},      {0x00B2, "$^2$"},      {0x00B3, "$^3$"},
      {0x2074, "$^4$"},       {0x2075, "$^5$"},      {0x2076, "$^6$"},      {0x2077, "$^7$"},
      {0x2078, "$^8$"},       {0x2079, "$^9$"},      {0x207B, "$^-$"},      {0x2190, "$\\leftarrow$"},
      {0x2192, "$\\to$"},     {0x2212, "$-$"},       {0x221E, "$\\infty$"}, {0x2248, "$\\approx$"},
      {0x2260, "$\\neq$"},    {0x2264, "$\\le$"},    {0x2265, "$\\ge$"},    {0x0394, "$\\Delta$"},
      {0x03A3, "$\\Sigma$"},  {0x03A6, "$\\Phi$"},   {0x03A9, "$\\Omega$"}, {0x03B1, "$\\alpha$"},
      {0x03B2, "$\\beta$"},   {0x03B3, "$\\gamma$"}, {0x03B4, "$\\delta$"}, {0x03B5, "$\\varepsilon$"},
      {0x03B7, "$\\eta$"},    {0x03B8, "$\\theta$"}, {0x03BA, "$\\kappa$"}, {0x03BB, "$\\lambda$"},
      {0x03BC, "$\\mu$"},     {0x03C1, "$\\rho$"},   {0x03C3, "$\\sigma$"}, {0x03C4, "$\\tau$"},
      {0x03C6, "$\\varphi$"}, {0x03C9, "$\\omega$"}};
  const auto found = symbols.find(c);
  return found == symbols.end() ? QString() : QString::fromLatin1(found->second);
}

QByteArray tex_bytes(const Figure& figure, const FigureOrigin& origin, const std::filesystem::path& file) {
  const bool wide = figure.width_pt * 25.4 / 72 > 1.2 * figure.style.column_mm;
  const QString environment = wide ? QStringLiteral("figure*") : QStringLiteral("figure");
  std::filesystem::path pdf = file.filename();
  pdf.replace_extension(".pdf");
  QString label = QString::fromStdString(figure.spec.name).toLower();
  for (QChar& c : label) {
    if (!(c.isLetterOrNumber() && c.unicode() < 128)) c = '-';
  }
  // In one line: the next would be LaTeX.
  QString out = QStringLiteral("% ") + provenance_text(figure, origin).simplified() + '\n';
  out += QStringLiteral("\\begin{%1}[t]\n  \\centering\n").arg(environment);
  out += QStringLiteral("  \\includegraphics[width=%1mm]{%2}\n")
             .arg(QString::number(std::round(figure.width_pt * 254.0 / 72) / 10),
                  latex_file_name(QString::fromStdString(pdf.string())));
  out += QStringLiteral("  \\caption{%1}\n").arg(latex_escaped(figure_title(figure)));
  out += QStringLiteral("  \\label{fig:%1}\n\\end{%2}\n").arg(label, environment);
  return out.toUtf8();
}

}  // namespace

FigureFormat figure_format(const std::filesystem::path& file) {
  const std::string ending = QString::fromStdString(file.extension().string()).toLower().toStdString();
  for (int i = 0; i < 5; ++i) {
    if (ending == std::string(".") + figure_format_names[i]) return static_cast<FigureFormat>(i);
  }
  throw bad_input(SEAMARK_TEXT("Error", "A figure's file ends in .pdf, .svg, .png, .csv or .tex."))
      .in_file(file.string())
      .at_field("output");
}

QString provenance_text(const Figure& figure, const FigureOrigin& origin) {
  const QString runs = join_runs(figure);
  QString out = QStringLiteral("session ") + QString::fromStdString(origin.session);
  if (!runs.isEmpty()) out += QStringLiteral(" | runs ") + runs;
  out += QStringLiteral(" | figure ") + QString::fromStdString(figure_hash(figure.spec)) +
         QStringLiteral(" | Seamark ") + QString::fromStdString(origin.version);
  return out;
}

QString latex_escaped(const QString& text) {
  QString out;
  for (const QChar c : text) {
    switch (c.unicode()) {
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '{':
      case '}':
      case '$':
      case '&':
      case '#':
      case '%':
      case '_':
        out += '\\';
        out += c;
        break;
      case 0x00A0:
        out += '~';
        break;
      case '\n':
        out += ' ';
        break;
      default: {
        const QString symbol = latex_symbol(c.unicode());
        out += symbol.isEmpty() ? QString(c) : symbol;
      }
    }
  }
  return out;
}

FigureEncoder figure_encoder(std::shared_ptr<const Figure> figure, const FigureOrigin& origin,
                             FigureFormat format, const std::filesystem::path& file) {
  if (format == FigureFormat::csv) return [figure] { return csv_bytes(*figure); };
  if (format == FigureFormat::tex) return [figure, origin, file] { return tex_bytes(*figure, origin, file); };
  const FigurePainter paint =
      figure_painter(figure, format == FigureFormat::png ? Medium::pixels : Medium::vector);
  return [figure, paint, origin, format] {
    return format == FigureFormat::pdf   ? pdf_bytes(*figure, paint, origin)
           : format == FigureFormat::svg ? svg_bytes(*figure, paint, origin)
                                         : png_bytes(*figure, paint, origin);
  };
}

QByteArray figure_bytes(const Figure& figure, const FigureOrigin& origin, FigureFormat format,
                        const std::filesystem::path& file) {
  // Not copied: it outlives the encoder.
  return figure_encoder({std::shared_ptr<void>(), &figure}, origin, format, file)();
}

void export_figure(const Figure& figure, const FigureOrigin& origin, const std::filesystem::path& file) {
  const QByteArray bytes = figure_bytes(figure, origin, figure_format(file), file);
  replace_file(file, std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

}  // namespace seamark
