// SPDX-License-Identifier: Apache-2.0
//
// The .aff file, line by line. What only steers suggestions is passed over; what is followed sets a
// field; and what could change a verdict but is not followed stops the reading, since a table made
// without it would be silently wrong.
#include "language/dictionary/affix_file.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::language::dictionary {
namespace {

using Fields = std::vector<std::string_view>;

/// About suggestions, tokenising or output only.
constexpr std::array<std::string_view, 24> k_passed_over{
    "TRY",          "KEY",           "WORDCHARS",   "NOSUGGEST",   "NONGRAMSUGGEST", "MAXCPDSUGS",
    "MAXNGRAMSUGS", "MAXDIFF",       "ONLYMAXDIFF", "NOSPLITSUGS", "SUGSWITHDOTS",   "MAP",
    "PHONE",        "OCONV",         "SUBSTANDARD", "WARN",        "VERSION",        "NAME",
    "HOME",         "LEMMA_PRESENT", "SYLLABLENUM", "LANG",        "AUTHOR",         "LICENSE"};

struct FlagDirective {
    std::string_view name;
    Flag AffixFile::*flag;
};
constexpr std::array<FlagDirective, 9> k_flags{{{"COMPOUNDBEGIN", &AffixFile::begin},
                                                {"COMPOUNDMIDDLE", &AffixFile::middle},
                                                {"COMPOUNDEND", &AffixFile::end},
                                                {"COMPOUNDPERMITFLAG", &AffixFile::permit},
                                                {"ONLYINCOMPOUND", &AffixFile::only_in_compound},
                                                {"NEEDAFFIX", &AffixFile::need_affix},
                                                {"PSEUDOROOT", &AffixFile::need_affix},
                                                {"FORBIDDENWORD", &AffixFile::forbidden},
                                                {"FORCEUCASE", &AffixFile::force_capital}}};

struct Switch {
    std::string_view name;
    bool AffixFile::*set;
};
constexpr std::array<Switch, 5> k_switches{{{"CHECKCOMPOUNDTRIPLE", &AffixFile::no_triple},
                                            {"SIMPLIFIEDTRIPLE", &AffixFile::simplified_triple},
                                            {"CHECKCOMPOUNDDUP", &AffixFile::no_duplicate},
                                            {"CHECKCOMPOUNDREP", &AffixFile::check_exchanges},
                                            {"FULLSTRIP", &AffixFile::full_strip}}};

Fields fields_of(std::string_view line) {
    Fields fields;
    for (std::size_t at = 0;;) {
        at = line.find_first_not_of(" \t\r", at);
        if (at == std::string_view::npos) {
            return fields;
        }
        const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = end;
    }
}

std::vector<CharacterClass> read_condition(std::string_view text) {
    std::vector<CharacterClass> classes;
    for (std::size_t at = 0; at < text.size();) {
        char32_t character = text::next_code_point(text, at);
        CharacterClass wanted;
        if (character == U'[') {
            while (at < text.size() && (character = text::next_code_point(text, at)) != U']') {
                if (character == U'^' && wanted.characters.empty() && !wanted.excluded) {
                    wanted.excluded = true;
                } else {
                    wanted.characters += character;
                }
            }
        } else {
            wanted.any = character == U'.';
            wanted.characters += character;
        }
        classes.push_back(std::move(wanted));
    }
    if (classes.size() == 1 && classes.front().any) {
        classes.clear(); // a lone "." also takes an empty stem
    }
    return classes;
}

/// Reads the lines in turn; a table's head says how many of the following belong to it.
class Reader {
public:
    Reader(std::string_view bytes, Language language)
        : m_lines(text::split(bytes, '\n')), m_language(language) {}

    Result<AffixFile> read() {
        for (; m_at < m_lines.size() && m_problem.empty(); ++m_at) {
            const Fields fields = fields_of(m_lines[m_at]);
            if (!fields.empty() && fields[0][0] != '#') {
                take(fields);
            }
        }
        if (!m_problem.empty()) {
            return failure(ErrorKind::configuration, m_problem);
        }
        if (!m_has_breaks) {
            m_file.breaks = {"-", "^-", "-$"}; // the default of hunspell(5)
        }
        return std::move(m_file);
    }

private:
    void take(const Fields& fields) {
        const std::string_view name = fields[0];
        if (take_setting(fields)) {
            return;
        }
        if (name == "SFX") {
            take_suffixes(fields);
        } else if (name == "REP") {
            take_table(fields, 3, &Reader::take_exchange);
        } else if (name == "BREAK") {
            m_has_breaks = true;
            take_table(fields, 2, &Reader::take_break);
        } else if (name == "COMPOUNDRULE") {
            take_table(fields, 2, &Reader::take_rule);
        } else if (std::find(k_passed_over.begin(), k_passed_over.end(), name) ==
                       k_passed_over.end() &&
                   looks_like_directive(name)) {
            not_followed(name);
        }
    }

