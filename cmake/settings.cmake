# SPDX-License-Identifier: Apache-2.0
add_library(styrkoll_settings INTERFACE)
add_library(styrkoll::settings ALIAS styrkoll_settings)
target_compile_features(styrkoll_settings INTERFACE cxx_std_20)
target_compile_options(styrkoll_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wextra-semi
  # g++ knows of null pointers only what its optimiser guesses, and guesses wrong at -O2.
  $<$<CXX_COMPILER_ID:Clang>:-Wnull-dereference>
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wuseless-cast>
  $<$<BOOL:${STYRKOLL_WERROR}>:-Werror>)
