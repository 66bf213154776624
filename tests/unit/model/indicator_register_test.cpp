// SPDX-License-Identifier: Apache-2.0
#include "model/indicator_register.hpp"

#include <gtest/gtest.h>

namespace styrkoll::model {
namespace {

Result<IndicatorRegister> parse(std::string_view bytes) {
    return IndicatorRegister::parse(bytes, "lista");
}

TEST(IndicatorRegister, ReadsTablesWhateverPartsTheirValues) {
    for (const char* bytes :
         {"id\ttitle\tmunicipality_type\nN00090\tSjuk, andel (%)\tK\n",
          "\xEF\xBB\xBFid;title;municipality_type\r\nN00090;Sjuk, andel (%);K\r\n",
          "title,id,municipality_type\n\"Sjuk, andel (%)\",N00090,K\n"}) {
        const auto list = parse(bytes);
        ASSERT_TRUE(list) << bytes;
        const Indicator* one = list->find("N00090");
        ASSERT_NE(one, nullptr);
        EXPECT_EQ(one->title, "Sjuk, andel (%)");
        EXPECT_EQ(one->area, 'K');
        EXPECT_EQ(list->find("N00091"), nullptr);
    }
}

TEST(IndicatorRegister, ReadsTheInterfacesPages) {
    const std::string page =
        R"({"count":1,"values":[{"id":"N00090","title":"Sjuk","municipality_type":"L","is_divided_by_gender":1}]})";
    for (const std::string& bytes :
         {page, "[" + page + ",{\"values\":[{\"id\":\"U00200\",\"title\":\"HME\"}]}]",
          std::string(R"([{"id":"N00090","title":"Sjuk","municipality_type":"L"}])")}) {
        const auto list = parse(bytes);
        ASSERT_TRUE(list) << bytes;
        ASSERT_NE(list->find("N00090"), nullptr);
        EXPECT_EQ(list->find("N00090")->area, 'L');
    }
}

TEST(IndicatorRegister, RefusesAListWhosePagesAreNotAllThere) {
    const std::string first =
        R"({"next_page":"https://api/v2/kpi?page=2","values":[{"id":"N00090","title":"Sjuk"}]})";
    const std::string last = R"({"next_page":null,"values":[{"id":"U00200","title":"HME"}]})";
    EXPECT_TRUE(parse(last));
    EXPECT_TRUE(parse("[" + first + "," + last + "]"));
    for (const std::string& bytes : {first, "[" + first + "," + first + "]"}) {
        const auto list = parse(bytes);
        ASSERT_FALSE(list) << bytes;
        EXPECT_EQ(list.error().kind, ErrorKind::configuration);
        EXPECT_NE(list.error().message.find("inte hel"), std::string::npos);
    }
}

TEST(IndicatorRegister, KnowsSeriesThatHaveEnded) {
    const auto list = parse("id\ttitle\nN00090\tSjuk, andel (%) (-2024)\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->all().front().last_year, 2024);
    EXPECT_EQ(list->all().front().name(), "Sjuk, andel (%)");
}

TEST(IndicatorRegister, RefusesOtherFiles) {
    for (const char* bytes :
         {"", "hej", "id\ttitle\n", "namn\tkod\nSjuk\tN00090\n", "{\"a\":1}", "[[[[[[[[",
          "{\"values\":[{\"id\":7}]}", "<html></html>", "id\xFF,title\nN00090,x"}) {
        const auto list = parse(bytes);
        ASSERT_FALSE(list) << bytes;
        EXPECT_EQ(list.error().kind, ErrorKind::configuration);
    }
}

} // namespace
} // namespace styrkoll::model
