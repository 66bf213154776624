// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "model/code_form.hpp"
#include "model/detail/code_cursor.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::model {
namespace {

using namespace detail;
using Part = CodeForm::Part;
using Kind = Part::Kind;

/// `{n}`, `{nn}`, `{ar}`, `{organ}`, `{d5}`: the word between the braces.
std::optional<Part> placeholder(std::string_view name) {
    if (name == "n" || name == "nn") {
        return Part{Kind::number, {}, static_cast<int>(name.size())};
    }
    if (name == "ar") {
        return Part{Kind::year, {}, 4};
    }
    if (name == "organ") {
        return Part{Kind::organ, {}, 0};
    }
    if (name.size() == 2 && name[0] == 'd' && name[1] >= '1' && name[1] <= '9') {
        return Part{Kind::digits, {}, name[1] - '0'};
    }
    return std::nullopt;
}

/// Dashes as '-', each run of white space as one ' ', invisible characters gone.
std::string normalised(std::string_view literal) {
    std::string out;
    for (Cursor cursor(literal); !cursor.at_end();) {
        const char32_t point = cursor.next();
        if (is_dash(point)) {
            out += '-';
        } else if (text::is_space(point)) {
            if (out.empty() || out.back() != ' ') {
                out += ' ';
            }
        } else {
            text::append_code_point(out, point);
        }
    }
    return out;
}

bool has_word_of_three(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
        int run = 0;
        for (Cursor cursor(part.literal); !cursor.at_end();) {
            run = text::is_letter(cursor.next()) ? run + 1 : 0;
            if (run == 3) {
                return true;
            }
        }
    }
    return false;
}

bool has_letter(const std::vector<Part>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const Part& part) {
        Cursor cursor(part.literal);
        while (!cursor.at_end()) {
            if (text::is_letter(cursor.next())) {
                return true;
            }
        }
        return part.kind == Kind::organ;
    });
}

void fold_literals(std::vector<Part>& parts) {
    for (Part& part : parts) {
        std::string folded;
        for (Cursor cursor(part.literal); !cursor.at_end();) {
            text::append_code_point(folded, lowered(cursor.next()));
        }
        part.literal = std::move(folded);
    }
}

bool is_counting(Kind kind) {
    return kind == Kind::number || kind == Kind::year || kind == Kind::digits;
}

/// A form must be told from plain words and plain numbers, and its numbers from each other.
bool is_well_made(const std::vector<Part>& parts) {
    if (parts.empty() || !has_letter(parts) || is_counting(parts.front().kind)) {
        return false;
    }
    if (parts.front().kind == Kind::literal) {
        Cursor cursor(parts.front().literal);
        if (const char32_t first = cursor.peek(); !text::is_letter(first)) {
            return false;
        }
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].kind != Kind::literal && parts[i - 1].kind != Kind::literal) {
            return false;
        }
    }
    return is_counting(parts.back().kind);
}

} // namespace

std::optional<CodeForm> parse_code_form(std::string_view form, bool anywhere) {
    CodeForm out;
    out.form = form;
    out.anywhere = anywhere;
    while (!form.empty()) {
        const std::size_t open = std::min(form.find('{'), form.size());
        if (form.substr(0, open).find('}') != std::string_view::npos) {
            return std::nullopt;
        }
        if (open > 0) {
            out.parts.push_back({Kind::literal, normalised(form.substr(0, open)), 0});
            form.remove_prefix(open);
            continue;
        }
        const std::size_t close = form.find('}');
        if (close == std::string_view::npos) {
            return std::nullopt;
        }
        auto part = placeholder(form.substr(1, close - 1));
        if (!part) {
            return std::nullopt;
        }
        out.parts.push_back(std::move(*part));
        form.remove_prefix(close + 1);
    }
    if (!is_well_made(out.parts)) {
        return std::nullopt;
    }
    out.exact = !has_word_of_three(out.parts);
    if (!out.exact) {
        fold_literals(out.parts);
    }
    return out;
}

} // namespace styrkoll::model
