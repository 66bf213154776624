// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/facts.hpp"
#include "trace/thread.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The facts of documents in words, for tests of what is made of them together.
namespace styrkoll::test {

/// One document; paragraphs count up as things are added.
class FactsBuilder {
public:
    FactsBuilder(std::string_view type, std::string_view organ, int first = 2027, int last = 0) {
        plan::Facts& facts = m_input.facts;
        facts.type = type;
        facts.organ = organ;
        facts.path = std::string(type) + "-" + std::string(organ) + "-" + std::to_string(first);
        facts.status = "beslutad";
        facts.period = {*make_date(first, 1, 1), *make_date(last == 0 ? first : last, 12, 31)};
    }

    /// A source, unless told that it repeats one.
    FactsBuilder& item(std::string_view kind, std::string_view code, std::string_view title,
                       bool defines = true) {
        plan::ItemFact item;
        item.kind = kind;
        item.code = code;
        item.title = title;
        item.defines = defines;
        item.location = place(title);
        facts().items.push_back(std::move(item));
        return *this;
    }
    FactsBuilder& repeats(std::string_view kind, std::string_view code, std::string_view title) {
        return item(kind, code, title, false);
    }
    /// Of the item given last.
    FactsBuilder& with(std::string_view id, std::string_view text, int year = 0,
                       std::string_view unit = {}) {
        plan::AttributeFact fact;
        fact.id = id;
        fact.text = text;
        fact.year = year;
        fact.unit = unit;
        fact.location = place(text);
        facts().items.back().attributes.push_back(std::move(fact));
        return *this;
    }
    FactsBuilder& saying(std::string_view text) {
        facts().items.back().text = text;
        return *this;
    }
    FactsBuilder& inside(std::uint32_t parent) {
        facts().items.back().parent = parent;
        return *this;
    }
    /// From the item given last, in words.
    FactsBuilder& refers(std::string_view kind, std::string_view code,
                         std::string_view relation = "bidrar-till", std::string_view title = {}) {
        plan::ReferenceFact reference;
        reference.kind = kind;
        reference.code = code;
        reference.title = title;
        reference.relation = relation;
        reference.stated = true;
        reference.item = facts().items.empty()
                             ? plan::k_none
                             : static_cast<std::uint32_t>(facts().items.size() - 1);
        reference.location = place(code);
        facts().refers.push_back(std::move(reference));
        return *this;
    }
    /// Said in the document's running text, with no relation of its own.
    FactsBuilder& mentions(std::string_view kind, std::string_view code) {
        refers(kind, code);
        facts().refers.back().item = plan::k_none;
        facts().refers.back().stated = false;
        return *this;
    }
    FactsBuilder& declines(std::string_view code, std::string_view reason) {
        mentions("mal", code);
        facts().refers.back().declined = true;
        facts().refers.back().reason = reason;
        return *this;
    }

    [[nodiscard]] plan::Facts& facts() { return m_input.facts; }
    FactsBuilder& only_looked_up_in() {
        m_input.reported = false;
        return *this;
    }
    FactsBuilder& unreadable() {
        m_input.readable = false;
        return *this;
    }
    [[nodiscard]] const trace::Input& input() const { return m_input; }

private:
    [[nodiscard]] document::Location place(std::string_view quote) {
        document::Location location;
        location.paragraph = ++m_paragraph;
        location.quote = quote;
        return location;
    }

    trace::Input m_input;
    std::uint32_t m_paragraph = 0;
};

} // namespace styrkoll::test
