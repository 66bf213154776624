// SPDX-License-Identifier: Apache-2.0
//
// libxml2 counts the nodes that an expression visits (opLimit), but not the text that it reads of
// them: "//*[contains(string(/), 'x')]" visits few and reads the whole document for each. So the
// functions that read text are put in front of libxml2's own, and count that first.
#include "xml/assertion.hpp"

#include "base/text.hpp"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace styrkoll::xml {

std::optional<ExpressionFault> syntax_fault_of(const std::string& expression);

namespace {

struct FreeContext {
    void operator()(xmlXPathContext* context) const { xmlXPathFreeContext(context); }
};
struct FreeObject {
    void operator()(xmlXPathObject* object) const { xmlXPathFreeObject(object); }
};
struct FreeExpression {
    void operator()(xmlXPathCompExpr* expression) const { xmlXPathFreeCompExpr(expression); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Context = std::unique_ptr<xmlXPathContext, FreeContext>;
using Object = std::unique_ptr<xmlXPathObject, FreeObject>;
using Expression = std::unique_ptr<xmlXPathCompExpr, FreeExpression>;

const xmlChar* chars(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

/// What libxml2 said last, instead of writing it to standard error.
struct Said {
    int code = 0;
    int at = 0; ///< bytes into the expression
};
void remember(void* said, xmlError* error) {
    *static_cast<Said*>(said) = {error->code, error->int1};
}

/// Nodes below each node, itself counted: what reading its text costs.
using Weights = std::unordered_map<const xmlNode*, unsigned long>;

/// Adds work; false, with libxml2's own error, where that is more than there may be.
bool spend(xmlXPathParserContext* parser, unsigned long work) {
    xmlXPathContext* context = parser->context;
    if (work > context->opLimit || context->opCount > context->opLimit - work) {
        context->opCount = context->opLimit;
        xmlXPathErr(parser, XPATH_OP_LIMIT_EXCEEDED);
        return false;
    }
    context->opCount += work;
    return true;
}

unsigned long weight_of(const Weights& weights, const xmlNode* node) {
    const auto found = weights.find(node);
    return found == weights.end() ? 1 : found->second;
}

/// What reading the arguments of a function costs: the first node of each set, or all for sum().
unsigned long cost_of(const xmlXPathParserContext& parser, int arguments, bool all) {
    const auto& weights = *static_cast<const Weights*>(parser.context->userData);
    if (arguments == 0) {
        return weight_of(weights, parser.context->node);
    }
    unsigned long cost = 1;
    for (int i = 0; i < arguments && i < parser.valueNr; ++i) {
        const xmlXPathObject* value = parser.valueTab[parser.valueNr - 1 - i];
        if (value->type == XPATH_STRING) {
            cost += static_cast<unsigned long>(xmlStrlen(value->stringval)) / 16;
        }
        const xmlNodeSet* nodes = value->type == XPATH_NODESET ? value->nodesetval : nullptr;
        const int count = nodes == nullptr ? 0 : all ? nodes->nodeNr : std::min(nodes->nodeNr, 1);
        for (int n = 0; n < count; ++n) {
            cost += weight_of(weights, nodes->nodeTab[n]);
        }
    }
    return cost;
}

template <xmlXPathFunction function, bool all = false>
void counted(xmlXPathParserContext* parser, int arguments) {
    if (spend(parser, cost_of(*parser, arguments, all))) {
        function(parser, arguments);
    }
}

constexpr std::array<std::pair<const char*, xmlXPathFunction>, 12> k_reading{{
    {"string", counted<xmlXPathStringFunction>},
    {"concat", counted<xmlXPathConcatFunction>},
    {"contains", counted<xmlXPathContainsFunction>},
    {"starts-with", counted<xmlXPathStartsWithFunction>},
    {"substring", counted<xmlXPathSubstringFunction>},
    {"substring-before", counted<xmlXPathSubstringBeforeFunction>},
    {"substring-after", counted<xmlXPathSubstringAfterFunction>},
    {"string-length", counted<xmlXPathStringLengthFunction>},
    {"normalize-space", counted<xmlXPathNormalizeFunction>},
    {"translate", counted<xmlXPathTranslateFunction>},
    {"number", counted<xmlXPathNumberFunction>},
    {"sum", counted<xmlXPathSumFunction, true>},
}};

/// Columns of an expression, from bytes.
std::uint32_t column_at(const std::string& expression, int bytes) {
    const auto at = std::min(static_cast<std::size_t>(std::max(bytes, 0)), expression.size());
    return static_cast<std::uint32_t>(
        text::count_code_points(std::string_view(expression).substr(0, at)) + 1);
}

} // namespace

std::optional<ExpressionFault> syntax_fault_of(const std::string& expression) {
    const Context context(xmlXPathNewContext(nullptr));
    Said said;
    context->userData = &said;
    context->error = remember;
    const Expression compiled(xmlXPathCtxtCompile(context.get(), chars(expression)));
    if (compiled) {
        return std::nullopt;
    }
    return ExpressionFault{
        column_at(expression, said.at),
        {"Uttrycket är inte giltig XPath 1.0.", "The expression is not valid XPath 1.0."}};
}

std::optional<ExpressionFault> choice_fault_of(const std::string& expression,
                                               const std::string& prefix) {
    // XPath 1.0 knows the type of an expression without variables from the expression alone.
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        xmlReadMemory("<a/>", 4, nullptr, "UTF-8", XML_PARSE_NONET));
    const Context context(xmlXPathNewContext(document.get()));
    if (!context) {
        return std::nullopt;
    }
    xmlXPathRegisterNs(context.get(), chars(prefix), chars(std::string("urn:any")));
    context->error = [](void*, xmlError*) {};
    context->opLimit = Questioned::k_most_work;
    context->node = xmlDocGetRootElement(document.get());
    const Object chosen(xmlXPathEvalExpression(chars(expression), context.get()));
    if (chosen && chosen->type == XPATH_NODESET) {
        return std::nullopt;
    }
    return ExpressionFault{
        1,
        {"Uttrycket väljer inga element: skriv en sökväg som ”//" + prefix + ":post”.",
         "The expression selects no elements: write a path such as “//" + prefix + ":post”."}};
}

std::optional<ExpressionFault> condition_fault_of(const std::string& expression) {
    constexpr std::array<std::string_view, 8> k_asking_nothing{"and", "or",   "div",   "mod",
                                                               "not", "true", "false", "boolean"};
    constexpr std::string_view k_letters = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view k_signs = "()=!<>+| \t\r\n0123456789";
    const std::string_view text = expression;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\'' || text[at] == '"') {
            at = std::min(text.find(text[at], at + 1), text.size() - 1) + 1;
            continue;
        }
        if (k_signs.find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of(k_letters, at), text.size());
        const auto word = text.substr(at, end - at);
        if (std::find(k_asking_nothing.begin(), k_asking_nothing.end(), word) ==
            k_asking_nothing.end()) {
            return std::nullopt;
        }
        at = end;
    }
    return ExpressionFault{1,
                           {"Villkoret frågar inte efter något i dokumentet: det är alltid sant "
                            "eller alltid falskt.",
                            "The condition asks nothing of the document: it is always true or "
                            "always false."}};
}

