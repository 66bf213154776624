// SPDX-License-Identifier: Apache-2.0
// Reads the rule catalogue. The grammar has the first word: what comes after it may lean on every
// element and attribute being there. What a grammar cannot say is said here: one family a file, and
// every id once in the whole folder.
#include "base/file.hpp"
#include "finding/catalogue.hpp"
#include "xml/grammar.hpp"
#include "xml/tree.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace styrkoll::finding {
namespace {

constexpr std::uint64_t k_largest_file = 4ULL * 1024 * 1024;
constexpr std::string_view k_white_space = " \t\r\n";

/// One catalogue file being read, and how its faults are told.
struct Source {
    const std::string& path;
    const xml::Tree& tree;
    Language language;

    [[nodiscard]] tl::unexpected<Error> wrong(const pugi::xml_node& node, std::string sv,
                                              std::string en) const {
        // pugi gives the place of the name; people look for the '<' before it.
        const auto offset =
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0));
        const xml::Position at = xml::position_of(tree.bytes(), offset);
        return failure(ErrorKind::configuration,
                       language == Language::swedish ? std::move(sv) : std::move(en),
                       path + ':' + std::to_string(at.line) + ':' + std::to_string(at.column),
                       xml::line_at(tree.bytes(), offset));
    }
};

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    return node.find_child(
        [name](const pugi::xml_node& candidate) { return local_name(candidate) == name; });
}

std::string raw_text(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& part : node.children()) {
        text += part.value();
    }
    return text;
}

/// White space as xsd:token has it. Hard spaces stay: they are the writer's own.
std::string one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = text.find_first_not_of(k_white_space); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(k_white_space, at), text.size());
        out += out.empty() ? "" : " ";
        out += text.substr(at, end - at);
        at = text.find_first_not_of(k_white_space, end);
    }
    return out;
}

/// Examples keep their lines, each without the indentation it has in the file.
std::string lines_of(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line = one_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty()) {
            out += out.empty() ? "" : "\n";
            out += line;
        }
    }
    return out;
}

Bilingual bilingual(const pugi::xml_node& node, std::string_view name) {
    const pugi::xml_node both = child(node, name);
    return {one_line(raw_text(child(both, "sv"))), one_line(raw_text(child(both, "en")))};
}

Rule read_rule(const pugi::xml_node& node) {
    Rule rule;
    rule.id = one_line(node.attribute("id").value());
    rule.family = family_of(rule.id);
    rule.severity =
        parse_severity(one_line(node.attribute("niva").value())).value_or(rule.severity);
    rule.source = one_line(node.attribute("kalla").value());
    rule.what = bilingual(node, "vad");
    rule.message = bilingual(node, "meddelande");
    rule.why = bilingual(node, "varfor");
    rule.fix = bilingual(node, "gor-sa");
    rule.good = lines_of(raw_text(child(node, "bra")));
    rule.bad = lines_of(raw_text(child(node, "daligt")));
    rule.makes_unreadable = one_line(node.attribute("olasligt").value()) == "ja";
    rule.makes_incomplete = one_line(node.attribute("ofullstandigt").value()) == "ja";
    return rule;
}

Result<void> add_rules(Catalogue& catalogue, const Source& source) {
    const std::string family = std::filesystem::path(source.path).stem().string();
    for (const pugi::xml_node& node : source.tree.dom().document_element().children()) {
        if (node.type() != pugi::node_element) {
            continue;
        }
        Rule rule = read_rule(node);
        const std::string id = rule.id;
        if (rule.family != family) {
            return source.wrong(node, "Regeln ”" + id + "” hör till filen " + rule.family + ".xml.",
                                "The rule ”" + id + "” belongs in the file " + rule.family +
                                    ".xml.");
        }
        if (!catalogue.add(std::move(rule))) {
            return source.wrong(node, "Regeln ”" + id + "” finns redan i katalogen.",
                                "The rule ”" + id + "” is already in the catalogue.");
        }
    }
    return {};
}

tl::unexpected<Error> malformed(const std::string& path, const xml::Fault& fault,
                                Language language) {
    std::string message(
        say(language, "Regelfilen är inte välformad XML", "The rule file is not well-formed XML"));
    message += fault.detail.empty() ? "." : " (" + fault.detail + ").";
    return failure(ErrorKind::configuration, std::move(message),
                   path + ':' + std::to_string(fault.line) + ':' + std::to_string(fault.column));
}

Result<void> add_file(Catalogue& catalogue, const std::string& path, const xml::Grammar& grammar,
                      Language language) {
    const Result<std::string> bytes = file::read(path, k_largest_file, language);
    if (!bytes) {
        return failure(ErrorKind::configuration, bytes.error().message, path);
    }
    const auto tree = xml::Tree::parse(*bytes, {});
    if (!tree) {
        return malformed(path, tree.error(), language);
    }
    const std::vector<xml::Violation> violations = grammar.validate(*tree, 1);
    if (!violations.empty()) {
        const xml::Violation& first = violations.front();
        return failure(ErrorKind::configuration, first.message.in(language),
                       path + ':' + std::to_string(first.line) + ':' + std::to_string(first.column),
                       first.excerpt);
    }
    return add_rules(catalogue, {path, *tree, language});
}

/// In byte order of the name, so that the catalogue is the same on every machine.
Result<std::vector<std::string>> rule_files(const std::string& folder, Language language) {
    std::vector<std::string> paths;
    std::error_code code;
    std::filesystem::directory_iterator entry(folder, code);
    for (; !code && entry != std::filesystem::directory_iterator(); entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        if (entry->path().extension() == ".xml" && name.front() != '.') {
            paths.push_back(entry->path().string());
        }
    }
    if (code || paths.empty()) {
        return failure(ErrorKind::configuration,
                       std::string(say(language, "Mappen med regelkatalogen saknas eller är tom.",
                                       "The folder of the rule catalogue is missing or empty.")),
                       folder);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

Result<Catalogue> Catalogue::load(const std::string& folder, const std::string& grammar_path,
                                  Language language) {
    const Result<xml::Grammar> grammar = xml::Grammar::load(grammar_path);
    if (!grammar) {
        return tl::unexpected<Error>(grammar.error());
    }
    const Result<std::vector<std::string>> paths = rule_files(folder, language);
    if (!paths) {
        return tl::unexpected<Error>(paths.error());
    }
    Catalogue catalogue;
    for (const std::string& path : *paths) {
        if (const Result<void> added = add_file(catalogue, path, *grammar, language); !added) {
            return tl::unexpected<Error>(added.error());
        }
    }
    return catalogue;
}

} // namespace styrkoll::finding
