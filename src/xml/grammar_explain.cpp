// SPDX-License-Identifier: Apache-2.0
//
// Walks the document with a stack of open elements, each with what its content model still allows.
// At the first thing that the model does not allow it asks why (is it known elsewhere? did it come
// too late? is something missing before it?), says so, and goes on from the state in which a writer
// would most likely have been. libxml2 has the last word on validity; this only finds the words.
#include "xml/grammar_explain.hpp"

#include "xml/grammar_attributes.hpp"
#include "xml/grammar_datatype.hpp"
#include "xml/grammar_query.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace styrkoll::xml {

namespace {

constexpr std::size_t k_most_steps = 64;       ///< remembered states of one element
constexpr std::size_t k_most_patterns = 50000; ///< a grammar that grows more is given up
constexpr std::size_t k_collected = 8;         ///< times `most`, before they are put in order
constexpr std::string_view k_blank = " \t\r\n";

/// A child, or text where `taken` is empty, that changed what may follow.
struct Step {
    PatternId before = 0;
    std::string taken;
    std::uint32_t rule = 0; ///< of the child
};

struct Frame {
    pugi::xml_node node;
    pugi::xml_node next;
    PatternId content = 0; ///< the whole model
    PatternId state = 0;   ///< what may still come
    bool takes_data = false;
    bool has_elements = false;
    std::string data;
    std::vector<Step> steps;
    std::string late_after; ///< the last told reason why a child came too late
};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(k_blank) == std::string_view::npos;
}

void remember(Frame& frame, std::string taken, std::uint32_t rule) {
    if (frame.steps.size() < k_most_steps) {
        frame.steps.push_back({frame.state, std::move(taken), rule});
    }
}

class Explainer {
public:
    Explainer(const Patterns& grammar, const Tree& tree, std::size_t most)
        : m_query(grammar), m_tree(tree), m_most(most * k_collected) {}

    std::vector<Found> run();
    Found fallback(const Rejection& rejection);

private:
    void open_root(const pugi::xml_node& root);
    void open(const pugi::xml_node& node, PatternId content);
    void open_rule(const pugi::xml_node& node, std::uint32_t rule) {
        open(node, m_query.patterns.elements[rule].content);
    }
    void child(const pugi::xml_node& node);
    void explain_child(const pugi::xml_node& node, const ExpandedName& name);
    bool explain_known_child(const pugi::xml_node& node, std::uint32_t rule);
    void explain_late_child(const pugi::xml_node& node, Frame& parent, const Step& step,
                            std::uint32_t rule);
    void explain_misplaced_child(const pugi::xml_node& node, std::uint32_t rule,
                                 const ExpandedName& name);
    void explain_unknown_child(const pugi::xml_node& node);
    bool comes_later(const pugi::xml_node& node, const std::vector<std::uint32_t>& rules);
    void text(const pugi::xml_node& node);
    void close();
    void explain_end(const Frame& frame);
    void report(std::size_t offset, Bilingual message) {
        m_found.push_back({offset, std::move(message)});
    }

    GrammarQuery m_query;
    const Tree& m_tree;
    std::size_t m_most;
    NameScope m_scope;
    std::vector<Frame> m_frames;
    std::vector<Found> m_found;
};

std::vector<Found> Explainer::run() {
    open_root(m_tree.dom().document_element());
    while (!m_frames.empty() && m_found.size() < m_most &&
           m_query.patterns.size() < k_most_patterns) {
        Frame& top = m_frames.back();
        const pugi::xml_node next = top.next;
        if (!next) {
            close();
            continue;
        }
        top.next = next.next_sibling();
        if (next.type() == pugi::node_element) {
            child(next);
        } else if (next.type() == pugi::node_pcdata || next.type() == pugi::node_cdata) {
            text(next);
        }
    }
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found& left, const Found& right) {
        return left.offset < right.offset;
    });
    return std::move(m_found);
}

void Explainer::open_root(const pugi::xml_node& root) {
    m_scope.enter(root);
    const ExpandedName name = m_scope.element_name(root.name());
    const std::vector<std::uint32_t>& starts =
        m_query.derivatives.next_elements(m_query.patterns.start);
    if (starts.empty()) {
        return;
    }
    const std::vector<std::uint32_t> fitting = m_query.matching(starts, name);
    if (!fitting.empty()) {
        return open_rule(root, fitting.front());
    }
    const NameClass& wanted = m_query.patterns.elements[starts.front()].names.front();
    report(offset_of(root),
           wanted.local == name.local
               ? words::wrong_root_namespace(root.name(), std::string(name.uri), wanted.uri)
               : words::wrong_root(root.name(), wanted.local));
}

