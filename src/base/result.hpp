// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace styrkoll {

/// What class of failure; decides the exit code (docs/formats.md section 3), never the wording.
enum class ErrorKind : std::uint8_t {
    usage,         ///< wrong command line (exit 2)
    configuration, ///< model, catalogue or configuration is wrong (exit 3)
    input,         ///< a file is missing or cannot be read (exit 4)
    output,        ///< a report could not be written (exit 5)
    internal,      ///< a broken promise of our own (exit 5)
};

/// An expected failure. `message` is a whole sentence in the user's language; `where` is "file",
/// "file:line:column" or empty; `excerpt` is the offending line, if any.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string message;
    std::string where{};
    std::string excerpt{};

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error>
failure(ErrorKind kind, std::string message, std::string where = {}, std::string excerpt = {}) {
    return tl::unexpected<Error>(
        Error{kind, std::move(message), std::move(where), std::move(excerpt)});
}

} // namespace styrkoll
