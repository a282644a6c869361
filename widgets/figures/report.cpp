// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/report.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <set>

#include "experiment/claims.h"
#include "experiment/study_tables.h"
#include "figures/html.h"
#include "figures/installed_styles.h"
#include "figures/result_view.h"
#include "figures/run_findings.h"
#include "session/columns.h"
#include "support/csv.h"
#include "support/files.h"
#include "support/json.h"

namespace seamark {
namespace {

namespace fs = std::filesystem;

constexpr int64_t most_table_rows = 25;
constexpr const char* state_words[] = {SEAMARK_TEXT("Figure", "running"), SEAMARK_TEXT("Figure", "done"),
                                       SEAMARK_TEXT("Figure", "stopped"), SEAMARK_TEXT("Figure", "failed"),
                                       SEAMARK_TEXT("Figure", "interrupted")};
static_assert(std::size(state_words) == std::size(run_state_names));

// A name that is safe as a file's: letters, digits, dashes.
std::string file_name(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (fine) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out.empty() ? "unnamed" : out.substr(0, 60);
}

std::string text_at(const Json& spec, const char* group, const char* field) {
  if (!spec.is_object() || !spec.contains(group) || !spec[group].is_object() || !spec[group].contains(field))
    return "";
  const Json& value = spec[group][field];
  return value.is_string() ? value.get<std::string>() : dump_json(value);
}

Json parsed(const std::string& text) {
  try {
    return parse_json(text, "");
  } catch (const Error&) {
    return {};
  }
}

class Report {
 public:
  Report(const Session& session, const FigureOrigin& origin, const fs::path& folder,
         const ReportOptions& options)
      : session_(session), origin_(origin), folder_(folder), options_(options), words_(options.language) {}

  void write() {
    find_paper_style(options_.style);  // says what is wrong with it before anything is written
    make_folder(folder_);
    make_folder(folder_ / "figures");
    make_folder(folder_ / "tables");
    const QString title = words_(SEAMARK_TEXT("Figure", "What the session %1 found"))
                              .arg(QString::fromStdString(origin_.session));
    QString body;
    body += html::heading(1, "", title);
    body += "<p class=\"lead\">" + html::escape(lead()) + "</p>\n";
    QString sections;
    sections += claims();
    sections += distances();
    sections += runs();
    // The runs of a study are in its tables; pages of hundreds would say less.
    const std::set<std::string> studied = study_runs();
    for (const RunRecord& run : session_.runs)
      if (!studied.contains(run.name)) sections += one_run(run);
    sections +=
        results(words_(SEAMARK_TEXT("Figure", "Results over several runs")), session_.results, "", "");
    sections += figures();
    sections += provenance();
    body += numbers() + contents() + sections;
    body +=
        "<footer>" +
        html::escape(words_(SEAMARK_TEXT("Figure",
                                         "Written by Seamark %1. Intervals of shares are Wilson's at 95 %; "
                                         "intervals of means are percentile bootstrap over facts, 10,000 "
                                         "resamples. An interval from one run says nothing about other "
                                         "seeds, models or data."))
                         .arg(QString::fromStdString(origin_.version))) +
        "</footer>\n";
    save(folder_ / "index.html", html::page(title, QString::fromStdString(options_.language), body).toUtf8());
  }