/// The scope of the node is entered already; close() leaves it.
void Explainer::open(const pugi::xml_node& node, PatternId content) {
    Frame frame;
    frame.node = node;
    frame.next = node.first_child();
    frame.content = content;
    frame.state = check_attributes(m_query, m_scope, node, content, m_tree.bytes(), m_found);
    frame.takes_data = m_query.derivatives.takes_data(frame.state);
    m_frames.push_back(std::move(frame));
}

void Explainer::child(const pugi::xml_node& node) {
    m_scope.enter(node);
    const ExpandedName name = m_scope.element_name(node.name());
    Frame& parent = m_frames.back();
    parent.has_elements = true;
    const std::vector<std::uint32_t> fitting =
        m_query.matching(m_query.derivatives.next_elements(parent.state), name);
    if (fitting.empty()) {
        return explain_child(node, name);
    }
    PatternId content = Patterns::k_not_allowed;
    PatternId after = Patterns::k_not_allowed;
    for (const std::uint32_t rule : fitting) {
        content = m_query.patterns.choice(content, m_query.patterns.elements[rule].content);
        after =
            m_query.patterns.choice(after, m_query.derivatives.after_element(parent.state, rule));
    }
    if (after != parent.state) {
        remember(parent, node.name(), fitting.front());
    }
    parent.state = after;
    open(node, content);
}

void Explainer::explain_child(const pugi::xml_node& node, const ExpandedName& name) {
    const Frame& parent = m_frames.back();
    const std::vector<std::uint32_t> known =
        m_query.matching(m_query.derivatives.all_elements(parent.content), name);
    if (!known.empty() && explain_known_child(node, known.front())) {
        return;
    }
    const std::vector<std::uint32_t> elsewhere = m_query.with_local_name(name.local);
    if (elsewhere.empty()) {
        return explain_unknown_child(node);
    }
    explain_misplaced_child(node, known.empty() ? elsewhere.front() : known.front(), name);
}

/// The parent may hold such a child, but not here.
bool Explainer::explain_known_child(const pugi::xml_node& node, std::uint32_t rule) {
    Frame& parent = m_frames.back();
    const auto takes_it = [&](PatternId state) {
        return m_query.derivatives.after_element(state, rule) != Patterns::k_not_allowed;
    };
    const GrammarQuery::Missing missing = m_query.missing_between(parent.state, takes_it);
    if (!missing.first.empty()) {
        if (comes_later(node, missing.first)) { // told there, as one fault
            remember(parent, node.name(), rule);
        } else {
            report(offset_of(node),
                   words::missing_before(parent.node.name(), m_query.element_names(missing.first),
                                         node.name()));
        }
        parent.state = m_query.derivatives.after_element(missing.arrived, rule);
        open_rule(node, rule);
        return true;
    }
    const auto step = std::find_if(parent.steps.rbegin(), parent.steps.rend(),
                                   [&](const Step& each) { return takes_it(each.before); });
    if (step == parent.steps.rend()) {
        return false;
    }
    explain_late_child(node, parent, *step, rule);
    open_rule(node, rule);
    return true;
}

/// It could have stood before `step`, if that could have come after it then.
void Explainer::explain_late_child(const pugi::xml_node& node, Frame& parent, const Step& step,
                                   std::uint32_t rule) {
    const std::string name = parent.node.name();
    if (step.taken == node.name()) {
        return report(offset_of(node), words::repeated_element(node.name(), name));
    }
    const std::string reason = step.taken.empty() ? "#text" : step.taken;
    if (parent.late_after == reason) {
        return; // one of several that all come after the same thing
    }
    parent.late_after = reason;
    if (step.taken.empty()) {
        return report(offset_of(node), words::mixed_with_text(node.name(), name));
    }
    const PatternId moved = m_query.derivatives.after_element(step.before, rule);
    const bool could_follow =
        m_query.derivatives.after_element(moved, step.rule) != Patterns::k_not_allowed;
    report(offset_of(node), could_follow
                                ? words::late_element(node.name(), name, step.taken)
                                : words::excluded_element(node.name(), name, step.taken,
                                                          m_query.expected_in(parent.state)));
}

bool Explainer::comes_later(const pugi::xml_node& node, const std::vector<std::uint32_t>& rules) {
    for (pugi::xml_node later = node.next_sibling(); later; later = later.next_sibling()) {
        if (later.type() == pugi::node_element &&
            !m_query.matching(rules, m_scope.element_name(later.name())).empty()) {
            return true;
        }
    }
    return false;
}

