// SPDX-License-Identifier: Apache-2.0
//
// The first bytes tell what family a file is of. A zip is told apart by its mimetype member or by
// the members that only one format has; XML by its root element, found without parsing.
#include "read/recognise.hpp"

#include "base/text.hpp"
#include "package/zip.hpp"
#include "read/native_names.hpp"
#include "xml/encoding.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace styrkoll::read {
namespace {

constexpr std::size_t k_npos = std::string_view::npos;
constexpr std::string_view k_odf_type = "application/vnd.oasis.opendocument.";
constexpr std::string_view k_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view k_office_1 = "http://openoffice.org/2000/office";

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The file name's ending in lower case, without the dot.
std::string ending(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    std::string lower(dot == k_npos ? std::string_view{} : file_name.substr(dot + 1));
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

bool ends_like_odf_package(std::string_view file_name) {
    const std::string end = ending(file_name);
    return end == "odt" || end == "ott" || end == "odm" || end == "oth";
}

/// The mimetype member where it must stand, first and stored; works for a damaged package, too.
std::string_view leading_mimetype(std::string_view bytes) {
    constexpr std::size_t k_name = 30;
    constexpr std::string_view k_member = "mimetype";
    if (bytes.size() < k_name || bytes.substr(k_name, k_member.size()) != k_member) {
        return {};
    }
    const std::string_view rest = bytes.substr(k_name + k_member.size(), 200);
    const std::size_t begin = rest.find("application/");
    if (begin == k_npos) {
        return {};
    }
    const auto is_type_character = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '/' || c == '.' || c == '-' || c == '+';
    };
    std::size_t end = begin;
    while (end < rest.size() && is_type_character(rest[end])) {
        ++end;
    }
    return rest.substr(begin, end - begin);
}

std::optional<Kind> kind_of_type(std::string_view type) {
    if (starts_with(type, k_odf_type)) {
        return starts_with(type.substr(k_odf_type.size()), "text") ? Kind::odf_package
                                                                   : Kind::other_office;
    }
    if (starts_with(type, "application/vnd.sun.xml.") || starts_with(type, "application/epub")) {
        return Kind::other_office;
    }
    return std::nullopt;
}

Kind recognise_zip(std::string_view bytes, std::string_view file_name) {
    if (const auto kind = kind_of_type(leading_mimetype(bytes))) {
        return *kind;
    }
    const bool named_odf = ends_like_odf_package(file_name);
    const auto archive = package::Archive::open(bytes, {});
    if (!archive) {
        const bool is_word = bytes.find("word/document.xml") != k_npos;
        return named_odf ? Kind::odf_package : is_word ? Kind::word : Kind::unknown;
    }
    if (const package::Entry* entry = archive->find("mimetype"); entry && entry->size < 200) {
        if (const auto type = archive->inflate(*entry)) {
            if (const auto kind = kind_of_type(text::trim(*type))) {
                return *kind;
            }
        }
    }
    const auto& entries = archive->entries();
    const auto has_folder = [&](std::string_view folder) {
        return std::any_of(entries.begin(), entries.end(), [&](const package::Entry& entry) {
            return starts_with(entry.name, folder);
        });
    };
    if (archive->find("content.xml") != nullptr || named_odf) {
        return Kind::odf_package;
    }
    if (archive->find("[Content_Types].xml") != nullptr) {
        return has_folder("word/") ? Kind::word : Kind::other_office;
    }
    return Kind::unknown;
}

/// OLE2 keeps the names of its streams in UTF-16.
bool has_ole_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != k_npos;
}

Kind recognise_ole(std::string_view bytes) {
    const bool is_sheet = has_ole_stream(bytes, "Workbook") || has_ole_stream(bytes, "PowerPoint");
    return is_sheet && !has_ole_stream(bytes, "WordDocument") ? Kind::other_office : Kind::old_word;
}

/// Where the root element's start tag begins, or npos.
std::size_t find_root(std::string_view xml) {
    std::size_t at = 0;
    while (at < xml.size()) {
        std::string_view closing;
        if (is_blank(xml[at])) {
            ++at;
            continue;
        }
        if (starts_with(xml.substr(at), "<?")) {
            closing = "?>";
        } else if (starts_with(xml.substr(at), "<!--")) {
            closing = "-->";
        } else if (starts_with(xml.substr(at), "<!")) {
            const std::size_t bracket = xml.find('[', at);
            const std::size_t end = xml.find('>', at);
            closing = bracket < end ? "]>" : ">";
        } else {
            return xml[at] == '<' ? at : k_npos;
        }
        const std::size_t end = xml.find(closing, at + 2);
        at = end == k_npos ? xml.size() : end + closing.size();
    }
    return k_npos;
}

/// A start tag's name, split, and the text of its attributes.
struct RootTag {
    std::string_view prefix;
    std::string_view local;
    std::string_view attributes;
};

RootTag root_tag(std::string_view xml) {
    RootTag tag;
    const std::size_t begin = find_root(xml);
    if (begin == k_npos) {
        return tag;
    }
    const std::string_view rest = xml.substr(begin + 1);
    const std::size_t name_end = std::min(rest.find_first_of(" \t\r\n/>"), rest.size());
    const std::string_view name = rest.substr(0, name_end);
    const std::size_t colon = name.find(':');
    tag.prefix = colon == k_npos ? std::string_view{} : name.substr(0, colon);
    tag.local = colon == k_npos ? name : name.substr(colon + 1);
    tag.attributes = rest.substr(name_end, rest.find('>', name_end) - name_end);
    return tag;
}

