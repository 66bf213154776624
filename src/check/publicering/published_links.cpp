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
