// SPDX-License-Identifier: Apache-2.0
#include "result/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace styrkoll::result {
namespace {

TEST(JsonWriter, LaysOutObjectsAndArraysWithTwoSpaces) {
    JsonWriter out;
    out.begin_object();
    out.open_array("list");
    out.number(std::uint64_t{1});
    out.text("två");
    out.begin_object();
    out.end_object();
    out.end_array();
    out.key("truth");
    out.boolean(true);
    out.member_or_null("nothing", "");
    out.open_object("empty");
    out.end_object();
    out.end_object();
    EXPECT_EQ(out.take(), "{\n"
                          "  \"list\": [\n"
                          "    1,\n"
                          "    \"två\",\n"
                          "    {}\n"
                          "  ],\n"
                          "  \"truth\": true,\n"
                          "  \"nothing\": null,\n"
                          "  \"empty\": {}\n"
                          "}\n");
}

TEST(JsonWriter, IsEmptyAfterItsTextIsTaken) {
    JsonWriter out;
    out.begin_array();
    out.null();
    out.end_array();
    EXPECT_EQ(out.take(), "[\n  null\n]\n");
    out.begin_array();
    out.end_array();
    EXPECT_EQ(out.take(), "[]\n");
}

TEST(JsonWriter, WritesNumbersAsShortAsTheyComeBackWhole) {
    JsonWriter out;
    out.begin_array();
    out.number(0.1);
    out.number(std::numeric_limits<double>::infinity());
    out.number(std::int64_t{-7});
    out.number(std::numeric_limits<std::uint64_t>::max());
    out.end_array();
    EXPECT_EQ(out.take(), "[\n  0.1,\n  null,\n  -7,\n  18446744073709551615\n]\n");
}

} // namespace
} // namespace styrkoll::result
