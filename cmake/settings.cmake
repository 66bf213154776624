# SPDX-License-Identifier: Apache-2.0
add_library(styrkoll_settings INTERFACE)
add_library(styrkoll::settings ALIAS styrkoll_settings)
target_compile_features(styrkoll_settings INTERFACE cxx_std_20)
target_compile_options(styrkoll_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Wcast-align -Wextra-semi
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wuseless-cast>
  $<$<BOOL:${STYRKOLL_WERROR}>:-Werror>)
