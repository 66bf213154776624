// SPDX-License-Identifier: Apache-2.0
//
// What can be told of an expression before it is asked. libxml2 sees a wrong function or prefix
// only when it comes to it, and an element without its prefix never: it just finds nothing.
#include "xml/assertion.hpp"

#include "base/text.hpp"
#include "base/word_list.hpp"
#include "xml/grammar_words.hpp"
#include "xml/xpath_functions.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace styrkoll::xml {
namespace {

constexpr std::size_t k_longest = 2000; ///< bytes

constexpr std::array<std::string_view, 4> k_node_types{"comment", "node", "processing-instruction",
                                                       "text"};
constexpr std::array<std::string_view, 4> k_operators{"and", "or", "div", "mod"};

bool is_name_start(char32_t c) {
    return text::is_letter(c) || c == U'_';
}
bool is_name(char32_t c) {
    return is_name_start(c) || text::is_digit(c) || c == U'-' || c == U'.';
}

/// A path as far as it has been read.
struct Operand {
    bool reaches_out = false;  ///< it leads to more than the node it is asked of
    bool light = true;         ///< its nodes have no text but their own: attributes, text()
    bool heavy_before = false; ///< the same of an alternative before "|"

    [[nodiscard]] bool is_heavy() const { return heavy_before || (reaches_out && !light); }
};

/// What stands between brackets.
struct Level {
    char open = '\0';      ///< '[', '(' of a group, 'f' of a function; none: the expression itself
    bool repeated = false; ///< asked for each of many nodes
    bool takes_value = false; ///< right of an operator that reads the text of its operands
    Operand operand;
    const Function* function = nullptr; ///< with 'f'
    std::size_t begin = 0;              ///< of its name
    std::size_t commas = 0;
    bool has_argument = false;
};

/// The words of an expression one by one (XPath 1.0 section 3.7). libxml2 does not count the text
/// that comparisons and sums read, so what is asked of many nodes may not read that of whole
/// elements elsewhere: they would be read again for each.
class Words {
public:
    Words(std::string_view expression, std::string_view prefix, const Vocabulary& vocabulary,
          bool repeated)
        : m_text(expression), m_prefix(prefix), m_vocabulary(vocabulary) {
        m_levels.emplace_back().repeated = repeated;
    }

    std::optional<ExpressionFault> fault() {
        while (m_at < m_text.size() && !m_fault) {
            m_begin = m_at;
            const char32_t c = text::next_code_point(m_text, m_at);
            if (text::is_space(c)) {
                continue;
            }
            if (c == U'"' || c == U'\'') {
                skip_literal(static_cast<char>(c));
            } else if (c == U'$') {
                refuse({"En regel har inga variabler: ”$” kan inte användas.",
                        "A rule has no variables: “$” cannot be used."});
            } else if (is_name_start(c)) {
                name();
            } else {
                sign(c);
            }
        }
        end_value();
        return m_fault;
    }

private:
    [[nodiscard]] Level& level() { return m_levels.back(); }

    void refuse(Bilingual message) {
        if (!m_fault) {
            const auto column = text::count_code_points(m_text.substr(0, m_begin)) + 1;
            m_fault = ExpressionFault{static_cast<std::uint32_t>(column), std::move(message)};
        }
    }

    void end_step(bool light) {
        level().operand.light = light;
        m_after_operand = true;
        m_attribute = false;
    }

    void skip_literal(char quote) {
        const std::size_t close = m_text.find(quote, m_at);
        if (close == std::string_view::npos) {
            return refuse(
                {"Ett citattecken har ingen motsvarighet.", "A quotation mark is not closed."});
        }
        m_at = close + 1;
        end_step(true);
    }

    /// At an operator that reads its operands' text, and where its right operand ends.
    void check_value() {
        if (level().repeated && level().operand.is_heavy()) {
            refuse({"Här läses hela element på annat håll, om igen för varje nod. Jämför med ett "
                    "attribut (”//s:post/@kod”) eller med text().",
                    "This reads whole elements elsewhere, again for each node. Compare with an "
                    "attribute (“//s:post/@kod”) or with text()."});
        }
    }
    void end_value() {
        if (level().takes_value) {
            check_value();
        }
        level().takes_value = false;
        level().operand = {};
    }
    void value_operator() {
        check_value();
        level().operand = {};
        level().takes_value = true;
        m_after_operand = false;
    }

