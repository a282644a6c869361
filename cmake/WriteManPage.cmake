# SPDX-License-Identifier: GPL-3.0-or-later
# Writes seamark.1 from what `seamark --help` and `seamark COMMAND --help` say.
function(help out)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen ${BINARY} ${ARGN} --help OUTPUT_VARIABLE text
    RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${BINARY} ${ARGN} --help ended with ${result}")
  endif()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# roff reads a backslash as its own, and a line that begins with a dot or a quote as a request.
function(verbatim out text)
  string(REPLACE "\\" "\\e" text "${text}")
  string(REPLACE "-" "\\-" text "${text}")
  string(REGEX REPLACE "(^|\n)([.'])" "\\1\\\\&\\2" text "${text}")
  string(STRIP "${text}" text)
  set(${out} ".nf\n${text}\n.fi\n" PARENT_SCOPE)
endfunction()

help(top)
string(REGEX MATCH "Subcommands:\n.*" list "${top}")
string(REGEX MATCHALL "\n  [a-z]+ " lines "${list}")
if(NOT lines)
  message(FATAL_ERROR "no subcommands in the help of ${BINARY}")
endif()
verbatim(text "${top}")
set(page ".TH SEAMARK 1 \"\" \"Seamark ${VERSION}\" \"User Commands\"
.SH NAME
seamark \\- see which facts a language model learns, and why not the others
.SH SYNOPSIS
.B seamark
[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR ...]
.SH DESCRIPTION
${text}.SH COMMANDS
")
foreach(line ${lines})
  string(STRIP "${line}" command)
  help(text ${command})
  verbatim(text "${text}")
  string(APPEND page ".SS ${command}\n${text}")
endforeach()
string(APPEND page ".SH ENVIRONMENT
.TP
.B SEAMARK_CACHE
where the default model is looked for (default: ~/.cache/seamark)
.SH SEE ALSO
.BR seamark\\-fetch\\-model :
fetches and converts the default model
")
file(WRITE ${OUTPUT} "${page}")
