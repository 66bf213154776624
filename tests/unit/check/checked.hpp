// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"
#include "check/prose.hpp"
#include "language/word_store.hpp"
#include "model/load.hpp"
#include "read/native_xml.hpp"
#include "support/plan_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace styrkoll::check {

inline const std::string k_schema = STYRKOLL_SOURCE_DIR "/schema/";

/// The catalogue and the Strängnäs model, loaded once.
struct World {
    finding::Catalogue catalogue;
    model::Model model;
    std::unique_ptr<plan::Vocabulary> vocabulary;
};

inline const World& world() {
    static const auto k_world = [] {
        auto world = std::make_unique<World>();
        auto catalogue = finding::Catalogue::load(k_schema + "regler", k_schema + "regler.rng");
        auto model = model::load_model(k_schema + "strangnas/styrmodell.xml",
                                       k_schema + "styrmodell.rng", Language::swedish);
        if (!catalogue || !model) {
            ADD_FAILURE() << (catalogue ? model.error().message : catalogue.error().message);
            std::abort();
        }
        world->catalogue = std::move(*catalogue);
        world->model = std::move(*model);
        world->vocabulary = std::make_unique<plan::Vocabulary>(world->model);
        return world;
    }();
    return *k_world;
}

/// What all checks said about a document.
struct Checked {
    std::vector<finding::Finding> findings;
    std::vector<finding::Sink::Unchecked> unchecked;
    std::vector<std::string> rules_run;

    [[nodiscard]] std::vector<std::string> rules() const {
        std::vector<std::string> ids;
        for (const finding::Finding& one : findings) {
            ids.push_back(one.rule);
        }
        return ids;
    }
    [[nodiscard]] std::size_t count(std::string_view rule) const {
        return static_cast<std::size_t>(
            std::count_if(findings.begin(), findings.end(),
                          [rule](const finding::Finding& one) { return one.rule == rule; }));
    }
    [[nodiscard]] const finding::Finding& the(std::string_view rule) const {
        const auto found =
            std::find_if(findings.begin(), findings.end(),
                         [rule](const finding::Finding& one) { return one.rule == rule; });
        if (found == findings.end()) {
            ADD_FAILURE() << "no finding of " << rule << "; found "
                          << ::testing::PrintToString(rules());
            static const finding::Finding k_none;
            return k_none;
        }
        return *found;
    }
    [[nodiscard]] std::string message(std::string_view rule) const {
        return finding::message_of(world().catalogue, the(rule), Language::swedish);
    }
    [[nodiscard]] std::string help(std::string_view rule) const {
        return finding::help_of(world().catalogue, the(rule), Language::swedish);
    }
    [[nodiscard]] std::string quote(std::string_view rule) const {
        const auto& location = the(rule).location;
        return location ? location->quote : std::string("(no place)");
    }
};

/// What these checks say of a plan; with a store they are given its words.
inline Checked checked_by(const std::vector<Check>& checks, const test::PlanBuilder& builder,
                          Context context, language::WordStore* store = nullptr) {
    const finding::Policy policy(world().catalogue);
    finding::Sink sink(policy);
    const auto document = read::read_native_xml(builder.xml(), builder.path(), {}, sink);
    EXPECT_TRUE(document.has_value()) << builder.xml();
    Checked out;
    if (!document) {
        return out;
    }
    sink.set_document(&*document);
    const plan::Plan plan = plan::make_plan(*document, *world().vocabulary);
    language::Prose prose;
    if (store != nullptr) {
        prose = make_prose(*document, *store);
        context.prose = &prose;
        context.resources = &store->resources();
    }
    for (const std::string_view rule : run_checks(checks, plan, context, sink)) {
        out.rules_run.emplace_back(rule);
    }
    out.findings = sink.findings();
    out.unchecked = sink.unchecked();
    return out;
}

/// What all of them say, without words.
inline Checked checked(const test::PlanBuilder& builder, Language language = Language::swedish) {
    return checked_by(all_checks(), builder,
                      Context{.vocabulary = *world().vocabulary, .language = language});
}

/// An argument of a finding, or "(none)".
inline std::string argument(const finding::Finding& finding, std::string_view name) {
    for (const auto& [known, value] : finding.arguments) {
        if (known == name) {
            return value;
        }
    }
    return "(none)";
}

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

} // namespace styrkoll::check
