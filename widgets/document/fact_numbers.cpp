// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/fact_numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "document/wording.h"

namespace seamark {
namespace {

struct FactNumbers {
  Q_DECLARE_TR_FUNCTIONS(FactNumbers)
};

// "12" or "12-40"; nothing where it is neither.
struct Numbers {
  qint64 first, last;
};
std::optional<Numbers> numbers_of(const QString& part) {
  static const QRegularExpression form(QStringLiteral("^(\\d{1,12})(?:\\s*[-\\x{2013}]\\s*(\\d{1,12}))?$"));
  const QRegularExpressionMatch found = form.match(part);
  if (!found.hasMatch()) return std::nullopt;
  const qint64 first = found.captured(1).toLongLong();
  return Numbers{first, found.captured(2).isEmpty() ? first : found.captured(2).toLongLong()};
}

bool is_quoted(const QString& part) { return part.size() > 2 && part.startsWith('"') && part.endsWith('"'); }

// Parts between commas, but for those in quotes.
QStringList parts_of(const QString& text) {
  QStringList out;
  QString part;
  bool quoted = false;
  for (const QChar c : text + ',') {
    quoted ^= c == '"';
    if (c != ',' || quoted) {
      part += c;
      continue;
    }
    if (!part.trimmed().isEmpty()) out << part.trimmed();
    part.clear();
  }
  if (!part.trimmed().isEmpty()) out << part.trimmed().chopped(1);  // the quotes were not closed
  return out;
}

}  // namespace

QString fact_numbers_text(const std::vector<std::string>& ids, const FactTable& facts) {
  std::unordered_map<std::string_view, qint64> numbers;
  if (!ids.empty()) {
    for (size_t i = 0; i < facts.facts.size(); ++i)
      numbers.emplace(facts.facts[i].id, static_cast<qint64>(i) + 1);
  }
  QStringList out;
  for (size_t i = 0; i < ids.size();) {
    const auto found = numbers.find(ids[i]);
    if (found == numbers.end()) {
      out << '"' + QString::fromStdString(ids[i++]) + '"';
      continue;
    }
    const qint64 first = found->second;
    qint64 last = first;
    for (++i; i < ids.size(); ++i, ++last) {
      const auto next = numbers.find(ids[i]);
      if (next == numbers.end() || next->second != last + 1) break;
    }
    out << (last == first       ? QString::number(first)
            : last == first + 1 ? QStringLiteral("%1, %2").arg(first).arg(last)
                                : QStringLiteral("%1-%2").arg(first).arg(last));
  }
  return out.join(QStringLiteral(", "));
}

NamedFacts read_fact_numbers(const QString& text, const FactTable& facts) {
  NamedFacts out;
  const auto count_of_facts = static_cast<qint64>(facts.facts.size());
  std::unordered_set<std::string> named;
  const auto add = [&](const std::string& id) {
    if (named.insert(id).second) out.ids.push_back(id);
  };
  for (const QString& part : parts_of(text)) {
    const auto numbers = numbers_of(part);
    if (is_quoted(part)) {
      const std::string id = part.mid(1, part.size() - 2).toStdString();
      const auto has_it = [&](const Fact& fact) { return fact.id == id; };
      if (std::any_of(facts.facts.begin(), facts.facts.end(), has_it)) {
        add(id);
      } else {
        out.problem = FactNumbers::tr("No fact has the id %1.").arg(QString::fromStdString(id));
      }
    } else if (!numbers) {
      out.problem =
          FactNumbers::tr(
              "\u201C%1\u201D is no number of a fact. Write numbers of the table, as in 1, 5, 12-40.")
              .arg(part);
    } else if (numbers->last < numbers->first) {
      out.problem = FactNumbers::tr("%1 runs backwards: write the smaller number first.").arg(part);
    } else if (numbers->first < 1 || numbers->last > count_of_facts) {
      out.problem = FactNumbers::tr("%1 is not among the facts, which have the numbers 1 to %2.")
                        .arg(part, count(count_of_facts));
    } else {
      for (qint64 i = numbers->first; i <= numbers->last && out.ids.size() <= most_named_facts; ++i)
        add(facts.facts[static_cast<size_t>(i - 1)].id);
      if (out.ids.size() > most_named_facts)
        out.problem = FactNumbers::tr("A spec names at most %1 facts. Name fewer, or use the band.")
                          .arg(count(most_named_facts));
    }
    if (!out.problem.isEmpty()) return out;
  }
  return out;
}

}  // namespace seamark
