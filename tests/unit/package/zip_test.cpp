// SPDX-License-Identifier: Apache-2.0
#include "package/zip.hpp"

#include "support/zip_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libdeflate.h>

namespace styrkoll::package {
namespace {

using ::testing::ElementsAre;
using testing::ZipBuilder;

ZipBuilder two_members() {
    ZipBuilder zip;
    zip.store("mimetype", "text");
    zip.deflate("content.xml", "<a>innehåll</a>");
    return zip;
}

/// The fault of opening it, or of inflating content.xml.
std::optional<FaultKind> fault_of(const std::string& bytes, const Limits& limits = {}) {
    const auto archive = Archive::open(bytes, limits);
    if (!archive) {
        return archive.error().kind;
    }
    const Entry* entry = archive->find("content.xml");
    if (entry == nullptr) {
        return std::nullopt;
    }
    const auto text = archive->inflate(*entry);
    return text ? std::nullopt : std::optional(text.error().kind);
}

TEST(Zip, ReadsStoredAndDeflatedMembers) {
    const std::string bytes = two_members().bytes();
    const auto archive = Archive::open(bytes, {});
    ASSERT_TRUE(archive);
    ASSERT_EQ(archive->entries().size(), 2U);
    EXPECT_EQ(archive->inflate(*archive->find("mimetype")).value(), "text");
    EXPECT_EQ(archive->inflate(*archive->find("content.xml")).value(), "<a>innehåll</a>");
    EXPECT_EQ(archive->find("styles.xml"), nullptr);
    EXPECT_FALSE(archive->has_trailing_bytes());
}

TEST(Zip, TakesSizesFromTheDirectoryWhenADescriptorFollowsTheData) {
    ZipBuilder zip;
    zip.deflate("content.xml", "text").descriptor = true;
    zip.deflate("styles.xml", "mer").descriptor = true;
    EXPECT_EQ(fault_of(zip.bytes()), std::nullopt);
}

TEST(Zip, ReadsSizesFromAZip64Field) {
    ZipBuilder zip;
    auto& member = zip.store("content.xml", "text");
    member.size = 0xFFFFFFFF;
    member.extra = std::string("\x01\x00\x08\x00\x04\x00\x00\x00\x00\x00\x00\x00", 12);
    EXPECT_EQ(fault_of(zip.bytes()), std::nullopt);
}

TEST(Zip, RefusesASizeOfExabytesInAZip64Field) {
    ZipBuilder zip;
    auto& member = zip.store("content.xml", "text");
    member.size = 0xFFFFFFFF;
    member.extra = std::string("\x01\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x80", 12);
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::part_bytes);
}

TEST(Zip, FindsThePackageBehindACommentThatLooksLikeAnotherEnd) {
    ZipBuilder zip = two_members();
    zip.comment = std::string("PK\x05\x06", 4) + std::string(30, '\0');
    EXPECT_EQ(fault_of(zip.bytes()), std::nullopt);
}

TEST(Zip, TellsBytesAfterTheEnd) {
    ZipBuilder zip = two_members();
    zip.trailing = std::string(1000, '\0');
    const std::string bytes = zip.bytes();
    const auto archive = Archive::open(bytes, {});
    ASSERT_TRUE(archive);
    EXPECT_TRUE(archive->has_trailing_bytes());
}

TEST(Zip, RefusesEveryTruncation) {
    const std::string bytes = two_members().bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_EQ(fault_of(bytes.substr(0, size)), FaultKind::truncated) << size;
    }
}

TEST(Zip, RefusesTwoPackagesInOneFile) {
    ZipBuilder zip = two_members();
    zip.prefix = two_members().bytes();
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::prefix);
}

TEST(Zip, RefusesAPackageThatDoesNotBeginTheFile) {
    ZipBuilder zip;
    zip.prefix = "#!/bin/sh\n";
    zip.store("content.xml", "text").offset_shift = static_cast<std::uint32_t>(zip.prefix.size());
    zip.directory_shift = static_cast<std::uint32_t>(zip.prefix.size());
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::prefix);
}

TEST(Zip, RefusesTwoMembersOfOneName) {
    ZipBuilder zip = two_members();
    zip.store("content.xml", "annat");
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::duplicate);
}

TEST(Zip, RefusesADirectoryThatCountsWrong) {
    ZipBuilder zip = two_members();
    zip.count_shift = 60000;
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::directory);
}

