// SPDX-License-Identifier: Apache-2.0
#include "trace/thread.hpp"

#include "model/load.hpp"

#include <gtest/gtest.h>

namespace styrkoll::trace {
namespace {

const model::Model& strangnas() {
    static const model::Model loaded = [] {
        const std::string schema = std::string(STYRKOLL_SOURCE_DIR) + "/schema";
        return model::load_model(schema + "/strangnas/styrmodell.xml", schema + "/styrmodell.rng",
                                 Language::swedish)
            .value();
    }();
    return loaded;
}

TEST(Thread, HoldsTheDocumentsFromTheTopDown) {
    Input plan;
    plan.facts.type = "verksamhetsplan";
    plan.facts.organ = "sn";
    plan.facts.path = "a.odt";
    Input council;
    council.facts.type = "flerarsplan";
    council.facts.organ = "kf";
    council.facts.path = "z.odt";
    const Thread thread = make_thread({plan, council}, strangnas());
    ASSERT_EQ(thread.documents.size(), 2U);
    EXPECT_EQ(thread.documents[0].facts.path, "z.odt");
    EXPECT_EQ(name_of(thread, thread.documents[1]), "Verksamhetsplan, Socialnämnden");
}

} // namespace
} // namespace styrkoll::trace
