// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"

namespace styrkoll::check {

std::vector<Check> all_checks() {
    return {known_type(),
            contradicting_identity(),
            known_organ(),
            former_organ_name(),
            known_period(),
            control_fields(),
            period_form(),
            budget_year(),
            required_sections(),
            section_content(),
            section_level(),
            section_order(),
            fake_headings(),
            item_titles(),
            item_attributes(),
            item_organs(),
            item_time_spans(),
            duplicate_codes(),
            frame_sums(),
            undefined_codes(),
            misspelt_words(),
            wrong_forms(),
            suspended_hyphens(),
            split_compounds(),
            confused_words(),
            abbreviations(),
            mixed_variants(),
            double_blanks(),
            dashes(),
            quotation_marks(),
            number_forms(),
            date_forms(),
            plain_words(),
            long_sentences(),
            sentence_length(),
            section_lix(),
            avoided_words(),
            misused_terms(),
            missing_terms(),
            unexplained_abbreviations(),
            ambiguous_abbreviations(),
            outdated_terms()};
}

} // namespace styrkoll::check
