# SPDX-License-Identifier: GPL-3.0-or-later
# Descriptions of figures and paper styles as JSON: no Qt, so that their readers are fuzzed where none is installed. Included by
# the project's CMakeLists.txt for the widgets and for tests/fuzz.
add_library(seamark_figure_specs STATIC ${CMAKE_CURRENT_LIST_DIR}/figure_filter.cpp ${CMAKE_CURRENT_LIST_DIR}/figure_spec.cpp
  ${CMAKE_CURRENT_LIST_DIR}/paper_style.cpp)
target_include_directories(seamark_figure_specs PUBLIC ${PROJECT_SOURCE_DIR}/widgets)
target_link_libraries(seamark_figure_specs PUBLIC seamark_base PRIVATE seamark_options)
