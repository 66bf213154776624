// SPDX-License-Identifier: Apache-2.0
#include "read/odf_styles.hpp"

#include "base/text.hpp"
#include "xml/name_cache.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace styrkoll::read {
namespace {

using document::k_none;

std::uint32_t over_or(std::uint32_t over, std::uint32_t under) {
    return over == k_none ? under : over;
}

Setting over_or(Setting over, Setting under) {
    return over == Setting::unset ? under : over;
}

std::uint16_t scaled(std::uint16_t size, std::uint16_t percent_in_tenths) {
    constexpr std::uint32_t k_hundred_percent = 1000;
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(
        size * std::uint32_t{percent_in_tenths} / k_hundred_percent, 50'000));
}

std::optional<Family> family_of(std::string_view written) {
    constexpr std::array<std::pair<std::string_view, Family>, 7> k_families{
        {{"paragraph", Family::paragraph},
         {"text", Family::text},
         {"table-cell", Family::cell},
         {"table-row", Family::row},
         {"table", Family::table},
         {"section", Family::section},
         {"graphic", Family::graphic}}};
    for (const auto& [name, family] : k_families) {
        if (name == written) {
            return family;
        }
    }
    return std::nullopt;
}

} // namespace

Look combined(const Look& under, const Look& over) {
    Look look;
    look.bold = over_or(over.bold, under.bold);
    look.hidden = over_or(over.hidden, under.hidden);
    look.language = over_or(over.language, under.language);
    look.background = over_or(over.background, under.background);
    look.colour = over_or(over.colour, under.colour);
    look.ink = over_or(over.ink, under.ink);
    look.paper = over_or(over.paper, under.paper);
    look.size = over.size != 0      ? over.size
                : over.percent == 0 ? under.size
                                    : scaled(under.size, over.percent);
    look.percent = over.percent == 0    ? under.percent
                   : under.percent == 0 ? over.percent
                                        : scaled(under.percent, over.percent);
    if (look.size != 0) {
        look.percent = 0;
    }
    return look;
}

StyleSheet::StyleSheet(StringTable& strings) : m_strings(strings), m_slots(256, k_none) {
    m_entries.reserve(m_slots.size() / 2);
}

std::uint32_t& StyleSheet::slot_of(Family family, std::string_view name, Origin origin) {
    const std::size_t mask = m_slots.size() - 1;
    const std::size_t kind =
        static_cast<std::size_t>(origin) * 8 + static_cast<std::size_t>(family);
    std::size_t at = (xml::hash_name(name) + kind) & mask;
    while (m_slots[at] != k_none) {
        const Entry& entry = m_entries[m_slots[at]];
        if (entry.family == family && entry.origin == origin && entry.name == name) {
            break;
        }
        at = (at + 1) & mask;
    }
    return m_slots[at];
}

void StyleSheet::grow() {
    m_slots.assign(m_slots.size() * 4, k_none);
    for (std::uint32_t index = 0; index < m_entries.size(); ++index) {
        const Entry& entry = m_entries[index];
        slot_of(entry.family, entry.name, entry.origin) = index;
    }
}

void StyleSheet::add(const pugi::xml_node& styles, Names& names, Origin origin) {
    for (pugi::xml_node node = styles.first_child(); node; node = node.next_sibling()) {
        const Name kind = names.element(node.name());
        if (kind == Name::page_layout) {
            read_page_layout(node, names);
        }
        if (kind != Name::style && kind != Name::default_style) {
            continue;
        }
        Entry entry;
        entry.node = node;
        entry.names = &names;
        entry.origin = origin;
        std::string_view family;
        for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
            const Name attribute = names.attribute(at.name());
            if (attribute == Name::a_family) {
                family = at.value();
            } else if (attribute == Name::a_style_name_of_style) {
                entry.name = at.value();
            } else if (attribute == Name::a_parent) {
                entry.parent = at.value();
            }
        }
        const std::optional<Family> known = family_of(family);
        if (!known) {
            continue;
        }
        entry.family = *known;
        if (kind == Name::style) {
            if ((m_entries.size() + 1) * 2 > m_slots.size()) {
                grow();
            }
            std::uint32_t& slot = slot_of(entry.family, entry.name, origin);
            if (slot == k_none) { // of two styles of one name, the first counts
                slot = static_cast<std::uint32_t>(m_entries.size());
                m_entries.push_back(entry);
            }
        } else if (entry.family == Family::paragraph) {
            m_default_look = read_look(node, names, Origin::common);
        }
    }
}

