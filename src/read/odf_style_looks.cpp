// SPDX-License-Identifier: Apache-2.0
//
// What the properties of a style say about how text and boxes look.
#include "read/odf_styles.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::read {
namespace {

using document::k_none;

Setting bold_from(std::string_view weight) {
    constexpr std::int64_t k_semibold = 600;
    if (weight == "bold") {
        return Setting::on;
    }
    return text::parse_integer(weight) >= k_semibold ? Setting::on : Setting::off;
}

/// Tenths of a point; 0 where the words are no size.
std::uint16_t tenths_of_points(std::string_view written, std::string_view unit) {
    if (!written.ends_with(unit)) {
        return 0;
    }
    written.remove_suffix(unit.size());
    const std::size_t dot = std::min(written.find('.'), written.size());
    const std::int64_t whole = text::parse_integer(written.substr(0, dot));
    const std::int64_t tenth =
        dot + 1 < written.size() ? text::parse_integer(written.substr(dot + 1, 1)) : 0;
    constexpr std::int64_t k_most = 5000;
    return whole < 0 || whole > k_most || tenth < 0
               ? std::uint16_t{0}
               : static_cast<std::uint16_t>(whole * 10 + tenth);
}

bool is_language(std::string_view word) {
    return !word.empty() && word != "none" && word != "zxx";
}

} // namespace

Look StyleSheet::read_look(const pugi::xml_node& style, Names& names, Origin origin) {
    Look look;
    for (pugi::xml_node node = style.first_child(); node; node = node.next_sibling()) {
        if (names.element(node.name()) == Name::text_properties) {
            read_text_properties(node, names, origin, look);
        }
    }
    return look;
}

void StyleSheet::read_text_properties(const pugi::xml_node& node, Names& names, Origin origin,
                                      Look& look) {
    std::string_view language;
    std::string_view country;
    bool automatic = false;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const Name name = names.attribute(at.name());
        if (name == Name::a_language) {
            language = at.value();
        } else if (name == Name::a_country) {
            country = at.value();
        } else if (name == Name::a_window_font_colour) {
            automatic = std::string_view(at.value()) == "true";
        } else if (name != Name::unknown) {
            read_property(at.value(), name, origin, look);
        }
    }
    if (automatic) { // black or white, as the background needs, whatever fo:color says
        look.ink = k_stated_none;
    }
    if (is_language(language)) {
        std::string tag(language);
        if (is_language(country)) {
            tag += '-';
            tag += country;
        }
        look.language = m_strings.intern(tag);
    } else if (!language.empty()) {
        look.language = k_stated_none;
    }
}

void StyleSheet::read_property(std::string_view value, Name name, Origin origin, Look& look) {
    const bool direct = origin != Origin::common;
    switch (name) {
    case Name::a_font_weight:
        look.bold = bold_from(value);
        break;
    case Name::a_text_display:
        look.hidden = value == "none" ? Setting::on : Setting::off;
        break;
    case Name::a_background:
        look.paper = colour_of(value);
        if (direct) {
            look.background = value == "transparent" ? k_stated_none : m_strings.intern(value);
        }
        break;
    case Name::a_colour:
        look.ink = colour_of(value);
        if (direct) {
            // Black is what text is anyway.
            look.colour = value == "#000000" ? k_stated_none : m_strings.intern(value);
        }
        break;
    case Name::a_font_size:
        look.size = tenths_of_points(value, "pt");
        look.percent = tenths_of_points(value, "%");
        break;
    default:
        break;
    }
}

/// A colour as "#rrggbb"; what is none, k_stated_none.
std::uint32_t StyleSheet::colour_of(std::string_view written) {
    constexpr std::size_t k_size = 7;
    std::string colour(written);
    for (char& c : colour) {
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const bool is_colour = colour.size() == k_size && colour.front() == '#' &&
                           colour.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
    return is_colour ? m_strings.intern(colour) : k_stated_none;
}

void StyleSheet::read_box(const pugi::xml_node& style, Names& names, Style& style_of_box) {
    for (pugi::xml_node node = style.first_child(); node; node = node.next_sibling()) {
        if (names.element(node.name()) != Name::box_properties) {
            continue;
        }
        std::string_view fill;
        for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
            const Name name = names.attribute(at.name());
            if (name == Name::a_background || name == Name::a_fill_colour) {
                style_of_box.paper = colour_of(at.value());
            } else if (name == Name::a_fill) {
                fill = at.value();
            } else if (name == Name::a_decorative) {
                style_of_box.decorative =
                    std::string_view(at.value()) == "true" ? Setting::on : Setting::off;
            }
        }
        bool is_mottled = fill == "bitmap" || fill == "gradient" || fill == "hatch";
        for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
            is_mottled =
                is_mottled ||
                (names.element(child.name()) == Name::background_image &&
                 (child.first_child() || attribute_of(names, child, Name::a_href) != nullptr));
        }
        if (is_mottled) {
            style_of_box.paper = k_mottled;
        } else if (fill == "none") {
            style_of_box.paper = k_stated_none;
        }
    }
}

void StyleSheet::read_page_layout(const pugi::xml_node& layout, Names& names) {
    Style page;
    read_box(layout, names, page);
    constexpr std::string_view k_mixed = "mixed";
    std::string_view said;
    if (page.paper == k_mottled) {
        said = k_mixed;
    } else if (page.paper != k_none && page.paper != k_stated_none) {
        said = m_strings.text(page.paper);
    }
    const bool is_plain = said.empty() || said == "#ffffff";
    if (is_plain) {
        said = {};
    }
    const bool is_first = m_page_background.empty() && !m_any_plain_page;
    m_any_plain_page = m_any_plain_page || is_plain;
    if (is_first) {
        m_page_background = said;
    } else if (said != m_page_background) {
        m_page_background = k_mixed;
    }
}

} // namespace styrkoll::read
