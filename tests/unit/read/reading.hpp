// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/reader.hpp"
#include "support/odf_builder.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// The catalogue that the program uses, so that tests see real severities.
inline const finding::Catalogue& catalogue() {
    static const Result<finding::Catalogue> loaded =
        finding::Catalogue::load(std::string(STYRKOLL_SOURCE_DIR) + "/schema/regler",
                                 std::string(STYRKOLL_SOURCE_DIR) + "/schema/regler.rng");
    if (!loaded) {
        throw std::runtime_error(loaded.error().message);
    }
    return *loaded;
}

/// What came of reading some bytes.
struct Reading {
    std::optional<document::Document> document;
    std::vector<finding::Finding> findings;

    [[nodiscard]] const document::Document& doc() const {
        if (!document) {
            throw std::runtime_error("not read: " + (findings.empty() ? "" : findings[0].rule));
        }
        return *document;
    }
    [[nodiscard]] std::vector<std::string> rules() const {
        std::vector<std::string> ids;
        for (const finding::Finding& finding : findings) {
            ids.push_back(finding.rule);
        }
        return ids;
    }
    /// Texts of the blocks of a flow.
    [[nodiscard]] std::vector<std::string> texts(document::Flow flow = document::Flow::body) const {
        std::vector<std::string> found;
        for (const document::Block& block : doc().blocks) {
            if (block.flow == flow) {
                found.emplace_back(doc().text_of(block));
            }
        }
        return found;
    }
    [[nodiscard]] const document::Block& block(std::string_view text) const {
        for (const document::Block& block : doc().blocks) {
            if (doc().text_of(block) == text) {
                return block;
            }
        }
        throw std::runtime_error("no block '" + std::string(text) + "'");
    }
    /// "words=text" of the marks of a kind.
    [[nodiscard]] std::vector<std::string> marks(document::MarkKind kind) const {
        std::vector<std::string> found;
        for (const document::Mark& mark : doc().marks) {
            if (mark.kind == kind) {
                found.push_back(
                    std::string(
                        doc().text_of(mark.block).substr(mark.begin, mark.end - mark.begin)) +
                    "=" + std::string(doc().string(mark.text)));
            }
        }
        return found;
    }
};

inline Reading read_bytes(std::string_view bytes, const std::string& path = "plan.odt",
                          const Limits& limits = {}) {
    const finding::Policy policy(catalogue());
    finding::Sink sink(policy);
    Context context;
    context.limits = limits;
    Reading reading;
    reading.document = read(bytes, path, context, sink);
    reading.findings = sink.findings();
    return reading;
}

inline Reading read_odt(const testing::OdfBuilder& odt, const Limits& limits = {}) {
    return read_bytes(odt.odt(), "plan.odt", limits);
}

inline Reading read_body(std::string_view xml) {
    return read_odt(testing::odt().body(xml));
}

} // namespace styrkoll::read
