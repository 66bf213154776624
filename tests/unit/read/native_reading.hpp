// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/native_xml.hpp"
#include "xml/grammar.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

/// Reading native XML from strings, and what came of it in words that tests can compare.
namespace styrkoll::read {

using document::Block;
using document::Document;
using document::Flow;
using document::Mark;
using document::MarkKind;

inline const xml::Grammar& grammar() {
    static const Result<xml::Grammar> loaded =
        xml::Grammar::load(std::string(STYRKOLL_SOURCE_DIR) + "/schema/styrdokument.rng");
    if (!loaded) {
        throw std::runtime_error(loaded.error().message);
    }
    return *loaded;
}

struct Outcome {
    std::optional<Document> document;
    std::vector<finding::Finding> findings;

    [[nodiscard]] std::vector<std::string> rules() const {
        std::vector<std::string> ids;
        for (const finding::Finding& finding : findings) {
            ids.push_back(finding.rule);
        }
        return ids;
    }
};

/// No catalogue is needed to collect findings: every rule is on.
inline Outcome read_text(const std::string& text, const Limits& limits = {}) {
    const finding::Catalogue catalogue;
    const finding::Policy policy(catalogue);
    finding::Sink sink(policy);
    Context context;
    context.limits = limits;
    context.native_grammar = &grammar();
    Outcome outcome;
    outcome.document = read_native_xml(text, "mapp/plan.xml", context, sink);
    outcome.findings = sink.findings();
    return outcome;
}

inline std::string around(const std::string& content, const std::string& attributes = "") {
    return "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\"" + attributes +
           ">\n<innehall>" + content + "</innehall></styrdokument>";
}

/// The Document of a content that must be without fault.
inline Document good(const std::string& content, const std::string& attributes = "") {
    Outcome outcome = read_text(around(content, attributes));
    EXPECT_TRUE(outcome.rules().empty()) << outcome.rules().front();
    if (!outcome.document) {
        throw std::runtime_error("no document");
    }
    return std::move(*outcome.document);
}

inline std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> all;
    for (const Block& block : document.blocks) {
        all.emplace_back(document.text_of(block));
    }
    return all;
}

inline std::vector<Flow> flows(const Document& document) {
    std::vector<Flow> all;
    for (const Block& block : document.blocks) {
        all.push_back(block.flow);
    }
    return all;
}

/// "kind [begin,end) text/detail" would hide which is which; these are compared one by one.
struct Said {
    MarkKind kind;
    std::uint32_t block;
    std::string words; ///< what the mark covers
    std::string text;
    std::string detail;

    bool operator==(const Said&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const Said& said) {
    return out << static_cast<int>(said.kind) << " block " << said.block << " ”" << said.words
               << "” " << said.text << " / " << said.detail;
}

inline std::vector<Said> marks(const Document& document) {
    std::vector<Said> all;
    for (const Mark& mark : document.marks) {
        const std::string words(
            document.text_of(mark.block).substr(mark.begin, mark.end - mark.begin));
        all.push_back({mark.kind, mark.block, words, std::string(document.string(mark.text)),
                       std::string(document.string(mark.detail))});
    }
    return all;
}

} // namespace styrkoll::read
