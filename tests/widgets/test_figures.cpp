// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: the description, the numbers, the files, and how they look.
#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <map>
#include <set>
#include <thread>

#include "core/experiment/made_study.h"
#include "experiment/claims.h"
#include "figures/export.h"
#include "figures/figure_filter.h"
#include "figures/figure_spec.h"
#include "figures/html.h"
#include "figures/installed_styles.h"
#include "figures/outcome_rows.h"
#include "figures/paper_marks.h"
#include "figures/paper_ticker.h"
#include "figures/report.h"
#include "figures/run_axis.h"
#include "figures/run_content.h"
#include "figures/text_fit.h"
#include "support/files.h"
#include "theme/theme.h"
#include "widgets/fakes.h"
#include "widgets/figure_sample.h"
#include "widgets/golden_image.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

const FigureOrigin origin{"sample.h5", "0.0.0"};
using Names = std::vector<std::string>;

QByteArray without_date(QByteArray pdf) {
  static const QByteArray key = "/CreationDate (D:";
  const qsizetype at = pdf.indexOf(key);
  if (at >= 0) pdf.remove(at, pdf.indexOf(')', at) - at);
  return pdf;
}

QImage picture(const Session& session, const FigureSpec& spec) {
  return QImage::fromData(figure_bytes(make_figure(session, spec), origin, FigureFormat::png, {}));
}

// What a PDF tool says of the file; "" where the tool is not installed.
QString ask(const QString& program, const QStringList& arguments) {
  if (QStandardPaths::findExecutable(program).isEmpty()) return {};
  QProcess process;
  process.start(program, arguments);
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput());
}

// A band with the weights of its facts, the setting before, and a part that is selected.
void show_weights(Session& session, PanelSpec& panel) {
  DistanceTable before = session.distances[0];
  before.from = "model";
  for (double& d : before.value) d += 0.07;
  session.distances.push_back(before);
  session.selections = {{"mine", {0, 3, 6, 9, 12, 15, 18, 21, 40, 90}}};
  panel.filter = {"rule=band", "low=0.25", "high=0.56"};
  panel.from = session.distances[0].from;
  panel.weight_lambda = 2;
  panel.previous = {"from=model"};
  panel.selected = {"selection=mine"};
}

Error error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

}  // namespace

