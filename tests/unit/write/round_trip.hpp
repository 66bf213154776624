// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.hpp"
#include "finding/sink.hpp"
#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"
#include "read/reader.hpp"
#include "write/native_xml.hpp"
#include "xml/grammar.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// A document, what the native XML says of it, and how the two differ.
namespace styrkoll::write::test {

using document::Document;
using document::Flow;

struct Setting {
    const plan::Vocabulary& vocabulary;
    const xml::Grammar& grammar;
    const finding::Policy& policy;
};

inline std::optional<Document> read_again(const std::string& xml, const std::string& path,
                                          const Setting& setting,
                                          std::vector<std::string>& faults) {
    finding::Sink sink(setting.policy);
    read::Context context;
    context.native_grammar = &setting.grammar;
    auto document = read::read(xml, path, context, sink);
    for (const finding::Finding& found : sink.findings()) {
        std::string words = found.rule;
        for (const auto& [name, value] : found.arguments) {
            words += " " + name + "=" + value;
        }
        faults.push_back(words);
    }
    return document;
}

/// Texts of a flow, in order, each with what it is; empty paragraphs only in the body.
inline std::vector<std::string> texts_of(const Document& document, Flow flow, bool exact) {
    std::vector<std::string> out;
    for (const document::Block& block : document.blocks) {
        const std::string_view text = document.text_of(block);
        if (block.flow != flow || (flow != Flow::body && text::trim(text).empty())) {
            continue;
        }
        std::string line(text);
        if (exact && block.table == document::k_none) {
            line +=
                " #" + std::to_string(static_cast<int>(block.kind)) + "." +
                std::to_string(block.level) + "." +
                std::to_string(block.kind == document::BlockKind::heading ? 0 : block.list_depth);
        } else if (exact) {
            line += " @" + std::to_string(block.row) + "," + std::to_string(block.column_in_table) +
                    (block.header_row ? "h" : "");
        }
        out.push_back(line);
    }
    return out;
}

inline std::vector<std::string> items_of(const plan::Plan& plan) {
    std::vector<std::string> out;
    for (const plan::Item& item : plan.items) {
        std::string line = plan.model->kinds[item.kind].id + " " + item.code + " " + item.title;
        for (const plan::AttributeValue& value : item.attributes) {
            line += " | " + value.name + "=" + value.text;
        }
        out.push_back(line);
    }
    return out;
}

/// The first difference of each kind, in words; empty when there is none.
inline std::vector<std::string> differences(const Document& before, const Setting& setting,
                                            bool exact) {
    const plan::Plan plan = plan::make_plan(before, setting.vocabulary);
    const NativeXml written = native_xml(plan);
    std::vector<std::string> out;
    const auto after = read_again(written.xml, before.path, setting, out);
    if (!after) {
        out.emplace_back("not read");
        return out;
    }
    const auto compare = [&out](const std::string& what, const std::vector<std::string>& left,
                                const std::vector<std::string>& right) {
        std::size_t at = 0;
        while (at < left.size() && at < right.size() && left[at] == right[at]) {
            ++at;
        }
        if (left != right) {
            out.push_back(what + " " + std::to_string(at) + " of " + std::to_string(left.size()) +
                          "/" + std::to_string(right.size()) + ": «" +
                          (at < left.size() ? left[at] : "-") + "» «" +
                          (at < right.size() ? right[at] : "-") + "»");
        }
    };
    constexpr std::array k_flows{Flow::body,   Flow::note,       Flow::frame, Flow::header,
                                 Flow::footer, Flow::annotation, Flow::hidden};
    for (const Flow flow : k_flows) {
        compare("flow " + std::to_string(static_cast<int>(flow)), texts_of(before, flow, exact),
                texts_of(*after, flow, exact));
    }
    compare("items", items_of(plan), items_of(plan::make_plan(*after, setting.vocabulary)));
    const NativeXml again = native_xml(plan::make_plan(*after, setting.vocabulary));
    if (again.xml != written.xml) {
        out.emplace_back("written again it differs");
    }
    return out;
}

} // namespace styrkoll::write::test
