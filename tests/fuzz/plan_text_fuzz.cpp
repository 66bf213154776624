// SPDX-License-Identifier: Apache-2.0
//
// Everything that looks for words, dates and codes in one line of text.
#include "fuzz/input.hpp"

#include "base/text.hpp"
#include "plan/period.hpp"
#include "plan/type_title.hpp"
#include "plan/wording.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace styrkoll;
    const std::string_view line = fuzz::text(data, size);
    if (text::find_invalid_utf8(line) != std::string_view::npos) {
        (void)text::printable(line);
        return 0;
    }
    const plan::Vocabulary& vocabulary = *fuzz::environment().vocabulary;
    (void)plan::find_periods(line);
    (void)plan::numbered_year(line);
    (void)plan::find_date(line, size / 2);
    (void)plan::normal_form(plan::strip_numbering(line));
    (void)plan::type_of_title(vocabulary, line);
    (void)plan::type_of_file_name(vocabulary, line);
    (void)plan::heading_tokens(vocabulary, line, 0);
    (void)vocabulary.fields.in_text(line);
    (void)vocabulary.fields.as_header(line);
    (void)vocabulary.organs.find(line);
    (void)vocabulary.organs.exactly(line);
    (void)text::shorten(text::squeeze(line), size / 2);
    return 0;
}
