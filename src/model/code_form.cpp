// SPDX-License-Identifier: Apache-2.0
#include "model/code_form.hpp"

#include "base/text.hpp"
#include "model/detail/code_cursor.hpp"

#include <algorithm>
#include <utility>

// Runs at every word start of every document, for every item kind: nearly always the answer is no,
// and the first character tells. Text is read code point by code point as written, so that the size
// of a match is in the bytes of the text; what a person cannot see (soft hyphens) is stepped over.

namespace styrkoll::model {
namespace {

using namespace detail;
using Part = CodeForm::Part;
using Kind = Part::Kind;

/// One separator of the form (" " or "-") takes any run of spaces with at most one dash, and
/// nothing at all where a letter meets a digit ("Mål2").
bool take_separator(Cursor& cursor, bool letter_before) {
    int dashes = 0;
    bool any = false;
    while (!cursor.at_end() && is_separator(cursor.peek())) {
        dashes += is_dash(cursor.next()) ? 1 : 0;
        any = true;
    }
    return any ? dashes <= 1 : letter_before && is_ascii_digit(cursor.peek());
}

bool take_literal(Cursor& cursor, const CodeForm& form, const std::string& literal) {
    bool letter_before = false;
    for (Cursor wanted(literal); !wanted.at_end();) {
        const char32_t want = wanted.next();
        if (is_separator(want)) {
            while (!wanted.at_end() && is_separator(wanted.peek())) {
                wanted.next();
            }
            if (!take_separator(cursor, letter_before)) {
                return false;
            }
            letter_before = false;
            continue;
        }
        const char32_t got = cursor.next();
        if ((form.exact ? got : lowered(got)) != want) {
            return false;
        }
        letter_before = text::is_letter(want);
    }
    return true;
}

/// Between `least` and `most` digits, and no digit after them.
std::optional<std::string> take_digits(Cursor& cursor, std::size_t least, std::size_t most) {
    std::string digits;
    while (!cursor.at_end() && is_ascii_digit(cursor.peek())) {
        digits += static_cast<char>(cursor.next());
        if (digits.size() > most) {
            return std::nullopt;
        }
    }
    if (digits.size() < least) {
        return std::nullopt;
    }
    return digits;
}

std::optional<std::string> take_number(Cursor& cursor) {
    auto digits = take_digits(cursor, 1, 3);
    if (digits) {
        digits->erase(0, std::min(digits->find_first_not_of('0'), digits->size() - 1));
    }
    return digits;
}

std::optional<std::string> take_year(Cursor& cursor) {
    auto digits = take_digits(cursor, 4, 4);
    if (digits && (digits->substr(0, 2) != "19" && digits->substr(0, 2) != "20")) {
        return std::nullopt;
    }
    return digits;
}

/// The longest short name that stands here ("SN" or "SNU").
std::optional<std::string> take_organ(Cursor& cursor, const std::vector<std::string>& short_names) {
    const std::string* found = nullptr;
    for (const std::string& name : short_names) {
        if (!name.empty() && cursor.rest().substr(0, name.size()) == name &&
            (found == nullptr || name.size() > found->size())) {
            found = &name;
        }
    }
    if (found == nullptr) {
        return std::nullopt;
    }
    cursor.skip(found->size());
    return *found;
}

/// "P1-platser", "M2.1", "M2,5" and "U2027:3b" go on; "M1-M3", "M2:s" and "M2." do not.
bool ends_word(Cursor cursor) {
    if (cursor.at_end()) {
        return true;
    }
    const char32_t point = cursor.next();
    if (text::is_letter(point) || text::is_digit(point) || point == U'_') {
        return false;
    }
    const char32_t after = cursor.peek();
    if (point == U'.' || point == U',' || point == U':') {
        return !text::is_digit(after);
    }
    const bool hyphen = point == U'-' || point == 0x2010 || point == 0x2011;
    return !hyphen || !text::is_letter(after) || text::is_upper(after);
}

/// Cheap: most word starts fail here.
bool may_begin(const CodeForm& form, std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const auto first = static_cast<unsigned char>(text.front());
    if (first >= 0x80) {
        return true;
    }
    const Part& part = form.parts.front();
    if (part.kind == Kind::organ) {
        return true;
    }
    const auto wanted = static_cast<unsigned char>(part.literal.front());
    // A decomposed "Å" begins with "A", so a form that begins outside ASCII is tried on any text.
    return wanted >= 0x80 || wanted == first || (!form.exact && wanted == lowered(first));
}

using Values = std::vector<std::string>;

struct Taken {
    std::size_t size = 0;
    Values values; ///< one a placeholder, in order
};

std::optional<Taken> take(const CodeForm& form, std::string_view text,
                          const std::vector<std::string>& short_names) {
    Taken taken;
    Cursor cursor(text);
    for (const Part& part : form.parts) {
        std::optional<std::string> value;
        switch (part.kind) {
        case Kind::literal:
            if (!take_literal(cursor, form, part.literal)) {
                return std::nullopt;
            }
            continue;
        case Kind::number:
            value = take_number(cursor);
            break;
        case Kind::year:
            value = take_year(cursor);
            break;
        case Kind::organ:
            value = take_organ(cursor, short_names);
            break;
        case Kind::digits: {
            const auto count = static_cast<std::size_t>(part.digits);
            value = take_digits(cursor, count, count);
            break;
        }
        }
        if (!value) {
            return std::nullopt;
        }
        taken.values.push_back(std::move(*value));
    }
    if (!ends_word(cursor)) {
        return std::nullopt;
    }
    taken.size = cursor.offset();
    return taken;
}

bool have_same_placeholders(const CodeForm& left, const CodeForm& right) {
    std::vector<std::pair<Kind, int>> kinds[2];
    const CodeForm* forms[2] = {&left, &right};
    for (std::size_t i = 0; i < 2; ++i) {
        for (const Part& part : forms[i]->parts) {
            if (part.kind != Kind::literal) {
                kinds[i].emplace_back(part.kind, part.kind == Kind::digits ? part.digits : 0);
            }
        }
    }
    return kinds[0] == kinds[1];
}

const CodeForm& canonical_form(const std::vector<CodeForm>& forms, const CodeForm& matched) {
    if (matched.own) {
        return matched;
    }
    for (const CodeForm& form : forms) {
        if (!form.own && have_same_placeholders(form, matched)) {
            return form;
        }
    }
    return matched;
}

/// The form as written in the model, with the values in the places of its placeholders.
std::string spell(const CodeForm& form, const Values& values) {
    std::string out;
    std::string_view rest = form.form;
    std::size_t next = 0;
    for (const Part& part : form.parts) {
        if (part.kind == Kind::literal) {
            const std::size_t brace = std::min(rest.find('{'), rest.size());
            out += rest.substr(0, brace);
            rest.remove_prefix(brace);
            continue;
        }
        const std::string& value = values[next++];
        if (part.kind == Kind::number && value.size() < static_cast<std::size_t>(part.digits)) {
            out.append(static_cast<std::size_t>(part.digits) - value.size(), '0');
        }
        out += value;
        rest.remove_prefix(rest.find('}') + 1);
    }
    return out;
}

} // namespace

std::optional<CodeMatch> match_code(const std::vector<CodeForm>& forms, std::string_view text,
                                    const std::vector<std::string>& short_names,
                                    bool anywhere_only) {
    const CodeForm* best_form = nullptr;
    Taken best;
    for (const CodeForm& form : forms) {
        if ((anywhere_only && !form.anywhere) || !may_begin(form, text)) {
            continue;
        }
        auto taken = take(form, text, short_names);
        if (taken && taken->size > best.size) {
            best = std::move(*taken);
            best_form = &form;
        }
    }
    if (best_form == nullptr) {
        return std::nullopt;
    }
    return CodeMatch{best.size, spell(canonical_form(forms, *best_form), best.values)};
}

} // namespace styrkoll::model
