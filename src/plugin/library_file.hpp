// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace styrkoll::plugin {

/// Why the file cannot be a library of this machine, in words: it is none, it is cut short (reading
/// past its end would end the program), or it is made for another kind of machine. Nothing when it
/// may be loaded. It is held against its ELF header and program headers (System V ABI, chapters 4
/// and 5) alone.
[[nodiscard]] std::optional<Bilingual> fault_of_file(const std::filesystem::path& path);

/// What the dynamic linker says, in words that a person who did not write the library understands;
/// what is not known stands as it is said.
[[nodiscard]] Bilingual linker_words(std::string_view said);

} // namespace styrkoll::plugin
