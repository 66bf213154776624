// SPDX-License-Identifier: Apache-2.0
#include "fuzz/input.hpp"

#include "app/show.hpp"
#include "base/text.hpp"
#include "check/check.hpp"
#include "plan/facts.hpp"

#include <cstdio>
#include <cstdlib>

namespace styrkoll::fuzz {
namespace {

void expect(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken promise: %s\n", what);
        std::abort();
    }
}

bool is_index(std::uint32_t index, std::size_t size) {
    return index == document::k_none || index < size;
}

void expect_whole_block(const document::Document& document, std::size_t at) {
    const document::Block& block = document.blocks[at];
    expect(block.text_begin <= document.text.size() &&
               block.text_size <= document.text.size() - block.text_begin,
           "a block lies inside the text");
    expect(text::find_invalid_utf8(document.text_of(block)) == std::string_view::npos,
           "a block is UTF-8");
    expect(block.heading == document::k_none || block.heading < document.blocks.size(),
           "a block's heading is a block");
    expect(is_index(block.host, document.blocks.size()), "a block's host is a block");
    expect(is_index(block.table, document.tables.size()), "a block's table is a table");
    expect(is_index(block.xml_id, document.strings.size()) &&
               is_index(block.style, document.strings.size()) &&
               is_index(block.language, document.strings.size()),
           "a block's strings are strings");
    expect(block.part < document.parts.size(), "a block's part is a part");
}

void expect_whole_mark(const document::Document& document, const document::Mark& mark) {
    // A mark that stands between the last block and the end names the block after the last.
    expect(mark.block <= document.blocks.size(), "a mark stands in a block");
    expect(is_index(mark.text, document.strings.size()) &&
               is_index(mark.detail, document.strings.size()),
           "a mark's strings are strings");
    if (mark.block < document.blocks.size()) {
        const std::string_view block = document.text_of(mark.block);
        expect(mark.begin <= mark.end && mark.end <= block.size(), "a mark lies inside its block");
        const auto on_border = [block](std::size_t at) {
            return at == block.size() || (static_cast<unsigned char>(block[at]) & 0xC0U) != 0x80U;
        };
        expect(on_border(mark.begin) && on_border(mark.end), "a mark does not cut a character");
    }
}

void expect_whole_tables(const document::Document& document) {
    for (const document::Table& table : document.tables) {
        expect(table.first_cell <= document.cells.size() &&
                   table.cell_count <= document.cells.size() - table.first_cell,
               "a table's cells are cells");
        for (std::uint32_t at = 0; at < table.cell_count; ++at) {
            const document::Cell& cell = document.cells[table.first_cell + at];
            expect(cell.row < table.rows && cell.column < table.columns,
                   "a cell lies inside its table");
            expect(cell.first_block <= document.blocks.size(), "a cell begins at a block");
        }
    }
}

} // namespace

const app::Environment& environment() {
    static const auto loaded = [] {
        app::Setting setting;
        setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
        auto result = app::load_environment(setting, {});
        if (!result) {
            std::fprintf(stderr, "%s\n%s\n", result.error().where.c_str(),
                         result.error().message.c_str());
            std::abort();
        }
        return std::move(*result);
    }();
    return *loaded;
}

read::Context context() {
    read::Context context;
    context.limits.part_bytes = 1U << 20U;
    context.limits.ratio_from = 1U << 16U;
    context.limits.repeated = 64;
    context.limits.cells = 20'000;
    context.limits.total_text = 1U << 20U;
    context.native_grammar = &environment().native_grammar;
    return context;
}

void expect_whole(const document::Document& document) {
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
        expect_whole_block(document, at);
    }
    for (std::size_t at = 0; at < document.marks.size(); ++at) {
        expect_whole_mark(document, document.marks[at]);
        expect(at == 0 || document.marks[at - 1].block <= document.marks[at].block,
               "marks are in order");
    }
    expect_whole_tables(document);
}

void read_and_check(std::string_view bytes, const char* path) {
    const finding::Policy policy(environment().catalogue);
    finding::Sink sink(policy);
    const auto document = read::read(bytes, path, context(), sink);
    if (!document) {
        expect(!sink.findings().empty(), "what cannot be read gives a finding");
        return;
    }
    expect_whole(*document);
    sink.set_document(&*document);
    const plan::Plan plan = plan::make_plan(*document, *environment().vocabulary);
    const check::Context check_context{*environment().vocabulary, Language::swedish};
    (void)check::run_checks(environment().checks, plan, check_context, sink);
    expect(sink.unchecked().empty() || sink.unchecked().front().reason != "failed",
           "no check breaks");
    (void)plan::to_line(plan::make_facts(plan));
    (void)app::show_as_json(plan);
}

} // namespace styrkoll::fuzz
