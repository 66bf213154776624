// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.hpp"

#include "plan/declines.hpp"
#include "plan/identify.hpp"
#include "plan/items.hpp"
#include "plan/mentions.hpp"
#include "plan/references.hpp"
#include "plan/sections.hpp"

namespace styrkoll::plan {

Plan make_plan(const document::Document& document, const Vocabulary& vocabulary) {
    Plan plan;
    plan.document = &document;
    plan.model = vocabulary.model;
    plan.identity = identify(document, vocabulary);
    find_sections(plan, vocabulary);
    find_items(plan, vocabulary);
    find_units(plan);
    find_references(plan, vocabulary);
    mark_declines(plan, vocabulary);
    find_mentions(plan, vocabulary);
    return plan;
}

} // namespace styrkoll::plan