    void open(char kind) {
        const bool repeated = level().repeated || kind == '[';
        m_levels.push_back({kind, repeated, false, {}, nullptr, m_begin, 0, false});
        m_after_operand = false;
    }
    void close() {
        const bool heavy = level().operand.is_heavy();
        const char kind = level().open;
        check_arguments();
        end_value();
        if (m_levels.size() > 1) {
            m_levels.pop_back();
        }
        if (kind == 'f') { // its value is one of the kinds that cost nothing more
            level().operand.light = true;
        } else if (kind == '(') {
            level().operand.heavy_before |= heavy;
        }
        m_after_operand = true;
    }

    /// At the end of a function: nothing stands between its brackets, or one more than its commas.
    void check_arguments() {
        const Function* const function = level().function;
        if (function == nullptr) {
            return;
        }
        const std::size_t given = level().has_argument ? level().commas + 1 : 0;
        if (given < function->least || given > function->most) {
            m_begin = level().begin;
            const std::string name(function->name);
            const std::string number = std::to_string(given);
            const Bilingual wanted = number_of_arguments(*function);
            refuse({"Funktionen ”" + name + "” ska ha " + wanted.sv + " argument, inte " + number +
                        ".",
                    "The function “" + name + "” takes " + wanted.en + " arguments, not " + number +
                        "."});
        }
    }

    void sign(char32_t c) {
        const bool after_at = std::exchange(m_attribute, c == U'@');
        if (text::is_digit(c)) {
            end_step(true);
        } else if (c == U'.') {
            const bool parent = m_at < m_text.size() && m_text[m_at] == '.';
            m_at += parent ? 1 : 0;
            level().operand.reaches_out |= parent;
            end_step(false);
        } else if (c == U'/') {
            level().operand.reaches_out |= !m_after_operand && !m_in_path;
            level().operand.light = false;
            m_after_operand = false;
            m_in_path = true;
            return;
        } else if (c == U'*' && !m_after_operand) {
            end_step(after_at);
        } else if (c == U'[') {
            open('[');
        } else if (c == U'(') {
            open('(');
        } else if (c == U')' || c == U']') {
            close();
        } else if (c == U',') {
            ++level().commas;
            end_value();
            m_after_operand = false;
        } else if (c == U'|') {
            level().operand = {false, true, level().operand.is_heavy()};
            m_after_operand = false;
        } else if (c != U'@' && c != U'!') {
            value_operator(); // = < > + - *
        }
        m_in_path = false;
    }

    [[nodiscard]] char next_sign() const {
        const std::size_t next = m_text.find_first_not_of(" \t\r\n", m_at);
        return next == std::string_view::npos ? '\0' : m_text[next];
    }

    std::string_view rest_of_name(std::size_t begin) {
        while (m_at < m_text.size()) {
            std::size_t next = m_at;
            if (!is_name(text::next_code_point(m_text, next))) {
                break;
            }
            m_at = next;
        }
        return m_text.substr(begin, m_at - begin);
    }

    /// ":" that joins a prefix to a name, never the first of "::".
    bool takes_colon() {
        if (m_at + 1 < m_text.size() && m_text[m_at] == ':' && m_text[m_at + 1] != ':') {
            ++m_at;
            return true;
        }
        return false;
    }

    void name() {
        m_in_path = false;
        const std::string_view word = rest_of_name(m_begin);
        if (m_after_operand) { // XPath 1.0 section 3.7: then it can only be an operator
            return word_operator(word);
        }
        if (takes_colon()) {
            return prefixed(word);
        }
        const char next = next_sign();
        if (next == '(') {
            return function(word);
        }
        if (next == ':') {
            return axis(word);
        }
        if (!m_attribute) {
            const std::string written(word);
            const std::string with = std::string(m_prefix) + ":" + written;
            return refuse({"Elementet ”" + written + "” saknar prefix: skriv ”" + with +
                               "”, eller ”@" + written + "” om det är ett attribut.",
                           "The element “" + written + "” has no prefix: write “" + with +
                               "”, or “@" + written + "” if it is an attribute."});
        }
        know(word, m_vocabulary.attributes, {"Attributet", "attribute"});
        end_step(true);
    }

