// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace styrkoll::model {

/// What a law, or a rule of the municipality, wants a document to say, whatever heading it stands
/// under (docs/formats.md section 23). Swedish: innehållskrav. Phrases are written as in the
/// language lists: "sammanställd* räkenskap*", alternatives parted by '|'.
struct ContentDemand {
    enum class Kind : std::uint8_t {
        text,         ///< words, a heading or a section
        columns,      ///< a column in the tables that have the rows
        groups,       ///< each of several groups, in the tables and sections about something
        years,        ///< every year of the document's period in the tables that have the rows
        deficit,      ///< words, where the row is negative in the document's first year
        small_groups, ///< no value of a group that is so small that a person can be told
    };
    /// A document type that it holds for.
    struct Scope {
        std::uint32_t type = 0;
        std::vector<std::uint32_t> organ_kinds; ///< empty: all
    };
    struct Section {
        std::string id;    ///< of the model's section; a type without it is looked at without it
        bool alone = true; ///< a heading is enough; else it only says where the words belong
        std::uint32_t min_words = 0; ///< fewer words below the heading do not count
    };
    struct Words {
        /// What must stand in the same paragraph or row.
        enum class With : std::uint8_t { nothing, number, rate, company };
        std::string phrase;
        With with = With::nothing;
    };
    struct Group {
        std::string name;
        std::vector<std::string> phrases;
    };
    std::string rule;
    Kind kind = Kind::text;
    std::string what;         ///< "vilken skattesats som gäller": fits after "Det framgår inte"
    std::string source;       ///< paragraph of the law
    std::optional<Date> from; ///< periods that begin, and decisions made, earlier are not bound
    std::vector<Scope> scopes;
    bool drafts = false;             ///< asked of drafts and preliminary versions too
    bool companies = false;          ///< asked only where the municipality has companies
    std::vector<std::string> when;   ///< phrases: asked only where one of them is said ...
    std::uint32_t when_times = 1;    ///< ... in at least so many paragraphs
    std::vector<std::string> unless; ///< phrases in a paragraph that does not count for `when`
    std::vector<Section> sections;
    std::vector<std::string> headings; ///< phrases
    std::vector<Words> words;
    std::vector<std::string> rows;    ///< phrases of row labels
    std::vector<std::string> columns; ///< phrases of header cells; "{föregående}": the year before
    std::vector<Group> groups;
    std::vector<std::uint32_t> company_kinds; ///< organ kinds that are companies
    std::vector<std::string> drafts_status;   ///< ids of the statuses that are drafts
};

} // namespace styrkoll::model
