// SPDX-License-Identifier: Apache-2.0
#include "trace/components.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::trace {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TEST(Components, FindNoneInAChain) {
    EXPECT_THAT(cyclic_components(3, {{0, 1}, {1, 2}, {0, 2}}), IsEmpty());
    EXPECT_THAT(cyclic_components(0, {}), IsEmpty());
}

TEST(Components, FindACycleThatTheStartOnlyLeadsTo) {
    EXPECT_THAT(cyclic_components(4, {{0, 1}, {1, 2}, {2, 3}, {3, 1}}),
                ElementsAre(ElementsAre(1U, 2U, 3U)));
}

TEST(Components, FindWhatLeadsToItself) {
    EXPECT_THAT(cyclic_components(2, {{1, 1}}), ElementsAre(ElementsAre(1U)));
}

TEST(Components, FindTwoThatAreJoinedOneWay) {
    EXPECT_THAT(cyclic_components(4, {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 2}}),
                ElementsAre(ElementsAre(0U, 1U), ElementsAre(2U, 3U)));
}

TEST(Components, StandAnyDepth) {
    constexpr std::uint32_t k_many = 200'000;
    Edges edges;
    for (std::uint32_t at = 0; at + 1 < k_many; ++at) {
        edges.emplace_back(at, at + 1);
    }
    edges.emplace_back(k_many - 1, 0);
    const auto found = cyclic_components(k_many, edges);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().size(), k_many);
}

TEST(ShortestCycle, IsTheShortestBackToItsStart) {
    const Edges edges{{0, 1}, {1, 2}, {2, 0}, {1, 0}};
    EXPECT_THAT(shortest_cycle(edges, 0), ElementsAre(0U, 1U));
    EXPECT_THAT(shortest_cycle(edges, 2), ElementsAre(2U, 0U, 1U));
    EXPECT_THAT(shortest_cycle({{5, 5}}, 5), ElementsAre(5U));
}

} // namespace
} // namespace styrkoll::trace
