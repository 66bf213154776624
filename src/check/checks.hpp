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

// ekonomi: what amounts say, in tables and beside them (ram-summa too)
[[nodiscard]] Check table_arithmetic();
[[nodiscard]] Check table_units();
[[nodiscard]] Check plan_years();
[[nodiscard]] Check cited_amounts();
[[nodiscard]] Check listed_amounts();
[[nodiscard]] Check slipped_amounts(); ///< after the two above: tells of no amount twice

// lag, beslut: what laws and local rules want to be said
[[nodiscard]] Check content_demands();
[[nodiscard]] Check proposals();
[[nodiscard]] Check deciding_body();
[[nodiscard]] Check register_number();
[[nodiscard]] Check paragraph_sign();
[[nodiscard]] Check attachments();

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
[[nodiscard]] Check former_organs();

// agenda: Agenda 2030
[[nodiscard]] Check agenda_links();

// mal: how goals are written, and what measures them
[[nodiscard]] Check goal_wording();
[[nodiscard]] Check goal_indicators();

// uppfoljning: ratings in reports
[[nodiscard]] Check rating_cells();

// nyckeltal: what a reader asks of an indicator besides what the model demands
[[nodiscard]] Check indicator_details();

// kolada: indicators, by the list that the user gave; not among all_checks(), since without a list
// they have nothing to say
[[nodiscard]] Check kolada_indicators();

// tid: years, dates and what they contradict
[[nodiscard]] Check impossible_dates();
[[nodiscard]] Check carried_over_years();
[[nodiscard]] Check decision_order();
[[nodiscard]] Check contradicting_status();
// tillganglighet: who cannot see the document, or not well, can use it
[[nodiscard]] Check document_title();
[[nodiscard]] Check document_language();
[[nodiscard]] Check heading_levels();
[[nodiscard]] Check repeated_headings();
[[nodiscard]] Check heading_numbers();
[[nodiscard]] Check contents_table();
[[nodiscard]] Check alternative_texts();
[[nodiscard]] Check table_headers();
[[nodiscard]] Check link_texts();
[[nodiscard]] Check typed_lists();
[[nodiscard]] Check empty_paragraphs();
[[nodiscard]] Check contrast();
[[nodiscard]] Check colour_meaning();
// personuppgift: what identifies a private person
[[nodiscard]] Check personal_numbers();
[[nodiscard]] Check contact_details();

// mall: what is left of the template
[[nodiscard]] Check placeholders();
[[nodiscard]] Check instructions();

// kvar: what the writers left behind
[[nodiscard]] Check leftovers();
[[nodiscard]] Check broken_fields();
[[nodiscard]] Check contents();

// publicering: what must not follow the file out
[[nodiscard]] Check published_links();
[[nodiscard]] Check authors();

// egen: rules that a municipality wrote itself
[[nodiscard]] Check own_rules();

} // namespace styrkoll::check