StyleSheet::Entry* StyleSheet::look_up(Family family, std::string_view name, Origin origin) {
    for (const Origin where : {origin, Origin::common}) {
        const std::uint32_t index = slot_of(family, name, where);
        if (index != k_none) {
            return &m_entries[index];
        }
    }
    return nullptr;
}

const Style& StyleSheet::find(Family family, std::string_view name, Origin origin) {
    Entry* const entry = look_up(family, name, origin);
    if (entry != nullptr) {
        resolve(entry);
        return entry->style;
    }
    const auto [at, is_new] = m_missing.try_emplace(name);
    if (is_new && !name.empty()) {
        const std::string decoded = decode_style_name(name);
        const NamedRole role = role_of_style(decoded);
        at->second.named = m_strings.intern(decoded);
        at->second.role = role.role;
        at->second.level = role.level;
    }
    return at->second;
}

void StyleSheet::resolve(Entry* entry) {
    if (entry->state == State::done) {
        return;
    }
    std::vector<Entry*> chain;
    while (entry != nullptr && entry->state == State::untouched) {
        entry->state = State::open;
        chain.push_back(entry);
        entry =
            entry->parent.empty() ? nullptr : look_up(entry->family, entry->parent, Origin::common);
    }
    if (entry != nullptr && entry->state == State::open) {
        m_cycle = entry->name;
        entry = nullptr;
    }
    const Entry* parent = entry;
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
        Entry& own = **at;
        const bool no_heading = read_own(own);
        if (parent != nullptr) {
            own.style.look = combined(parent->style.look, own.style.look);
            own.style.paper = over_or(own.style.paper, parent->style.paper);
            own.style.decorative = over_or(own.style.decorative, parent->style.decorative);
            own.style.named = over_or(own.style.named, parent->style.named);
            const bool refused = no_heading && parent->style.role == StyleRole::heading;
            if (own.style.role == StyleRole::none && !refused) {
                own.style.role = parent->style.role;
                own.style.level = parent->style.level;
            }
        } else if (!own.parent.empty() && own.style.named == k_none) {
            own.style.named = m_strings.intern(decode_style_name(own.parent));
        }
        own.state = State::done;
        parent = &own;
    }
}

std::uint32_t StyleSheet::paper_of(Family family, const char* name, Origin origin) {
    Entry* const entry = name == nullptr ? nullptr : look_up(family, name, origin);
    if (entry == nullptr) {
        return k_none;
    }
    resolve(entry);
    return entry->style.paper;
}

bool StyleSheet::is_decorative(const char* name, Origin origin) {
    Entry* const entry = name == nullptr ? nullptr : look_up(Family::graphic, name, origin);
    if (entry == nullptr) {
        return false;
    }
    resolve(entry);
    return entry->style.decorative == Setting::on;
}

bool StyleSheet::read_own(Entry& entry) {
    if (entry.family != Family::text) {
        read_box(entry.node, *entry.names, entry.style);
    }
    if (entry.family != Family::text && entry.family != Family::paragraph) {
        return false;
    }
    std::string_view display_name;
    const char* outline_level = nullptr;
    for (pugi::xml_attribute at = entry.node.first_attribute(); at; at = at.next_attribute()) {
        const Name name = entry.names->attribute(at.name());
        if (name == Name::a_display_name) {
            display_name = at.value();
        } else if (name == Name::a_default_outline_level) {
            outline_level = at.value();
        }
    }
    entry.style.look = read_look(entry.node, *entry.names, entry.origin);
    if (entry.origin == Origin::common) {
        const std::string shown =
            display_name.empty() ? decode_style_name(entry.name) : std::string(display_name);
        entry.style.named = m_strings.intern(shown);
        if (entry.family == Family::paragraph) {
            const NamedRole role = role_of_style(shown);
            entry.style.role = role.role;
            entry.style.level = role.level;
        }
    }
    if (outline_level == nullptr) {
        return false;
    }
    const std::int64_t level = text::parse_integer(outline_level);
    if (level >= 1 && level <= 10) {
        entry.style.role = StyleRole::heading;
        entry.style.level = static_cast<std::uint8_t>(level);
        return false;
    }
    if (entry.style.role == StyleRole::heading) {
        entry.style.role = StyleRole::none;
    }
    return true;
}

} // namespace styrkoll::read
