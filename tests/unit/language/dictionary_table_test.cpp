// SPDX-License-Identifier: Apache-2.0
#include "dictionary_fixture.hpp"

namespace styrkoll::language::dictionary {
namespace {

const std::string k_affixes = "SET UTF-8\nCOMPOUNDMIN 1\nCOMPOUNDBEGIN X\nCOMPOUNDEND Y\n"
                              "SFX A Y 2\nSFX A 0 en .\nSFX A 0 er .\n";
const std::string k_words = "4\nplan/AXY\nvård/AX\nbarn/XY\nbanan/AXY\n";

TEST(DictionaryTable, IsTheSameEachTimeItIsMade) {
    EXPECT_EQ(table_of(k_affixes, k_words), table_of(k_affixes, k_words));
}

TEST(DictionaryTable, IsRefusedAtEveryLengthButItsOwn) {
    const std::string whole = table_of(k_affixes, k_words);
    ASSERT_TRUE(Table::over(whole, k_test_identity));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        ASSERT_FALSE(Table::over(std::string_view(whole).substr(0, size), k_test_identity)) << size;
    }
    EXPECT_FALSE(Table::over(whole + '\0', k_test_identity));
}

TEST(DictionaryTable, IsRefusedWithAnyByteChanged) {
    const std::string whole = table_of(k_affixes, k_words);
    std::string damaged = whole;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const int change : {0x01, 0x80, 0xFF}) {
            damaged[at] = static_cast<char>(whole[at] ^ change);
            ASSERT_FALSE(Table::over(damaged, k_test_identity)) << at;
        }
        damaged[at] = whole[at];
    }
    EXPECT_TRUE(Table::over(damaged, k_test_identity));
}

TEST(DictionaryTable, IsRefusedForAnotherIdentity) {
    const std::string whole = table_of(k_affixes, k_words);
    EXPECT_FALSE(Table::over(whole, std::string(64, '1')));
    EXPECT_FALSE(Table::over(whole, ""));
}

TEST(DictionaryTable, FindsItsFormsAndNoOthers) {
    const std::string whole = table_of(k_affixes, k_words);
    const auto table = Table::over(whole, k_test_identity);
    for (const char* form : {"plan", "planen", "planer", "vård", "vården", "barn", "bananer"}) {
        const Table::Found found = table->find(hash_of(form));
        ASSERT_NE(found.profile, nullptr) << form;
        EXPECT_EQ(found.profile->alone, static_cast<std::uint8_t>(Fit::yes)) << form;
    }
    for (const char* other : {"", "p", "plane", "planenn", "nalp", "barnen"}) {
        EXPECT_EQ(table->find(hash_of(other)).profile, nullptr) << other;
    }
}

TEST(DictionaryTable, KeepsTheEntriesApartWhereAFormHasSeveral) {
    // "banan" is an entry, and "bana" with a suffix: the one as a whole, the other by inflection.
    const std::string whole =
        table_of("SET UTF-8\nCOMPOUNDEND Y\nSFX E Y 1\nSFX E 0 n .\n", "2\nbana/EY\nbanan/EY\n");
    const auto table = Table::over(whole, k_test_identity);
    const Table::Found found = table->find(hash_of("banan"));
    ASSERT_NE(found.profile, nullptr);
    EXPECT_EQ(found.stems.end_entry, 1U);
    EXPECT_EQ(found.stems.end_suffix, 0U);
    EXPECT_EQ(table->stem(1).length, 5U);
    EXPECT_EQ(table->stem(77).length, 0U);
}

TEST(DictionaryTable, HoldsMoreProfilesAndEntriesThanFitInASlot) {
    TableWriter writer(20'000, k_test_identity);
    std::vector<FormRow> rows;
    for (std::uint32_t number = 0; number < 20'000; ++number) {
        FormRow row;
        row.hash = spread_hash(hash_of(std::to_string(number)));
        row.profile.begin = 1;
        row.profile.rule_entry = number; // each a profile of its own
        row.stems.begin = number * 50;   // above 19 bits
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const FormRow& left, const FormRow& right) { return left.hash < right.hash; });
    for (const FormRow& row : rows) {
        writer.add(row);
    }
    const std::string bytes = writer.finish({});
    const auto table = Table::over(bytes, k_test_identity);
    ASSERT_TRUE(table);
    for (std::uint32_t number = 0; number < 20'000; ++number) {
        const Table::Found found = table->find(hash_of(std::to_string(number)));
        ASSERT_NE(found.profile, nullptr);
        ASSERT_EQ(found.profile->rule_entry, number);
        ASSERT_EQ(found.stems.begin, number * 50);
    }
}

TEST(TextHash, GivesEveryPieceTheHashOfItsOwn) {
    const HashedText text("vårdplanen");
    for (std::size_t begin = 0; begin <= text.size(); ++begin) {
        for (std::size_t end = begin; end <= text.size(); ++end) {
            ASSERT_EQ(text.hash(begin, end), hash_of(text.text().substr(begin, end - begin)));
        }
    }
    EXPECT_EQ(text.hash_with(0, 11, 5, 7, "xyz"), hash_of("vårdxyzanen"));
    EXPECT_EQ(text.hash_with(5, 9, 5, 6, ""), hash_of("lan"));
}

} // namespace
} // namespace styrkoll::language::dictionary
