// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/odf_names.hpp"
#include "read/odf_strings.hpp"
#include "read/odf_style_names.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::read {

/// A property that a style sets, switches off, or leaves to the style above it.
enum class Setting : std::uint8_t { unset, off, on };

/// Stands for a string that a style says there is none of: no language, no background.
inline constexpr std::uint32_t k_stated_none = document::k_none - 1;
/// Stands for a background that is no one colour: a picture, a gradient.
inline constexpr std::uint32_t k_mottled = document::k_none - 2;

/// How characters look, as far as a reader of plans cares. Strings: k_none leaves it to the style
/// above.
struct Look {
    Setting bold = Setting::unset;
    Setting hidden = Setting::unset;
    std::uint32_t language = document::k_none;
    std::uint32_t background = document::k_none; ///< by direct formatting
    std::uint32_t colour = document::k_none;     ///< by direct formatting
    std::uint32_t ink = document::k_none;        ///< colour, from whatever style
    std::uint32_t paper = document::k_none;      ///< background of the characters, likewise
    std::uint16_t size = 0;                      ///< in tenths of a point; 0: not known
    std::uint16_t percent = 0;                   ///< of the size above, where that is not known

    bool operator==(const Look&) const = default;
};

/// Where `over` says something, it wins.
[[nodiscard]] Look combined(const Look& under, const Look& over);

/// What is seen of a background under another; one that is transparent, or not said, hides nothing.
[[nodiscard]] inline std::uint32_t laid_on(std::uint32_t under, std::uint32_t over) {
    return over == document::k_none || over == k_stated_none ? under : over;
}

/// A style with everything its chain gives it.
struct Style {
    Look look;
    std::uint32_t named = document::k_none; ///< display name of the nearest named style
    std::uint32_t paper = document::k_none; ///< background of the box: paragraph, cell, table ...
    StyleRole role = StyleRole::none;
    std::uint8_t level = 0; ///< of a heading style, 1-10
    Setting decorative = Setting::unset;
};

enum class Family : std::uint8_t { paragraph, text, cell, row, table, section, graphic };

/// The styles of one document. Only their names are read at first; a style is worked out when it is
/// used, its chain without recursion and safe against cycles. The trees must outlive it.
class StyleSheet {
public:
    /// Styles of styles.xml and of content.xml have automatic styles of their own under the same
    /// names.
    enum class Origin : std::uint8_t { common, content, pages };

    explicit StyleSheet(StringTable& strings);

    /// Reads the children of office:styles or office:automatic-styles.
    void add(const pugi::xml_node& styles, Names& names, Origin origin);

    /// `origin` is where the text stands: content or pages.
    [[nodiscard]] const Style& find(Family family, std::string_view name, Origin origin);

    /// Background of a box in a style of that name; k_none where there is neither. Nothing is made
    /// up for a style that is not defined.
    [[nodiscard]] std::uint32_t paper_of(Family family, const char* name, Origin origin);
    /// The style of a picture or shape says that it is decoration.
    [[nodiscard]] bool is_decorative(const char* name, Origin origin);
    /// "#rrggbb", empty or "mixed" (document::Document::page_background).
    [[nodiscard]] std::string_view page_background() const { return m_page_background; }

    /// What the default paragraph style says.
    [[nodiscard]] const Look& default_look() const { return m_default_look; }
    /// Some style is its own ancestor: its name, or empty.
    [[nodiscard]] std::string_view cycle() const { return m_cycle; }

private:
    enum class State : std::uint8_t { untouched, open, done };
    struct Entry {
        pugi::xml_node node;
        Names* names = nullptr;
        std::string_view name;
        std::string_view parent;
        Style style;
        Family family = Family::paragraph;
        Origin origin = Origin::common;
        State state = State::untouched;
    };
    /// Where the style of that name is, or would be, in m_slots.
    [[nodiscard]] std::uint32_t& slot_of(Family family, std::string_view name, Origin origin);
    void grow();
    [[nodiscard]] Entry* look_up(Family family, std::string_view name, Origin origin);
    void resolve(Entry* entry);
    /// What the style itself says; true when it says that it is no heading.
    [[nodiscard]] bool read_own(Entry& entry);
    [[nodiscard]] Look read_look(const pugi::xml_node& style, Names& names, Origin origin);
    void read_text_properties(const pugi::xml_node& node, Names& names, Origin origin, Look& look);
    void read_property(std::string_view value, Name name, Origin origin, Look& look);
    void read_box(const pugi::xml_node& style, Names& names, Style& style_of_box);
    void read_page_layout(const pugi::xml_node& layout, Names& names);
    [[nodiscard]] std::uint32_t colour_of(std::string_view written);

    StringTable& m_strings;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< a power of two; indexes into m_entries, k_none = free
    Look m_default_look;
    std::string_view m_cycle;
    std::string m_page_background;
    bool m_any_plain_page = false; ///< a page without a background of its own
    std::unordered_map<std::string_view, Style> m_missing; ///< used, but defined nowhere
};

} // namespace styrkoll::read
