# SPDX-License-Identifier: GPL-3.0-or-later
# Writes seamark_version.h with the commit, "+" when there are local changes, "" outside a repository.
execute_process(COMMAND git -C ${SOURCE_DIR} rev-parse --short=12 HEAD OUTPUT_VARIABLE commit ERROR_QUIET
  OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE result)
if(result EQUAL 0)
  execute_process(COMMAND git -C ${SOURCE_DIR} status --porcelain --untracked-files=no OUTPUT_VARIABLE changes ERROR_QUIET)
  if(changes)
    string(APPEND commit "+")
  endif()
else()
  set(commit "")
endif()
set(text "// Written by cmake/WriteVersion.cmake.\n#pragma once\n#define SEAMARK_VERSION \"${VERSION}\"\n#define SEAMARK_GIT_COMMIT \"${commit}\"\n")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} old)
endif()
if(NOT "${old}" STREQUAL "${text}")
  file(WRITE ${OUTPUT} "${text}")
endif()
