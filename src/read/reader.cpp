// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include "read/native_xml.hpp"
#include "read/odf_package.hpp"
#include "read/plain_text.hpp"
#include "read/recognise.hpp"

namespace styrkoll::read {

std::optional<document::Document> read(std::string_view bytes, const std::string& path,
                                       const Context& context, finding::Sink& sink) {
    if (bytes.size() > context.limits.file_bytes) {
        sink.report("grans-fil").with("grans", std::to_string(context.limits.file_bytes));
        return std::nullopt;
    }
    const Kind kind = recognise(bytes, path);
    if (kind == Kind::plain_text && context.plain_text == PlainText::read) {
        return read_plain_text(bytes, path, context, sink);
    }
    switch (kind) {
    case Kind::odf_package:
        return read_odf_package(bytes, path, context, sink);
    case Kind::flat_odf:
        return read_flat_odf(std::string(bytes), path, context, sink);
    case Kind::native_xml:
        return read_native_xml(std::string(bytes), path, context, sink);
    case Kind::empty:
        sink.report("fil-tom");
        return std::nullopt;
    case Kind::unknown:
        sink.report("fil-okand");
        return std::nullopt;
    case Kind::word:
    case Kind::old_word:
    case Kind::rich_text:
    case Kind::pdf:
    case Kind::other_office:
    case Kind::plain_text:
    case Kind::other_xml: {
        const Bilingual name = name_of_format(kind, bytes);
        sink.report("fil-format").with("format", name.sv).with("format-en", name.en);
        return std::nullopt;
    }
    }
    return std::nullopt;
}

} // namespace styrkoll::read
