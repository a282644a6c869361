// SPDX-License-Identifier: GPL-3.0-or-later
// Studies in words: the presets' titles and questions in the user's language, a run's place in its grid.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "experiment/claims.h"
#include "experiment/study_spec.h"

namespace seamark {

QString preset_title(const std::string& preset);     // "Filtering by distance"; its name where it has none
QString preset_question(const std::string& preset);  // one sentence: what it tests
// Of a study that is no preset: the sentence that its author wrote, translated where we know it.
QString study_question(const StudySpec& study);

// What varies as the form of a run calls it, where it is one of its fields; else as the study does.
QString axis_text(const StudyAxis& axis);                      // "Share replaced"
QString axis_value_text(const StudyAxis& axis, size_t value);  // "exact"
QString axis_paths(const StudyAxis& axis);                     // "filter.seed, training.seed"
QString grid_text(const StudySpec& study);  // "Share replaced (11) × Filter (3) × Seed (3)"
QString grid_tip(const StudySpec& study);   // "Share replaced: filter.p", a line an axis
QString place_text(const StudySpec& study,
                   const StudyPoint& point);  // "Share replaced 0.6, Filter exact, Seed 2"
QString fields_text(const StudySpec& study, const StudyPoint& point);  // "filter.p = 0.6", a line a field

QString claim_words(const char* english);  // context "Figure"
QString verdict_text(const ClaimResult& claim);
QString claim_text(const ClaimResult& claim);  // finding, and what it would take

}  // namespace seamark