TEST(Zip, RefusesAnOffsetOutsideTheFile) {
    ZipBuilder zip;
    zip.store("a", "");
    zip.store("content.xml", "text").offset_shift = 1'000'000;
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::directory);
}

TEST(Zip, RefusesMembersThatShareBytes) {
    ZipBuilder zip;
    zip.store("a.xml", "text");
    auto& member = zip.store("content.xml", "text");
    member.offset_shift = 0U - 39U; // where a.xml is
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::overlap);
}

TEST(Zip, RefusesALocalHeaderWithAnotherName) {
    ZipBuilder zip;
    zip.store("content.xml", "text").local_name = "Content.xml";
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::local_mismatch);
}

TEST(Zip, RefusesAWrongChecksum) {
    ZipBuilder zip;
    zip.deflate("content.xml", "text").crc ^= 1U;
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::damaged);
}

TEST(Zip, RefusesAMemberThatInflatesToAnotherSize) {
    for (const std::uint32_t size : {3U, 5U, 1000U}) {
        ZipBuilder zip;
        zip.deflate("content.xml", "text").size = size;
        EXPECT_EQ(fault_of(zip.bytes()), FaultKind::damaged) << size;
    }
}

TEST(Zip, RefusesOtherMethodsThanStoredAndDeflated) {
    ZipBuilder zip;
    zip.store("content.xml", "text").method = 12;
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::method);
}

TEST(Zip, TellsMembersThatTheZipItselfEncrypts) {
    ZipBuilder zip;
    zip.store("content.xml", "text").flags = 1;
    EXPECT_EQ(fault_of(zip.bytes()), FaultKind::encrypted);
    ZipBuilder aes;
    aes.store("content.xml", "text").method = 99;
    EXPECT_EQ(fault_of(aes.bytes()), FaultKind::encrypted);
}

TEST(Zip, StopsAtItsLimitsBeforeInflating) {
    Limits limits;
    limits.part_bytes = 10;
    EXPECT_EQ(fault_of(two_members().bytes(), limits), FaultKind::part_bytes);
    limits = {};
    limits.entries = 1;
    EXPECT_EQ(fault_of(two_members().bytes(), limits), FaultKind::entries);
}

TEST(Zip, RefusesAMemberThatIsPackedTooHard) {
    const std::string plain(1U << 20U, ' ');
    std::string packed(plain.size(), '\0');
    libdeflate_compressor* compressor = libdeflate_alloc_compressor(9);
    packed.resize(libdeflate_deflate_compress(compressor, plain.data(), plain.size(), packed.data(),
                                              packed.size()));
    libdeflate_free_compressor(compressor);
    ZipBuilder zip;
    auto& member = zip.deflate("content.xml", plain);
    member.data = packed;
    Limits limits;
    EXPECT_EQ(fault_of(zip.bytes(), limits), std::nullopt) << "small parts may be packed hard";
    limits.ratio_from = 1000;
    EXPECT_EQ(fault_of(zip.bytes(), limits), FaultKind::ratio);
}

TEST(Zip, TellsNamesThatNoGoodWriterMakes) {
    ZipBuilder zip = two_members();
    for (const char* name : {"../upp.xml", "/rot.xml", "C:\\x.xml", "a\nb", "bild\xE5.png"}) {
        zip.store(name, "");
    }
    zip.store("Pictures/bild å.png", "");
    zip.store("a..b/c", "");
    const std::string bytes = zip.bytes();
    const auto archive = Archive::open(bytes, {});
    ASSERT_TRUE(archive);
    EXPECT_THAT(archive->odd_names(),
                ElementsAre("../upp.xml", "/rot.xml", "C:\\x.xml", "a\nb", "bild\xE5.png"));
}

TEST(Zip, SurvivesEveryFlippedByte) {
    const std::string good = two_members().bytes();
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const int flip : {1, 0x80, 0xFF}) {
            std::string bytes = good;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            const auto archive = Archive::open(bytes, {});
            if (!archive) {
                continue;
            }
            for (const Entry& entry : archive->entries()) {
                const auto text = archive->inflate(entry);
                // Whatever else is wrong: what is given out is what the checksum covers.
                EXPECT_TRUE(!text || testing::crc32_of(*text) == entry.crc);
            }
        }
    }
}

} // namespace
} // namespace styrkoll::package
