// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "finding/sink.hpp"
#include "read/limits.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace styrkoll::xml {
class Grammar;
}

namespace styrkoll::read {

/// What a file is, decided by its first bytes and, for XML, its root element; never by its name.
enum class Kind : std::uint8_t {
    odf_package, ///< zip that may be an ODF text (also a damaged one)
    flat_odf,    ///< office:document
    native_xml,  ///< styrdokument
    other_xml,   ///< any other XML (configuration, model, ...)
    word,        ///< .docx
    old_word,    ///< .doc (OLE2)
    rich_text,   ///< .rtf
    pdf,
    other_office, ///< ods, odp, odg, xlsx, pptx, sxw ...
    plain_text,
    empty,
    unknown,
};

/// Looks at the first bytes and the name's ending only where the bytes do not tell (plain text or a
/// damaged file).
[[nodiscard]] Kind recognise(std::string_view bytes, std::string_view file_name);

/// Whether a file of plain text is a document to read, or a format that is refused.
enum class PlainText : std::uint8_t { refused, read };

/// Everything reading needs that is the same for all documents of a run.
struct Context {
    Limits limits;
    const xml::Grammar* native_grammar = nullptr; ///< schema/styrdokument.rng
    PlainText plain_text = PlainText::refused;
};

/// Reads one document. What is wrong with the file goes to the sink (families fil, paket, xml, odf,
/// grans); nothing comes back when it cannot be read as a document at all. `path` is what reports
/// show. On success the sink's document is *not* set: the caller sets it when the Document has its
/// final address.
[[nodiscard]] std::optional<document::Document>
read(std::string_view bytes, const std::string& path, const Context& context, finding::Sink& sink);

} // namespace styrkoll::read