/// The grammar has it in other places, or in another namespace.
void Explainer::explain_misplaced_child(const pugi::xml_node& node, std::uint32_t rule,
                                        const ExpandedName& name) {
    Frame& parent = m_frames.back();
    const NameClass& known = m_query.patterns.elements[rule].names.front();
    if (known.uri != name.uri) {
        report(offset_of(node),
               words::wrong_namespace(node.name(), std::string(name.uri), known.uri));
    } else {
        std::vector<std::string> parents = m_query.parents_of(rule);
        const std::string_view parent_local = m_scope.element_name(parent.node.name()).local;
        if (std::find(parents.begin(), parents.end(), parent_local) != parents.end()) {
            parents.clear(); // it belongs here, only not now
        }
        report(offset_of(node), words::misplaced_element(node.name(), parent.node.name(), parents,
                                                         {}, m_query.expected_in(parent.state)));
    }
    const PatternId after = m_query.derivatives.after_element(parent.state, rule);
    parent.state = after == Patterns::k_not_allowed ? parent.state : after;
    open_rule(node, rule);
}

void Explainer::explain_unknown_child(const pugi::xml_node& node) {
    Frame& parent = m_frames.back();
    const words::Expected expected = m_query.expected_in(parent.state);
    const std::string meant =
        words::nearest(std::string(m_scope.element_name(node.name()).local), expected.elements);
    report(offset_of(node),
           words::misplaced_element(node.name(), parent.node.name(), {}, meant, expected));
    for (const std::uint32_t rule : m_query.derivatives.next_elements(parent.state)) {
        if (!meant.empty() && m_query.patterns.elements[rule].names.front().local == meant) {
            parent.state = m_query.derivatives.after_element(parent.state, rule);
            return open_rule(node, rule);
        }
    }
    m_scope.leave(); // its content is not looked into
}

void Explainer::text(const pugi::xml_node& node) {
    Frame& frame = m_frames.back();
    const std::string value = node.value();
    if (frame.takes_data) {
        frame.data += value;
        return;
    }
    if (is_blank(value)) {
        return;
    }
    const PatternId after = m_query.derivatives.after_text(frame.state, value);
    if (after != Patterns::k_not_allowed) {
        if (after != frame.state) {
            remember(frame, {}, 0);
        }
        frame.state = after;
        return;
    }
    const auto raw = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    const std::size_t offset = m_tree.bytes().find_first_not_of(k_blank, raw);
    report(offset == std::string_view::npos ? raw : offset,
           words::stray_text(value, frame.node.name(), m_query.expected_in(frame.state)));
}

void Explainer::close() {
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    m_scope.leave();
    if (!frame.takes_data || (frame.has_elements && is_blank(frame.data))) {
        return explain_end(frame);
    }
    const PatternId after = m_query.derivatives.after_text(frame.state, frame.data);
    const bool complete = m_query.patterns[after].nullable ||
                          (is_blank(frame.data) && m_query.patterns[frame.state].nullable);
    if (!complete && !frame.has_elements) {
        report(offset_of(frame.node),
               words::wrong_content(
                   frame.data, frame.node.name(),
                   describe_values(m_query.patterns, m_query.derivatives.next_data(frame.state))));
    }
}

void Explainer::explain_end(const Frame& frame) {
    if (m_query.patterns[frame.state].nullable) {
        return;
    }
    const GrammarQuery::Missing missing = m_query.missing_between(
        frame.state, [&](PatternId state) { return m_query.patterns[state].nullable; });
    report(offset_of(frame.node),
           missing.first.empty()
               ? words::breaks_grammar(frame.node.name(), m_query.expected_in(frame.state))
               : words::missing_inside(frame.node.name(), m_query.element_names(missing.first)));
}

Found Explainer::fallback(const Rejection& rejection) {
    words::Expected expected;
    for (const std::uint32_t rule : m_query.with_local_name(rejection.element)) {
        const PatternId content = m_query.patterns.elements[rule].content;
        expected.elements = m_query.element_names(m_query.derivatives.all_elements(content));
        expected.text = expected.text || m_query.derivatives.takes_text(content);
    }
    return {rejection.offset, words::breaks_grammar(rejection.element, expected)};
}

} // namespace

std::vector<Violation> explain(const Patterns& grammar, const Tree& tree,
                               const Rejection& rejection, std::size_t most) {
    Explainer explainer(grammar, tree, most);
    std::vector<Found> found = explainer.run();
    if (found.empty()) {
        found.push_back(explainer.fallback(rejection));
    }
    found.resize(std::min(found.size(), most));
    std::vector<Violation> violations;
    Position position;
    std::size_t counted = 0;
    for (Found& each : found) {
        advance(position, tree.bytes().substr(counted, each.offset - counted));
        counted = each.offset;
        violations.push_back({position.line, position.column, std::move(each.message),
                              line_at(tree.bytes(), each.offset)});
    }
    return violations;
}

} // namespace styrkoll::xml
