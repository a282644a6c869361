// SPDX-License-Identifier: GPL-3.0-or-later
// Core's texts in the user's language, and numbers as the design writes them.
#pragma once

#include <QString>
#include <exception>
#include <optional>
#include <string>

#include "support/describe.h"
#include "support/error.h"
#include "support/note.h"
#include "support/run_control.h"

namespace seamark {

// The translated sentence, with its arguments; the English one where there is no translation.
QString error_sentence(const Error& error);
QString note_text(const Note& note);
// "file: field: sentence".
QString error_text(const Error& error);
QString error_text(std::exception_ptr error);
bool is_cancelled(std::exception_ptr error);
QString spec_text(const char* text);              // context "Spec"
QString progress_text(const Progress& progress);  // the stage

QString minus(QString number);                    // hyphen-minus to U+2212
QString number(double value, int decimals);       // locale, U+2212; an en dash where undefined
QString count(qint64 value);                      // grouped by locale
QString percent(double share, int decimals = 1);  // "71.3 %" with a no-break space
// 7e-4, 0.5: the shortest that reads back, in the locale; of `digits` significant digits where given.
QString short_number(double value, int digits = 0);
QString general(double value, int digits);  // at most so many digits, locale
// For fields that can be edited: no groups, so that what is shown reads back.
QString edited_number(double value, int decimals);
// What a user typed: decimal comma or point, U+2212 or a hyphen; none where it is no number.
std::optional<double> read_number(QString text);
QString reason_text(const std::string& reason);  // why a fact is excluded, or has no distance
QString bytes(double value);
QString duration(double seconds);   // "3 min 10 s"
QString time_left(double seconds);  // "3 min 10 s left"

// What a field accepts: "Must be above 0 and at most 1. Default 7e-4."
QString range_sentence(const FieldInfo& info, const QString& standard);

QString home_relative(const QString& path);  // ~/experiments

}  // namespace seamark