/// Value of an attribute by its written name.
std::string_view attribute_value(std::string_view attributes, std::string_view name) {
    for (std::size_t at = attributes.find(name); at != k_npos; at = attributes.find(name, at + 1)) {
        std::size_t after = at + name.size();
        while (after < attributes.size() && is_blank(attributes[after])) {
            ++after;
        }
        if (at == 0 || !is_blank(attributes[at - 1]) || after >= attributes.size() ||
            attributes[after] != '=') {
            continue;
        }
        const std::size_t open = attributes.find_first_of("\"'", after);
        const std::size_t close =
            open == k_npos ? k_npos : attributes.find(attributes[open], open + 1);
        return close == k_npos ? std::string_view{} : attributes.substr(open + 1, close - open - 1);
    }
    return {};
}

Kind recognise_xml(std::string_view xml, std::string_view file_name) {
    const RootTag tag = root_tag(xml);
    const std::string declaration =
        tag.prefix.empty() ? "xmlns" : "xmlns:" + std::string(tag.prefix);
    const std::string_view uri = attribute_value(tag.attributes, declaration);
    if (tag.local == "styrdokument") {
        return Kind::native_xml;
    }
    if (uri == k_office_1) {
        return Kind::other_office;
    }
    const bool is_document = tag.local == "document" && uri == k_office;
    if (is_document || (tag.local == "document" && uri.empty() && ending(file_name) == "fodt")) {
        const std::string_view type =
            attribute_value(tag.attributes, std::string(tag.prefix) + ":mimetype");
        const auto kind = kind_of_type(type);
        return kind == Kind::other_office ? Kind::other_office : Kind::flat_odf;
    }
    return ending(file_name) == "fodt" ? Kind::flat_odf : Kind::other_xml;
}

/// Enough of the file to find its root, as UTF-8.
std::string beginning_as_utf8(std::string_view bytes) {
    constexpr std::size_t k_enough = 64UL * 1024;
    const bool wide = starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF");
    std::string_view head = bytes.substr(0, k_enough);
    if (!wide) {
        return std::string(starts_with(head, "\xEF\xBB\xBF") ? head.substr(3) : head);
    }
    // A cut between two surrogates would spoil the whole.
    for (const std::size_t size :
         {head.size() & ~std::size_t{1}, (head.size() - 2) & ~std::size_t{1}}) {
        if (auto text = xml::to_utf8(std::string(head.substr(0, size)))) {
            return std::move(*text);
        }
    }
    return {};
}

Kind recognise_rest(std::string_view bytes, std::string_view file_name) {
    if (ends_like_odf_package(file_name)) {
        return Kind::odf_package;
    }
    if (ending(file_name) == "fodt") {
        return Kind::flat_odf;
    }
    constexpr std::size_t k_sample = 4096;
    const std::string_view sample = bytes.substr(0, k_sample);
    const bool binary = std::any_of(sample.begin(), sample.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !is_blank(c) && c != '\f';
    });
    return binary ? Kind::unknown : Kind::plain_text;
}

} // namespace

Kind recognise(std::string_view bytes, std::string_view file_name) {
    if (bytes.empty()) {
        return Kind::empty;
    }
    if (starts_with(bytes, "PK\x03\x04") || starts_with(bytes, "PK\x05\x06")) {
        return recognise_zip(bytes, file_name);
    }
    if (starts_with(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        return recognise_ole(bytes);
    }
    if (starts_with(bytes, "{\\rtf")) {
        return Kind::rich_text;
    }
    if (starts_with(bytes, "%PDF-")) {
        return Kind::pdf;
    }
    const std::string head = beginning_as_utf8(bytes);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && head[first] == '<') {
        return recognise_xml(head, file_name);
    }
    return recognise_rest(bytes, file_name);
}

Bilingual name_of_format(Kind kind, std::string_view bytes) {
    const auto same = [](std::string_view name) {
        return Bilingual{std::string(name), std::string(name)};
    };
    switch (kind) {
    case Kind::word:
        return same("Word (.docx)");
    case Kind::old_word:
        return {"binär Word-fil (.doc)", "binary Word file (.doc)"};
    case Kind::rich_text:
        return same("RTF (.rtf)");
    case Kind::pdf:
        return same("PDF");
    case Kind::plain_text:
        return {"ren text", "plain text"};
    case Kind::other_xml:
        return {"XML av annat slag", "XML of another kind"};
    case Kind::other_office:
        if (bytes.find("vnd.sun.xml") != k_npos || bytes.find(k_office_1) != k_npos) {
            return {"OpenOffice.org 1.x-format (.sxw)", "OpenOffice.org 1.x format (.sxw)"};
        }
        for (const std::string_view type : {"spreadsheet", "presentation", "graphics", "chart"}) {
            if (leading_mimetype(bytes).find(type) != k_npos) {
                return {"OpenDocument, men inte text", "OpenDocument, but not text"};
            }
        }
        return {"kalkylblad, presentation eller annat kontorsformat",
                "spreadsheet, presentation or another office format"};
    case Kind::odf_package:
    case Kind::flat_odf:
    case Kind::native_xml:
    case Kind::empty:
    case Kind::unknown:
        break;
    }
    return {"okänt", "unknown"};
}

} // namespace styrkoll::read
