// SPDX-License-Identifier: Apache-2.0
//
// A flat document with a comment about every block of it.
// What comes out must be XML, and without our comments the document again.
#include "app/annotate.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "write/annotate.hpp"
#include "xml/tree.hpp"

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

using namespace styrkoll;

constexpr const char* k_path = "indata.fodt";
constexpr std::size_t k_most_comments = 50;
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

void expect(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken promise: %s\n", what);
        std::abort();
    }
}

result::WordedFinding about(const document::Document& document, const document::Block& block) {
    result::WordedFinding worded;
    worded.message = "<&\">";
    document::Location& location = worded.finding.location.emplace();
    location.part = document.parts[block.part];
    location.paragraph = block.paragraph;
    location.line = block.line;
    location.column = block.column;
    location.quote = document.text_of(block);
    location.end = static_cast<std::uint32_t>(text::count_code_points(location.quote));
    return worded;
}

/// Nothing when it is no flat document that can be read.
std::optional<result::DocumentResult> judge(const std::string& bytes) {
    const finding::Policy policy(fuzz::environment().catalogue);
    finding::Sink sink(policy);
    const auto document = read::read(bytes, k_path, fuzz::context(), sink);
    if (!document || document->format != document::Format::fodt) {
        return std::nullopt;
    }
    result::DocumentResult judged;
    judged.path = k_path;
    judged.sha256 = file::sha256(bytes);
    for (const document::Block& block : document->blocks) {
        judged.findings.push_back(about(*document, block));
    }
    return judged;
}

std::string without_own(std::string_view bytes) {
    if (bytes.starts_with(k_byte_order_mark)) {
        bytes.remove_prefix(k_byte_order_mark.size());
    }
    xml::Limits limits = fuzz::context().limits.xml;
    limits.refuse_doctype = false;
    const auto tree = xml::Tree::parse(std::string(bytes), limits);
    expect(tree.has_value(), "a copy is XML within the limits");
    return write::remove_own_comments(*tree);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::text(data, size));
    const auto judged = judge(bytes);
    app::AnnotateOptions options;
    options.limits = fuzz::context().limits;
    options.most_comments = k_most_comments;
    const auto made = judged ? app::annotate(bytes, *judged, options) : Result<app::Annotated>();
    if (judged && made) {
        expect(without_own(made->bytes) == without_own(bytes),
               "a copy without our comments is the document");
        const auto copy = judge(made->bytes);
        expect(copy && copy->findings.size() == judged->findings.size(), "a copy reads the same");
        const auto again = app::annotate(made->bytes, *copy, options);
        expect(again && again->bytes == made->bytes, "a copy of a copy is the same");
    }
    return 0;
}
