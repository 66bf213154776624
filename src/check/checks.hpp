// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"

/// Every check describes itself: its name, its rules, what it needs. One file a check, in the
/// folder of its family.
namespace styrkoll::check {

// identitet: which document it is
[[nodiscard]] Check known_type();
[[nodiscard]] Check contradicting_identity();
[[nodiscard]] Check known_organ();
[[nodiscard]] Check former_organ_name();
[[nodiscard]] Check known_period();

// kontrollblock
[[nodiscard]] Check control_fields();

// period
[[nodiscard]] Check period_form();
[[nodiscard]] Check budget_year();

// avsnitt: sections
[[nodiscard]] Check required_sections();
[[nodiscard]] Check section_content();
[[nodiscard]] Check section_level();
[[nodiscard]] Check section_order();
[[nodiscard]] Check fake_headings();

// mal, uppdrag, nyckeltal, aktivitet, post: items. The model names their rules.
[[nodiscard]] Check item_titles();
[[nodiscard]] Check item_attributes();
[[nodiscard]] Check item_organs();
[[nodiscard]] Check item_time_spans();
[[nodiscard]] Check duplicate_codes();

// ram: budget frames
[[nodiscard]] Check frame_sums();

// referens
[[nodiscard]] Check undefined_codes();

// stavning: spelling
[[nodiscard]] Check misspelt_words();
[[nodiscard]] Check wrong_forms();
[[nodiscard]] Check suspended_hyphens();

// sarskrivning: compounds that are split in two
[[nodiscard]] Check split_compounds();

// skrivregel: how words, numbers and marks are written
[[nodiscard]] Check confused_words();
[[nodiscard]] Check abbreviations();
[[nodiscard]] Check mixed_variants();
[[nodiscard]] Check double_blanks();
[[nodiscard]] Check dashes();
[[nodiscard]] Check quotation_marks();
[[nodiscard]] Check number_forms();
[[nodiscard]] Check date_forms();

// klarsprak: plain language
[[nodiscard]] Check plain_words();
[[nodiscard]] Check long_sentences();
[[nodiscard]] Check sentence_length();
[[nodiscard]] Check section_lix();

// term: the municipality's terms, abbreviations, what went out of use
[[nodiscard]] Check avoided_words();
[[nodiscard]] Check misused_terms();
[[nodiscard]] Check missing_terms();
[[nodiscard]] Check unexplained_abbreviations();
[[nodiscard]] Check ambiguous_abbreviations();
[[nodiscard]] Check outdated_terms();

} // namespace styrkoll::check
