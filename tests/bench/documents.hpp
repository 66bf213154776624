// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// The documents that are measured.
namespace styrkoll::bench {

/// Packages of about one size, by the size of their content.xml.
struct DocumentSet {
    std::string name;  ///< "small", "medium", "large"
    std::string range; ///< in words
    std::vector<std::string> files;
};

/// The .odt and .ott below a folder that the floor can read, parted into at most 30 kB, at most
/// 600 kB and more. Sets without documents are left out.
[[nodiscard]] std::vector<DocumentSet> gather(const std::vector<std::filesystem::path>& folders);

struct Generated {
    std::string content; ///< content.xml
    std::string package; ///< the whole .odt
};
/// A plan as Writer writes one: headings on three levels, paragraphs with spans, lists, tables and
/// items, of about so many bytes of content.xml and exactly so many headings. The same every time.
[[nodiscard]] Generated generate_plan(std::size_t content_bytes, std::size_t headings);

/// A folder that goes away with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

void write_file(const std::filesystem::path& path, const std::string& bytes);

} // namespace styrkoll::bench
