// SPDX-License-Identifier: Apache-2.0
#include "app/reviews.hpp"

#include "base/file.hpp"
#include "base/markup.hpp"
#include "base/text.hpp"
#include "model/detail/source.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>

namespace styrkoll::app {
namespace {

using model::detail::child;
using model::detail::children;
using model::detail::Node;
using model::detail::Source;
using model::detail::value_of;

// --- in

std::string own_text(const Node& node) {
    return node.text().get();
}

trace::ReviewedItem read_item(const Node& node) {
    trace::ReviewedItem item;
    item.type = value_of(node, "dokumenttyp");
    item.organ = value_of(node, "organ");
    item.from = value_of(node, "fran");
    item.kind = value_of(node, "slag");
    item.code = value_of(node, "kod");
    item.fingerprint = value_of(node, "fingeravtryck");
    item.title = own_text(child(node, "titel"));
    item.text = own_text(child(node, "text"));
    for (const Node& attribute : children(node, "egenskap")) {
        plan::AttributeFact fact;
        fact.id = value_of(attribute, "id");
        fact.year = static_cast<int>(
            std::max<std::int64_t>(0, text::parse_integer(value_of(attribute, "ar"))));
        fact.text = own_text(attribute);
        item.attributes.push_back(std::move(fact));
    }
    return item;
}

trace::Review read_review(const Node& node) {
    trace::Review review;
    review.type = value_of(node, "dokumenttyp");
    review.organ = value_of(node, "organ");
    review.from = value_of(node, "fran");
    review.by = value_of(node, "av");
    review.date = value_of(node, "datum");
    review.decision = value_of(node, "beslut");
    for (const Node& item : children(node, "post")) {
        review.items.push_back(read_item(item));
    }
    return review;
}

// --- out

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const std::string_view entity = text::entity_of(c);
        if (entity.empty()) {
            out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        } else {
            out += entity;
        }
    }
    return out;
}

std::string attribute(std::string_view name, const std::string& value) {
    return value.empty() ? std::string{} : " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

template <class Dated>
std::string document_attributes(const Dated& one) {
    return attribute("dokumenttyp", one.type) + attribute("organ", one.organ) +
           attribute("fran", one.from);
}

std::string to_xml(const trace::ReviewedItem& item) {
    std::string out = "    <post" + document_attributes(item) + attribute("slag", item.kind) +
                      attribute("kod", item.code) + attribute("fingeravtryck", item.fingerprint) +
                      ">\n";
    out += "      <titel>" + escaped(item.title) + "</titel>\n";
    for (const plan::AttributeFact& fact : item.attributes) {
        out += "      <egenskap id=\"" + escaped(fact.id) + "\"" +
               (fact.year == 0 ? std::string{} : attribute("ar", std::to_string(fact.year))) + ">" +
               escaped(fact.text) + "</egenskap>\n";
    }
    if (!item.text.empty()) {
        out += "      <text>" + escaped(item.text) + "</text>\n";
    }
    return out + "    </post>\n";
}

std::string to_xml(const std::vector<trace::Review>& reviews) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<granskningar xmlns=\"urn:styrkoll:granskningar:1\" version=\"1\">\n";
    for (const trace::Review& review : reviews) {
        out += "  <granskning" + document_attributes(review) + attribute("av", review.by) +
               attribute("datum", review.date) + attribute("beslut", review.decision) + ">\n";
        for (const trace::ReviewedItem& item : review.items) {
            out += to_xml(item);
        }
        out += "  </granskning>\n";
    }
    return out + "</granskningar>\n";
}

auto key_of(const trace::Review& review) {
    return std::tie(review.type, review.organ, review.from);
}

/// Something that the plan rests on could not be read: a review now would forget it.
bool rests_on_unread(const trace::Thread& thread, std::uint32_t at) {
    const auto links = trace::links_of(thread, at);
    return std::any_of(links.begin(), links.end(), [](const trace::Link& link) {
        return link.resolved == trace::Resolved::unreadable;
    });
}

/// Plans that stand below something; of each document only the version that counts.
bool is_reviewable(const trace::Thread& thread, std::uint32_t at) {
    const trace::Source& source = thread.documents[at];
    return source.reported && source.readable && source.type != trace::k_none &&
           trace::is_plan(*thread.model, source.type) && !source.facts.organ.empty() &&
           !trace::sources_of(thread, at).empty();
}

} // namespace

Result<std::vector<trace::Review>> read_reviews(const std::string& path, const Setting& setting) {
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) {
        return std::vector<trace::Review>{};
    }
    const auto source =
        Source::open(path, setting.schema_folder + "/granskningar.rng", setting.language);
    if (!source) {
        return tl::unexpected<Error>(source.error());
    }
    std::vector<trace::Review> reviews;
    for (const Node& node : children(source->root(), "granskning")) {
        reviews.push_back(read_review(node));
    }
    return reviews;
}

Result<ReviewRun> review(const ReviewOptions& options) {
    auto traced = trace(options.trace);
    if (!traced) {
        return tl::unexpected<Error>(std::move(traced.error()));
    }
    const Language language = options.trace.setting.language;
    ReviewRun run;
    run.ledger =
        options.ledger.empty() ? traced->environment->configuration.reviews_path : options.ledger;
    run.problems = std::move(traced->problems);
    if (run.ledger.empty()) {
        return failure(ErrorKind::usage,
                       std::string(say(language,
                                       "Ange var granskningarna ska sparas, med --ledger FIL eller "
                                       "<granskningar fil=\"...\"/> i styrkoll.xml.",
                                       "Say where the reviews are kept, with --ledger FILE or "
                                       "<granskningar fil=\"...\"/> in styrkoll.xml.")));
    }
    auto reviews = read_reviews(run.ledger, options.trace.setting);
    if (!reviews) {
        return tl::unexpected<Error>(std::move(reviews.error()));
    }
    for (std::uint32_t at = 0; at < traced->thread.documents.size(); ++at) {
        if (!is_reviewable(traced->thread, at)) {
            continue;
        }
        if (rests_on_unread(traced->thread, at)) {
            run.problems.push_back(
                {ErrorKind::input,
                 std::string(say(language,
                                 "Planen antecknades inte: något som den bygger på kunde inte "
                                 "läsas.",
                                 "The plan was not recorded: something it rests on could not be "
                                 "read.")),
                 traced->thread.documents[at].facts.path});
            continue;
        }
        trace::Review made = trace::review_of(traced->thread, at);
        made.by = options.by;
        made.date = options.date;
        made.decision = options.decision;
        std::erase_if(*reviews, [&](const auto& one) { return key_of(one) == key_of(made); });
        reviews->push_back(made);
        run.names.push_back(name_of(traced->thread, traced->thread.documents[at]));
        run.made.push_back(std::move(made));
    }
    std::sort(reviews->begin(), reviews->end(),
              [](const auto& left, const auto& right) { return key_of(left) < key_of(right); });
    if (!run.made.empty()) {
        if (auto written = file::write_whole(run.ledger, to_xml(*reviews), language); !written) {
            return tl::unexpected<Error>(std::move(written.error()));
        }
    }
    return run;
}

} // namespace styrkoll::app
