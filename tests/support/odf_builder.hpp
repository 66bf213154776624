// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/zip_builder.hpp"

#include <string>
#include <string_view>

namespace styrkoll::testing {

/// A small OpenDocument text from the XML that a test is about: `odt().body("<text:p>...")`. The
/// same document as a package and as a flat file.
class OdfBuilder {
public:
    /// Children of office:text.
    OdfBuilder& body(std::string_view xml) { return append(m_body, xml); }
    /// Automatic styles of the content.
    OdfBuilder& automatic(std::string_view xml) { return append(m_automatic, xml); }
    /// Common styles.
    OdfBuilder& styles(std::string_view xml) { return append(m_styles, xml); }
    /// Children of office:master-styles.
    OdfBuilder& masters(std::string_view xml) { return append(m_masters, xml); }
    /// Children of office:meta.
    OdfBuilder& meta(std::string_view xml) { return append(m_meta, xml); }
    /// Further entries of the manifest.
    OdfBuilder& manifest(std::string_view xml) { return append(m_manifest, xml); }
    OdfBuilder& mimetype(std::string_view type) {
        m_mimetype = type;
        return *this;
    }
    OdfBuilder& version(std::string_view version) {
        m_version = version;
        return *this;
    }

    [[nodiscard]] std::string content_xml() const {
        return root("document-content") + "<office:automatic-styles>" + m_automatic +
               "</office:automatic-styles><office:body><office:text>" + m_body +
               "</office:text></office:body></office:document-content>";
    }
    [[nodiscard]] std::string styles_xml() const {
        return root("document-styles") + "<office:styles>" + m_styles +
               "</office:styles><office:master-styles>" + m_masters +
               "</office:master-styles></office:document-styles>";
    }
    [[nodiscard]] std::string meta_xml() const {
        return root("document-meta") + "<office:meta>" + m_meta +
               "</office:meta></office:document-meta>";
    }
    [[nodiscard]] std::string manifest_xml() const {
        const std::string entry = "<manifest:file-entry manifest:media-type=\"text/xml\" "
                                  "manifest:full-path=\"";
        return "<manifest:manifest "
               "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
               "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
               m_mimetype + "\"/>" + entry + "content.xml\"/>" + entry + "styles.xml\"/>" + entry +
               "meta.xml\"/>" + m_manifest + "</manifest:manifest>";
    }

    /// The package's members, for a test that changes some of them.
    [[nodiscard]] ZipBuilder zip() const {
        ZipBuilder zip;
        zip.store("mimetype", m_mimetype);
        zip.deflate("content.xml", content_xml());
        zip.deflate("styles.xml", styles_xml());
        zip.deflate("meta.xml", meta_xml());
        zip.deflate("META-INF/manifest.xml", manifest_xml());
        return zip;
    }
    [[nodiscard]] std::string odt() const { return zip().bytes(); }
    [[nodiscard]] std::string fodt() const {
        return root("document", " office:mimetype=\"" + m_mimetype + "\"") + "<office:meta>" +
               m_meta + "</office:meta><office:styles>" + m_styles +
               "</office:styles><office:automatic-styles>" + m_automatic +
               "</office:automatic-styles><office:master-styles>" + m_masters +
               "</office:master-styles><office:body><office:text>" + m_body +
               "</office:text></office:body></office:document>";
    }

private:
    OdfBuilder& append(std::string& part, std::string_view xml) {
        part += xml;
        return *this;
    }

    [[nodiscard]] std::string root(std::string_view name, std::string_view attributes = {}) const {
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:";
        out += name;
        for (const auto& [prefix, tail] :
             {std::pair("office", "office"), std::pair("text", "text"), std::pair("table", "table"),
              std::pair("draw", "drawing"), std::pair("style", "style"),
              std::pair("fo", "xsl-fo-compatible"), std::pair("svg", "svg-compatible"),
              std::pair("meta", "meta")}) {
            out += std::string(" xmlns:") + prefix +
                   "=\"urn:oasis:names:tc:opendocument:xmlns:" + tail + ":1.0\"";
        }
        out +=
            " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
            " office:version=\"" +
            m_version + "\"";
        out += attributes;
        return out + ">";
    }

    std::string m_body;
    std::string m_automatic;
    std::string m_styles;
    std::string m_masters;
    std::string m_meta;
    std::string m_manifest;
    std::string m_mimetype = "application/vnd.oasis.opendocument.text";
    std::string m_version = "1.3";
};

inline OdfBuilder odt() {
    return {};
}

} // namespace styrkoll::testing
