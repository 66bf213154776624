// SPDX-License-Identifier: Apache-2.0
#include "base/personal_number.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::personal_number {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> words(std::string_view text, Standing standing = Standing::text) {
    std::vector<std::string> out;
    for (const Found& found : find(text, standing)) {
        out.emplace_back(text.substr(found.begin, found.end - found.begin));
    }
    return out;
}

TEST(PersonalNumber, IsFoundInEveryWrittenForm) {
    for (const char* number : {"19121212-1212",    "121212-1212",
                               "121212+1212",      "191212121212",
                               "850709-9805",      "19850709-9805",
                               "850709–9805",      "850709‑9805",
                               "19850709 9805",    "850709\u00A09805",
                               "850709\u20099805", "850709 - 9805",
                               "1985-07-09-9805",  "8507\u00AD09-98\u00AD05",
                               "850709_9805",      "19850709_9805",
                               "19850709.9805",    "19850709/9805",
                               "1985 0709-9805",   "1985 07 09-9805",
                               "1985.07.09-9805"}) {
        EXPECT_THAT(words("Ansökan från " + std::string(number) + "."), ElementsAre(number));
    }
}

TEST(PersonalNumber, IsACoordinationNumberWhenTheDayIsSixtyMore) {
    const auto found = find("samordningsnummer 701063-2391");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::coordination);
    EXPECT_EQ(find("850709-9805")[0].kind, Kind::personal);
}

TEST(PersonalNumber, IsNoOrganisationNumber) {
    for (const char* number : {"212000-0365", "556016-0680", "16212000-0365", "2120000365"}) {
        EXPECT_THAT(words(number), IsEmpty()) << number;
        EXPECT_THAT(words(number, Standing::named), IsEmpty()) << number;
    }
}

TEST(PersonalNumber, NeedsADateAndARightLastDigit) {
    for (const char* number : {"850709-9806", "851309-9803", "850732-9800", "850230-9803",
                               "19850709-9804", "850709-0002"}) {
        EXPECT_THAT(words(number), IsEmpty()) << number;
    }
}

TEST(PersonalNumber, IsNoPartOfSomethingLonger) {
    for (const char* text :
         {"KS/2026:850709-9805", "2026-850709-9805", "850709-9805-1234", "1850709-9805",
          "850709-98055", "nr8507099805", "Personnummer +850709-9805", "0152-850709-9805",
          "850709-9805.12", "850709-9805%", "850709.9805", "230101_1231",
          "konto 12 8507099805 personnummer"}) {
        EXPECT_THAT(words(text), IsEmpty()) << text;
    }
}

TEST(PersonalNumber, MayTouchLetters) {
    for (const char* text :
         {"pnr19850709-9805", "19850709-9805x", "Ärende19850709-9805", "I19850709-9805",
          "plan_850709-9805_v2", "pnr198507099805", "nr850709-9805abc", "under_198507099805"}) {
        EXPECT_EQ(words(text).size(), 1U) << text;
    }
    for (const char* text : {"3fa198507099805", "a198507099805b", "198507099805be7",
                             "9a850709-9805", "SE850709980501"}) {
        EXPECT_THAT(words(text), IsEmpty()) << text;
    }
}

TEST(PersonalNumber, DoesNotHideTheOneBesideIt) {
    EXPECT_THAT(words("H:/a/850709-9805/191212121212.odt", Standing::address),
                ElementsAre("850709-9805", "191212121212"));
    EXPECT_THAT(words("198507099805 191212121212, 850709-9805/121212-1212"),
                ElementsAre("198507099805", "191212121212", "850709-9805", "121212-1212"));
}

TEST(PersonalNumber, IsFoundInAddresses) {
    EXPECT_THAT(words("a%2D19850709%2D9805.xml", Standing::address),
                ElementsAre("19850709%2D9805"));
    EXPECT_THAT(words("19850709%209805.xml", Standing::address), ElementsAre("19850709%209805"));
    EXPECT_THAT(words("bild_20270331_1528.png", Standing::address), IsEmpty());
    EXPECT_THAT(words("akter/2/850709-9805/1", Standing::address), ElementsAre("850709-9805"));
    EXPECT_THAT(words("KS 2/850709-9805/1"), IsEmpty());
    EXPECT_EQ(find_masked("akter/2/850709-●●●●/1").size(), 1U);
    EXPECT_EQ(masked("plan_850709_9805.xml", Standing::address), "plan_850709_●●●●.xml");
}

TEST(PersonalNumber, WithoutASignIsNamedByTheWordsBefore) {
    EXPECT_THAT(words("Personnummer: 8507099805"), ElementsAre("8507099805"));
    EXPECT_THAT(words("pnr 850709 9805"), ElementsAre("850709 9805"));
    EXPECT_THAT(words("Faktura 8507099805"), IsEmpty());
    EXPECT_THAT(words("Artikel 670919-9530 och art.nr 670919-9530"), IsEmpty());
    EXPECT_THAT(words("Beloppet 8507099805 kr"), IsEmpty());
    EXPECT_THAT(words("850709 9805"), IsEmpty()) << "two numbers side by side";
    EXPECT_THAT(words("Personnummer saknas. OCR 8507099805"), IsEmpty());
    EXPECT_THAT(words("8507099805", Standing::named), ElementsAre("8507099805"));
}

TEST(PersonalNumber, IsNoRangeOfDatesAndNoTimeStamp) {
    // All would pass: the last digit is right by chance.
    for (const char* text : {"230101-1231", "20230101-1231", "160101-0430", "202703311528"}) {
        EXPECT_THAT(words(std::string("Perioden ") + text), IsEmpty()) << text;
    }
    EXPECT_THAT(words("bild-20270331-1528.png", Standing::address), IsEmpty());
    EXPECT_THAT(words("https://x.se/a?pnr=19850709-9805", Standing::address),
                ElementsAre("19850709-9805"));
}

TEST(PersonalNumber, OfAPhoneOrAnAccountIsNone) {
    EXPECT_THAT(words("konto 701063-2391"), IsEmpty());
    EXPECT_THAT(words("Mobil 850709-9805"), IsEmpty());
    EXPECT_THAT(words("Kulturkontoret 850709-9805"), ElementsAre("850709-9805"));
    EXPECT_THAT(words("Grupp-nr 8507099805"), IsEmpty());
    EXPECT_THAT(words("Mobil 0701740605, personnummer 850709-9805"), ElementsAre("850709-9805"));
}

TEST(PersonalNumber, LosesItsLastFourDigits) {
    std::string text = "Gäller 8507\u00AD09-98\u00AD05 och 191212121212.";
    EXPECT_TRUE(mask(text));
    EXPECT_EQ(text, "Gäller 8507\u00AD09-●●\u00AD●● och 19121212●●●●.");
    EXPECT_FALSE(mask(text));
    EXPECT_EQ(find_masked(text).size(), 2U);
    EXPECT_EQ(masked("Orgnr 212000-0365"), "Orgnr 212000-0365");
}

TEST(PersonalNumber, TakesAnyBytes) {
    std::string text = "\xFF 850709-9805 \xC3";
    EXPECT_TRUE(mask(text));
    EXPECT_THAT(find(std::string(100'000, '1')), IsEmpty());
    EXPECT_THAT(find(std::string("850709-980\0005", 12)), IsEmpty());
}

} // namespace
} // namespace styrkoll::personal_number
