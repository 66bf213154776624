// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace styrkoll::read {

inline constexpr std::string_view k_native_namespace = "urn:styrkoll:styrdokument:1";

/// The elements of native XML (schema/styrdokument.rnc), by their Swedish names.
enum class NativeElement : std::uint8_t {
    unknown,
    // structure
    avsnitt,
    rubrik,
    sidhuvud,
    sidfot,
    // blocks
    stycke,
    lista,
    punkt,
    tabell,
    tabellrubrik,
    rad,
    cell,
    post,
    titel,
    egenskap,
    // in a text
    fet,
    kursiv,
    sprak,
    lank,
    hanvisning,
    bokmarke,
    fotnot,
    kommentar,
    radbrytning,
    tabb,
    blanksteg,
    markerat,
    platshallare,
    // in a text or between blocks
    referens,
    bild,
    ruta,
    dolt,
};

[[nodiscard]] NativeElement native_element(std::string_view local_name);

/// True for what can only stand between blocks: it decides whether a cell, an item of a list, a
/// note holds blocks or text.
[[nodiscard]] bool is_block_only(NativeElement element);

} // namespace styrkoll::read
