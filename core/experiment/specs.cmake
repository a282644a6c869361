# SPDX-License-Identifier: GPL-3.0-or-later
# Specs and studies as JSON, a study's tables and claims: no model is needed for them, so they belong to
# seamark_base, whose readers are fuzzed. Included by core/CMakeLists.txt.
# The presets are compiled in, so that they work from anywhere.
function(seamark_embed_presets variable folder)
  set(entries "")
  foreach(name ${ARGN})
    set(preset ${PROJECT_SOURCE_DIR}/resources/${folder}/${name}.json)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${preset})
    file(READ ${preset} json)
    string(APPEND entries "    {\"${name}\", R\"seamark(${json})seamark\"},\n")
  endforeach()
  set(${variable} "${entries}" PARENT_SCOPE)
endfunction()
seamark_embed_presets(SEAMARK_STUDY_PRESETS studies distance-vs-learning away-from-target interference filtering reweighting
  methods metric-ablation cross-domain scaling reproduce-small)
seamark_embed_presets(SEAMARK_RUN_PRESETS presets single-lora single-adalora single-ia3 single-full joint-lora joint-adalora
  joint-lora-static)
configure_file(${CMAKE_CURRENT_LIST_DIR}/presets.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/experiment/presets.cpp @ONLY)

target_sources(seamark_base PRIVATE
  ${CMAKE_CURRENT_BINARY_DIR}/experiment/presets.cpp
  adapters/options.cpp
  evaluation/options.cpp
  experiment/claim_words.cpp
  experiment/claims.cpp
  experiment/metrics_merge.cpp
  experiment/run_presets.cpp
  experiment/spec.cpp
  experiment/study_cells.cpp
  experiment/study_setup.cpp
  experiment/study_spec.cpp
  experiment/study_standing.cpp
  experiment/study_tables.cpp
  model/options.cpp
  semantics/options.cpp
  training/options.cpp
)
