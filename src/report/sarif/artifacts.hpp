// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/json_writer.hpp"
#include "result/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::report::sarif {

/// Every file that a result speaks of: the documents in their order, then the parts inside of them
/// and other files, in the order in which the findings come to them.
class Artifacts {
public:
    explicit Artifacts(const result::RunResult& result);

    /// `"artifactLocation": {...}` of a document, or of the part inside it.
    void write_location(result::JsonWriter& out, const std::string& path,
                        const std::string& part) const;

    /// `"artifacts": [...]` with `"originalUriBaseIds": {...}` before it.
    void write(result::JsonWriter& out) const;

private:
    struct Artifact {
        std::string path, part; ///< no part: the file itself
        std::size_t parent = 0; ///< of a part
        const result::DocumentResult* document = nullptr;
    };

    std::size_t add(const std::string& path, const std::string& part);
    void add(const std::string& path, const std::vector<result::WordedFinding>& findings);
    static void write_uri(result::JsonWriter& out, const Artifact& artifact);
    void write_document(result::JsonWriter& out, const result::DocumentResult& document) const;

    const result::RunResult* m_result;
    std::vector<Artifact> m_artifacts;
    std::map<std::pair<std::string, std::string>, std::size_t> m_index;
};

/// As RFC 3986 has it: all bytes but letters, digits, `-._~` and `/` as %XX.
[[nodiscard]] std::string percent_encoded(std::string_view path);

/// The part inside a package; empty where the place is in the file itself.
[[nodiscard]] std::string inner_part(const std::string& path, const std::string& part);

} // namespace styrkoll::report::sarif