    void word_operator(std::string_view word) {
        if (!text::is_one_of(word, k_operators)) {
            const std::string written(word);
            return refuse(
                {"Här väntas ett tecken som ”=”, ”and” eller ”or”, inte ”" + written + "”.",
                 "Here “=”, “and” or “or” is expected, not “" + written + "”."});
        }
        if (word == "and" || word == "or") {
            end_value();
            m_after_operand = false;
        } else {
            value_operator();
        }
    }

    void prefixed(std::string_view prefix) {
        if (prefix != m_prefix && !(m_attribute && prefix == "xml")) {
            return refuse({"Prefixet ”" + std::string(prefix) + "” finns inte: skriv ”" +
                               std::string(m_prefix) + ":”.",
                           "There is no prefix “" + std::string(prefix) + "”: write “" +
                               std::string(m_prefix) + ":”."});
        }
        const std::string_view word = rest_of_name(m_at);
        if (!m_attribute && !word.empty()) {
            know(word, m_vocabulary.elements, {"Elementet", "element"});
        }
        end_step(m_attribute);
    }

    /// One that no document has would only find nothing.
    void know(std::string_view word, const std::vector<std::string>& known, const Bilingual& noun) {
        const std::string written(word);
        if (known.empty() || std::find(known.begin(), known.end(), written) != known.end()) {
            return;
        }
        const std::string meant = words::nearest(written, known);
        refuse({noun.sv + " ”" + written + "” finns inte i ett dokument." +
                    (meant.empty() ? "" : " Menade du ”" + meant + "”?"),
                "No document has the " + noun.en + " “" + written + "”." +
                    (meant.empty() ? "" : " Did you mean “" + meant + "”?")});
    }

    void function(std::string_view word) {
        const bool is_node_type = text::is_one_of(word, k_node_types);
        const Function* const known = function_of(word);
        if (known == nullptr && !is_node_type) {
            return refuse({"Funktionen ”" + std::string(word) + "” finns inte här.",
                           "There is no function “" + std::string(word) + "” here."});
        }
        m_attribute = false;
        m_at = m_text.find('(', m_at) + 1;
        if (is_node_type) {
            m_at = std::min(m_text.find(')', m_at), m_text.size() - 1) + 1;
            return end_step(word == "text");
        }
        level().operand = {false, true, level().operand.heavy_before};
        open('f');
        level().function = known;
        level().has_argument = next_sign() != ')';
    }

    void axis(std::string_view word) {
        constexpr std::array<std::string_view, 5> k_inside{"attribute", "child", "descendant",
                                                           "descendant-or-self", "self"};
        m_at = std::min(m_text.find("::", m_at), m_text.size() - 2) + 2;
        m_attribute = word == "attribute";
        level().operand.reaches_out |= !text::is_one_of(word, k_inside);
    }

    std::string_view m_text;
    std::string_view m_prefix;
    const Vocabulary& m_vocabulary;
    std::size_t m_at = 0;
    std::size_t m_begin = 0; ///< of the word
    std::vector<Level> m_levels;
    bool m_after_operand = false;
    bool m_attribute = false;
    bool m_in_path = false; ///< after a "/"
    std::optional<ExpressionFault> m_fault;
};

} // namespace

/// In assertion.cpp: what libxml2 says.
std::optional<ExpressionFault> syntax_fault_of(const std::string& expression);

std::optional<ExpressionFault> fault_of(const std::string& expression, const std::string& prefix,
                                        const Vocabulary& vocabulary, Asked asked) {
    if (expression.size() > k_longest) {
        return ExpressionFault{1,
                               {"Uttrycket är för långt: högst 2000 tecken.",
                                "The expression is too long: at most 2000 characters."}};
    }
    if (auto fault = Words(expression, prefix, vocabulary, asked == Asked::of_many).fault()) {
        return fault;
    }
    return syntax_fault_of(expression);
}

} // namespace styrkoll::xml
