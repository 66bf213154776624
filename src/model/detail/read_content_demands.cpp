// SPDX-License-Identifier: Apache-2.0
//
// A demand for a document that the model gives no meaning is left out: a municipality that has no
// such document has nothing to answer for.
#include "model/detail/read_content_demands.hpp"

#include "model/detail/source.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace styrkoll::model::detail {
namespace {

using Kind = ContentDemand::Kind;
using With = ContentDemand::Words::With;

Kind kind_of(std::string_view word) {
    return word == "kolumner"     ? Kind::columns
           : word == "grupper"    ? Kind::groups
           : word == "ar"         ? Kind::years
           : word == "underskott" ? Kind::deficit
           : word == "smagrupper" ? Kind::small_groups
                                  : Kind::text;
}

std::vector<std::string> ids_in(const std::string& written) {
    std::vector<std::string> ids;
    std::size_t begin = 0;
    while (begin < written.size()) {
        const std::size_t end = std::min(written.find(' ', begin), written.size());
        if (end > begin) {
            ids.push_back(written.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return ids;
}

std::vector<ContentDemand::Words> words_in(const Node& node) {
    std::vector<ContentDemand::Words> out;
    for (const Node& word : children(node, "ord")) {
        const std::string with = value_of(word, "med");
        out.push_back({text_of(word), with == "tal"     ? With::number
                                      : with == "sats"  ? With::rate
                                      : with == "bolag" ? With::company
                                                        : With::nothing});
    }
    return out;
}

ContentDemand read_demand(Source& source, const Node& node, const ContentFile& file) {
    ContentDemand demand;
    demand.rule = value_of(node, "regel");
    demand.kind = kind_of(value_of(node, "slag"));
    demand.what = value_of(node, "vad");
    demand.source = value_of(node, "kalla");
    const std::string from = value_of(node, "fran");
    demand.from = parse_iso_date(from);
    if (!from.empty() && !demand.from) {
        source.refuse(
            node, "fran",
            {"Det datumet finns inte: ”" + from + "”.", "There is no such date: “" + from + "”."});
    }
    demand.drafts = is_yes(node, "utkast");
    demand.companies = is_yes(node, "bolag");
    demand.when = texts_of(node, "om");
    demand.when_times = static_cast<std::uint32_t>(number_of(node, "antal", 1));
    demand.unless = texts_of(node, "utom");
    for (const Node& section : children(node, "avsnitt")) {
        demand.sections.push_back({value_of(section, "id"), value_of(section, "racker") != "nej",
                                   static_cast<std::uint32_t>(number_of(section, "minst-ord", 0))});
    }
    demand.headings = texts_of(node, "rubrik");
    demand.words = words_in(node);
    demand.rows = texts_of(node, "rad");
    demand.columns = texts_of(node, "kolumn");
    for (const Node& group : children(node, "grupp")) {
        demand.groups.push_back({value_of(group, "namn"), texts_of(group, "ord")});
    }
    const auto documents = ids_in(value_of(node, "dokument"));
    for (const ContentFile::Meaning& meaning : file.meanings) {
        if (std::find(documents.begin(), documents.end(), meaning.document) != documents.end()) {
            demand.scopes.push_back(meaning.scope);
        }
    }
    demand.company_kinds = file.company_kinds;
    demand.drafts_status = file.drafts;
    return demand;
}

} // namespace

Result<std::vector<ContentDemand>> read_content_demands(const ContentFile& file,
                                                        Language language) {
    Result<Source> source = Source::open(file.path, file.grammar, language);
    if (!source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    std::vector<ContentDemand> demands;
    for (const Node& node : children(source->root(), "krav")) {
        ContentDemand demand = read_demand(*source, node, file);
        if (!demand.scopes.empty()) {
            demands.push_back(std::move(demand));
        }
    }
    if (source->fault()) {
        return tl::unexpected<Error>(*source->fault());
    }
    return demands;
}

} // namespace styrkoll::model::detail