struct Questioned::Parsed {
    std::unique_ptr<xmlDoc, FreeDocument> document;
    std::unordered_map<const xmlNode*, std::uint32_t> numbers; ///< of elements
    Weights weights;
    std::string prefix, uri;

    /// One walk, without recursion: numbers on the way down, weights on the way up.
    void number_nodes() {
        xmlNode* node = xmlDocGetRootElement(document.get());
        while (node != nullptr) {
            weights[node] = 1;
            if (node->type == XML_ELEMENT_NODE) {
                numbers.emplace(node, static_cast<std::uint32_t>(numbers.size()));
            }
            if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
                node = node->children;
                continue;
            }
            while (node != nullptr && node->next == nullptr) {
                node = leave(node);
            }
            if (node != nullptr) {
                leave(node);
                node = node->next;
            }
        }
    }
    xmlNode* leave(xmlNode* node) {
        xmlNode* parent = node->parent;
        if (parent == nullptr || parent->type != XML_ELEMENT_NODE) {
            weights[parent] = weights[node] + 1; // the document itself
            return nullptr;
        }
        weights[parent] += weights[node];
        return parent;
    }

    /// The element that a node belongs to.
    [[nodiscard]] std::uint32_t number_of(const xmlNode* node) const {
        while (node != nullptr && node->type != XML_ELEMENT_NODE) {
            node = node->type == XML_NAMESPACE_DECL ? nullptr : node->parent;
        }
        const auto found = numbers.find(node);
        return found == numbers.end() ? 0 : found->second;
    }
};

