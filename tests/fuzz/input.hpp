// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "document/document.hpp"
#include "read/reader.hpp"

#include <cstdint>
#include <string_view>

/// What the fuzz targets have in common. Each target is one LLVMFuzzerTestOneInput.
namespace styrkoll::fuzz {

[[nodiscard]] inline std::string_view text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// The Strängnäs model, the rule catalogue and the grammars, loaded once.
[[nodiscard]] const app::Environment& environment();

/// The limits of a run, but so low that a fuzzer meets them and stays quick.
[[nodiscard]] read::Context context();

/// Aborts where a Document breaks what document.hpp promises: offsets, order, valid UTF-8.
void expect_whole(const document::Document& document);

/// Reads, and where that gives a Document, goes on through plan, checks and both ways of showing.
void read_and_check(std::string_view bytes, const char* path);

} // namespace styrkoll::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
