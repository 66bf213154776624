# SPDX-License-Identifier: Apache-2.0
# styrkoll_library(<folder> SOURCES a.cpp ... USES styrkoll::x ... PRIVATE thirdparty ...)
# Folders are used by name; third-party libraries stay private, so their headers appear only in .cpp files.
function(styrkoll_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRIVATE")
  add_library(styrkoll_${folder} STATIC ${arg_SOURCES})
  add_library(styrkoll::${folder} ALIAS styrkoll_${folder})
  target_include_directories(styrkoll_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(styrkoll_${folder} PUBLIC ${arg_USES} PRIVATE styrkoll::settings ${arg_PRIVATE})
endfunction()