 private:
  void make_folder(const fs::path& folder) const {
    std::error_code code;
    fs::create_directories(folder, code);
    if (code || !fs::is_directory(folder)) {
      throw cannot_write(SEAMARK_TEXT("Error", "The folder cannot be made: {0}."),
                         code ? code.message() : "a file is in its place")
          .in_file(folder.string());
    }
  }
  // Names that differ in other characters than a file's come out alike.
  std::string free_file(const std::string& wish) {
    std::string name = wish;
    for (int i = 2; !taken_.insert(name).second; ++i) name = wish + "-" + std::to_string(i);
    return name;
  }
  void save(const fs::path& file, const QByteArray& bytes) const {
    replace_file(file, std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
  }

  QString lead() const {
    return words_(SEAMARK_TEXT("Figure", "%1 facts from %2; model %3."))
        .arg(session_.facts.size())
        .arg(QString::fromStdString(session_.facts.source), QString::fromStdString(session_.model));
  }

  // The newest finished run in four numbers.
  QString numbers() const {
    const RunRecord* run = nullptr;
    for (const RunRecord& candidate : session_.runs) {
      if (count_outcomes(candidate.outcomes).scored > 0) run = &candidate;
    }
    if (!run) return {};
    const RunCounts c = count_outcomes(run->outcomes);
    const auto item = [](const QString& value, const QString& what) {
      return "<li><b>" + html::escape(value) + "</b><span>" + html::escape(what) + "</span></li>\n";
    };
    const auto share = [](int64_t part, int64_t whole) {
      return whole == 0 ? QStringLiteral("\u2013")
                        : paper_number(100.0 * static_cast<double>(part) / static_cast<double>(whole), 1) +
                              QStringLiteral("\u00A0%");
    };
    return "<ul class=\"facts\">\n" +
           item(QString::number(session_.runs.size()), words_(SEAMARK_TEXT("Figure", "runs"))) +
           item(
               QString::number(c.scored),
               words_(SEAMARK_TEXT("Figure", "facts trained in %1")).arg(QString::fromStdString(run->name))) +
           item(share(c.learned, c.scored), words_(SEAMARK_TEXT("Figure", "answered with the target"))) +
           item(share(c.moved_model, c.model_defined),
                words_(SEAMARK_TEXT("Figure", "of %1 not learned moved away")).arg(c.model_defined)) +
           "</ul>\n";
  }

  QString contents() const {
    QString out = "<nav>\n";
    for (const auto& [id, text] : contents_)
      out += "<a href=\"#" + id + "\">" + html::escape(text) + "</a>\n";
    return out + "</nav>\n";
  }

  QString section(const QString& id, const QString& text) {
    contents_.emplace_back(id, text);
    return html::heading(2, id, text);
  }

  // One figure: inline, with its PDF and data beside the page. Empty where the session has nothing for it.
  QString figure(FigureSpec spec, const std::string& file) {
    spec.style = options_.style;
    spec.language = options_.language;
    try {
      return drawn(make_figure(session_, spec), file);
    } catch (const Error& error) {
      if (error.code() != ExitCode::bad_input) throw;
      return {};
    }
  }
  QString drawn(const Figure& made, const std::string& wish) {
    const std::string file = free_file("figures/" + wish).substr(8);
    const FigureSpec& spec = made.spec;
    const fs::path base = folder_ / "figures" / file;
    export_figure(made, origin_, base.string() + ".pdf");
    export_figure(made, origin_, base.string() + ".csv");
    QString svg = QString::fromUtf8(figure_bytes(made, origin_, FigureFormat::svg, {}));
    svg = svg.mid(svg.indexOf(QStringLiteral("<svg")));
    // Larger on a screen than on paper; the attributes of SVG Tiny are none of HTML's.
    static const QRegularExpression size("<svg width=\"[^\"]*\" height=\"[^\"]*\"");
    static const QRegularExpression tiny(" version=\"1.2\" baseProfile=\"tiny\"");
    svg.replace(size, QStringLiteral("<svg role=\"img\" width=\"%1\" height=\"%2\"")
                          .arg(std::lround(made.width_pt * 1.6))
                          .arg(std::lround(made.height_pt * 1.6)));
    svg.remove(tiny);
    QString caption;
    if (!spec.caption.empty()) caption = QString::fromStdString(spec.caption) + ' ';
    for (const FigurePanel& panel : made.panels)
      caption += (panel.letter.isEmpty() ? QString() : panel.letter + ' ') + panel.content.summary + ' ';
    const QString link = QString::fromStdString("figures/" + file);
    return "<figure><div class=\"paper\">" + svg.trimmed() + "</div>\n<figcaption>" + html::escape(caption) +
           "<a href=\"" + link + ".pdf\">PDF</a> <a href=\"" + link +
           ".csv\">CSV</a></figcaption></figure>\n";
  }
  QString figure(FigureKind kind, const std::vector<std::string>& runs, const std::string& file) {
    FigureSpec spec;
    spec.name = file;
    spec.panels[0].kind = kind;
    spec.panels[0].runs = runs;
    return figure(spec, file);
  }

  static const char* verdict_class(Verdict verdict) {
    return verdict == Verdict::supports      ? "supports"
           : verdict == Verdict::contradicts ? "contradicts"
                                             : "undecided";
  }
  static QString verdict_mark(Verdict verdict, const QString& text) {
    return QStringLiteral("<span class=\"verdict %1\">").arg(verdict_class(verdict)) + html::escape(text) +
           "</span> ";
  }

  // What each study found about the claims that it asks: a paragraph a claim and condition.
  QString claims() {
    const ClaimWords words = [this](const char* text) { return words_(text).toStdString(); };
    QString out, statement;
    for (const ClaimResult& claim : study_claims(session_)) {
      const QString heading =
          words_(SEAMARK_TEXT("Figure", "Claim: %1")).arg(words_(claim.statement.c_str()));
      if (const QString here = QString::fromStdString(claim.study) + heading; here != statement) {
        statement = here;
        out += html::heading(3, "", heading) +
               html::paragraph(
                   words_(SEAMARK_TEXT("Figure", "Study %1")).arg(QString::fromStdString(claim.study)));
      }
      out += "<p>" + verdict_mark(claim.verdict, QString::fromStdString(claim_verdict(claim, words)));
      if (!claim.condition.empty())
        out += "<b>" + html::escape(QString::fromStdString(claim.condition)) + "</b>: ";
      out += html::escape(QString::fromStdString(claim_finding(claim, words)));
      if (const std::string outlook = claim_outlook(claim, words); !outlook.empty())
        out += ' ' + html::escape(QString::fromStdString(outlook));
      out += "</p>\n";
    }
    if (out.isEmpty()) return {};
    return section("claims",
                   words_(SEAMARK_TEXT("Figure", "What the studies say about the paper's claims"))) +
           out;
  }

  std::set<std::string> study_runs() const {
    std::set<std::string> out;
    for (const ResultTable& table : session_.results) {
      if (table.kind != study_kind) continue;
      const ResultColumn* runs = find_column(table, "run");
      const auto* names = runs ? std::get_if<std::vector<std::string>>(&runs->values) : nullptr;
      if (names) out.insert(names->begin(), names->end());
    }
    return out;
  }

  QString distances() {
    if (session_.distances.empty()) return {};
    QString out = section("distances", words_(SEAMARK_TEXT("Figure", "Target distances")));
    html::Table table;
    table.header = {words_(SEAMARK_TEXT("Figure", "Space")),    words_(SEAMARK_TEXT("Figure", "Metric")),
                    words_(SEAMARK_TEXT("Figure", "From")),     words_(SEAMARK_TEXT("Figure", "Facts")),
                    words_(SEAMARK_TEXT("Figure", "Mean")),     words_(SEAMARK_TEXT("Figure", "Sd")),
                    words_(SEAMARK_TEXT("Figure", "Undefined"))};
    table.number = {false, false, false, true, true, true, true};
    for (const DistanceTable& distance : session_.distances) {
      double sum = 0, squares = 0;
      int64_t n = 0;
      for (const double value : distance.value) {
        if (!std::isfinite(value)) continue;
        sum += value;
        ++n;
      }
      const double mean = n > 0 ? sum / static_cast<double>(n) : undefined;
      for (const double value : distance.value) {
        if (std::isfinite(value)) squares += (value - mean) * (value - mean);
      }
      table.rows.push_back({QString::fromStdString(distance.space), QString::fromStdString(distance.metric),
                            QString::fromStdString(distance.from), QString::number(n), paper_number(mean, 3),
                            paper_number(n > 0 ? std::sqrt(squares / static_cast<double>(n)) : undefined, 3),
                            QString::number(static_cast<int64_t>(distance.value.size()) - n)});
    }
    return out + html::table(table) + figure(FigureKind::distance_histogram, {}, "distances");
  }

  QString runs() {
    if (session_.runs.empty()) return {};
    QString out = section("runs", words_(SEAMARK_TEXT("Figure", "Runs")));
    html::Table table;
    table.header = {words_(SEAMARK_TEXT("Figure", "Run")),
                    words_(SEAMARK_TEXT("Figure", "State")),
                    words_(SEAMARK_TEXT("Figure", "Method")),
                    words_(SEAMARK_TEXT("Figure", "Mode")),
                    words_(SEAMARK_TEXT("Figure", "Weights")),
                    words_(SEAMARK_TEXT("Figure", "Facts")),
                    words_(SEAMARK_TEXT("Figure", "Learned")),
                    words_(SEAMARK_TEXT("Figure", "Moved away of not learned")),
                    words_(SEAMARK_TEXT("Figure", "Loss before")),
                    words_(SEAMARK_TEXT("Figure", "Loss after"))};
    table.number = {false, false, false, false, false, true, true, true, true, true};
    for (const RunRecord& run : session_.runs) {
      const RunCounts c = count_outcomes(run.outcomes);
      const Json spec = parsed(run.spec_json);
      const auto mean = [](const std::vector<double>& values) {
        double sum = 0;
        int64_t n = 0;
        for (const double value : values) {
          if (!std::isfinite(value)) continue;
          sum += value;
          ++n;
        }
        return n > 0 ? sum / static_cast<double>(n) : undefined;
      };
      const auto short_share = [this](int64_t part, int64_t whole) {
        return whole == 0
                   ? QStringLiteral("\u2013")
                   : words_(SEAMARK_TEXT("Figure", "%1\u00A0% of %2"))
                         .arg(paper_number(100.0 * static_cast<double>(part) / static_cast<double>(whole), 1))
                         .arg(whole);
      };
      table.rows.push_back(
          {QString::fromStdString(run.name), words_(state_words[static_cast<int>(run.state)]),
           QString::fromStdString(text_at(spec, "method", "kind")),
           QString::fromStdString(text_at(spec, "training", "mode")),
           QString::fromStdString(text_at(spec, "loss", "weights")), QString::number(c.facts),
           short_share(c.learned, c.scored), short_share(c.moved_model, c.model_defined),
           paper_number(mean(run.outcomes.loss_before), 3), paper_number(mean(run.outcomes.loss_after), 3)});
    }
    out += html::table(table);
    if (session_.runs.size() > 1) {
      std::vector<std::string> names;
      for (const RunRecord& run : session_.runs) {
        if (run.scores.rows() > 0 && names.size() < 5) names.push_back(run.name);
      }
      if (names.size() > 1) out += figure(FigureKind::learned_curves, names, "runs-learned");
    }
    return out;
  }

  QString one_run(const RunRecord& run) {
    const QString name = QString::fromStdString(run.name);
    const std::string file = file_name(run.name);
    QString out = section(QStringLiteral("run-%1").arg(contents_.size()),
                          words_(SEAMARK_TEXT("Figure", "Run %1")).arg(name));
    QString text;
    for (const QString& sentence : outcome_sentences(session_, run, words_)) text += sentence + ' ';
    out += html::paragraph(text.trimmed());
    if (!run.message.empty()) out += html::paragraph(QString::fromStdString(run.message));
    out += findings(run);
    out += "<div class=\"pair\">\n" + figure(FigureKind::learned_curves, {run.name}, file + "-learned") +
           figure(FigureKind::loss_curves, {run.name}, file + "-loss") +
           figure(FigureKind::accuracy_by_distance, {run.name}, file + "-distance") +
           figure(FigureKind::outcome_arrows, {run.name}, file + "-movers") + "</div>\n";
    out += metrics(run);
    out += results(words_(SEAMARK_TEXT("Figure", "Analyses of %1")).arg(name), run.results, file + "-",
                   run.name);
    return out;
  }

  QString findings(const RunRecord& run) {
    QString out;
    for (const Finding& finding : run_findings(session_, run, words_)) {
      const QString verdict = finding.verdict == Verdict::supports
                                  ? words_(SEAMARK_TEXT("Figure", "This run supports it."))
                              : finding.verdict == Verdict::contradicts
                                  ? words_(SEAMARK_TEXT("Figure", "This run contradicts it."))
                                  : words_(SEAMARK_TEXT("Figure", "This run does not decide it."));
      out += "<h3>" + html::escape(words_(SEAMARK_TEXT("Figure", "Claim: %1")).arg(finding.claim)) +
             "</h3>\n<p>" + verdict_mark(finding.verdict, verdict) + html::escape(finding.text) + "</p>\n";
    }
    return out;
  }

  QString metrics(const RunRecord& run) {
    if (run.metrics.empty()) return {};
    html::Table table;
    table.header = {words_(SEAMARK_TEXT("Figure", "Protocol")), words_(SEAMARK_TEXT("Figure", "Measure")),
                    words_(SEAMARK_TEXT("Figure", "When")),     words_(SEAMARK_TEXT("Figure", "Value")),
                    words_(SEAMARK_TEXT("Figure", "Sd")),       words_(SEAMARK_TEXT("Figure", "Facts"))};
    table.number = {false, false, false, true, true, true};
    for (const Metric& metric : run.metrics) {
      table.rows.push_back({QString::fromStdString(metric.protocol), QString::fromStdString(metric.name),
                            QString::fromStdString(metric.when), paper_number(metric.value, 1),
                            paper_number(metric.sd, 1), QString::number(metric.n)});
    }
    return html::heading(3, "", words_(SEAMARK_TEXT("Figure", "Evaluation protocols"))) + html::table(table);
  }

  // Tables of analyses of a run ("": of the session): the first rows here, all of them as CSV, and the figure
  // that fits the kind.
  QString results(const QString& title, const std::vector<ResultTable>& tables, const std::string& prefix,
                  const std::string& run) {
    QString out;
    for (const ResultTable& table : tables) {
      if (table.kind == figure_table_kind) continue;
      out += html::heading(3, "", QString::fromStdString(table.name));
      for (const FigureKind kind : {FigureKind::scatter, FigureKind::heat_map, FigureKind::amplification,
                                    FigureKind::spectrum, FigureKind::effects}) {
        if (!fits(table, kind)) continue;
        FigureSpec spec;
        spec.name = table.name;
        spec.panels[0] = new_panel(kind);
        spec.panels[0].table = table.name;
        if (!run.empty()) spec.panels[0].runs = {run};  // others may have a table of the name
        if (is_over_steps(table)) show_steps(table, spec.panels[0]);
        out += figure(spec, prefix + file_name(table.name) + "-" + figure_kind_names[static_cast<int>(kind)]);
      }
      out += result_table(table, prefix + file_name(table.name));
    }
    if (out.isEmpty()) return {};
    return (prefix.empty() ? section("results", title) : html::heading(3, "", title)) + out;
  }

  // Layers over steps, of the last facts trained together and the first module.
  static bool is_over_steps(const ResultTable& table) {
    return (table.kind == "weight-lens-steps" || table.kind == "active-ranks") && result_rows(table) > 0;
  }
  static void show_steps(const ResultTable& table, PanelSpec& panel) {
    panel.x = "step";
    panel.y = "layer";
    panel.value = table.kind == "active-ranks" ? "active_ranks" : "amplification";
    const int64_t last = result_rows(table) - 1;
    panel.where = {"cohort=" + result_cell(*find_column(table, "cohort"), last),
                   "module=" + result_cell(*find_column(table, "module"), 0)};
  }

  static bool fits(const ResultTable& table, FigureKind kind) {
    switch (kind) {
      case FigureKind::scatter:
        return table.kind == "pca";
      case FigureKind::heat_map:
        return table.kind.starts_with("interference") || table.kind == "weight-lens" || is_over_steps(table);
      case FigureKind::amplification:
        return table.kind == "weight-lens" && find_column(table, "random_norm") &&
               find_column(table, "own_norm");
      case FigureKind::spectrum:
        return table.kind == "spectrum";
      default:
        return table.kind == "study-summary" || table.kind == "study-bins" ||
               table.kind == "study-comparisons";
    }
  }

  QString result_table(const ResultTable& table, const std::string& wish) {
    if (table.columns.empty()) return {};
    html::Table shown;
    std::string csv;
    std::vector<std::string> header;
    for (const ResultColumn& column : table.columns) {
      header.push_back(column.name);
      shown.header.push_back(QString::fromStdString(column.name));
      shown.number.push_back(!std::holds_alternative<std::vector<std::string>>(column.values));
    }
    append_csv_row(csv, header);
    const int64_t rows = result_rows(table);
    for (int64_t i = 0; i < rows; ++i) {
      std::vector<std::string> cells;
      for (const ResultColumn& column : table.columns) cells.push_back(result_cell(column, i));
      append_csv_row(csv, cells);
      if (i >= most_table_rows) continue;
      std::vector<QString> row;
      for (size_t c = 0; c < cells.size(); ++c) {
        const auto* numbers = std::get_if<std::vector<double>>(&table.columns[c].values);
        row.push_back(numbers ? paper_general((*numbers)[static_cast<size_t>(i)], 4)
                              : QString::fromStdString(cells[c]));
      }
      shown.rows.push_back(std::move(row));
    }
    const std::string file = free_file("tables/" + wish).substr(7);
    save(folder_ / "tables" / (file + ".csv"), QByteArray::fromStdString(csv));
    const QString link =
        QStringLiteral("<p><a href=\"tables/%1.csv\">%2</a></p>\n")
            .arg(QString::fromStdString(file),
                 html::escape(words_(SEAMARK_TEXT("Figure", "All %1 rows as CSV")).arg(rows)));
    return html::details(
               words_(SEAMARK_TEXT("Figure", "Table (%1 of %2 rows)")).arg(shown.rows.size()).arg(rows),
               html::table(shown)) +
           link;
  }

  QString figures() {
    QString out;
    for (const ResultTable& table : session_.results) {
      if (table.kind != figure_table_kind) continue;
      out += html::heading(3, "", QString::fromStdString(table.name));
      try {
        out +=
            drawn(make_figure(session_, figure_of_table(table, table.name)), "own-" + file_name(table.name));
      } catch (const Error& error) {
        if (error.code() != ExitCode::bad_input) throw;
        out += html::paragraph(QString::fromStdString(error.what()));
      }
    }
    return out.isEmpty() ? out
                         : section("figures", words_(SEAMARK_TEXT("Figure", "Figures of the session"))) + out;
  }

  QString provenance() {
    QString out = section("provenance", words_(SEAMARK_TEXT("Figure", "Where the numbers come from")));
    out += html::paragraph(words_(SEAMARK_TEXT("Figure", "Facts: %1, format %2, SHA-256 %3."))
                               .arg(QString::fromStdString(session_.facts.source),
                                    QString::fromStdString(session_.facts.format),
                                    QString::fromStdString(session_.facts.sha256)));
    for (const RunRecord& run : session_.runs) {
      const QString name = QString::fromStdString(run.name);
      const auto pretty = [](const std::string& text) {
        try {
          return OrderedJson::parse(text).dump(1);
        } catch (const std::exception&) {
          return text;
        }
      };
      out += html::details(words_(SEAMARK_TEXT("Figure", "Specification of %1")).arg(name),
                           html::preformatted(pretty(run.spec_json)) +
                               html::preformatted(pretty(run.resolved_json)) +
                               html::preformatted(pretty(run.provenance_json)));
    }
    return out;
  }

  const Session& session_;
  const FigureOrigin& origin_;
  const fs::path& folder_;
  const ReportOptions& options_;
  FigureWords words_;
  std::vector<std::pair<QString, QString>> contents_;
  std::set<std::string> taken_;  // files of this report, without their endings
};

}  // namespace

void write_report(const Session& session, const FigureOrigin& origin, const fs::path& folder,
                  const ReportOptions& options) {
  Report(session, origin, folder, options).write();
}

}  // namespace seamark
