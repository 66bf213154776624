// SPDX-License-Identifier: Apache-2.0
#include "check/filled.hpp"

#include <gtest/gtest.h>

namespace styrkoll::check {
namespace {

TEST(IsFilled, RefusesWhatOnlyHoldsAPlace) {
    for (const char* text : {"",
                             "   ",
                             "-",
                             "–",
                             "…",
                             "...",
                             "?",
                             "§",
                             "_____",
                             "XX",
                             "xxx",
                             "§ XX",
                             "20XX",
                             "SN/2027:XXX",
                             "ÅÅÅÅ-MM-DD",
                             "åååå",
                             "[namn]",
                             "<namn>",
                             "Klicka här för att ange text",
                             "Ange datum",
                             "Välj ett objekt.",
                             "Skriv text här",
                             "\xC2\xA0"}) {
        EXPECT_FALSE(is_filled(text)) << text;
    }
}

TEST(IsFilled, TakesEverythingThatSaysSomething) {
    for (const char* text : {"%", "7", "0", "x", "Max Larsson", "§ 143", "SN/2026:211-012",
                             "2026-12-08", "nytt", "Saknas", "Angeredsenheten", "Väljarregister",
                             "Skriv en ny rutin", "[1] och [2] klara", "Luxemburg", "taxa"}) {
        EXPECT_TRUE(is_filled(text)) << text;
    }
}

} // namespace
} // namespace styrkoll::check
