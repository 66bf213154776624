// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace styrkoll::bench {

/// What reading an .odt costs at least with the libraries this project uses: the yardstick for the
/// reader, measured in the same run on the same files. For one file it
///  1. preads the end of the file (end record and central directory), then each member,
///  2. inflates content.xml, styles.xml, meta.xml and META-INF/manifest.xml with libdeflate,
///  3. checks their CRC-32,
///  4. checks that they are UTF-8 without NUL, DOCTYPE and unknown entities,
///  5. parses all four with pugixml, in place, white space kept,
///  6. walks content.xml and collects the text of paragraphs, white space collapsed.
/// It trusts its input, makes no Document, resolves no names and styles, and reuses all buffers.
class Floor {
public:
    Floor();
    ~Floor();
    Floor(const Floor&) = delete;
    Floor& operator=(const Floor&) = delete;

    /// Bytes of text, or 0 where the file is not a plain package.
    [[nodiscard]] std::size_t read(const std::string& path);
    /// Bytes of XML that the last read() parsed.
    [[nodiscard]] std::size_t xml_bytes() const;
    /// Bytes of its content.xml.
    [[nodiscard]] std::size_t content_bytes() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace styrkoll::bench