Questioned::Questioned() : m_parsed(std::make_unique<Parsed>()) {}
Questioned::Questioned(Questioned&&) noexcept = default;
Questioned& Questioned::operator=(Questioned&&) noexcept = default;
Questioned::~Questioned() = default;

std::optional<Questioned> Questioned::parse(std::string_view xml, const std::string& prefix,
                                            const std::string& uri) {
    constexpr std::size_t k_most_bytes = 64U << 20U;
    if (xml.size() > k_most_bytes) {
        return std::nullopt;
    }
    Questioned out;
    out.m_parsed->document.reset(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE));
    if (!out.m_parsed->document) {
        return std::nullopt;
    }
    out.m_parsed->prefix = prefix;
    out.m_parsed->uri = uri;
    out.m_parsed->number_nodes();
    if (out.m_parsed->numbers.size() > k_most_elements) {
        return std::nullopt;
    }
    return out;
}

Questioned::Answer Questioned::ask(const std::string& each, const std::string& condition) const {
    Answer answer;
    answer.end = End::failed;
    const Context context(xmlXPathNewContext(m_parsed->document.get()));
    if (!context) {
        return answer;
    }
    xmlXPathRegisterNs(context.get(), chars(m_parsed->prefix), chars(m_parsed->uri));
    for (const auto& [name, function] : k_reading) {
        const auto* known = reinterpret_cast<const xmlChar*>(name);
        xmlXPathRegisterFunc(context.get(), known, nullptr); // one that is there stays, else
        xmlXPathRegisterFunc(context.get(), known, function);
    }
    // libxml2 hands userData to the error handler alone, so the functions may have it.
    context->userData = &m_parsed->weights;
    context->error = [](void*, xmlError*) {};
    context->opLimit = k_most_work;
    context->node = xmlDocGetRootElement(m_parsed->document.get());
    const auto ended = [&context] {
        return context->opCount >= context->opLimit ? End::too_much_work : End::failed;
    };
    std::vector<xmlNode*> nodes{context->node};
    Object selected;
    if (!each.empty()) {
        selected.reset(xmlXPathEvalExpression(chars(each), context.get()));
        if (!selected || selected->type != XPATH_NODESET) {
            answer.end = ended();
            return answer;
        }
        const xmlNodeSet* set = selected->nodesetval;
        nodes = set == nullptr ? std::vector<xmlNode*>{}
                               : std::vector<xmlNode*>(set->nodeTab, set->nodeTab + set->nodeNr);
    }
    const Expression compiled(xmlXPathCtxtCompile(context.get(), chars(condition)));
    for (xmlNode* node : nodes) {
        context->node = node;
        const int truth =
            compiled ? xmlXPathCompiledEvalToBoolean(compiled.get(), context.get()) : -1;
        if (truth < 0) {
            answer.end = ended();
            return answer;
        }
        if (truth == 0) {
            answer.against.push_back(m_parsed->number_of(node));
        }
    }
    answer.asked = nodes.size();
    answer.end = End::answered;
    return answer;
}

} // namespace styrkoll::xml
