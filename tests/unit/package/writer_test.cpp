// SPDX-License-Identifier: Apache-2.0
#include "package/writer.hpp"

#include "package/directory.hpp"
#include "support/zip_builder.hpp"

#include <gtest/gtest.h>

namespace styrkoll::package {
namespace {

using testing::ZipBuilder;

std::string inflated(std::string_view bytes, std::string_view name) {
    const auto archive = Archive::open(bytes, {});
    if (!archive || archive->find(name) == nullptr) {
        return "not there";
    }
    return archive->inflate(*archive->find(name)).value_or("not inflated");
}

/// A member from its header to the next one's, as it stands in the file.
std::string stretch(std::string_view bytes, std::string_view name) {
    const auto directory = read_directory(bytes, {});
    if (!directory) {
        return "no directory";
    }
    std::uint64_t begin = 0;
    std::uint64_t end = directory->offset;
    for (const Entry& entry : directory->entries) {
        begin = entry.name == name ? entry.header_offset : begin;
    }
    for (const Entry& entry : directory->entries) {
        end = entry.header_offset > begin && entry.header_offset < end ? entry.header_offset : end;
    }
    return std::string(bytes.substr(begin, end - begin));
}

TEST(Writer, PutsTheMimetypeFirstAndStored) {
    const std::string made = write_package("application/x", {{"content.xml", "<a/>"}});
    EXPECT_EQ(made.substr(30, 21), "mimetypeapplication/x");
    EXPECT_EQ(made[8], 0);  // stored
    EXPECT_EQ(made[28], 0); // no extra field
    EXPECT_EQ(inflated(made, "content.xml"), "<a/>");
    EXPECT_EQ(made, write_package("application/x", {{"content.xml", "<a/>"}}));
}

TEST(Writer, TakesMembersOfAnySize) {
    const std::string large(300'000, 'x');
    const std::string made = write_package("m", {{"tom", ""}, {"stor", large}, {"å/ä.xml", "ö"}});
    EXPECT_EQ(inflated(made, "tom"), "");
    EXPECT_EQ(inflated(made, "stor"), large);
    EXPECT_EQ(inflated(made, "å/ä.xml"), "ö");
    EXPECT_LT(made.size(), 5'000U);
}

TEST(Rewriting, KeepsEveryOtherMemberByteForByte) {
    ZipBuilder zip;
    zip.store("mimetype", "application/x");
    zip.deflate("content.xml", "<old/>");
    zip.deflate("styles.xml", "<styles/>").descriptor = true;
    zip.store("Pictures/1.png", std::string("\0\1\2", 3)).extra = std::string("\xFE\xCA\1\0x", 5);
    const std::string before = zip.bytes();
    const auto after = rewrite(before, {}, {{"content.xml", "<new>much longer than it was</new>"}});
    ASSERT_TRUE(after);
    EXPECT_EQ(inflated(*after, "content.xml"), "<new>much longer than it was</new>");
    for (const char* name : {"mimetype", "styles.xml", "Pictures/1.png"}) {
        EXPECT_EQ(stretch(*after, name), stretch(before, name)) << name;
    }
    EXPECT_EQ(inflated(*after, "styles.xml"), "<styles/>");
}

TEST(Rewriting, KeepsTheRecordsButForTheirOffsets) {
    ZipBuilder zip;
    zip.deflate("content.xml", "<old/>");
    zip.store("Pictures/1.png", "png").extra = std::string("\xFE\xCA\1\0x", 5);
    const std::string before = zip.bytes();
    const auto after = rewrite(before, {}, {{"content.xml", "<new>longer</new>"}});
    ASSERT_TRUE(after);
    const auto record = [](std::string_view bytes) {
        const auto directory = read_directory(bytes, {});
        const Entry& entry = directory->entries.front(); // "Pictures/1.png"
        std::string raw(bytes.substr(entry.record_offset, entry.record_size));
        raw.replace(42, 4, "....");
        return raw;
    };
    EXPECT_EQ(record(*after), record(before));
}

TEST(Rewriting, KeepsWhatFollowsThePackage) {
    ZipBuilder zip;
    zip.store("content.xml", "<old/>");
    const std::string before = zip.bytes() + "more";
    const auto after = rewrite(before, {}, {{"content.xml", "<new/>"}});
    ASSERT_TRUE(after);
    EXPECT_TRUE(after->ends_with("more"));
    EXPECT_EQ(inflated(*after, "content.xml"), "<new/>");
}

TEST(Rewriting, RefusesAMemberThatIsNotThere) {
    ZipBuilder zip;
    zip.store("content.xml", "<old/>");
    const auto after = rewrite(zip.bytes(), {}, {{"meta.xml", "<new/>"}});
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().kind, FaultKind::truncated);
    EXPECT_EQ(after.error().member, "meta.xml");
}

TEST(Rewriting, RefusesWhatIsNoPackage) {
    ZipBuilder zip;
    zip.store("content.xml", "<old/>");
    const std::string whole = zip.bytes();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(rewrite(whole.substr(0, size), {}, {{"content.xml", "<new/>"}})) << size;
    }
}

} // namespace
} // namespace styrkoll::package
