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

# seamark_test(NAME SOURCES... [LIBRARIES ...]): one Qt Test executable = one ctest entry.
function(seamark_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE Qt6::Core Qt6::Test seamark_options ${ARG_LIBRARIES})
  target_compile_definitions(${name} PRIVATE SEAMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;GOMP_SPINCOUNT=1000;MKL_CBWR=AUTO,STRICT;LC_ALL=C.UTF-8;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")
endfunction()
