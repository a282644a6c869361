// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/html.h"

#include <string>

namespace seamark::html {
namespace {

constexpr const char* style = R"css(
:root { color-scheme: light dark; --paper: #ffffff; --back: #f4f5f7; --text: #1b1f24; --soft: #57606a; --rule: #dfe3e8;
  --accent: #0072b2; --tint: #f6f8fa; --good: #00724f; --bad: #a84300; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d2125; --back: #14171a; --text: #e8ebee; --soft: #a9b2bc; --rule: #333a42; --accent: #56b4e9;
    --tint: #23282d; --good: #2bb98f; --bad: #f0813a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text);
  font: 16px/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 3rem 2.5rem 5rem; background: var(--paper); min-height: 100vh; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 3rem 0 .8rem; padding-top: 1.2rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.08rem; margin: 2rem 0 .5rem; }
p { margin: .6rem 0; max-width: 46rem; }
.lead { color: var(--soft); margin-bottom: 1.5rem; }
a { color: var(--accent); }
nav { font-size: .92rem; margin: 1.2rem 0 0; }
nav a { margin-right: 1.2rem; white-space: nowrap; }
.facts { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1.6rem 0; padding: 0; list-style: none; }
.facts li { flex: 1 1 9rem; padding: .8rem 1rem; background: var(--tint); border: 1px solid var(--rule); border-radius: 6px; }
.facts b { display: block; font-size: 1.45rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.facts span { color: var(--soft); font-size: .88rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .38rem .8rem .38rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td.n, th.n { text-align: right; white-space: nowrap; }
figure { margin: 1.4rem 0; }
figure .paper { display: inline-block; max-width: 100%; padding: .6rem; background: #ffffff; border: 1px solid var(--rule);
  border-radius: 6px; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { color: var(--soft); font-size: .9rem; margin-top: .5rem; max-width: 46rem; }
.pair { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.pair figure { flex: 1 1 24rem; min-width: 0; }
.verdict { font-weight: 600; }
.supports { color: var(--good); }
.contradicts { color: var(--bad); }
.undecided { color: var(--soft); }
details { margin: .8rem 0; }
summary { cursor: pointer; color: var(--accent); }
pre { overflow-x: auto; padding: .8rem 1rem; background: var(--tint); border: 1px solid var(--rule); border-radius: 6px;
  font: .8rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .86rem; }
@media print { body, main { background: none; } main { padding: 0; max-width: none; } h2 { break-after: avoid; }
  figure, tr { break-inside: avoid; } details { display: none; } }
)css";

}  // namespace

QString escape(const QString& text) {
  QString out;
  out.reserve(text.size());
  for (const QChar c : text) {
    switch (c.unicode()) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if ((c.unicode() < 0x20 && c != '\n' && c != '\t') || c.unicode() == 0xFFFE ||
            c.unicode() == 0xFFFF) {
          out += QChar::ReplacementCharacter;
        } else {
          out += c;
        }
    }
  }
  return out;
}

QString escape(const std::string& utf8) { return escape(QString::fromStdString(utf8)); }

QString heading(int level, const QString& id, const QString& text) {
  const QString attribute = id.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(escape(id));
  return QStringLiteral("<h%1%2>%3</h%1>\n").arg(QString::number(level), attribute, escape(text));
}

QString paragraph(const QString& text) { return "<p>" + escape(text) + "</p>\n"; }

QString table(const Table& table) {
  const auto tag = [&](const char* name, size_t column) {
    const bool number = column < table.number.size() && table.number[column];
    return QStringLiteral("<%1%2>").arg(name, number ? " class=\"n\"" : "");
  };
  QString out = "<div class=\"scroll\"><table>\n<thead><tr>";
  for (size_t i = 0; i < table.header.size(); ++i) out += tag("th", i) + escape(table.header[i]) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (size_t i = 0; i < row.size(); ++i) out += tag("td", i) + escape(row[i]) + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

QString details(const QString& summary, const QString& inner_html) {
  return "<details><summary>" + escape(summary) + "</summary>\n" + inner_html + "</details>\n";
}

QString preformatted(const std::string& text) {
  return text.empty() ? QString() : "<pre>" + escape(text) + "</pre>\n";
}

QString page(const QString& title, const QString& language, const QString& body) {
  return QStringLiteral(
             "<!DOCTYPE html>\n<html lang=\"%1\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta "
             "charset=\"utf-8\"/>\n"
             "<meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\"/>\n<title>%2</title>\n<style>")
             .arg(escape(language), escape(title)) +
         QString::fromUtf8(style) + "</style>\n</head>\n<body>\n<main>\n" + body +
         "</main>\n</body>\n</html>\n";
}

}  // namespace seamark::html
