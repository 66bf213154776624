// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace styrkoll::file {

/// The whole file, or why not. Refuses files above `limit` bytes, folders and things that are not
/// regular files.
[[nodiscard]] Result<std::string> read(const std::filesystem::path& path, std::uint64_t limit,
                                       Language language = Language::swedish);

/// All of a stream such as standard input, at most `limit` bytes.
[[nodiscard]] Result<std::string> read_standard_input(std::uint64_t limit,
                                                      Language language = Language::swedish);

/// Writes whole or not at all: a temporary file in the same folder, then rename.
[[nodiscard]] Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes,
                                       Language language = Language::swedish);

/// SHA-256 of the bytes as 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// `path` as seen from `base`, with '/' between the parts; the path itself where no relative form
/// exists.
[[nodiscard]] std::string relative_to(const std::filesystem::path& path,
                                      const std::filesystem::path& base);

/// The same for every way of writing one path, also of a file that is not there yet, and of a link
/// that leads nowhere yet.
[[nodiscard]] std::filesystem::path identity_of(const std::filesystem::path& path);

} // namespace styrkoll::file