class TestFigures : public QObject {
  Q_OBJECT
  Session session_;
  QTemporaryDir folder_;

  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);  // own styles
    session_ = sample::figure_session();
  }

  // --- description ---

  void a_description_survives_json() {
    FigureSpec spec = sample::figure_of(FigureKind::accuracy_by_distance);
    spec.panels.push_back(sample::figure_of(FigureKind::scatter).panels[0]);
    spec.panels[1].x_min = -1.5;
    spec.panels[1].where = {"layer=3"};
    spec.width_mm = 160;
    const std::string text = dump_json(figure_to_json(spec));
    QVERIFY(figure_from_json(parse_json(text, ""), "") == spec);
    const std::string brief = dump_json(figure_to_short_json(spec));
    QVERIFY(brief.size() < text.size() / 3);
    QVERIFY(figure_from_json(parse_json(brief, ""), "") == spec);
    FigureSpec other = spec;
    other.panels[1].x_min = -1.25;
    QVERIFY(figure_hash(other) != figure_hash(spec));
  }

  void a_bad_description_names_its_field_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("unknown key") << "{\"stile\": \"acl\"}"
                                 << "stile";
    QTest::newRow("unknown key of a panel") << "{\"panels\": [{}, {\"kindd\": \"scatter\"}]}"
                                            << "panels[1].kindd";
    QTest::newRow("unknown kind") << "{\"panels\": [{\"kind\": \"pie\"}]}"
                                  << "panels[0].kind";
    QTest::newRow("wrong type") << "{\"dpi\": \"many\"}"
                                << "dpi";
    QTest::newRow("out of range") << "{\"dpi\": 7}"
                                  << "dpi";
    QTest::newRow("too narrow") << "{\"width_mm\": 3}"
                                << "width_mm";
    QTest::newRow("axis backwards") << "{\"panels\": [{\"x_min\": 2, \"x_max\": 1}]}"
                                    << "panels[0].x_min";
    QTest::newRow("logarithm of 0") << "{\"panels\": [{\"log_y\": true, \"y_min\": 0}]}"
                                    << "panels[0].log_y";
    QTest::newRow("condition") << "{\"panels\": [{\"where\": [\"layer\"]}]}"
                               << "panels[0].where";
    QTest::newRow("no panel") << "{\"panels\": []}"
                              << "panels";
    QTest::newRow("panels are no list") << "{\"panels\": 3}"
                                        << "panels";
    QTest::newRow("a style above") << "{\"style\": \"../../own.json\"}"
                                   << "style";
    QTest::newRow("a style that is no JSON") << "{\"style\": \"/etc/passwd\"}"
                                             << "style";
    QTest::newRow("a change of no field") << "{\"style_changes\": [\"labels=8\"]}"
                                          << "style_changes";
    QTest::newRow("a change out of range") << "{\"style_changes\": [\"label_pt=800\"]}"
                                           << "style_changes";
    QTest::newRow("a name of two lines") << "{\"name\": \"a\\nb\"}"
                                         << "name";
    QTest::newRow("too long a text") << "{\"panels\": [{\"title\": \"" + QString(1001, 'x') + "\"}]}"
                                     << "panels[0].title";
    QTest::newRow("a filter without a rule") << "{\"panels\": [{\"filter\": [\"low\"]}]}"
                                             << "panels[0].filter";
    QTest::newRow("no field of a filter") << "{\"panels\": [{\"filter\": [\"lowest=0.2\"]}]}"
                                          << "panels[0].filter";
    QTest::newRow("a filter out of range") << "{\"panels\": [{\"filter\": [\"rule=replace\", \"p=7\"]}]}"
                                           << "panels[0].filter";
    QTest::newRow("a band backwards")
        << "{\"panels\": [{\"filter\": [\"rule=band\", \"low=0.8\", \"high=0.2\"]}]}"
        << "panels[0].filter";
    QTest::newRow("an overlay of nothing") << "{\"panels\": [{\"overlays\": [\"relation=\"]}]}"
                                           << "panels[0].overlays";
    QTest::newRow("an overlay of no kind") << "{\"panels\": [{\"overlays\": [\"colour=red\"]}]}"
                                           << "panels[0].overlays";
    QTest::newRow("too many overlays")
        << "{\"panels\": [{\"overlays\": [\"split=a\", \"split=b\", \"split=c\", \"split=d\", \"split=e\"]}]}"
        << "panels[0].overlays";
    QTest::newRow("an outline of nothing") << "{\"panels\": [{\"previous\": [\"layer=3\"]}]}"
                                           << "panels[0].previous";
    QTest::newRow("a setting that says too much")
        << "{\"panels\": [{\"previous\": [\"from=a\", \"from=b\", \"from=c\", \"from=d\"]}]}"
        << "panels[0].previous";
    QTest::newRow("no fact's name") << "{\"panels\": [{\"selected\": [\"fact=\"]}]}"
                                    << "panels[0].selected";
    QTest::newRow("far too many names")
        << "{\"panels\": [{\"selected\": [" + QString("\"fact=%1\",").arg(QString(900, 'x')).repeated(80) +
               "\"fact=1\"]}]}"
        << "panels[0].selected";
    QTest::newRow("a negative lambda") << "{\"panels\": [{\"weight_lambda\": -1}]}"
                                       << "panels[0].weight_lambda";
    QTest::newRow("an order of nothing") << "{\"panels\": [{\"sort\": \"size\"}]}"
                                         << "panels[0].sort";
    QTest::newRow("a negative width") << "{\"panels\": [{\"bin_width\": -1}]}"
                                      << "panels[0].bin_width";
    QTest::newRow("no such axis") << "{\"panels\": [{\"axis\": \"years\"}]}"
                                  << "panels[0].axis";
    QTest::newRow("an axis to nowhere") << "{\"panels\": [{\"y_max\": 1e200}]}"
                                        << "panels[0].y_max";
  }
  void a_bad_description_names_its_field() {
    QFETCH(QString, json);
    QFETCH(QString, field);
    const Error error =
        error_of([&] { figure_from_json(parse_json(json.toStdString(), "f.json"), "f.json"); });
    QCOMPARE(error.code(), ExitCode::bad_input);
    QCOMPARE(QString::fromStdString(error.field()), field);
    QCOMPARE(QString::fromStdString(error.file()), QString("f.json"));
  }

  void what_the_session_lacks_is_named_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("run") << "{\"panels\": [{\"runs\": [\"R99\"]}]}"
                         << "runs";
    QTest::newRow("distances") << "{\"panels\": [{\"metric\": \"manhattan\"}]}"
                               << "from";
    QTest::newRow("table") << "{\"panels\": [{\"kind\": \"scatter\", \"table\": \"none\"}]}"
                           << "table";
    QTest::newRow("column") << "{\"panels\": [{\"kind\": \"scatter\", \"x\": \"pc9\"}]}"
                            << "x";
    QTest::newRow("condition")
        << "{\"panels\": [{\"kind\": \"heat-map\", \"table\": \"lens\", \"where\": [\"layer=99\"]}]}"
        << "where";
    QTest::newRow("matrix")
        << "{\"panels\": [{\"kind\": \"heat-map\", \"table\": \"interference\", \"matrix\": \"no\"}]}"
        << "matrix";
    QTest::newRow("step column") << "{\"panels\": [{\"kind\": \"loss-curves\", \"y\": \"accuracy\"}]}"
                                 << "y";
    QTest::newRow("a share of nothing") << "{\"panels\": [{\"kind\": \"learned-curves\", \"y\": \"ce\"}]}"
                                        << "y";
    QTest::newRow("an overlay without facts") << "{\"panels\": [{\"overlays\": [\"relation=none such\"]}]}"
                                              << "overlays";
    QTest::newRow("an outline without distances") << "{\"panels\": [{\"previous\": [\"space=hidden(99)\"]}]}"
                                                  << "previous";
    QTest::newRow("no such selection")
        << "{\"panels\": [{\"kind\": \"scatter\", \"selected\": [\"selection=none\"]}]}"
        << "selected";
    QTest::newRow("no such fact")
        << "{\"panels\": [{\"kind\": \"outcome-arrows\", \"selected\": [\"fact=no such id\"]}]}"
        << "selected";
    QTest::newRow("several rows a layer")
        << "{\"panels\": [{\"kind\": \"amplification\", \"table\": \"twice\"}]}"
        << "where";
    QTest::newRow("a lens without controls")
        << "{\"panels\": [{\"kind\": \"amplification\", \"table\": \"spectrum\"}]}"
        << "table";
    QTest::newRow("a sample that cannot be drawn")
        << "{\"panels\": [{\"filter\": [\"rule=replace\", \"size=100000\"]}]}"
        << "filter";
    QTest::newRow("far too many bars") << "{\"panels\": [{\"bin_width\": 1e-9}]}"
                                       << "bin_width";
    QTest::newRow("second panel") << "{\"panels\": [{}, {\"runs\": [\"R99\"]}]}"
                                  << "panels[1].runs";
    QTest::newRow("style") << "{\"style\": \"natur\"}"
                           << "style";
    QTest::newRow("language") << "{\"language\": \"xx\"}"
                              << "language";
  }
  void what_the_session_lacks_is_named() {
    QFETCH(QString, json);
    QFETCH(QString, field);
    Session session = session_;
    ResultTable twice = session.runs.back().results[1];  // of the lens
    twice.name = "twice";
    for (ResultColumn& column : twice.columns) {
      if (auto* layers = std::get_if<std::vector<int64_t>>(&column.values)) layers->assign(layers->size(), 3);
    }
    session.results.push_back(twice);
    const Error error =
        error_of([&] { make_figure(session, figure_from_json(parse_json(json.toStdString(), ""), "")); });
    QCOMPARE(error.code(), ExitCode::bad_input);
    QCOMPARE(QString::fromStdString(error.field()), field);
  }

  void sizes_are_written_in_millimetres() {
    FigureSpec spec;
    set_figure_size(spec, "89x63mm");
    QCOMPARE(spec.width_mm, 89.0);
    QCOMPARE(spec.height_mm, 63.0);
    set_figure_size(spec, "88.9");
    QCOMPARE(spec.width_mm, 88.9);
    QCOMPARE(spec.height_mm, 0.0);
    for (const char* bad : {"", "x", "89x", "5x5", "89x63cm", "9e9"})
      QCOMPARE(QString::fromStdString(error_of([&] { set_figure_size(spec, bad); }).field()),
               QString("size"));
  }

  void figures_live_in_the_session() {
    Session session = session_;
    FigureSpec spec = sample::figure_of(FigureKind::scatter);
    store_figure(session, spec);
    spec.caption = "changed";
    store_figure(session, spec);
    QCOMPARE(stored_figures(session, "s.h5").size(), size_t{1});
    QVERIFY(stored_figure(session, spec.name, "s.h5") == spec);
    QVERIFY(error_of([&] { stored_figure(session, "other", "s.h5"); }).sentence().find(spec.name) !=
            std::string::npos);
    remove_figure(session, spec.name);
    QCOMPARE(session.results.size(), session_.results.size());
  }

  // The session could not be saved with two results of one name.
  void a_figure_takes_no_other_results_name() {
    Session session = session_;
    FigureSpec spec = sample::figure_of(FigureKind::scatter);
    spec.name = session.results.front().name;
    QCOMPARE(QString::fromStdString(error_of([&] { store_figure(session, spec); }).field()), QString("name"));
    QCOMPARE(session.results.size(), session_.results.size());
  }

  // A machine without the style, or with another of its name, draws the figure as it was.
  void a_figure_has_its_own_style_along() {
    fs::remove_all(own_style_folder());
    PaperStyle thesis = find_paper_style("nature");
    thesis.label_pt = 10.5;
    thesis.palette = {"#112233", "#445566"};
    save_own_style(thesis, "Thesis");
    FigureSpec spec = sample::figure_of(FigureKind::accuracy_by_distance);
    spec.style = "Thesis";
    spec.style_changes = {"tick_pt=6.5"};
    const auto svg = [&](const FigureSpec& of) {
      return figure_bytes(make_figure(session_, of), origin, FigureFormat::svg, {});
    };
    FigureSpec as_here = spec;
    take_style(spec);
    QCOMPARE(spec.own_style->label_pt, 10.5);
    QVERIFY(taken_style(spec) == TakenStyle::same);
    Session session = session_;
    store_figure(session, spec);
    const QByteArray before = svg(stored_figure(session, spec.name, "s.h5"));
    QVERIFY(before.contains("#112233"));
    // Earlier versions read the settings, and would stop at a key that they do not know.
    const ResultTable& table = session.results.back();
    QVERIFY(!parse_json(table.settings_json, "").contains("own_style"));
    QVERIFY(figure_from_json(parse_json(table.settings_json, ""), "") == as_here);
    QVERIFY(figure_hash(spec) != figure_hash(as_here));

    thesis.palette = {"#AA0000"};
    save_own_style(thesis, "Thesis");
    QVERIFY(taken_style(spec) == TakenStyle::differs);
    QCOMPARE(svg(stored_figure(session, spec.name, "s.h5")), before);
    fs::remove_all(own_style_folder());
    QVERIFY(taken_style(spec) == TakenStyle::missing);
    QCOMPARE(svg(stored_figure(session, spec.name, "s.h5")), before);
    // What never took it along cannot be drawn here.
    QCOMPARE(QString::fromStdString(error_of([&] { make_figure(session_, as_here); }).field()),
             QString("style"));
    // Its description alone is enough too, in full and in short.
    QCOMPARE(svg(figure_from_json(parse_json(dump_json(figure_to_json(spec)), ""), "")), before);
    QVERIFY(figure_from_json(parse_json(dump_json(figure_to_short_json(spec)), ""), "") == spec);
    // A built-in style is the same everywhere, and is not overruled.
    spec.style = "acl";
    spec.style_changes.clear();
    QCOMPARE(make_figure(session_, spec).style.column_mm, 77.0);
    take_style(spec);
    QVERIFY(!spec.own_style);
  }

  void a_style_along_is_checked_like_a_file_data() {
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("field");
    QTest::newRow("no object") << "[]"
                               << "own_style";
    QTest::newRow("unknown key") << "{\"colum_mm\": 77}"
                                 << "own_style.colum_mm";
    QTest::newRow("out of range") << "{\"label_pt\": 1e9}"
                                  << "own_style.label_pt";
    QTest::newRow("no colour") << "{\"palette\": [\"red\"]}"
                               << "own_style.palette";
    QTest::newRow("no JSON") << "{"
                             << "own_style";
    QTest::newRow("far too long") << "{\"name\": \"" + QString(70'000, 'x') + "\"}"
                                  << "own_style";
  }
  void a_style_along_is_checked_like_a_file() {
    QFETCH(QString, style);
    QFETCH(QString, field);
    Session session = session_;
    FigureSpec spec = sample::figure_of(FigureKind::scatter);
    spec.style = "Thesis";
    store_figure(session, spec);
    session.results.back().columns = {{"style", std::vector<std::string>{style.toStdString()}}};
    const Error error = error_of([&] { stored_figure(session, spec.name, "s.h5"); });
    QCOMPARE(error.code(), ExitCode::bad_input);
    QCOMPARE(QString::fromStdString(error.field()), field);
  }

  void a_style_of_ones_own_is_checked() {
    replace_file(file("own.json"), "{\"name\": \"own\", \"column_mm\": 60, \"label_pt\": 6.5}");
    QCOMPARE(find_paper_style(file("own.json").string()).column_mm, 60.0);
    replace_file(file("thesis.json"), "{\"column_mm\": 60}");  // named by its file
    QCOMPARE(QString::fromStdString(find_paper_style(file("thesis.json").string()).label), QString("thesis"));
    const auto problem = [&](const char* json) {
      return QString::fromStdString(error_of([&] { style_from_json(parse_json(json, ""), ""); }).field());
    };
    QCOMPARE(problem("{\"label_pt\": 0}"), QString("label_pt"));
    QCOMPARE(problem("{\"palette\": [\"#0072B2\", \"blueish\"]}"), QString("palette"));
    QCOMPARE(problem("{\"colum_mm\": 77}"), QString("colum_mm"));
    QCOMPARE(problem("{\"column_mm\": 170}"), QString("page_mm"));
    QCOMPARE(problem("{\"palette\": []}"), QString("palette"));
    replace_file(file("font.json"), "{\"font\": \"No Such Font\"}");
    QCOMPARE(QString::fromStdString(error_of([&] { find_paper_style(file("font.json").string()); }).field()),
             QString("font"));
  }

  void own_styles_are_files_in_one_folder() {
    fs::remove_all(own_style_folder());
    QVERIFY(own_style_names().empty());
    PaperStyle style = find_paper_style("nature");
    style.label_pt = 6.5;
    save_own_style(style, "Thesis");
    QVERIFY(own_style_names() == std::vector<std::string>{"Thesis"});
    QCOMPARE(find_paper_style("Thesis").label_pt, 6.5);
    QCOMPARE(find_paper_style("Thesis").column_mm, 89.0);
    // The same by its file, which the command takes anywhere.
    QVERIFY(find_paper_style((own_style_folder() / "Thesis.json").string()) == find_paper_style("Thesis"));
    QCOMPARE(QString::fromStdString(import_own_style(own_style_folder() / "Thesis.json")),
             QString("Thesis 2"));
    rename_own_style("Thesis", "Book");
    QVERIFY(own_style_names() == (std::vector<std::string>{"Book", "Thesis 2"}));
    QCOMPARE(QString::fromStdString(error_of([] { rename_own_style("Book", "Thesis 2"); }).field()),
             QString("name"));
    for (const char* name : {"../up", "a/b", "", ".hidden", "acl"})
      QCOMPARE(QString::fromStdString(error_of([&] { save_own_style({}, name); }).field()), QString("name"));
    remove_own_style("Book");
    QCOMPARE(QString::fromStdString(error_of([] { find_paper_style("Book"); }).field()), QString("style"));
    fs::remove_all(own_style_folder());
  }

  void a_figure_changes_its_style_alone() {
    FigureSpec spec = sample::figure_of(FigureKind::accuracy_by_distance);
    spec.style_changes = {"label_pt=11", "palette=[\"#112233\"]", "frame=box"};
    const Figure figure = make_figure(session_, spec);
    QCOMPARE(figure.style.label_pt, 11.0);
    QCOMPARE(figure.style.palette.size(), size_t{1});
    QVERIFY(figure.style.frame == FrameForm::box);
    QCOMPARE(figure.style.tick_pt, find_paper_style(spec.style).tick_pt);
    QCOMPARE(style_changes(find_paper_style(spec.style), figure.style).size(), size_t{3});
    // Changes hold together: a column wider than the old page needs the new one.
    PaperStyle wide;
    apply_style_changes(wide, {"column_mm=170", "page_mm=200"});
    QCOMPARE(wide.column_mm, 170.0);
    QCOMPARE(QString::fromStdString(error_of([&] { apply_style_changes(wide, {"column_mm=300"}); }).field()),
             QString("style_changes"));
    QVERIFY(figure_from_json(parse_json(dump_json(figure_to_json(spec)), ""), "") == spec);
  }

  // A size that changes reads nothing again: contents are those of the figure before.
  void a_figure_that_only_grows_takes_its_contents_over() {
    FigureSpec spec = sample::figure_of(FigureKind::accuracy_by_distance);
    Figure before = make_figure(session_, spec);
    before.panels[0].content.summary = "kept";
    spec.width_mm = 150;
    QCOMPARE(make_figure(session_, spec, &before).panels[0].content.summary, QString("kept"));
    spec.panels[0].bins = 3;
    QVERIFY(make_figure(session_, spec, &before).panels[0].content.summary != "kept");
  }

  // On screen the window's language decides, on paper the C locale.
  void numbers_on_axes_follow_the_plots_locale() {
    PaperTicker ticker(false, false, {});
    QVector<double> ticks;
    QVector<QString> labels;
    const QLocale german(QLocale::German, QLocale::Germany);
    ticker.generate(QCPRange(0, 1), german, 'g', 6, ticks, nullptr, &labels);
    QVERIFY(labels.contains("0,4") && !labels.join(' ').contains('.'));
    ticker.generate(QCPRange(0, 5000), german, 'g', 6, ticks, nullptr, &labels);
    QVERIFY(labels.contains("2.000"));
    ticker.generate(QCPRange(0, 1), QLocale::c(), 'g', 6, ticks, nullptr, &labels);
    QVERIFY(labels.contains("0.4"));
    // Counts have whole ticks, on a logarithmic axis too.
    PaperTicker counts(true, true, {});
    counts.generate(QCPRange(0.5, 8), german, 'g', 6, ticks, nullptr, &labels);
    for (const double tick : ticks) QCOMPARE(tick, std::round(tick));
    const QLocale before;
    QLocale::setDefault(german);
    const Figure figure = make_figure(session_, sample::figure_of(FigureKind::distance_histogram));
    const QByteArray svg = figure_bytes(figure, origin, FigureFormat::svg, {});
    QLocale::setDefault(before);
    QCOMPARE(svg, figure_bytes(make_figure(session_, figure.spec), origin, FigureFormat::svg, {}));
  }

  // --- numbers ---

  void the_histogram_counts_every_fact() {
    const FigureWords words("en");
    const PanelContent content =
        read_panel(session_, sample::figure_of(FigureKind::distance_histogram).panels[0], words);
    int64_t kept = 0, excluded = 0;
    for (const auto& row : content.data.all_rows()) {
      kept += std::stoll(row[2]);
      excluded += std::stoll(row[3]);
    }
    int64_t expected = 0, defined = 0;
    const RunRecord& run = session_.runs.back();
    for (size_t i = 0; i < session_.distances[0].value.size(); ++i) {
      if (!std::isfinite(session_.distances[0].value[i])) continue;
      ++defined;
      expected += run.selection.kept[i] == 1;
    }
    QCOMPARE(kept, expected);
    QCOMPARE(kept + excluded, defined);
  }

  // A description that says nothing of what came later is written, and hashed, as it always was.
  void what_came_later_is_written_where_it_is_set() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    const auto written = [&] { return figure_to_json(spec)["panels"][0]; };
    const char* const later[] = {"show",     "bin_width", "bin_rule",      "interval", "filter",
                                 "overlays", "axis",      "previous",      "selected", "weight_lambda",
                                 "sort",     "ascending", "selected_first"};
    for (const char* field : later) QVERIFY2(!written().contains(field), field);
    PanelSpec& panel = spec.panels[0];
    panel.filter = {"rule=band", "low=0.25"};
    panel.bin_width = 0.02;
    panel.overlays = {"relation=P1=2"};
    panel.axis = CurveUnit::minutes;
    panel.show = OutcomeShow::moved_away;
    panel.bin_rule = BinRule::equal_width;
    panel.interval = ShareInterval::bootstrap;
    panel.previous = {"space=hidden(12)", "from=model"};
    panel.weight_lambda = 0;
    panel.selected = {"selection=a=b", "fact=7"};
    panel.sort = OutcomeSort::loss_after;
    panel.ascending = panel.selected_first = true;
    for (const char* field : later) QVERIFY2(written().contains(field), field);
    QVERIFY(figure_from_json(parse_json(dump_json(figure_to_json(spec)), ""), "") == spec);
    QVERIFY(figure_from_json(parse_json(dump_json(figure_to_short_json(spec)), ""), "") == spec);
    Session session;
    store_figure(session, spec);
    QVERIFY(stored_figure(session, spec.name, "s.h5") == spec);
  }

  // What a description stored before says, and the hash that files carry.
  void a_description_of_before_reads_and_is_hashed_as_it_was() {
    const char* const stored =
        R"({"name":"Figure 1","caption":"","style":"acl","style_changes":[],"width_mm":0.0,"height_mm":0.0,"columns":0,"dpi":600,)"
        R"("raster_above":5000,"language":"en","panels":[{"kind":"distance-histogram","runs":["R1"],"table":"","matrix":"",)"
        R"("x":"","y":"","low":"","high":"","value":"","series":"","colour":"","size":"","selections":[],"where":[],"space":"",)"
        R"("metric":"","from":"","before":"model","bins":20,"top":16,"smoothing":null,"seeds_as_band":true,"x_min":null,)"
        R"("x_max":null,"y_min":null,"y_max":null,"log_x":false,"log_y":false,"x_label":"","y_label":"","title":"","letter":"",)"
        R"("legend":"above","grid":false}]})";
    const FigureSpec spec = figure_from_json(parse_json(stored, ""), "");
    QCOMPARE(spec.panels[0].bins, int64_t{20});
    QVERIFY(!spec.panels[0].weight_lambda && spec.panels[0].selected.empty() &&
            spec.panels[0].previous.empty());
    QCOMPARE(QString::fromStdString(dump_json(figure_to_json(spec))),
             QString::fromStdString(dump_json(OrderedJson::parse(stored))));
    QCOMPARE(QString::fromStdString(figure_hash(spec)), QString("3c29a13fced2"));
  }

  void a_kind_begins_with_its_own_axis() {
    FigureSpec spec = figure_from_json(parse_json(R"({"panels": [{"kind": "amplification"}, {}]})", ""), "");
    QVERIFY(spec.panels[0].log_y && !spec.panels[1].log_y);
    QVERIFY(!figure_to_short_json(spec)["panels"][0].contains("log_y"));
    spec.panels[0].log_y = false;
    QVERIFY(figure_from_json(parse_json(dump_json(figure_to_json(spec)), ""), "") == spec);
    QVERIFY(figure_from_json(parse_json(dump_json(figure_to_short_json(spec)), ""), "") == spec);
  }

  void a_filter_is_written_as_field_and_value() {
    FilterOptions filter;
    QVERIFY(filter_settings(filter) == Names{"rule=none"});
    filter.rule = FilterRule::band;
    filter.low = 0.25;
    filter.p = 0.3;  // not of a band
    QVERIFY(filter_settings(filter) == (Names{"rule=band", "low=0.25"}));
    filter.rule = FilterRule::replace;
    filter.size = 60;
    filter.stop_early = true;
    const FilterOptions again = filter_of(filter_settings(filter));
    QVERIFY(again.rule == FilterRule::replace && again.size == 60 && again.p == 0.3 && again.stop_early);
  }

  // No run is needed: the band says which facts are kept.
  void a_histogram_may_have_a_filter_of_its_own() {
    Session session = session_;
    session.runs.clear();
    PanelSpec panel;
    panel.filter = {"rule=band", "low=0.3", "high=0.5"};
    panel.bin_width = 0.05;
    panel.x_min = 0.2;
    panel.x_max = 0.6;
    PanelContent content = read_panel(session, panel, FigureWords("en"));
    QVERIFY(content.band == std::pair(0.3, 0.5));
    QCOMPARE(content.data.rows.size(), size_t{8});
    QVERIFY(content.runs.empty());
    int64_t kept = 0, excluded = 0, wanted = 0, inside = 0;
    for (const auto& row : content.data.rows) {
      kept += std::stoll(row[2]);
      excluded += std::stoll(row[3]);
    }
    for (const double d : session.distances[0].value) {
      wanted += d >= 0.3 && d <= 0.5;
      inside += d >= 0.2 && d < 0.6;
    }
    QCOMPARE(kept, wanted);
    QCOMPARE(kept + excluded, inside);
    QCOMPARE(content.series[0].name, QString("kept (%1)").arg(wanted));
    // Over runs, too, it is the panel's filter that counts.
    QVERIFY(read_panel(session_, panel, FigureWords("en")).data.rows == content.data.rows);
    // A sample is drawn as before and after a part of it is replaced.
    panel.filter = {"rule=replace", "size=40", "p=0.5"};
    panel.x_min.reset();
    panel.x_max.reset();
    content = read_panel(session, panel, FigureWords("en"));
    QVERIFY(content.data.header.back() == "before" && !content.band);
    int64_t after = 0, before = 0;
    for (const auto& row : content.data.rows) {
      after += std::stoll(row[2]);
      before += std::stoll(row[4]);
    }
    QCOMPARE(after, int64_t{40});
    QCOMPARE(before, int64_t{40});
    const auto has = [&](const QString& name) {
      return std::any_of(content.series.begin(), content.series.end(),
                         [&](const Series& series) { return series.name == name; });
    };
    QVERIFY(has("after replacing (40)") && has("before replacing (40)"));
  }

  void groups_are_drawn_over_the_bars() {
    Session session = session_;
    session.selections = {{"mine", {0, 1, 2, 3}}};
    PanelSpec panel;
    panel.bin_width = 0.1;
    const std::string relation = session.facts.facts[5].relation;
    panel.overlays = {"relation=" + relation, "selection=mine"};
    const PanelContent content = read_panel(session, panel, FigureWords("en"));
    int64_t of_relation = 0, mine = 0, wanted = 0, wanted_mine = 0;
    for (const auto& row : content.data.rows) {
      of_relation += std::stoll(row[4]);
      mine += std::stoll(row[5]);
    }
    for (size_t i = 0; i < session.facts.facts.size(); ++i) {
      const bool there = std::isfinite(session.distances[0].value[i]);
      wanted += there && session.facts.facts[i].relation == relation;
      wanted_mine += there && i < 4;
    }
    QCOMPARE(of_relation, wanted);
    QCOMPARE(mine, wanted_mine);
    QVERIFY(content.data.header[4] == panel.overlays[0] && content.data.header[5] == panel.overlays[1]);
    const Series& line = content.series.back();
    QVERIFY(line.form == Series::Form::line && line.index == 2 && line.name == "mine (4)");
    // The picture has them: in the colour after the bars'.
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    spec.panels[0].overlays = {panel.overlays[0]};
    const QImage image = picture(session, spec);
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) drawn += image.pixelColor(x, y) == QColor("#CC79A7");
    }
    QVERIFY2(drawn > 500, qPrintable(QString::number(drawn)));
  }

  // Weights are 1 at the mean of the kept facts, and no lower than 0.1 (METHOD 6).
  void expected_weights_have_an_axis_at_the_right() {
    PanelSpec panel;
    panel.filter = {"rule=band", "low=0.3", "high=0.5"};
    panel.bin_width = 0.05;
    QVERIFY(!read_panel(session_, panel, FigureWords("en")).y_right);
    panel.weight_lambda = 6;
    const PanelContent content = read_panel(session_, panel, FigureWords("en"));
    double sum = 0, most = 0;
    int n = 0;
    for (const double d : session_.distances[0].value) {
      if (!(d >= 0.3 && d <= 0.5)) continue;
      sum += d;
      most = std::max(most, d);
      ++n;
    }
    const double mean = sum / n;
    const Series& line = content.series.back();
    QVERIFY(line.right && line.form == Series::Form::line && line.ink == Ink::text);
    QCOMPARE(line.name, QString("expected weight (right)"));
    QCOMPARE(line.x.front(), 0.3);
    QCOMPARE(line.x.back(), 0.5);
    for (size_t i = 0; i < line.x.size(); ++i)
      QVERIFY(std::abs(line.y[i] - std::max(0.1, 1 + 6 * (line.x[i] - mean))) < 1e-12);
    QVERIFY(content.y_right && content.y_right->min == 0.0);
    QVERIFY(*content.y_right->max >= 1 + 6 * (most - mean));
    // In the numbers: in the middle of each bar, where the line is.
    QCOMPARE(content.data.header.back(), std::string("expected_weight"));
    int filled = 0;
    for (const auto& row : content.data.rows) {
      const double middle = (std::stod(row[0]) + std::stod(row[1])) / 2;
      QCOMPARE(row.back().empty(), middle < 0.3 || middle > 0.5);
      if (row.back().empty()) continue;
      ++filled;
      QVERIFY(std::abs(std::stod(row.back()) - std::max(0.1, 1 + 6 * (middle - mean))) < 1e-9);
    }
    QCOMPARE(filled, 4);
    // The line bends where it meets the least weight.
    panel.weight_lambda = 50;
    const Series bent = read_panel(session_, panel, FigureWords("en")).series.back();
    QCOMPARE(bent.x.size(), size_t{3});
    QVERIFY(bent.y[0] == 0.1 && std::abs(bent.y[1] - 0.1) < 1e-12 && bent.y[2] > 1);
    // Counts on the left are as without it, also on a logarithmic axis.
    panel.log_y = true;
    QVERIFY(read_panel(session_, panel, FigureWords("en")).data.rows[3][2] == content.data.rows[3][2]);
  }

  // On paper: ticks and words right of the axes, the curve within them, none of it without weights.
  void the_right_axis_is_drawn() {
    for (const char* style : {"acl", "ieee"}) {
      FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
      spec.style = style;
      spec.panels[0].filter = {"rule=band", "low=0.3", "high=0.5"};
      const QByteArray without = figure_bytes(make_figure(session_, spec), origin, FigureFormat::svg, {});
      spec.panels[0].weight_lambda = 1;
      const QByteArray svg = figure_bytes(make_figure(session_, spec), origin, FigureFormat::svg, {});
      QVERIFY(svg.contains(">Weight (1: normal)<") && svg.contains(">1.5<") &&
              svg.contains("expected weight"));
      QVERIFY(!without.contains("Weight") && !without.contains(">1.5<"));
      QVERIFY(shortened_texts(make_figure(session_, spec)).isEmpty());
      const QByteArray pdf = figure_bytes(make_figure(session_, spec), origin, FigureFormat::pdf, {});
      QCOMPARE(without_date(figure_bytes(make_figure(session_, spec), origin, FigureFormat::pdf, {})),
               without_date(pdf));
    }
    // In small figures its words break or are shortened, and stay on the page.
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    spec.panels[0].weight_lambda = 1;
    set_figure_size(spec, "40x30");
    const QImage image = picture(session_, spec);
    for (int y = 0; y < image.height(); ++y)
      QVERIFY(image.pixel(image.width() - 1, y) == qRgb(255, 255, 255));
  }

  void another_setting_is_outlined() {
    Session session = session_;
    DistanceTable other = session.distances[0];
    other.from = "model";
    for (double& d : other.value) d += 0.1;
    session.distances.push_back(other);
    PanelSpec panel;
    panel.runs = {session.runs.back().name};
    panel.bin_width = 0.1;
    panel.previous = {"space=" + other.space, "from=model"};
    PanelContent content = read_panel(session, panel, FigureWords("en"));
    QCOMPARE(content.data.header.back(), std::string("previous"));
    int64_t outlined = 0, wanted = 0;
    double last = 0;
    for (const auto& row : content.data.rows) {
      outlined += std::stoll(row.back());
      last = std::stod(row[1]);
    }
    const double first = std::stod(content.data.rows.front()[0]);
    for (const double d : other.value) wanted += d >= first && d <= last;
    QCOMPARE(outlined, wanted);
    QCOMPARE(content.series.back().name, QString("previous: from model"));
    QVERIFY(content.series.back().form == Series::Form::line && content.series.back().ink == Ink::grey);
    // Words are the figure's.
    session.distances.back().space = "hidden(12)";
    panel.previous = {"space=hidden(12)", "from=model"};
    QCOMPARE(read_panel(session, panel, FigureWords("en")).series.back().name,
             QString("previous: hidden layer (12)"));
    // Another metric has another axis.
    session.distances.back().metric = "angular";
    QCOMPARE(QString::fromStdString(error_of([&] { read_panel(session, panel, FigureWords("en")); }).field()),
             QString("previous"));
    // Distances of another model are told apart by its name.
    session.distances.back() = session.distances.front();
    session.distances.back().model = "other";
    panel.previous = {"space=" + other.space, "model=other"};
    QCOMPARE(read_panel(session, panel, FigureWords("en")).series.back().name, QString("previous: other"));
  }

  // The view takes those of the session's model, wherever they stand.
  void bars_are_of_the_sessions_model() {
    Session session = session_;
    DistanceTable foreign = session.distances[0];
    foreign.model = "other";
    for (double& d : foreign.value) d = 0.9;
    session.distances.insert(session.distances.begin(), foreign);
    PanelSpec panel;
    panel.filter = {"rule=none"};
    QCOMPARE(read_panel(session, panel, FigureWords("en")).data.rows,
             read_panel(session_, panel, FigureWords("en")).data.rows);
  }

  void the_selected_part_of_bars_is_outlined() {
    Session session = session_;
    session.selections = {{"mine", {0, 1, 2, 3, 4}}};
    PanelSpec panel;
    panel.bin_width = 0.1;
    panel.selected = {"selection=mine", "fact=" + session.facts.facts[7].id};
    const PanelContent content = read_panel(session, panel, FigureWords("en"));
    std::vector<int64_t> wanted(content.data.rows.size());
    int64_t all = 0;
    for (const int64_t fact : {0, 1, 2, 3, 4, 7}) {
      const double d = session.distances[0].value[static_cast<size_t>(fact)];
      if (!std::isfinite(d)) continue;
      ++all;
      for (size_t i = 0; i < wanted.size(); ++i) {
        const double low = std::stod(content.data.rows[i][0]), high = std::stod(content.data.rows[i][1]);
        wanted[i] += d >= low && d < high;
      }
    }
    QCOMPARE(content.data.header.back(), std::string("selected"));
    for (size_t i = 0; i < wanted.size(); ++i) QCOMPARE(std::stoll(content.data.rows[i].back()), wanted[i]);
    const Series& bars = content.series.back();
    QVERIFY(bars.form == Series::Form::bars && bars.selected);
    QCOMPARE(bars.name, QString("selected (%1)").arg(all));
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    const auto dark = [&](const FigureSpec& of) {
      const QImage image = picture(session, of);
      int out = 0;
      for (int y = image.height() / 5; y < image.height() * 4 / 5; ++y) {
        for (int x = image.width() / 5; x < image.width(); ++x)
          out += image.pixelColor(x, y) == light_roles().text;
      }
      return out;
    };
    const int before = dark(spec);
    for (int64_t fact = 0; fact < 150; ++fact) session.selections[0].facts.push_back(fact);
    spec.panels[0].selected = {"selection=mine"};
    QVERIFY(dark(spec) > before + 200);
  }

  // Rings around points and bins, tinted rows, bars beside rows and columns; each said in legend and numbers.
  void what_is_selected_stands_out() {
    Session session = session_;
    session.selections = {{"mine", {0, 3, 6, 9, 40}}};
    const FigureWords words("en");
    for (const FigureKind kind : {FigureKind::scatter, FigureKind::accuracy_by_distance,
                                  FigureKind::outcome_arrows, FigureKind::heat_map}) {
      FigureSpec spec = sample::figure_of(kind);
      spec.dpi = 110;
      PanelSpec& panel = spec.panels[0];
      if (kind == FigureKind::heat_map) panel.table = "interference";
      if (kind == FigureKind::outcome_arrows) {
        panel.show = OutcomeShow::all;
        panel.top = 200;
      }
      const PanelContent before = read_panel(session, panel, words);
      const QImage plain = picture(session, spec);
      panel.selected = {"selection=mine"};
      const PanelContent content = read_panel(session, panel, words);
      QVERIFY(picture(session, spec) != plain);
      const auto legend = std::find_if(content.series.begin(), content.series.end(),
                                       [](const Series& series) { return series.selected; });
      QVERIFY(legend != content.series.end() && legend->name.contains("selected"));
      QCOMPARE(content.summary, before.summary);
      if (kind == FigureKind::heat_map) {
        const auto& marked = content.cells->marked_rows;
        QCOMPARE(std::count(marked.begin(), marked.end(), true), std::ptrdiff_t{4});
        for (size_t i = 0; i < marked.size(); ++i)
          QCOMPARE(static_cast<bool>(marked[i]),
                   content.cells->row_source[i] % 3 == 0 && content.cells->row_source[i] < 10);
        continue;
      }
      QCOMPARE(content.data.header.back(), std::string("selected"));
      int64_t in_rows = 0;
      for (const auto& row : content.data.all_rows()) in_rows += std::stoll(row.back());
      QVERIFY(in_rows > 0 && in_rows <= 5);
      if (kind == FigureKind::scatter) QCOMPARE(in_rows, int64_t{5});
      if (kind != FigureKind::outcome_arrows) continue;
      for (size_t i = 0; i < content.arrows.size(); ++i)
        QCOMPARE(content.arrows[i].selected, content.data.rows[i].back() == "1");
    }
    // Many points are an image: rings are in it.
    FigureSpec dense = sample::figure_of(FigureKind::scatter);
    dense.raster_above = 1;
    const QImage plain = picture(session, dense);
    dense.panels[0].selected = {"selection=mine"};
    QVERIFY(picture(session, dense) != plain);
  }

  void outcomes_are_ordered_as_they_are_wished() {
    const FigureWords words("en");
    Session session = session_;
    session.selections = {{"mine", {12, 40, 90}}};
    PanelSpec panel = sample::figure_of(FigureKind::outcome_arrows).panels[0];
    panel.runs = {session.runs.back().name};
    panel.show = OutcomeShow::all;
    panel.top = 200;
    const RunRecord& run = session.runs.back();
    const OutcomeTable& outcomes = run.outcomes;
    std::map<std::string, size_t> row_of;
    for (size_t i = 0; i < outcomes.fact.size(); ++i)
      row_of[session.facts.at(FactIndex{outcomes.fact[i]}).id] = i;
    for (const bool ascending : {true, false}) {
      panel.ascending = ascending;
      for (int sort = 0; sort < static_cast<int>(std::size(outcome_sort_names)); ++sort) {
        panel.sort = static_cast<OutcomeSort>(sort);
        const PanelContent content = read_panel(session, panel, words);
        std::vector<double> numbers;
        std::vector<std::string> texts;
        for (const auto& row : content.data.rows) {
          const size_t i = row_of.at(row[0]);
          const Fact& fact = session.facts.at(FactIndex{outcomes.fact[i]});
          switch (panel.sort) {
            case OutcomeSort::change:
              numbers.push_back(outcomes.d_after[i] - outcomes.d_model[i]);
              break;
            case OutcomeSort::outcome:
              numbers.push_back(static_cast<double>(outcome_of(outcomes, i, OutcomeBefore::model)));
              break;
            case OutcomeSort::after:
              numbers.push_back(outcomes.d_after[i]);
              break;
            case OutcomeSort::loss_before:
              numbers.push_back(outcomes.loss_before[i]);
              break;
            case OutcomeSort::loss_after:
              numbers.push_back(outcomes.loss_after[i]);
              break;
            case OutcomeSort::prompt:
              texts.push_back(fact.prompt);
              break;
            case OutcomeSort::target:
              texts.push_back(fact.target);
              break;
            case OutcomeSort::answers:
              texts.push_back(outcomes.answer_before[i] + outcomes.answer_after[i]);
              break;
          }
        }
        while (!numbers.empty() && std::isnan(numbers.back())) numbers.pop_back();
        if (!ascending) {
          std::reverse(numbers.begin(), numbers.end());
          std::reverse(texts.begin(), texts.end());
        }
        QVERIFY2(std::is_sorted(numbers.begin(), numbers.end()), outcome_sort_names[sort]);
        if (panel.sort != OutcomeSort::answers)
          QVERIFY2(std::is_sorted(texts.begin(), texts.end(),
                                  [](const std::string& a, const std::string& b) {
                                    return QString::fromStdString(a).localeAwareCompare(
                                               QString::fromStdString(b)) < 0;
                                  }),
                   outcome_sort_names[sort]);
        QVERIFY(numbers.size() + texts.size() > 100);
        QVERIFY2((panel.sort == OutcomeSort::change && !ascending) ||
                     content.summary.contains(ascending ? "ascending" : "descending"),
                 qPrintable(content.summary));
      }
    }
    // Selected ones are lifted, and keep their order; a page of few rows begins with them.
    panel.sort = OutcomeSort::prompt;
    panel.selected = {"selection=mine"};
    panel.selected_first = true;
    panel.top = 5;
    const PanelContent lifted = read_panel(session, panel, words);
    QCOMPARE(lifted.arrows.size(), size_t{5});
    size_t first = 0;
    for (const int64_t fact : {12, 40, 90})
      first += std::find(outcomes.fact.begin(), outcomes.fact.end(), fact) != outcomes.fact.end();
    QVERIFY(first > 0);
    for (size_t i = 0; i < 5; ++i) QCOMPARE(lifted.arrows[i].selected, i < first);
    QVERIFY(lifted.summary.contains("selected first"));
  }

  void amplification_is_drawn_beside_its_controls() {
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::amplification).panels[0];
    QVERIFY(panel.log_y);
    panel.where = {"module=k_proj"};
    PanelContent content = read_panel(session_, panel, words);
    QCOMPARE(content.series.size(), size_t{3});
    QVERIFY(content.series[0].ink == Ink::series && content.series[1].ink == Ink::grey &&
            content.series[2].ink == Ink::grey);
    QCOMPARE(content.data.header, (Names{"layer", "adapter", "random", "own"}));
    QCOMPARE(content.data.rows.size(), size_t{12});
    for (size_t i = 0; i < 12; ++i) {
      QVERIFY(std::abs(std::stod(content.data.rows[i][2]) - (110 + 6 * std::cos(static_cast<double>(i)))) <
              1e-9);
      QVERIFY(std::abs(std::stod(content.data.rows[i][3]) - (0.5 + 0.03 * static_cast<double>(i))) < 1e-9);
      QCOMPARE(std::stod(content.data.rows[i][1]), content.series[0].y[i]);
    }
    QVERIFY(content.y.label.contains("k_proj") && content.summary.contains("12 layers"));
    // What is left open: the module that stands out.
    panel.where.clear();
    const std::vector<double> most = read_panel(session_, panel, words).series[0].y;
    for (const char* module : {"q_proj", "k_proj", "v_proj", "o_proj"}) {
      panel.where = {std::string("module=") + module};
      const std::vector<double> other = read_panel(session_, panel, words).series[0].y;
      QVERIFY(*std::max_element(most.begin(), most.end()) >= *std::max_element(other.begin(), other.end()));
    }
    // Over steps the last one, on the axis of all.
    Session session = session_;
    session.runs.back().results = {fake_lens_steps(2)};
    panel.where = {"module=v_proj"};
    panel.table.clear();
    content = read_panel(session, panel, words);
    QCOMPARE(content.data.rows.size(), size_t{30});
    panel.where = {"module=v_proj", "cohort=0", "step=8"};
    QCOMPARE(read_panel(session, panel, words).series[0].y, content.series[0].y);
    panel.where.back() = "step=2";
    const PanelContent early = read_panel(session, panel, words);
    QVERIFY(content.y.min && early.y.min == content.y.min && early.y.max == content.y.max);
  }

  void curves_are_drawn_against_what_the_panel_says() {
    const RunRecord& run = session_.runs.back();
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::loss_curves).panels[0];
    panel.runs = {run.name};
    panel.y = "loss";
    panel.smoothing = 0;
    for (int i = 1; i < static_cast<int>(std::size(curve_unit_names)); ++i) {
      panel.axis = static_cast<CurveUnit>(i);
      const PanelContent content = read_panel(session_, panel, words);
      QCOMPARE(content.series[0].x, axis_values(run, panel.axis));
      QCOMPARE(content.series[0].y, run.steps.loss);
      QCOMPARE(content.x.label, QString::fromUtf8(axis_scale(panel.axis).label));
    }
    panel.axis = CurveUnit::minutes;
    QCOMPARE(read_panel(session_, panel, words).data.header[1], std::string("minutes"));
    // Runs of several seeds take other times: their mean is that of each row.
    Session session = session_;
    session.runs = {run, run};
    session.runs[1].name = "other seed";
    session.runs[1].spec_json = session.runs[0].spec_json = "{\"training\": {\"seed\": 1}}";
    for (double& seconds : session.runs[1].steps.seconds) seconds *= 3;
    panel.runs = {session.runs[0].name, session.runs[1].name};
    const PanelContent both = read_panel(session, panel, words);
    QCOMPARE(both.series.size(), size_t{1});
    QCOMPARE(both.series[0].x.size(), run.steps.loss.size());
    QVERIFY(std::abs(both.series[0].x.back() - 2 * axis_values(run, panel.axis).back()) < 1e-9);
    // What a run does not say cannot be drawn.
    session.runs[1].steps.seconds.assign(run.steps.loss.size(), undefined);
    QCOMPARE(QString::fromStdString(error_of([&] { read_panel(session, panel, words); }).field()),
             QString("axis"));
    panel.y = "memory_gb";
    panel.axis = CurveUnit::steps;
    QVERIFY(read_panel(session_, sample::figure_of(FigureKind::loss_curves).panels[0], words).x.label ==
            "Step");
  }

  // Faint under the mean: each group of facts that a single run trains together.
  void groups_of_facts_lie_under_their_mean() {
    const FigureWords words("en");
    const RunRecord& run = session_.runs.back();
    QVERIFY(has_cohorts(run));
    PanelSpec panel = sample::figure_of(FigureKind::loss_curves).panels[0];
    panel.runs = {run.name};
    panel.y = "loss";
    panel.smoothing = 0;
    const size_t before = read_panel(session_, panel, words).series.size();
    panel.series = "cohort";
    const PanelContent content = read_panel(session_, panel, words);
    const auto cohorts = static_cast<size_t>(run.steps.cohort.back() + 1);
    QCOMPARE(content.series.size(), before + cohorts);
    std::vector<double> all;
    for (size_t c = 0; c < cohorts; ++c) {
      QVERIFY(content.series[c].faint);
      all.insert(all.end(), content.series[c].y.begin(), content.series[c].y.end());
    }
    QCOMPARE(all, run.steps.loss);
    QCOMPARE(content.data.all_rows().size(), run.steps.loss.size() + content.series.back().x.size());
  }

  void one_share_alone_can_be_drawn() {
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::learned_curves).panels[0];
    QCOMPARE(read_panel(session_, panel, words).series.size(), size_t{2});
    panel.y = "learned";
    PanelContent content = read_panel(session_, panel, words);
    QCOMPARE(content.series.size(), size_t{1});
    QCOMPARE(content.y.label, QString("Learned (%)"));
    panel.y = "moved-away";
    content = read_panel(session_, panel, words);
    QCOMPARE(content.series.size(), size_t{2});
    const ScoreTable& scores = session_.runs.back().scores;
    QVERIFY(content.series[0].y.back() >= content.series[1].y.back());
    QCOMPARE(content.data.rows.front()[0], std::string("moved away, of not learned"));
    panel.runs = {session_.runs[0].name, session_.runs[1].name};
    panel.seeds_as_band = false;
    content = read_panel(session_, panel, words);
    QCOMPARE(content.y.label, QString("Moved away (% of the not learned)"));
    QCOMPARE(content.series.size(), size_t{2});
    QVERIFY(scores.rows() > 0);
  }

  void outcomes_of_one_kind_can_be_drawn() {
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::outcome_arrows).panels[0];
    panel.top = 200;
    const OutcomeTable& outcomes = session_.runs.back().outcomes;
    for (int i = 0; i < static_cast<int>(std::size(outcome_show_names)); ++i) {
      panel.show = static_cast<OutcomeShow>(i);
      const PanelContent content = read_panel(session_, panel, words);
      QVERIFY(!content.arrows.empty() && content.arrows.size() == content.data.rows.size());
      double last = INFINITY;
      for (const ArrowRow& row : content.arrows) {
        const double change = row.after - row.before;
        QVERIFY(std::isnan(change) || change <= last);
        if (!std::isnan(change)) last = change;
        if (panel.show == OutcomeShow::learned) QVERIFY(row.ink == Ink::learned);
        if (panel.show == OutcomeShow::moved_away) QVERIFY(row.ink == Ink::moved_away);
        if (panel.show == OutcomeShow::worst || panel.show == OutcomeShow::not_learned)
          QVERIFY(row.ink != Ink::learned);
      }
      if (panel.show == OutcomeShow::extremes) QVERIFY(content.arrows.size() <= 3 * extremes_of_each);
      if (panel.show == OutcomeShow::all)
        QCOMPARE(content.arrows.size(), std::min<size_t>(200, outcomes.fact.size()));
    }
  }

  // A part of a large matrix is drawn as large as the axes.
  void a_part_of_a_heat_map_can_be_drawn() {
    FigureSpec spec = sample::figure_of(FigureKind::heat_map);
    spec.panels[0].table = "interference";
    const Cells cells = *make_figure(session_, spec).panels[0].content.cells;
    PanelSpec& panel = spec.panels[0];
    panel.x_min = 4.5;
    panel.x_max = 12.5;
    panel.y_min = -0.5;
    panel.y_max = 7.5;
    SeenCells seen = seen_cells(panel, cells);
    QVERIFY(seen.left == 4.5 && seen.right == 12.5 && seen.top == -0.5 && seen.bottom == 7.5);
    const QImage part = picture(session_, spec);
    panel.x_min = 4.6;  // less of the first column
    QVERIFY(picture(session_, spec) != part);
    panel.x_min = 1000;
    panel.x_max.reset();
    seen = seen_cells(panel, cells);
    QVERIFY(seen.left == -0.5 && seen.right == static_cast<double>(cells.columns) - 0.5);
  }

  // statsmodels 0.14: proportion_confint(8, 10, method="wilson"), (0, 5), (50, 50)
  void wilsons_interval() {
    const auto near = [](std::pair<double, double> got, double low, double high) {
      return std::abs(got.first - low) < 1e-6 && std::abs(got.second - high) < 1e-6;
    };
    QVERIFY(near(wilson_interval(8, 10), 0.490162, 0.943318));
    QVERIFY(near(wilson_interval(0, 5), 0.0, 0.434482));
    QVERIFY(near(wilson_interval(50, 50), 0.928652, 1.0));
    QVERIFY(std::isnan(wilson_interval(0, 0).first));
  }

  void accuracy_bins_hold_all_scored_facts_once() {
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::accuracy_by_distance).panels[0];
    panel.bins = 5;
    const PanelContent content = read_panel(session_, panel, words);
    QCOMPARE(content.data.all_rows().size(), size_t{5});
    int64_t learned = 0, facts = 0, expected_learned = 0, expected = 0;
    for (const auto& row : content.data.all_rows()) {
      learned += std::stoll(row[4]);
      facts += std::stoll(row[5]);
    }
    const OutcomeTable& outcomes = session_.runs.back().outcomes;
    for (size_t i = 0; i < outcomes.fact.size(); ++i) {
      if (outcomes.learned[i] < 0 || outcomes.known_before[i] == 1 ||
          !std::isfinite(session_.distances[0].value[static_cast<size_t>(outcomes.fact[i])]))
        continue;
      ++expected;
      expected_learned += outcomes.learned[i] == 1;
    }
    QCOMPARE(facts, expected);
    QCOMPARE(learned, expected_learned);
  }

  void runs_that_differ_by_seed_are_one_band() {
    Session session;
    for (int seed = 1; seed <= 3; ++seed) {
      RunRecord run;
      run.name = "R" + std::to_string(seed);
      run.spec_json = "{\"name\": \"x" + std::to_string(seed) +
                      "\", \"training\": {\"seed\": " + std::to_string(seed) + "}}";
      run.steps.step = {1, 2};
      run.steps.cohort = {0, 0};
      run.steps.ce = {static_cast<double>(seed), 2.0 * seed};
      run.steps.loss = run.steps.learning_rate = run.steps.gradient_norm = run.steps.tokens_per_second =
          run.steps.ce;
      run.steps.orthogonality = run.steps.regulariser = run.steps.ce;
      run.steps.memory_bytes = {1, 1};
      session.runs.push_back(run);
    }
    PanelSpec panel;
    panel.kind = FigureKind::loss_curves;
    panel.runs = {"R1", "R2", "R3"};
    const FigureWords words("en");
    PanelContent content = read_panel(session, panel, words);
    QCOMPARE(content.series.size(), size_t{1});
    QCOMPARE(content.series[0].y, (std::vector<double>{2, 4}));
    QCOMPARE(content.series[0].low, (std::vector<double>{1, 2}));  // sd of 1, 2, 3 is 1
    panel.seeds_as_band = false;
    content = read_panel(session, panel, words);
    QCOMPARE(content.series.size(), size_t{3});
    QCOMPARE(content.series[1].name, QString("seed 2"));
  }

  void lines_are_cut_at_the_axes() {
    const QRectF inside(0, 0, 10, 10);
    const auto parts = cut_line(QPolygonF({{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, 5}, {9, 5}}), inside);
    QCOMPARE(parts.size(), size_t{2});
    QCOMPARE(parts[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(parts[1], QPolygonF({{8, 10}, {8, 5}, {9, 5}}));
    QVERIFY(cut_line(QPolygonF({{-5, -1}, {20, -1}}), inside).empty());
    const double nan = std::nan("");
    QCOMPARE(cut_line(QPolygonF({{1, 1}, {2, 2}, {nan, nan}, {3, 3}, {4, 4}}), inside).size(), size_t{2});
  }

  void ticks_are_round_and_told_apart_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("log");
    QTest::addColumn<QString>("labels");
    QTest::newRow("shares") << 0.0 << 100.0 << false << "0 20 40 60 80 100";
    QTest::newRow("distances") << 0.18 << 0.83 << false << "0.2 0.4 0.6 0.8";
    QTest::newRow("around 0") << -1.1 << 1.1 << false << "\u22121.0 \u22120.5 0.0 0.5 1.0";
    QTest::newRow("decades") << 1e-4 << 1.0 << true
                             << "10\u207B\u2074 10\u207B\u00B3 10\u207B\u00B2 10\u207B\u00B9 10\u2070";
    QTest::newRow("within a decade") << 0.9 << 6.0 << true << "1 2 5";
    QTest::newRow("no power between") << 2.1 << 4.9 << true << "2.5 3.0 3.5 4.0 4.5";
    QTest::newRow("very small") << 1.5e-8 << 6e-8 << true
                                << "2\u00A0\u00D7\u00A010\u207B\u2078 5\u00A0\u00D7\u00A010\u207B\u2078";
    QTest::newRow("not two alone") << 0.1 << 1.4 << false << "0.25 0.50 0.75 1.00 1.25";
    QTest::newRow("far from 0") << 1e7 << 1e7 + 10 << false
                                << "10000000 10000002 10000004 10000006 10000008 10000010";
  }
  void ticks_are_round_and_told_apart() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, log);
    QFETCH(QString, labels);
    PaperTicker ticker(log, false, {});
    ticker.set_wanted(5);
    QVector<double> ticks, sub_ticks;
    QVector<QString> texts;
    ticker.generate(QCPRange(low, high), QLocale::c(), 'g', 6, ticks, &sub_ticks, &texts);
    QCOMPARE(QStringList(texts.begin(), texts.end()).join(' '), labels);
  }

  // In a low plot few ticks are wanted: of powers two at least, so that the scale is told.
  void a_low_logarithmic_axis_has_powers() {
    PaperTicker ticker(true, false, {});
    ticker.set_wanted(2);
    QVector<double> ticks;
    QVector<QString> texts;
    ticker.generate(QCPRange(0.04, 35), QLocale::c(), 'g', 6, ticks, nullptr, &texts);
    QCOMPARE(QStringList(texts.begin(), texts.end()).join(' '), QString("0.1 1 10"));
  }

  void areas_are_cut_at_the_axes() {
    const QRectF inside(0, 0, 10, 10);
    const auto area = [](const QPolygonF& p) {
      double out = 0;
      for (qsizetype i = 0; i < p.size(); ++i) {
        const QPointF a = p[i], b = p[(i + 1) % p.size()];
        out += 0.5 * (a.x() * b.y() - b.x() * a.y());
      }
      return std::abs(out);
    };
    QCOMPARE(area(cut_area(QPolygonF({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}), inside)), 25.0);
    QCOMPARE(area(cut_area(QPolygonF({{-50, 4}, {50, 4}, {50, 6}, {-50, 6}}), inside)), 20.0);
    QCOMPARE(area(cut_area(QPolygonF({{0, 20}, {10, 20}, {5, 30}}), inside)), 0.0);
  }

  // The band of a run that lies beside the axes leaves them alone.
  void a_band_beside_the_axes_is_not_drawn() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    const auto band = make_figure(session_, spec).panels[0].content.band;
    QVERIFY(band);
    if (std::isfinite(band->second)) {
      spec.panels[0].x_min = band->second + 1;
      spec.panels[0].x_max = band->second + 2;
    } else {
      spec.panels[0].x_min = band->first - 2;
      spec.panels[0].x_max = band->first - 1;
    }
    const QImage image = picture(session_, spec);
    int tinted = 0;  // of the legend's edges, few
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) tinted += image.pixelColor(x, y) == QColor("#EAF3F9");
    }
    QVERIFY2(tinted < 100, qPrintable(QString::number(tinted)));
  }

  // Five colours, then the same ones with other dashes.
  void the_sixth_curve_differs_from_the_first() {
    const PaperStyle style = find_paper_style("acl");
    const PaperInk ink(style);
    std::set<QString> looks;
    for (size_t i = 0; i < 25; ++i) {
      const QPen pen = ink.line({.form = Series::Form::line, .index = i});
      QString look = pen.color().name();
      for (const double part : pen.dashPattern()) look += QString(" %1").arg(part);
      looks.insert(look);
    }
    QCOMPARE(looks.size(), size_t{25});
  }

  void texts_fit_their_room() {
    const QFontMetricsF metrics(QFont("DejaVu Sans", 10));
    const QString words = QStringLiteral("Cross-entropy (nats per token)");
    const double all = metrics.horizontalAdvance(words);
    QCOMPARE(fit_text(words, metrics, all + 1, 3).text, words);
    const FittedText two = fit_text(words, metrics, 0.6 * all, 3);
    QVERIFY2(two.lines == 2 && two.is_whole, qPrintable(two.text));
    QCOMPARE(QString(two.text).replace('\n', ' '), words);
    const FittedText cut = fit_text(words, metrics, 0.4 * all, 2);
    QVERIFY(cut.lines == 2 && !cut.is_whole && cut.text.endsWith(QChar(0x2026)));
    for (const QString& line : cut.text.split('\n'))
      QVERIFY(metrics.horizontalAdvance(line) <= 0.4 * all + 1);
    // Chinese breaks between characters.
    const QString chinese = QString(20, QChar(0x5B57));
    QVERIFY(fit_text(chinese, metrics, 0.4 * metrics.horizontalAdvance(chinese), 3).is_whole);
    QCOMPARE(fit_text("", metrics, 10, 2).lines, 0);
    // Characters beyond the first plane stay whole.
    const QString lamp = QString::fromUcs4(U"\U0001F4A1");
    QCOMPARE(shortened_text(lamp + lamp + lamp + lamp, 3), lamp + lamp + QChar(0x2026));
    QCOMPARE(shortened_text(" a\n b ", 3), QString("a b"));
  }

  // However long the words and narrow the figure: all ink lies within the page, and what is shortened is
  // said.
  void long_words_stay_on_the_page_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    for (int i = 0; i < static_cast<int>(std::size(figure_kind_names)); ++i) {
      QTest::addRow("%s german", figure_kind_names[i])
          << i << QString("Donaudampfschifffahrtsgesellschaft und Rechtsschutzversicherungsunternehmen");
      QTest::addRow("%s chinese", figure_kind_names[i]) << i << QString(40, QChar(0x5B57));
    }
  }
  void long_words_stay_on_the_page() {
    QFETCH(int, kind);
    QFETCH(QString, words);
    Session session = session_;
    const std::string text = words.toStdString();
    for (Fact& fact : session.facts.facts) fact.subject = fact.relation = fact.target = text;
    for (RunRecord& run : session.runs) run.name += text;
    FigureSpec spec = sample::figure_of(static_cast<FigureKind>(kind));
    PanelSpec& panel = spec.panels[0];
    panel.x_label = panel.y_label = panel.title = text;
    panel.letter = "b";
    if (panel.kind == FigureKind::heat_map) panel.table = "interference";
    if (panel.kind == FigureKind::scatter) panel.colour = "relation";
    for (const char* size : {"45x40", "77"}) {
      set_figure_size(spec, size);
      spec.dpi = 200;
      const QImage image = picture(session, spec);
      const auto is_paper = [&](int x, int y) { return image.pixel(x, y) == qRgb(255, 255, 255); };
      bool clear = true;
      for (int x = 0; x < image.width(); ++x)
        clear = clear && is_paper(x, 0) && is_paper(x, image.height() - 1);
      for (int y = 0; y < image.height(); ++y)
        clear = clear && is_paper(0, y) && is_paper(image.width() - 1, y);
      if (!clear) image.save("long-words.png");
      QVERIFY2(clear, size);
    }
    set_figure_size(spec, "45x40");
    QVERIFY(!shortened_texts(make_figure(session, spec)).isEmpty());
    QVERIFY(shortened_texts(make_figure(session_, sample::figure_of(FigureKind::scatter))).isEmpty());
  }

  void type_that_the_font_lacks_is_named() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    QVERIFY(!foreign_type(make_figure(session_, spec)));
    spec.panels[0].x_label = "\u03BB, \u2016\u0394W\u2016";  // Greek and mathematics are DejaVu's
    QVERIFY(!foreign_type(make_figure(session_, spec)));
    spec.panels[0].x_label = "D \u8DDD\u79BB";
    const auto foreign = foreign_type(make_figure(session_, spec));
    QVERIFY(foreign);
    QCOMPARE(foreign->characters, QString("\u8DDD\u79BB"));
    QVERIFY(foreign->font != "DejaVu Sans");
  }

  void several_runs_have_no_common_line() {
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::accuracy_by_distance).panels[0];
    PanelContent one = read_panel(session_, panel, words);
    QCOMPARE(one.rules.size(), size_t{1});
    QVERIFY(one.summary.contains("dashed line"));
    panel.runs = {session_.runs[0].name, session_.runs[1].name};
    PanelContent two = read_panel(session_, panel, words);
    QVERIFY(two.rules.empty());
    QVERIFY(!two.summary.contains("dashed") && two.summary.contains("2 runs"));
    // Side by side, so that no interval covers another.
    QCOMPARE(one.series[0].aside, 0.0);
    QVERIFY(two.series[0].aside < 0 && two.series[1].aside > 0);
  }

  // A row of many arrows is higher than one of curves.
  void rows_of_panels_have_the_height_that_they_need() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    spec.columns = 1;
    spec.panels.push_back(sample::figure_of(FigureKind::outcome_arrows).panels[0]);
    spec.panels[1].top = 40;
    const Figure figure = make_figure(session_, spec);
    QCOMPARE(figure.row_shares.size(), size_t{2});
    QVERIFY(figure.row_shares[1] > 1.5 * figure.row_shares[0]);
    QVERIFY(std::abs(figure.row_shares[0] + figure.row_shares[1] - 1) < 1e-12);
    QVERIFY2(shortened_texts(figure).isEmpty(), qPrintable(shortened_texts(figure).join("; ")));
  }

  // A run that was scored once has a mark where others have a curve.
  void a_curve_of_one_value_is_a_mark() {
    Session session = session_;
    ScoreTable& scores = session.runs.back().scores;
    for (auto* column : {&scores.step, &scores.cohort, &scores.facts, &scores.learned, &scores.not_learned,
                         &scores.moved_dataset, &scores.moved_model})
      column->resize(1);
    scores.ce.resize(1);
    const QImage image = picture(session, sample::figure_of(FigureKind::learned_curves));
    int learned = 0;
    for (int y = image.height() / 4; y < image.height(); ++y) {  // below the legend
      for (int x = 0; x < image.width(); ++x) learned += image.pixelColor(x, y) == QColor("#009E73");
    }
    QVERIFY2(learned > 100, qPrintable(QString::number(learned)));
  }

  void numbers_in_a_legend_say_of_what() {
    Session session = session_;
    for (ResultColumn& column : session.results[0].columns) {
      if (auto* texts = std::get_if<std::vector<std::string>>(&column.values);
          texts && column.name == "rule") {
        for (std::string& text : *texts) text = text == "replace" ? "0.1" : "0.2";
      }
    }
    const PanelContent content =
        read_panel(session, sample::figure_of(FigureKind::effects).panels[0], FigureWords("en"));
    QCOMPARE(content.series[0].name, QString("Rule 0.1"));
    QCOMPARE(read_panel(session_, sample::figure_of(FigureKind::effects).panels[0], FigureWords("en"))
                 .series[0]
                 .name,
             QString("replace"));
  }

  void shares_stay_between_none_and_all() {
    const PanelContent content =
        read_panel(session_, sample::figure_of(FigureKind::effects).panels[0], FigureWords("en"));
    QVERIFY(content.y.least == 0.0 && content.y.most == 100.0);
    QVERIFY(content.data.header == (Names{"series", "p", "mean_percent", "low", "high"}));
  }

  void the_numbers_of_a_matrix_name_its_rows() {
    PanelSpec panel = sample::figure_of(FigureKind::heat_map).panels[0];
    panel.table = "interference";
    const PanelContent content = read_panel(session_, panel, FigureWords("en"));
    QVERIFY(content.data.header == (Names{"row", "column", "value", "row_name", "column_name"}));
    for (const auto& row : content.data.all_rows()) {
      QCOMPARE(row[3],
               session_.facts.facts[static_cast<size_t>(std::stoi(row[0]))].subject.substr(0, row[3].size()));
    }
  }

  void the_smoothed_curve_is_in_the_numbers() {
    const FigureWords words("en");
    PanelSpec panel = sample::figure_of(FigureKind::loss_curves).panels[0];
    panel.smoothing = 0.5;
    const PanelContent content = read_panel(session_, panel, words);
    QCOMPARE(QString::fromStdString(content.data.header.back()), QString("smoothed"));
    const auto rows = content.data.all_rows();
    const Series& smooth = content.series.back();
    QCOMPARE(rows.size(), smooth.y.size());
    for (size_t i = 0; i < rows.size(); ++i) QCOMPARE(std::stod(rows[i].back()), smooth.y[i]);
  }

  // --- files ---

  void the_same_description_gives_the_same_bytes_data() {
    QTest::addColumn<int>("kind");
    for (int i = 0; i < static_cast<int>(std::size(figure_kind_names)); ++i)
      QTest::newRow(figure_kind_names[i]) << i;
  }
  void the_same_description_gives_the_same_bytes() {
    QFETCH(int, kind);
    const FigureSpec spec = sample::figure_of(static_cast<FigureKind>(kind));
    const auto bytes = [&](FigureFormat format) {
      return figure_bytes(make_figure(session_, spec), origin, format, "f.tex");
    };
    for (const FigureFormat format :
         {FigureFormat::svg, FigureFormat::png, FigureFormat::csv, FigureFormat::tex})
      QCOMPARE(bytes(format), bytes(format));
    const QByteArray pdf = bytes(FigureFormat::pdf);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(without_date(bytes(FigureFormat::pdf)), without_date(pdf));
  }

  // The window makes the widget, another thread paints and lets go of it.
  void another_thread_gives_the_same_bytes() {
    const auto figure =
        std::make_shared<const Figure>(make_figure(session_, sample::figure_of(FigureKind::outcome_arrows)));
    for (const FigureFormat format : {FigureFormat::svg, FigureFormat::png, FigureFormat::pdf}) {
      FigureEncoder encode = figure_encoder(figure, origin, format, {});
      QCoreApplication::processEvents();
      QByteArray bytes;
      std::thread([encode = std::move(encode), &bytes] { bytes = encode(); }).join();
      QCOMPARE(without_date(bytes), without_date(figure_bytes(*figure, origin, format, {})));
    }
    QCOMPARE(figure.use_count(), 4L);  // until the widgets are gone
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(figure.use_count(), 1L);
  }

  void svg_has_its_size_in_millimetres_and_a_view_box() {
    const QByteArray svg = figure_bytes(make_figure(session_, sample::figure_of(FigureKind::scatter)), origin,
                                        FigureFormat::svg, {});
    QVERIFY(svg.contains("<svg width=\"76.9056mm\""));  // 218 pt: ACL's column in whole points
    QVERIFY(svg.contains("viewBox=\"0 0 2180 "));
    QVERIFY(svg.contains("font-family=\"DejaVu Sans, Verdana, sans-serif\""));
    QVERIFY(svg.contains("session sample.h5 | runs "));
    QVERIFY(svg.contains("Seamark 0.0.0"));
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
  }

  void pdf_embeds_its_fonts() {
    export_figure(make_figure(session_, sample::figure_of(FigureKind::outcome_arrows)), origin,
                  file("fonts.pdf"));
    const QString fonts = ask("pdffonts", {QString::fromStdString(file("fonts.pdf").string())});
    if (fonts.isEmpty()) QSKIP("pdffonts (poppler-utils) is not installed");
    QVERIFY2(fonts.contains("DejaVuSans"), qPrintable(fonts));
    QVERIFY2(!fonts.contains("Type 3"), qPrintable(fonts));
    const QStringList lines = fonts.split('\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString& line : lines) {
      static const QRegularExpression embedded("TrueType.*\\s+yes\\s+(yes|no)\\s+(yes|no)\\s");
      QVERIFY2(embedded.match(line).hasMatch(), qPrintable(line));
    }
  }

  // DejaVu Sans is 1.164 times its size high: 8-pt type has lines of 9.31 pt.
  void pdf_type_has_the_size_that_the_style_asks_for() {
    export_figure(make_figure(session_, sample::figure_of(FigureKind::loss_curves)), origin,
                  file("type.pdf"));
    const QString boxes = ask("pdftotext", {"-bbox", QString::fromStdString(file("type.pdf").string()), "-"});
    if (boxes.isEmpty()) QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY2(boxes.contains("<page width=\"218.000000\""), qPrintable(boxes.left(900)));
    static const QRegularExpression word("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<");
    bool label = false, tick = false;
    auto matches = word.globalMatch(boxes);
    while (matches.hasNext()) {
      const auto match = matches.next();
      const double height = match.captured(2).toDouble() - match.captured(1).toDouble();
      if (match.captured(3) == "Step") {
        label = true;
        QVERIFY2(std::abs(height - 9.31) < 0.06, qPrintable(match.captured(0)));
      }
      if (match.captured(3) == "0") {
        tick = true;
        QVERIFY2(std::abs(height - 8.15) < 0.06, qPrintable(match.captured(0)));
      }
    }
    QVERIFY(label && tick);
  }

  void png_has_its_dots() {
    FigureSpec spec = sample::figure_of(FigureKind::spectrum);
    spec.dpi = 300;
    set_figure_size(spec, "88.9x60");
    const QImage image = picture(session_, spec);
    QCOMPARE(image.size(), QSize(1050, 708));  // 252 x 170 pt
    QCOMPARE(image.dotsPerMeterX(), 11811);
    QVERIFY(image.text("Description").contains(QString::fromStdString(figure_hash(spec))));
  }

  void a_hundred_thousand_points_stay_small() {
    Session session = session_;
    session.results = {sample::points_table(100000)};
    FigureSpec spec = sample::figure_of(FigureKind::scatter);
    spec.panels[0].table = "points";
    spec.panels[0].colour = "";
    for (auto& run : session.runs) run.results.clear();
    const Figure figure = make_figure(session, spec);
    for (const FigureFormat format : {FigureFormat::pdf, FigureFormat::svg}) {
      const QByteArray bytes = figure_bytes(figure, origin, format, {});
      QVERIFY2(bytes.size() < 1000000, qPrintable(QString::number(bytes.size())));
      QVERIFY(bytes.size() > 20000);  // the image is there
    }
    // Axes and type are vector still.
    QVERIFY(figure_bytes(figure, origin, FigureFormat::svg, {}).contains("PC"));
  }

  // Stamped from pictures of the marks, many points look as if each was painted: ink, colours and places.
  void many_points_look_like_few() {
    FigureSpec spec = sample::figure_of(FigureKind::scatter);
    spec.dpi = 150;
    const QImage painted = picture(session_, spec);
    spec.raster_above = 1;
    const QImage stamped = picture(session_, spec);
    QCOMPARE(stamped.size(), painted.size());
    // Less ink, as they let others through; no mark is a pixel off.
    int differ = 0, coloured = 0;
    for (int y = 0; y < painted.height(); ++y) {
      for (int x = 0; x < painted.width(); ++x) {
        const bool a = qGray(painted.pixel(x, y)) < 200, b = qGray(stamped.pixel(x, y)) < 225;
        coloured += a;
        differ += a && !b;
      }
    }
    QVERIFY(coloured > 2000);
    QVERIFY2(differ < coloured / 50, qPrintable(QString("%1 of %2").arg(differ).arg(coloured)));
    QCOMPARE(picture(session_, spec), stamped);
  }

  void latex_is_escaped() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    spec.caption = "50% of {a_b} & $c$ ~ ^ \\ #";
    const QByteArray tex =
        figure_bytes(make_figure(session_, spec), origin, FigureFormat::tex, "out/fig_1.tex");
    QVERIFY(tex.contains("\\includegraphics[width=76.9mm]{fig_1.pdf}"));
    QVERIFY(
        tex.contains("\\caption{50\\% of \\{a\\_b\\} \\& \\$c\\$ \\textasciitilde{} \\textasciicircum{} "
                     "\\textbackslash{} \\#}"));
    QVERIFY(tex.startsWith("% session sample.h5 | "));
    // What pdfLaTeX's fonts lack, names that it would read, and a comment that would end.
    spec.caption = "D > 0.5 \u2212 1 \u00B1 \u03BB \u2192 10\u207B\u00B3";
    const QByteArray other =
        figure_bytes(make_figure(session_, spec), {"a\nb.h5", "1"}, FigureFormat::tex, "50% ~x.tex");
    QVERIFY2(other.contains("\\caption{D $>$ 0.5 $-$ 1 $\\pm$ $\\lambda$ $\\to$ 10$^-$$^3$}"),
             other.constData());
    QVERIFY(other.contains("{\\detokenize{50% ~x.pdf}}"));
    QVERIFY(other.startsWith("% session a b.h5 | "));
  }

  void the_numbers_of_a_sheet_name_their_panels() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    spec.panels.push_back(sample::figure_of(FigureKind::learned_curves).panels[0]);
    spec.panels[1].letter = "e";
    const QByteArray csv = figure_bytes(make_figure(session_, spec), origin, FigureFormat::csv, {});
    QVERIFY(csv.startsWith("panel,bin_low"));
    QVERIFY(csv.contains("\na,") && csv.contains("\ne,learned") && !csv.contains("\nb,"));
  }

  // A picture that no machine holds is refused before it is tried.
  void too_large_a_picture_is_refused() {
    FigureSpec spec = sample::figure_of(FigureKind::distance_histogram);
    set_figure_size(spec, "1200x1200");
    spec.dpi = 2400;
    const Figure figure = make_figure(session_, spec);
    const Error error = error_of([&] { figure_bytes(figure, origin, FigureFormat::png, {}); });
    QCOMPARE(error.code(), ExitCode::out_of_resources);
    QCOMPARE(QString::fromStdString(error.field()), QString("dpi"));
  }

  void endings_may_be_capitals() {
    QVERIFY(figure_format("F.PDF") == FigureFormat::pdf);
    QVERIFY(figure_format("f.Tex") == FigureFormat::tex);
  }

  // A curve of very many points keeps its line, whatever its markers become.
  void dense_curves_keep_their_lines() {
    Session session = session_;
    std::vector<int64_t> index;
    std::vector<double> value;
    for (int64_t i = 1; i <= 6000; ++i) {
      index.push_back(i);
      value.push_back(1.0 / static_cast<double>(i));
    }
    session.results = {{"long", "spectrum", "{}", {{"index", index}, {"singular_value", value}}, {}}};
    for (RunRecord& run : session.runs) run.results.clear();
    FigureSpec spec = sample::figure_of(FigureKind::spectrum);
    spec.panels[0].series = "none";
    const QByteArray svg = figure_bytes(make_figure(session, spec), origin, FigureFormat::svg, {});
    QVERIFY(svg.contains("<image"));
    QVERIFY(svg.contains("<polyline") || svg.count("<path") > 0);
    static const QRegularExpression curve("(?:points|d)=\"[^\"]{20000,}\"");
    QVERIFY(curve.match(QString::fromUtf8(svg)).hasMatch());
    QVERIFY(svg.size() < 1'000'000);
  }

  void svg_holds_what_files_put_into_names() {
    Session session = session_;
    for (Fact& fact : session.facts.facts) fact.subject = "a\x01<b>";
    const QByteArray svg = figure_bytes(make_figure(session, sample::figure_of(FigureKind::outcome_arrows)),
                                        origin, FigureFormat::svg, {});
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
  }

  void what_cannot_be_written_leaves_nothing() {
    const Figure figure = make_figure(session_, sample::figure_of(FigureKind::distance_histogram));
    QCOMPARE(error_of([&] { export_figure(figure, origin, "/proc/none/f.pdf"); }).code(),
             ExitCode::cannot_write);
    QCOMPARE(error_of([&] { export_figure(figure, origin, file("f.doc")); }).code(), ExitCode::bad_input);
    fs::create_directories(file("taken.pdf"));
    QCOMPARE(error_of([&] { export_figure(figure, origin, file("taken.pdf")); }).code(),
             ExitCode::cannot_write);
    QVERIFY(fs::is_directory(file("taken.pdf")));
    for (const auto& entry : fs::directory_iterator(folder_.path().toStdString()))
      QVERIFY2(entry.path().string().find("tmp") == std::string::npos ||
                   entry.path().filename().string().find("f.") != 0,
               entry.path().c_str());
  }

  // --- looks ---

  void the_comparison_sees_shifts_and_forgives_edges() {
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QImage line = image, softened = image, shifted = image;
    for (int y = 0; y < 40; ++y) {
      for (int x = 10; x < 16; ++x) line.setPixel(x, y, qRgb(0, 0, 0));
      for (int x = 10; x < 16; ++x) softened.setPixel(x, y, qRgb(0, 0, 0));
      softened.setPixel(9, y, qRgb(128, 128, 128));
      for (int x = 14; x < 20; ++x) shifted.setPixel(x, y, qRgb(0, 0, 0));
    }
    QCOMPARE(differing_blocks(line, line), 0);
    QCOMPARE(differing_blocks(softened, line), 0);
    QVERIFY(differing_blocks(shifted, line) > 0);
    QVERIFY(differing_blocks(image, line) > 0);
  }

  // tests/golden/figures: written by this test with SEAMARK_WRITE_GOLDEN=1 (Qt 6.4.2, DejaVu Sans 2.37).
  void figures_look_as_they_did_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : figure_kind_names) QTest::newRow(name) << QString(name);
    QTest::newRow("interference") << "interference";
    QTest::newRow("sheet") << "sheet";
    QTest::newRow("weights") << "weights";
    QTest::newRow("selected") << "selected";
  }
  void figures_look_as_they_did() {
    QFETCH(QString, name);
    FigureSpec spec;
    for (int i = 0; i < static_cast<int>(std::size(figure_kind_names)); ++i) {
      if (name == figure_kind_names[i]) spec = sample::figure_of(static_cast<FigureKind>(i));
    }
    if (name == "interference") {
      spec = sample::figure_of(FigureKind::heat_map);
      spec.style = "ieee";
      spec.panels[0].table = "interference";
    }
    if (name == "sheet") {
      spec.style = "nature";
      spec.panels = {sample::figure_of(FigureKind::distance_histogram).panels[0],
                     sample::figure_of(FigureKind::accuracy_by_distance).panels[0],
                     sample::figure_of(FigureKind::scatter).panels[0],
                     sample::figure_of(FigureKind::learned_curves).panels[0]};
    }
    Session session = session_;
    if (name == "weights") {
      spec = sample::figure_of(FigureKind::distance_histogram);
      show_weights(session, spec.panels[0]);
    }
    if (name == "selected") {
      session.selections = {{"mine", {0, 3, 6, 9, 12, 40, 90}}};
      spec.style = "ieee";
      for (const FigureKind kind : {FigureKind::scatter, FigureKind::accuracy_by_distance,
                                    FigureKind::outcome_arrows, FigureKind::heat_map}) {
        PanelSpec panel = sample::figure_of(kind).panels[0];
        panel.selected = {"selection=mine"};
        panel.selected_first = panel.ascending = kind == FigureKind::outcome_arrows;
        if (kind == FigureKind::outcome_arrows) panel.sort = OutcomeSort::prompt;
        if (kind == FigureKind::heat_map) panel.table = "interference";
        spec.panels.push_back(panel);
      }
      spec.panels.erase(spec.panels.begin());
    }
    spec.dpi = 110;
    const QImage actual = picture(session, spec);
    const QString expected = SEAMARK_SOURCE_DIR "/tests/golden/figures/" + name + ".png";
    if (qEnvironmentVariableIsSet("SEAMARK_WRITE_GOLDEN"))
      actual.convertToFormat(QImage::Format_Indexed8).save(expected);
    const QString difference = image_difference(actual, expected, name);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
  }

  // --- report ---

  void a_report_stands_alone_and_escapes_what_it_shows() {
    Session session = session_;
    session.runs.back().name = "<script>alert(\"1\")</script> & 'co'";
    session.facts.facts[0].subject = "<b>\x01";
    session.runs.back().outcomes.learned[0] = 0;
    write_report(session, origin, file("report"), {});
    const QByteArray html = QByteArray::fromStdString(read_file(file("report") / "index.html", 64 << 20));
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;"));
    static const QRegularExpression outside(
        "(src=|href=\"(?!#|figures/|tables/|data:image/png;base64,)|url\\(|@import|https?://"
        "(?!www\\.w3\\.org/))");
    const auto found = outside.match(QString::fromUtf8(html));
    QVERIFY2(!found.hasMatch(), qPrintable(found.captured(0)));
    QXmlStreamReader reader(html);
    int figures = 0, links = 0;
    while (!reader.atEnd()) {
      reader.readNext();
      if (!reader.isStartElement()) continue;
      figures += reader.name() == QStringLiteral("svg");
      const QString link = reader.attributes().value("href").toString();
      if (link.startsWith("figures/") || link.startsWith("tables/")) {
        ++links;
        QVERIFY2(fs::exists(file("report") / link.toStdString()), qPrintable(link));
      }
    }
    QVERIFY2(!reader.hasError(),
             qPrintable(reader.errorString() + QString(" in line %1").arg(reader.lineNumber())));
    QVERIFY(figures >= 8);
    QVERIFY(links >= 2 * figures);
    QVERIFY(html.contains("Claim: "));
    QVERIFY(html.contains("lens-heat-map.") && html.contains("lens-amplification."));
  }

  // Names of other scripts than a file's leave nothing to name files by: none takes another's.
  void a_report_of_runs_in_any_script_keeps_their_files_apart() {
    Session session = session_;
    session.runs[0].name = "\u8BD5\u4E00";
    session.runs[1].name = "\u8BD5\u4E8C";
    for (int i : {0, 1}) {
      session.runs[static_cast<size_t>(i)].results = {sample::points_table(20 + i)};
      session.runs[static_cast<size_t>(i)].results[0].name = "same";
    }
    write_report(session, origin, file("scripts"), {});
    const QString html = QString::fromStdString(read_file(file("scripts") / "index.html", 64 << 20));
    static const QRegularExpression link("href=\"((?:figures|tables)/[^\"]+)\"");
    std::set<QString> links;
    auto found = link.globalMatch(html);
    while (found.hasNext()) {
      const QString target = found.next().captured(1);
      QVERIFY2(links.insert(target).second, qPrintable(target));
    }
    // Each run's figure is of its own table.
    for (const auto& [name, rows] : {std::pair{"unnamed-same-scatter", 20}, {"unnamed-same-scatter-2", 21}}) {
      const std::string csv = read_file(file("scripts") / "figures" / (name + std::string(".csv")), 1 << 20);
      QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), rows + 1);
    }
  }

  // Each claim with all its numbers; runs of the study have no sections of their own.
  void a_report_says_what_studies_found() {
    const StudySpec study = made::study_of(
        "reweighting",
        R"([{"name": "loss", "path": "training.learning_rate", "values": [0.1, 0.2, 0.3], "labels": ["cross-entropy", "near", "far"]}])");
    const Session session = made::made_up(study, 150, [](const StudyPoint& point, int64_t fact) {
      made::Made out;
      out.learned = made::noise(fact, 5) < (point.choice[0] == 1 ? 0.8 : 0.5);
      return out;
    });
    write_report(session, origin, file("studied"), {});
    const QString html = QString::fromStdString(read_file(file("studied") / "index.html", 64 << 20));
    const auto claims = study_claims(session);
    QCOMPARE(claims.size(), size_t{2});
    QCOMPARE(claims[0].verdict, Verdict::supports);
    QCOMPARE(claims[1].verdict, Verdict::undecided);
    for (const ClaimResult& claim : claims) {
      for (const std::string& part : {claim_finding(claim), claim_verdict(claim), claim_outlook(claim)})
        QVERIFY2(html.contains(html::escape(part)), part.c_str());
      QVERIFY(html.contains(html::escape(claim.condition)));
    }
    QVERIFY(html.contains("verdict supports") && html.contains("verdict undecided"));
    QVERIFY(!html.contains("verdict contradicts"));
    QVERIFY(html.contains("<h2 id=\"claims\">"));
    QVERIFY(!html.contains("id=\"run-"));
    QVERIFY(fs::exists(file("studied") / "tables" / "made-up-claims.csv"));
  }

  void a_report_of_nothing_is_a_page() {
    write_report(Session(), origin, file("empty"), {});
    QVERIFY(fs::exists(file("empty") / "index.html"));
  }

  void a_report_cannot_replace_a_file() {
    replace_file(file("occupied"), "mine");
    QCOMPARE(error_of([&] { write_report(session_, origin, file("occupied"), {}); }).code(),
             ExitCode::cannot_write);
    QCOMPARE(read_file(file("occupied"), 100), std::string("mine"));
  }
};

QTEST_MAIN(TestFigures)
#include "test_figures.moc"
