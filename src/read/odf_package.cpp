// SPDX-License-Identifier: Apache-2.0
//
// A document whose content cannot be read is unreadable. One whose styles or metadata cannot is
// read without them, and incomplete: headings or its identity may be missing.
#include "read/odf_package.hpp"

#include "base/text.hpp"
#include "package/zip.hpp"
#include "read/faults.hpp"
#include "read/odf_document.hpp"
#include "read/odf_manifest.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace styrkoll::read {
namespace {

constexpr std::string_view k_text_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view k_content = "content.xml";
constexpr std::string_view k_manifest = "META-INF/manifest.xml";

bool is_text_type(std::string_view type) {
    return type == k_text_type || type == "application/vnd.oasis.opendocument.text-template" ||
           type == "application/vnd.oasis.opendocument.text-master" ||
           type == "application/vnd.oasis.opendocument.text-master-template" ||
           type == "application/vnd.oasis.opendocument.text-web";
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

class PackageReader {
public:
    PackageReader(const package::Archive& archive, const Limits& limits, finding::Sink& sink)
        : m_archive(archive), m_limits(limits), m_xml_limits(limits.xml), m_sink(sink) {
        m_xml_limits.refuse_doctype = false;
    }

    std::optional<document::Document> read(document::Document document) {
        note_oddities();
        if (!read_manifest_part()) {
            return std::nullopt;
        }
        if (m_manifest.is_encrypted(k_content) || m_archive.find("encrypted-package") != nullptr ||
            m_manifest.is_encrypted("encrypted-package")) {
            m_sink.report("fil-krypterad");
            return std::nullopt;
        }
        check_manifest();
        read_mimetype(document);
        note_facts(document);
        auto content = read_content();
        if (!content) {
            return std::nullopt;
        }
        const std::optional<xml::Tree> styles = read_optional("styles.xml");
        const std::optional<xml::Tree> meta = m_refused ? std::nullopt : read_optional("meta.xml");
        if (m_refused) {
            return std::nullopt;
        }
        OdfParts parts;
        parts.content = {&*content, std::string(k_content)};
        parts.styles = {styles ? &*styles : nullptr, "styles.xml"};
        parts.meta = {meta ? &*meta : nullptr, "meta.xml"};
        return read_odf(std::move(document), parts, m_limits, m_sink);
    }

private:
    void note_oddities() {
        const auto odd = m_archive.odd_names();
        if (!odd.empty()) {
            m_sink.report("paket-namn")
                .with("del", text::printable(text::shorten(text::printable(odd.front()), 80)))
                .with("antal", std::to_string(odd.size()));
        }
        if (m_archive.has_trailing_bytes()) {
            m_sink.report("paket-efterslap");
        }
    }

    /// False when the package cannot be read at all.
    bool read_manifest_part() {
        const package::Entry* entry = m_archive.find(k_manifest);
        if (entry == nullptr) {
            m_sink.report("paket-manifest-saknas");
            return true;
        }
        auto bytes = m_archive.inflate(*entry);
        if (!bytes) {
            report_fault(m_sink, bytes.error());
            return false;
        }
        xml::Limits limits = m_xml_limits;
        limits.refuse_unbound = false;
        auto tree = xml::Tree::parse(std::move(*bytes), limits);
        if (!tree) {
            if (is_limit(tree.error().kind)) {
                report_fault(m_sink, tree.error(), k_manifest);
                return false;
            }
            report_part(tree.error(), k_manifest);
            return true;
        }
        m_manifest = read_manifest(*tree);
        return true;
    }

    void check_manifest() {
        std::size_t absent = 0;
        std::string first;
        for (const std::string& file : m_manifest.files) {
            const bool told_elsewhere = file == k_manifest || file == "mimetype" ||
                                        file == k_content || file == "styles.xml";
            if (!told_elsewhere && m_archive.find(file) == nullptr) {
                first = absent++ == 0 ? file : first;
            }
        }
        if (absent > 0) {
            m_sink.report("paket-manifest")
                .with("del", text::printable(first))
                .with("antal", std::to_string(absent));
        }
    }

    void read_mimetype(document::Document& document) {
        std::string type = m_manifest.media_type;
        const package::Entry* entry = m_archive.find("mimetype");
        if (entry == nullptr) {
            m_sink.report("paket-mimetyp-saknas");
        } else if (const auto bytes = m_archive.inflate(*entry)) {
            type = text::trim(*bytes);
            if (!is_text_type(type)) {
                m_sink.report("paket-mimetyp")
                    .with("varde", text::shorten(text::printable(type), 80));
            }
        }
        document.format =
            starts_with(type, k_text_type) && type.find("template") != std::string::npos
                ? document::Format::ott
                : document::Format::odt;
    }

    void note_facts(document::Document& document) {
        for (const package::Entry& entry : m_archive.entries()) {
            const bool in_library = starts_with(entry.name, "Basic/") ||
                                    starts_with(entry.name, "Scripts/") ||
                                    starts_with(entry.name, "Dialogs/");
            if (in_library && !entry.is_folder()) {
                document.package.macros = true;
            }
            if (entry.name == "META-INF/documentsignatures.xml" ||
                entry.name == "META-INF/macrosignatures.xml") {
                document.package.signature = true;
            }
        }
        if (document.package.macros) {
            m_sink.report("paket-makro");
        }
    }

    std::optional<xml::Tree> read_content() {
        const package::Entry* entry = m_archive.find(k_content);
        if (entry == nullptr) {
            m_sink.report("paket-innehall-saknas");
            return std::nullopt;
        }
        auto bytes = m_archive.inflate(*entry);
        if (!bytes) {
            report_fault(m_sink, bytes.error());
            return std::nullopt;
        }
        auto tree = xml::Tree::parse(std::move(*bytes), m_xml_limits);
        if (!tree) {
            report_fault(m_sink, tree.error(), k_content);
            return std::nullopt;
        }
        return std::move(*tree);
    }

    /// A part that the document can be read without. A limit, or a package that contradicts itself,
    /// refuses the whole (m_refused).
    std::optional<xml::Tree> read_optional(std::string_view name) {
        const package::Entry* entry = m_archive.find(name);
        if (entry == nullptr) {
            if (name == "styles.xml") {
                m_sink.report("paket-stilar-saknas");
            }
            return std::nullopt;
        }
        if (m_manifest.is_encrypted(name) || entry->is_encrypted()) {
            m_sink.report("paket-del-krypterad").with("del", name);
            return std::nullopt;
        }
        auto bytes = m_archive.inflate(*entry);
        if (!bytes) {
            if (is_limit(bytes.error().kind) ||
                bytes.error().kind == package::FaultKind::local_mismatch) {
                report_fault(m_sink, bytes.error());
                m_refused = true;
            } else {
                m_sink.report("paket-del").with("del", name).with("plats", "").with("plats-en", "");
            }
            return std::nullopt;
        }
        auto tree = xml::Tree::parse(std::move(*bytes), m_xml_limits);
        if (!tree) {
            if (is_limit(tree.error().kind)) {
                report_fault(m_sink, tree.error(), name);
                m_refused = true;
            } else {
                report_part(tree.error(), name);
            }
            return std::nullopt;
        }
        return std::move(*tree);
    }

    void report_part(const xml::Fault& fault, std::string_view name) {
        document::Location location;
        location.part = name;
        location.line = fault.line;
        location.column = fault.column;
        auto report = m_sink.report("paket-del");
        report.at(std::move(location)).with("del", name);
        add_place(report, fault.line, fault.column);
    }

    const package::Archive& m_archive;
    const Limits& m_limits;
    xml::Limits m_xml_limits;
    finding::Sink& m_sink;
    Manifest m_manifest;
    bool m_refused = false;
};

/// Value of office:mimetype, whatever prefix is bound; nullptr when there is none.
const char* flat_mimetype(const xml::Tree& tree) {
    const pugi::xml_node root = tree.dom().document_element();
    for (pugi::xml_attribute at = root.first_attribute(); at; at = at.next_attribute()) {
        const char* colon = std::strchr(at.name(), ':');
        if (colon != nullptr && std::strcmp(colon, ":mimetype") == 0) {
            return at.value();
        }
    }
    return nullptr;
}

} // namespace

std::optional<document::Document> read_odf_package(std::string_view bytes, const std::string& path,
                                                   const Context& context, finding::Sink& sink) {
    const auto archive = package::Archive::open(bytes, package_limits(context.limits));
    if (!archive) {
        report_fault(sink, archive.error());
        return std::nullopt;
    }
    document::Document document;
    document.path = path;
    return PackageReader(*archive, context.limits, sink).read(std::move(document));
}

std::optional<document::Document> read_flat_odf(std::string bytes, const std::string& path,
                                                const Context& context, finding::Sink& sink) {
    const std::string name = path.substr(path.rfind('/') + 1);
    xml::Limits limits = context.limits.xml;
    limits.refuse_doctype = false;
    const auto tree = xml::Tree::parse(std::move(bytes), limits);
    if (!tree) {
        report_fault(sink, tree.error(), name);
        return std::nullopt;
    }
    const char* type = flat_mimetype(*tree);
    if (type == nullptr) {
        sink.report("paket-mimetyp-saknas");
    } else if (!is_text_type(type)) {
        sink.report("paket-mimetyp").with("varde", text::shorten(type, 80));
    }
    document::Document document;
    document.format = document::Format::fodt;
    document.path = path;
    OdfParts parts;
    parts.is_flat = true;
    parts.content = {&*tree, name};
    parts.styles = parts.content;
    parts.meta = parts.content;
    return read_odf(std::move(document), parts, context.limits, sink);
}

} // namespace styrkoll::read
