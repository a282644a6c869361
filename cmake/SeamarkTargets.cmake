# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings and sanitizers as one INTERFACE target; libtorch as an imported target of our own, since
# find_package(Torch) of a CUDA build asks for nvcc.
add_library(seamark_options INTERFACE)
target_compile_options(seamark_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 and 13 see an overlap in `"x" + std::string` that is not there (GCC bug 105329).
  target_compile_options(seamark_options INTERFACE -Wno-restrict)
endif()
if(SEAMARK_SANITIZE)
  # The checks that the sanitizers insert make GCC lose track of what is initialised.
  target_compile_options(seamark_options INTERFACE -Wno-maybe-uninitialized)
endif()
if(SEAMARK_WERROR)
  target_compile_options(seamark_options INTERFACE -Werror)
endif()
if(SEAMARK_SANITIZE)
  target_compile_options(seamark_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(seamark_options INTERFACE -fsanitize=address,undefined)
endif()

if(SEAMARK_SANITIZE_THREADS)
  target_compile_options(seamark_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer -Wno-tsan)
  target_link_options(seamark_options INTERFACE -fsanitize=thread)
endif()

function(seamark_add_libtorch)
  if(NOT EXISTS "${SEAMARK_LIBTORCH}/lib/libtorch_cpu.so")
    message(FATAL_ERROR "SEAMARK_LIBTORCH is '${SEAMARK_LIBTORCH}', which has no lib/libtorch_cpu.so. "
      "Run packaging/run.sh, which fetches libtorch, or pass -DSEAMARK_LIBTORCH=/path/to/torch.")
  endif()
  add_library(seamark_libtorch INTERFACE)
  # libtorch's include directory holds a newer fmt without its library; the system's must be found first.
  get_target_property(fmt_include fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
  list(GET fmt_include 0 fmt_include)
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/system_fmt")
  file(CREATE_LINK "${fmt_include}/fmt" "${CMAKE_BINARY_DIR}/system_fmt/fmt" SYMBOLIC)
  target_include_directories(seamark_libtorch SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/system_fmt")
  target_include_directories(seamark_libtorch SYSTEM INTERFACE
    "${SEAMARK_LIBTORCH}/include" "${SEAMARK_LIBTORCH}/include/torch/csrc/api/include")
  # RecordFunction has members that depend on NDEBUG: every file that sees libtorch needs it, in every preset.
  target_compile_definitions(seamark_libtorch INTERFACE NDEBUG AT_PER_OPERATOR_HEADERS)
  target_link_libraries(seamark_libtorch INTERFACE
    "${SEAMARK_LIBTORCH}/lib/libtorch_cpu.so" "${SEAMARK_LIBTORCH}/lib/libc10.so" ${CMAKE_DL_LIBS})
  target_link_options(seamark_libtorch INTERFACE -Wl,--unresolved-symbols=ignore-in-shared-libs)
endfunction()

# Code that only prepares and prints compiles a third faster this way.
function(seamark_optimise_little target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

# From a precompiled header GCC 12 forgets that std::string is the system's, and warns inside it (as in GCC bug 105329).
function(seamark_quieten target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-stringop-overflow -Wno-array-bounds)
  endif()
endfunction()

# seamark_precompile(TARGET NAME): TARGET's files see cmake/precompiled/NAME.h first. A file must compile without it too
# (SEAMARK_PCH=OFF)
function(seamark_precompile target name)
  if(SEAMARK_PCH)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake)
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${name}.h)
    seamark_quieten(${target})
  endif()
endfunction()

# The tests share three precompiled headers, one for each set of macros that Qt's headers look at.
function(seamark_precompile_test target no_keywords libraries)
  if(NOT SEAMARK_PCH)
    return()
  endif()
  set(shared test_headers)
  if("${libraries}" MATCHES "widget|figure_sample|seamark_window")
    set(shared test_headers_widgets)
  elseif(no_keywords)
    set(shared test_headers_no_keywords)
  endif()
  if(NOT TARGET ${shared})
    file(WRITE ${CMAKE_BINARY_DIR}/${shared}.cpp "")
    add_library(${shared} OBJECT ${CMAKE_BINARY_DIR}/${shared}.cpp)
    target_link_libraries(${shared} PRIVATE Qt6::Core Qt6::Test seamark_options seamark_base)
    seamark_optimise_little(${shared})
    if(shared STREQUAL test_headers_widgets)
      target_link_libraries(${shared} PRIVATE seamark_widgets)
    elseif(no_keywords)
      target_compile_definitions(${shared} PRIVATE QT_NO_KEYWORDS)
    endif()
    seamark_precompile(${shared} test)
  endif()
  seamark_quieten(${target})
  target_precompile_headers(${target} REUSE_FROM ${shared})
endfunction()

# Eighty tests link the same static libraries: gold (part of binutils) takes a third of the time.
find_program(SEAMARK_GOLD ld.gold)

# seamark_test(NAME SOURCES... [LIBRARIES ...] [NO_KEYWORDS] [HEAVY]): one Qt Test executable = one ctest entry. NO_KEYWORDS: its
# sources include core headers with members named `slots`, and Qt has a macro of that name. HEAVY: it computes with a real
# model on all cores, so ctest --parallel runs nothing beside it.
function(seamark_test name)
  cmake_parse_arguments(ARG "NO_KEYWORDS;HEAVY" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE Qt6::Core Qt6::Test seamark_options ${ARG_LIBRARIES})
  target_compile_definitions(${name} PRIVATE SEAMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  if(ARG_NO_KEYWORDS)
    target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
  endif()
  seamark_optimise_little(${name})
  if(SEAMARK_GOLD)
    target_link_options(${name} PRIVATE -fuse-ld=gold)
  endif()
  seamark_precompile_test(${name} ${ARG_NO_KEYWORDS} "${ARG_LIBRARIES}")
  add_test(NAME ${name} COMMAND ${name})
  if(ARG_HEAVY)
    set_tests_properties(${name} PROPERTIES PROCESSORS 64)
  endif()
  if(name IN_LIST threaded_tests)
    set_tests_properties(${name} PROPERTIES LABELS threads)
  endif()
  if("${ARG_LIBRARIES}" MATCHES "widget|figure_sample|seamark_window")
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK window)  # they wait for timers and for paint
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT 900
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;GOMP_SPINCOUNT=1000;MKL_CBWR=AUTO,STRICT;LC_ALL=C.UTF-8;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp:halt_on_error=1:second_deadlock_stack=1")
endfunction()
