// SPDX-License-Identifier: Apache-2.0
#include "model/code_form.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::model {
namespace {

struct Form {
    std::string form;
    bool anywhere = false;
    bool own = false;
};

std::vector<CodeForm> forms(const std::vector<Form>& list) {
    std::vector<CodeForm> out;
    for (const Form& one : list) {
        auto parsed = parse_code_form(one.form, one.anywhere);
        EXPECT_TRUE(parsed.has_value()) << one.form;
        if (parsed) {
            parsed->own = one.own;
            out.push_back(std::move(*parsed));
        }
    }
    return out;
}

const std::vector<CodeForm>& goal() {
    static const auto all = forms({{"M{n}"}, {"KM{n}"}, {"Mål {n}"}, {"Koncernmål {n}", true}});
    return all;
}

const std::vector<CodeForm>& assignment() {
    static const auto all = forms({{"KF-uppdrag {ar}:{n}", true}, {"U{ar}:{n}", true}});
    return all;
}

const std::vector<CodeForm>& special() {
    static const auto all = forms({{"SU-{organ} {ar}:{n}", true}});
    return all;
}

const std::vector<CodeForm>& indicator() {
    static const auto all = forms({{"N{d5}", true, true}, {"U{d5}", true, true}});
    return all;
}

const std::vector<CodeForm>& decision() {
    static const auto all = forms({{"{organ} § {n}", true}});
    return all;
}

const std::vector<CodeForm>& padded() {
    static const auto all = forms({{"Beslut B-{ar}/{nn}", true}, {"B-{ar}/{nn}", true}});
    return all;
}

const std::vector<std::string> k_short_names{"KF", "KS", "SN", "SNU", "TFN"};

struct Case {
    const char* what;
    const std::vector<CodeForm>& (*kind)();
    std::string text;
    std::string code;      ///< canonical; empty: no match
    std::string remainder; ///< what follows the match
};

class CodeForms : public ::testing::TestWithParam<Case> {};

TEST_P(CodeForms, AreFoundAsPeopleWriteThem) {
    const Case& own = GetParam();
    const auto match = match_code(own.kind(), own.text, k_short_names, false);
    ASSERT_EQ(match.has_value(), !own.code.empty()) << own.text;
    if (match) {
        EXPECT_EQ(match->canonical, own.code);
        EXPECT_EQ(own.text.substr(match->size), own.remainder);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Accepted, CodeForms,
    ::testing::Values(
        Case{"short", goal, "M2 En trygg kommun", "M2", " En trygg kommun"},
        Case{"second form", goal, "KM2", "M2", ""},
        Case{"word", goal, "Mål 2 En trygg kommun", "M2", " En trygg kommun"},
        Case{"word in lower case", goal, "mål 2", "M2", ""},
        Case{"word in capitals", goal, "MÅL 2", "M2", ""},
        Case{"decomposed", goal, "Ma\u030Al 2.", "M2", "."},
        Case{"hard space", goal, "Mål\u00A02", "M2", ""},
        Case{"two spaces", goal, "Mål  2", "M2", ""}, Case{"no space", goal, "Mål2", "M2", ""},
        Case{"dash for space", goal, "Mål-2", "M2", ""},
        Case{"leading zero", goal, "M02", "M2", ""},
        Case{"soft hyphen inside", goal, "Kon\u00ADcern\u00ADmål 3,", "M3", ","},
        Case{"colon after", goal, "M2: En trygg kommun", "M2", ": En trygg kommun"},
        Case{"genitive", goal, "M2:s", "M2", ":s"}, Case{"range", goal, "M1-M3", "M1", "-M3"},
        Case{"range with en dash", goal, "M1–3", "M1", "–3"},
        Case{"parenthesis", goal, "M2)", "M2", ")"}, Case{"three digits", goal, "M123", "M123", ""},
        Case{"long code", assignment, "KF-uppdrag 2027:3 ska", "KF-uppdrag 2027:3", " ska"},
        Case{"space for dash", assignment, "KF uppdrag 2027:3", "KF-uppdrag 2027:3", ""},
        Case{"en dash", assignment, "KF–uppdrag\u00A02027:3", "KF-uppdrag 2027:3", ""},
        Case{"dash with spaces", assignment, "KF - uppdrag 2027:3", "KF-uppdrag 2027:3", ""},
        Case{"lower case", assignment, "kf-uppdrag 2027:3", "KF-uppdrag 2027:3", ""},
        Case{"abbreviated", assignment, "U2027:3", "KF-uppdrag 2027:3", ""},
        Case{"range of numbers", assignment, "KF-uppdrag 2028:1–6", "KF-uppdrag 2028:1", "–6"},
        Case{"organ", special, "SU-SN 2027:1", "SU-SN 2027:1", ""},
        Case{"longest organ", special, "SU-SNU 2027:1", "SU-SNU 2027:1", ""},
        Case{"organ with en dash", special, "SU – SN 2027:1", "SU-SN 2027:1", ""},
        Case{"national", indicator, "N00090 Sjukfrånvaro", "N00090", " Sjukfrånvaro"},
        Case{"reported keeps its letter", indicator, "U00200", "U00200", ""},
        Case{"decision", decision, "KF § 256, den", "KF § 256", ", den"},
        Case{"zeros as the form has them", padded, "B-2027/4", "Beslut B-2027/04", ""},
        Case{"zeros written", padded, "Beslut B-2027/04 om", "Beslut B-2027/04", " om"}));

INSTANTIATE_TEST_SUITE_P(
    Refused, CodeForms,
    ::testing::Values(
        Case{"unit of area", goal, "m2", "", ""}, Case{"lower case", goal, "m2 golv", "", ""},
        Case{"compound", goal, "M2-platser", "", ""}, Case{"word goes on", goal, "M2a", "", ""},
        Case{"four digits", goal, "Mål 2027", "", ""},
        Case{"decimal", goal, "Mål 2,5 procent", "", ""}, Case{"sub-number", goal, "M2.1", "", ""},
        Case{"plural", goal, "Målen 2", "", ""}, Case{"no number", goal, "Mål för 2", "", ""},
        Case{"two dashes", goal, "Mål - - 2", "", ""},
        Case{"not at the start", goal, " M2", "", ""},
        Case{"space in a short code", goal, "M 2", "", ""}, Case{"empty", goal, "", "", ""},
        Case{"letter alone", goal, "M", "", ""},
        Case{"ancient year", assignment, "U1727:3", "", ""},
        Case{"short year", assignment, "U227:3", "", ""},
        Case{"no number after colon", assignment, "U2027:", "", ""},
        Case{"lower-case short form", assignment, "u2027:3", "", ""},
        Case{"unknown organ", special, "SU-XN 2027:1", "", ""},
        Case{"organ in lower case", special, "SU-sn 2027:1", "", ""},
        Case{"six digits", indicator, "N000901", "", ""},
        Case{"four digits of five", indicator, "N0009", "", ""},
        Case{"broken UTF-8", goal, "M\xC3", "", ""}));

TEST(CodeForm, TakesOnlyLongCodesInRunningText) {
    EXPECT_FALSE(match_code(goal(), "M2", k_short_names, true));
    EXPECT_FALSE(match_code(goal(), "Mål 2", k_short_names, true));
    const auto match = match_code(goal(), "Koncernmål 2", k_short_names, true);
    ASSERT_TRUE(match);
    EXPECT_EQ(match->canonical, "M2");
}

TEST(CodeForm, TakesTheLongestOfSeveral) {
    const auto both = forms({{"M{n}"}, {"M{n}:{nn}"}});
    const auto match = match_code(both, "M2:7 mer", {}, false);
    ASSERT_TRUE(match);
    EXPECT_EQ(match->canonical, "M2:07");
    EXPECT_EQ(match->size, 4U);
}

TEST(CodeForm, IsExactUnlessItHoldsAWord) {
    EXPECT_TRUE(parse_code_form("M{n}", false)->exact);
    EXPECT_TRUE(parse_code_form("KF-{ar}:{n}", false)->exact);
    EXPECT_FALSE(parse_code_form("Mål {n}", false)->exact);
}

class BadCodeForms : public ::testing::TestWithParam<const char*> {};

TEST_P(BadCodeForms, AreRefused) {
    EXPECT_FALSE(parse_code_form(GetParam(), false)) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(All, BadCodeForms,
                         ::testing::Values("", "Mål", "{n}", "{ar}:{n}", "M{n", "M{nummer}", "M}",
                                           "M{n}{ar}", "{n}M", "M{d0}", "M{n} och", "2M{n}",
                                           "§ {n}", "M{}"));

} // namespace
} // namespace styrkoll::model
