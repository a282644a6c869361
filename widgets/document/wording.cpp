// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace seamark {
namespace {

struct Wording {
  Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString filled(const char* context, const std::string& text, const std::vector<std::string>& arguments) {
  return QString::fromStdString(
      fill_in(QCoreApplication::translate(context, text.c_str()).toStdString(), arguments));
}

}  // namespace

QString error_sentence(const Error& error) { return filled("Error", error.text(), error.arguments()); }

QString note_text(const Note& note) { return filled("Note", note.text, note.arguments); }

QString error_text(const Error& error) {
  QString out;
  if (!error.file().empty()) out += home_relative(QString::fromStdString(error.file())) + ": ";
  if (!error.field().empty()) out += QString::fromStdString(error.field()) + ": ";
  return out + error_sentence(error);
}

QString error_text(std::exception_ptr error) {
  try {
    std::rethrow_exception(error);
  } catch (const Error& e) {
    return error_text(e);
  } catch (const std::bad_alloc&) {
    return Wording::tr("Out of memory. Close other programs or choose smaller settings.");
  } catch (const std::exception& e) {
    return Wording::tr("This is a fault of Seamark's own: %1").arg(QString::fromUtf8(e.what()));
  } catch (...) {
    return Wording::tr("This is a fault of Seamark's own.");
  }
}

bool is_cancelled(std::exception_ptr error) {
  if (!error) return false;
  try {
    std::rethrow_exception(error);
  } catch (const Error& e) {
    return e.code() == ExitCode::cancelled;
  } catch (...) {
    return false;
  }
}

QString spec_text(const char* text) { return QCoreApplication::translate("Spec", text); }

QString progress_text(const Progress& progress) {
  return QCoreApplication::translate("Progress", progress.stage.c_str());
}

QString minus(QString text) {
  if (text.startsWith('-')) text[0] = QChar(0x2212);
  return text.replace(QStringLiteral("e-"), QStringLiteral("e\u2212"));
}

QString number(double value, int decimals) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  return minus(QLocale().toString(value, 'f', decimals));
}

QString count(qint64 value) { return QLocale().toString(value); }

QString percent(double share, int decimals) {
  if (!std::isfinite(share)) return QStringLiteral("\u2013");
  return number(share * 100, decimals) + QStringLiteral("\u00A0%");
}

QString edited_number(double value, int decimals) {
  if (!std::isfinite(value)) return {};
  QLocale locale;
  locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
  return minus(locale.toString(value, 'f', decimals));
}

std::optional<double> read_number(QString text) {
  static const QRegularExpression spaces(QStringLiteral("[\\s\u00A0\u202F]"));
  text.remove(spaces).replace(QChar(0x2212), '-');
  // The last of two signs is the decimal one, the other groups; a single one is decimal in every language,
  // since what can be edited is shown without groups.
  const qsizetype comma = text.lastIndexOf(','), point = text.lastIndexOf('.');
  if (comma >= 0 && point >= 0) text.remove(comma > point ? '.' : ',');
  bool good = false;
  const double value = text.replace(',', '.').toDouble(&good);
  return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString general(double value, int digits) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  return minus(QString::number(value, 'g', digits).replace('.', QLocale().decimalPoint()));
}

QString reason_text(const std::string& reason) {
  static const std::string swap = "replaced in swap ";  // and its number
  if (reason.starts_with(swap)) {
    return QCoreApplication::translate("Distance", "replaced in swap {0}")
        .replace(QStringLiteral("{0}"), QString::fromStdString(reason.substr(swap.size())));
  }
  // Core writes limits with a point: "D > 0.56".
  static const QRegularExpression limit(QStringLiteral("^(D [<>] )([-+0-9.e]+)$"));
  const QString text = QCoreApplication::translate("Distance", reason.c_str());
  const auto match = limit.match(text);
  return match.hasMatch() ? match.captured(1) + general(match.captured(2).toDouble(), 4) : text;
}

QString short_number(double value, int digits) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  if (digits > 0) value = QString::number(value, 'g', digits).toDouble();
  QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
  const double magnitude = std::abs(value);
  if (value != 0 && (magnitude < 1e-3 || magnitude >= 1e7))
    text = QString::number(value, 'e', QLocale::FloatingPointShortest);
  // 7e-04 is not how the field writes a learning rate.
  text.replace(QStringLiteral("e-0"), QStringLiteral("e-"))
      .replace(QStringLiteral("e+0"), QStringLiteral("e"))
      .replace(QStringLiteral("e+"), QStringLiteral("e"))
      .replace('.', QLocale().decimalPoint());
  return text;
}

QString bytes(double value) {
  if (!(value > 0)) return QStringLiteral("\u2013");
  if (value < 1e9) return number(value / 1e6, 0) + QStringLiteral("\u00A0MB");
  return number(value / 1e9, 1) + QStringLiteral("\u00A0GB");
}

QString duration(double seconds) {
  if (!std::isfinite(seconds) || seconds < 0) return QStringLiteral("\u2013");
  const auto total = static_cast<qint64>(std::llround(seconds));
  if (total < 60) return Wording::tr("%1 s").arg(total);
  if (total < 3600) return Wording::tr("%1 min %2 s").arg(total / 60).arg(total % 60);
  return Wording::tr("%1 h %2 min").arg(total / 3600).arg(total % 3600 / 60);
}

QString time_left(double seconds) {
  return std::isfinite(seconds) && seconds >= 0 ? Wording::tr("%1 left").arg(duration(seconds)) : QString();
}

QString range_sentence(const FieldInfo& info, const QString& standard) {
  const bool low = std::isfinite(info.min), high = std::isfinite(info.max);
  QString out;
  if (low && high) {
    out = (info.above_min ? Wording::tr("Must be above %1 and at most %2.")
                          : Wording::tr("Must be at least %1 and at most %2."))
              .arg(short_number(info.min), short_number(info.max));
  } else if (low) {
    out = (info.above_min ? Wording::tr("Must be above %1.") : Wording::tr("Must be at least %1."))
              .arg(short_number(info.min));
  } else if (high) {
    out = Wording::tr("Must be at most %1.").arg(short_number(info.max));
  } else {
    out = Wording::tr("Must be a number.");
  }
  if (!standard.isEmpty()) out += ' ' + Wording::tr("Default %1.").arg(standard);
  return out;
}

QString home_relative(const QString& path) {
  const QString home = QDir::homePath();
  return path.startsWith(home + '/') ? '~' + path.mid(home.size()) : path;
}

}  // namespace seamark
