// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

namespace styrkoll::document {

/// Hides the last four digits of every personal number in the document (base/personal_number.hpp):
/// its text, names, addresses, alternative texts and properties. Readers call it last, so that
/// nothing after them, no report, index or fingerprint, can hold one. Blocks and marks keep their
/// places in code points; their offsets in bytes are moved. Signs that were written in the place of
/// digits become "•", so that `k_hidden_digit` always stands for a digit that was there.
void mask_personal_numbers(Document& document);

} // namespace styrkoll::document
