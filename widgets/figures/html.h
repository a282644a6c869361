// SPDX-License-Identifier: GPL-3.0-or-later
// Small pieces of HTML that is also well-formed XML. Every text from outside goes through escape().
#pragma once

#include <QString>
#include <vector>

namespace seamark::html {

// & < > " ' and characters that XML cannot hold.
QString escape(const QString& text);
QString escape(const std::string& utf8);

QString heading(int level, const QString& id, const QString& text);
QString paragraph(const QString& text);  // escapes
// Columns of numbers are right-aligned. Cells are escaped.
struct Table {
  std::vector<QString> header;
  std::vector<bool> number;
  std::vector<std::vector<QString>> rows;
};
QString table(const Table& table);
// Folded away until clicked.
QString details(const QString& summary, const QString& inner_html);
QString preformatted(const std::string& text);

// A whole page: style inside, nothing fetched. `body` is HTML.
QString page(const QString& title, const QString& language, const QString& body);

}  // namespace seamark::html
