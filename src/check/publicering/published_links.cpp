// SPDX-License-Identifier: Apache-2.0
//
// Links to what nobody outside can open, and objects that carry more than they show. A relative
// link to a document beside this one is no fault: the set is published together.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Mark;
using document::MarkKind;
using document::Place;

constexpr std::string_view k_link = "publicering-lank-till-fil";
constexpr std::string_view k_object = "publicering-objekt";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "intranat.strangnas.se", "http://fs01/gemensam": a server inside the organisation.
bool is_inside(std::string_view lower) {
    constexpr std::array<std::string_view, 2> k_schemes{"http://", "https://"};
    for (const std::string_view scheme : k_schemes) {
        if (!lower.starts_with(scheme)) {
            continue;
        }
        std::string_view host = lower.substr(scheme.size());
        host = host.substr(0, host.find_first_of("/?#:"));
        constexpr std::array<std::string_view, 5> k_names{"intranat.", "intranät.", "intranet.",
                                                          "insidan.", "localhost"};
        return (!host.empty() && host.find('.') == std::string_view::npos) ||
               host.ends_with(".local") || host.ends_with(".sharepoint.com") ||
               host == "teams.microsoft.com" || host == "onedrive.live.com" ||
               host.ends_with(".lan") ||
               std::any_of(k_names.begin(), k_names.end(),
                           [host](std::string_view name) { return host.starts_with(name); });
    }
    return false;
}

/// On somebody's computer, or on a server of the organisation's own.
bool is_local(std::string_view address) {
    const std::string lower = text::lower(address);
    const std::string_view view = lower;
    const bool drive = address.size() > 2 && is_letter(address[0]) && address[1] == ':' &&
                       (address[2] == '\\' || address[2] == '/');
    const bool bare_drive = address.size() == 2 && is_letter(address[0]) && address[1] == ':';
    return drive || bare_drive || view.starts_with("file:") || view.starts_with("\\\\") ||
           view.starts_with("smb:") || view.starts_with("/home/") || view.starts_with("/users/") ||
           is_inside(view);
}

/// Bytes [begin, end) of a text; empty where there is no path.
struct Path {
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr std::string_view k_quote = "”";

/// What follows the text begins a word.
bool is_free(std::string_view before) {
    return before.empty() ||
           std::string_view(" \t\n(:\"").find(before.back()) != std::string_view::npos ||
           before.ends_with(k_quote) || before.ends_with("\u00A0");
}

bool is_part_of_name(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80U;
}

/// "\\srv-fil01\kultur\plan.docx", "H:\Gemensam\plan.docx", whose first backslash stands there. Not
/// "C:\Program Files" and the like, which is the same on every computer, nor a server's name alone.
Path path_round(std::string_view text, std::size_t slash) {
    const bool drive = slash >= 2 && text[slash - 1] == ':' && is_letter(text[slash - 2]) &&
                       is_free(text.substr(0, slash - 2));
    const bool server = text.substr(slash).starts_with("\\\\") && is_free(text.substr(0, slash));
    const std::size_t name = slash + (server ? 2U : 1U);
    if ((!drive && !server) || name >= text.size() || !is_part_of_name(text[name])) {
        return {};
    }
    std::size_t end = text.find_first_of(" \t\n,;()\"<>|*?", name);
    end = std::min(end, text.size());
    end = name + std::min(text.substr(name, end - name).find(k_quote), end - name);
    while (end > name && (text[end - 1] == '.' || text[end - 1] == ':' || text[end - 1] == '\\')) {
        --end;
    }
    const std::string path = text::lower(text.substr(name, end - name));
    const bool machine =
        drive && (text[slash - 2] == 'C' || text[slash - 2] == 'c') && !path.starts_with("users\\");
    constexpr std::size_t k_shortest = 3; ///< bytes
    const bool one_name =
        path.find('\\') == std::string::npos && (server || path.size() < k_shortest);
    return machine || one_name ? Path{} : Path{slash - (drive ? 2U : 0U), end};
}

class PublishedLinks {
public:
    PublishedLinks(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        std::vector<Place> objects;
        for (const Mark& mark : m_document.marks) {
            const bool address = mark.kind == MarkKind::link || mark.kind == MarkKind::image ||
                                 mark.kind == MarkKind::object;
            const std::string_view target = m_document.string(mark.text);
            const Place place{mark.block, mark.begin, mark.end};
            if (address && is_local(target)) {
                add(target, place);
            } else if (mark.kind == MarkKind::object) {
                objects.push_back(place);
            }
        }
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            if (is_own_text(m_document.blocks[at].flow)) {
                find_paths(at);
            }
        }
        for (const std::string& link : m_document.package.external_links) {
            if (is_local(link) && !m_known.contains(link)) {
                add(link, {});
            }
        }
        for (const auto& group : m_links) {
            auto report = m_sink.report(k_link);
            report.about(group.first).with("adress", shown(group.first));
            stand_at(report, group.second, m_context.language);
        }
        if (!objects.empty()) {
            auto report = m_sink.report(k_object);
            report.about(k_object);
            stand_at(report, objects, m_context.language);
        }
    }

private:
    /// Paths that are written out, outside links that are told of already.
    void find_paths(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        for (std::size_t at = text.find('\\'); at != std::string_view::npos;) {
            const Path path = path_round(text, at);
            if (path.end > path.begin && !is_in_local_link(block, path)) {
                add(text.substr(path.begin, path.end - path.begin),
                    {block, static_cast<std::uint32_t>(path.begin),
                     static_cast<std::uint32_t>(path.end)});
            }
            at = text.find('\\', std::max(path.end, at + 1));
        }
    }

    [[nodiscard]] bool is_in_local_link(std::uint32_t block, const Path& path) const {
        const auto [begin, end] = m_document.marks_of(block);
        return std::any_of(begin, end, [&](const Mark& mark) {
            return mark.kind == MarkKind::link && mark.begin < path.end && path.begin < mark.end &&
                   is_local(m_document.string(mark.text));
        });
    }

    void add(std::string_view target, const Place& place) {
        const auto [known, is_new] = m_known.try_emplace(std::string(target), m_links.size());
        if (is_new) {
            m_links.emplace_back(target, std::vector<Place>{});
        }
        m_links[known->second].second.push_back(place);
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<std::pair<std::string, std::vector<Place>>> m_links;
    std::map<std::string, std::size_t, std::less<>> m_known;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    PublishedLinks(plan, context, sink).check();
}

} // namespace

Check published_links() {
    return {.name = "published_links", .rules = {k_link, k_object}, .run = run};
}

} // namespace styrkoll::check