    bool take_setting(const Fields& fields) {
        const std::string_view value = fields.size() > 1 ? fields[1] : std::string_view{};
        for (const FlagDirective& directive : k_flags) {
            if (fields[0] == directive.name) {
                m_file.*directive.flag = value.empty() ? Flag{0} : static_cast<Flag>(value[0]);
                return true;
            }
        }
        for (const Switch& directive : k_switches) {
            if (fields[0] == directive.name) {
                m_file.*directive.set = true;
                return true;
            }
        }
        if (fields[0] == "COMPOUNDMIN") {
            m_file.compound_min =
                static_cast<std::uint32_t>(std::clamp<std::int64_t>(number(value), 1, 100));
            return true;
        }
        if (fields[0] == "SET") {
            if (value != "UTF-8") {
                not_followed("SET " + std::string(value));
            }
            return true;
        }
        return false;
    }

    static bool looks_like_directive(std::string_view name) {
        return name.size() > 1 &&
               std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    static std::int64_t number(std::string_view digits) {
        const bool plain = !digits.empty() && digits.size() < 7 &&
                           digits.find_first_not_of("0123456789") == std::string_view::npos;
        return plain ? text::parse_integer(digits) : 0;
    }

    void not_followed(std::string_view name) {
        m_problem = std::string(say(m_language, "Ordlistan använder en regel som inte stöds: ",
                                    "The dictionary uses a rule that is not supported: ")) +
                    std::string(name);
    }

    void broken() {
        m_problem = std::string(say(m_language, "Ordlistans regelfil är trasig, rad ",
                                    "The dictionary's rule file is broken, line ")) +
                    std::to_string(m_at + 1);
    }

    void take_table(const Fields& head, std::size_t least,
                    void (Reader::*take_row)(const Fields&)) {
        const std::int64_t rows = head.size() > 1 ? number(head[1]) : 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const Fields fields = ++m_at < m_lines.size() ? fields_of(m_lines[m_at]) : Fields{};
            if (fields.size() < least || fields[0] != head[0]) {
                broken();
                return;
            }
            (this->*take_row)(fields);
        }
    }

    void take_break(const Fields& fields) { m_file.breaks.emplace_back(fields[1]); }
    void take_rule(const Fields& fields) { m_file.compound_rules.emplace_back(fields[1]); }

    void take_exchange(const Fields& fields) {
        if (fields[1].front() == '^' || fields[1].back() == '$') {
            return; // of a whole word or its edge: never asked of compounds
        }
        const auto spaced = [](std::string_view text) {
            std::string out(text);
            std::replace(out.begin(), out.end(), '_', ' ');
            return out;
        };
        m_file.exchanges.emplace_back(spaced(fields[1]), spaced(fields[2]));
    }

    void take_suffixes(const Fields& head) {
        if (head.size() < 4 || head[1].size() != 1) {
            broken();
            return;
        }
        const std::int64_t rows = number(head[3]);
        for (std::int64_t row = 0; row < rows; ++row) {
            const Fields fields = ++m_at < m_lines.size() ? fields_of(m_lines[m_at]) : Fields{};
            if (fields.size() < 4 || fields[0] != "SFX" || fields[1] != head[1]) {
                broken();
                return;
            }
            take_suffix(fields);
        }
    }

    void take_suffix(const Fields& fields) {
        Suffix suffix;
        suffix.flag = static_cast<Flag>(fields[1][0]);
        suffix.strip = fields[2] == "0" ? std::string_view{} : fields[2];
        const std::size_t slash = fields[3].find('/');
        suffix.append = fields[3].substr(0, slash);
        if (suffix.append == "0") {
            suffix.append.clear();
        }
        if (slash != std::string_view::npos) {
            suffix.flags = fields[3].substr(slash + 1);
        }
        if (fields.size() > 4) {
            suffix.condition = read_condition(fields[4]);
        }
        m_file.suffixes.push_back(std::move(suffix));
    }

    std::vector<std::string_view> m_lines;
    Language m_language;
    AffixFile m_file;
    std::string m_problem;
    std::size_t m_at = 0;
    bool m_has_breaks = false;
};

/// A suffix that makes room for another one would need a second round of inflection.
std::string_view chained_suffix(const AffixFile& file) {
    for (const Suffix& suffix : file.suffixes) {
        for (const Suffix& other : file.suffixes) {
            if (has_flag(suffix.flags, other.flag)) {
                return suffix.flags;
            }
        }
    }
    return {};
}

} // namespace

Result<AffixFile> read_affixes(std::string_view bytes, Language language) {
    if (text::find_invalid_utf8(bytes) != std::string_view::npos) {
        return failure(ErrorKind::configuration,
                       std::string(say(language, "Ordlistans regelfil är inte UTF-8",
                                       "The dictionary's rule file is not UTF-8")));
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.remove_prefix(3);
    }
    auto file = Reader(bytes, language).read();
    if (file && !chained_suffix(*file).empty()) {
        return failure(ErrorKind::configuration,
                       std::string(say(language, "Ordlistan använder en regel som inte stöds: ",
                                       "The dictionary uses a rule that is not supported: ")) +
                           "SFX /" + std::string(chained_suffix(*file)));
    }
    return file;
}

bool applies(const Suffix& suffix, std::u32string_view stem) {
    if (suffix.condition.size() > stem.size()) {
        return false;
    }
    const char32_t* at = stem.data() + (stem.size() - suffix.condition.size());
    for (const CharacterClass& wanted : suffix.condition) {
        const bool listed = wanted.characters.find(*at++) != std::u32string::npos;
        if (!wanted.any && listed == wanted.excluded) {
            return false;
        }
    }
    return true;
}

} // namespace styrkoll::language::dictionary
