// SPDX-License-Identifier: Apache-2.0
#include "model/indicator_register.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <exception>
#include <optional>

namespace styrkoll::model {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr std::size_t k_no_column = static_cast<std::size_t>(-1);

/// "(-2024)" at the end: where it begins.
std::size_t ending(std::string_view title) {
    constexpr std::size_t k_size = 7;
    const std::string_view end = title.substr(title.size() - std::min(title.size(), k_size));
    const bool is = end.size() == k_size && end[0] == '(' && end[1] == '-' && end[6] == ')' &&
                    text::parse_integer(end.substr(2, 4)) > 0;
    return is ? title.size() - k_size : std::string_view::npos;
}

/// "N00090": a letter and five digits.
bool is_id(std::string_view id) {
    constexpr std::size_t k_size = 6;
    return id.size() == k_size && id[0] >= 'A' && id[0] <= 'Z' &&
           std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Indicator indicator(std::string_view id, std::string_view title, std::string_view area) {
    Indicator one;
    one.id = std::string(text::trim(id));
    one.title = text::squeeze(title);
    if (!area.empty() && (area[0] == 'K' || area[0] == 'L' || area[0] == 'A')) {
        one.area = area[0];
    }
    if (const std::size_t at = ending(one.title); at != std::string::npos) {
        one.last_year = static_cast<int>(text::parse_integer(one.title.substr(at + 2, 4)));
    }
    return one;
}

/// A line's values; quotation marks hold separators, and a doubled one is one.
std::vector<std::string> values_of(std::string_view line, char separator) {
    std::vector<std::string> values(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"' && quoted && at + 1 < line.size() && line[at + 1] == '"') {
            values.back() += '"';
            ++at;
        } else if (c == '"' && (quoted || values.back().empty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            values.emplace_back();
        } else {
            values.back() += c;
        }
    }
    return values;
}

std::size_t column_of(const std::vector<std::string>& header,
                      std::initializer_list<std::string_view> names) {
    for (std::size_t at = 0; at < header.size(); ++at) {
        const std::string folded = text::fold(header[at]);
        if (std::find(names.begin(), names.end(), folded) != names.end()) {
            return at;
        }
    }
    return k_no_column;
}

std::string_view without_line_end(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// Nothing when the first line names no columns for id and title.
std::optional<std::vector<Indicator>> from_table(std::string_view bytes) {
    const auto lines = text::split(bytes, '\n');
    const std::string_view first = without_line_end(lines.front());
    const char separator = first.find('\t') != std::string_view::npos  ? '\t'
                           : first.find(';') != std::string_view::npos ? ';'
                                                                       : ',';
    const auto header = values_of(first, separator);
    const std::size_t id =
        column_of(header, {"id", "kpi", "kpi_id", "nyckeltal-id", "nyckeltalsid"});
    const std::size_t title = column_of(header, {"title", "titel", "namn", "nyckeltal"});
    const std::size_t area =
        column_of(header, {"municipality_type", "type", "typ", "kommuntyp", "kommun/region"});
    if (id == k_no_column || title == k_no_column) {
        return std::nullopt;
    }
    std::vector<Indicator> found;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const auto values = values_of(without_line_end(lines[at]), separator);
        if (id < values.size() && title < values.size() && is_id(text::trim(values[id]))) {
            found.push_back(
                indicator(values[id], values[title], area < values.size() ? values[area] : ""));
        }
    }
    return found;
}

std::string string_in(const Object& object, const char* name) {
    const Poco::Dynamic::Var value = object.get(name);
    return value.isString() ? value.extract<std::string>() : std::string{};
}

void collect(const Poco::Dynamic::Var& value, std::vector<Indicator>& found, int depth) {
    constexpr int k_deepest = 3; ///< an array of pages, a page, its values
    if (depth > k_deepest) {
        return;
    }
    if (value.type() == typeid(Array::Ptr)) {
        for (const Poco::Dynamic::Var& one : *value.extract<Array::Ptr>()) {
            collect(one, found, depth + 1);
        }
        return;
    }
    if (value.type() != typeid(Object::Ptr)) {
        return;
    }
    const Object& object = *value.extract<Object::Ptr>();
    if (object.has("values")) {
        collect(object.get("values"), found, depth + 1);
    } else if (const std::string id = string_in(object, "id"); is_id(id)) {
        found.push_back(
            indicator(id, string_in(object, "title"), string_in(object, "municipality_type")));
    }
}

/// Pages of the interface's answer: each but the last names the next.
struct Pages {
    std::size_t all = 0;
    std::size_t with_next = 0;
};

void count_pages(const Poco::Dynamic::Var& value, Pages& pages) {
    if (value.type() == typeid(Array::Ptr)) {
        for (const Poco::Dynamic::Var& one : *value.extract<Array::Ptr>()) {
            if (one.type() == typeid(Object::Ptr)) {
                count_pages(one, pages);
            }
        }
    } else if (value.type() == typeid(Object::Ptr)) {
        const Object& page = *value.extract<Object::Ptr>();
        pages.all += page.has("values") ? 1U : 0U;
        pages.with_next += string_in(page, "next_page").empty() ? 0U : 1U;
    }
}

/// Nothing when it is no JSON. `is_whole` where no page is missing.
std::optional<std::vector<Indicator>> from_json(std::string_view bytes, bool& is_whole) {
    constexpr std::size_t k_deepest = 20;
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(k_deepest);
        std::vector<Indicator> found;
        const Poco::Dynamic::Var root = parser.parse(std::string(bytes));
        collect(root, found, 0);
        Pages pages;
        count_pages(root, pages);
        is_whole = pages.with_next == 0 || pages.with_next < pages.all;
        return found;
    } catch (const Poco::Exception&) {
        return std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace

std::string_view Indicator::name() const {
    const std::size_t at = ending(title);
    return text::trim(std::string_view(title).substr(0, at));
}

Result<IndicatorRegister> IndicatorRegister::load(const std::string& path, Language language) {
    auto bytes = file::read(path, k_largest, language);
    if (!bytes) {
        return failure(ErrorKind::configuration, bytes.error().message, path);
    }
    return parse(*bytes, path, language);
}

Result<IndicatorRegister> IndicatorRegister::parse(std::string_view bytes, const std::string& path,
                                                   Language language) {
    constexpr std::string_view k_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(k_mark)) {
        bytes.remove_prefix(k_mark.size());
    }
    if (text::find_invalid_utf8(bytes) != std::string_view::npos) {
        return failure(ErrorKind::configuration,
                       std::string(say(language, "Koladalistan är inte UTF-8.",
                                       "The Kolada list is not UTF-8.")),
                       path);
    }
    const std::string_view trimmed = text::trim(bytes);
    const bool is_json = trimmed.starts_with('{') || trimmed.starts_with('[');
    bool is_whole = true;
    auto found = is_json ? from_json(trimmed, is_whole) : from_table(bytes);
    if (!found || found->empty()) {
        return failure(
            ErrorKind::configuration,
            std::string(say(
                language,
                "Filen är ingen lista över Koladas nyckeltal. Den ska vara en tabell med "
                "kolumnerna "
                "id och title, eller svaret från api.kolada.se/v2/kpi sparat som JSON.",
                "The file is no list of Kolada's indicators. It must be a table with the columns "
                "id and title, or the answer of api.kolada.se/v2/kpi saved as JSON.")),
            path);
    }
    if (!is_whole) {
        return failure(
            ErrorKind::configuration,
            std::string(say(language,
                            "Koladalistan är inte hel: det finns en sida till (next_page), som "
                            "inte är med i filen. Spara alla sidor som en lista i samma fil.",
                            "The Kolada list is not whole: there is another page (next_page) that "
                            "is not in the file. Save all pages as one array in the same file.")),
            path);
    }
    IndicatorRegister out;
    for (Indicator& one : *found) {
        const auto index = static_cast<std::uint32_t>(out.m_all.size());
        if (out.m_by_id.emplace(one.id, index).second) {
            out.m_all.push_back(std::move(one));
        }
    }
    return out;
}

const Indicator* IndicatorRegister::find(std::string_view id) const {
    const auto known = m_by_id.find(id);
    return known == m_by_id.end() ? nullptr : &m_all[known->second];
}

} // namespace styrkoll::model
