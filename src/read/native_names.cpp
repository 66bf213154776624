// SPDX-License-Identifier: Apache-2.0
#include "read/native_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace styrkoll::read {

namespace {

using Entry = std::pair<std::string_view, NativeElement>;

/// Sorted by name.
constexpr std::array k_elements = {
    Entry{"avsnitt", NativeElement::avsnitt},
    Entry{"bild", NativeElement::bild},
    Entry{"blanksteg", NativeElement::blanksteg},
    Entry{"bokmarke", NativeElement::bokmarke},
    Entry{"cell", NativeElement::cell},
    Entry{"dolt", NativeElement::dolt},
    Entry{"egenskap", NativeElement::egenskap},
    Entry{"fet", NativeElement::fet},
    Entry{"fotnot", NativeElement::fotnot},
    Entry{"hanvisning", NativeElement::hanvisning},
    Entry{"kommentar", NativeElement::kommentar},
    Entry{"kursiv", NativeElement::kursiv},
    Entry{"lank", NativeElement::lank},
    Entry{"lista", NativeElement::lista},
    Entry{"markerat", NativeElement::markerat},
    Entry{"platshallare", NativeElement::platshallare},
    Entry{"post", NativeElement::post},
    Entry{"punkt", NativeElement::punkt},
    Entry{"rad", NativeElement::rad},
    Entry{"radbrytning", NativeElement::radbrytning},
    Entry{"referens", NativeElement::referens},
    Entry{"rubrik", NativeElement::rubrik},
    Entry{"ruta", NativeElement::ruta},
    Entry{"sidfot", NativeElement::sidfot},
    Entry{"sidhuvud", NativeElement::sidhuvud},
    Entry{"sprak", NativeElement::sprak},
    Entry{"stycke", NativeElement::stycke},
    Entry{"tabb", NativeElement::tabb},
    Entry{"tabell", NativeElement::tabell},
    Entry{"tabellrubrik", NativeElement::tabellrubrik},
    Entry{"titel", NativeElement::titel},
};

constexpr bool by_name(const Entry& left, const Entry& right) {
    return left.first < right.first;
}
static_assert(std::is_sorted(k_elements.begin(), k_elements.end(), by_name));

} // namespace

NativeElement native_element(std::string_view local_name) {
    const auto* const found =
        std::lower_bound(k_elements.begin(), k_elements.end(), Entry{local_name, {}}, by_name);
    return found != k_elements.end() && found->first == local_name ? found->second
                                                                   : NativeElement::unknown;
}

bool is_block_only(NativeElement element) {
    return element >= NativeElement::avsnitt && element <= NativeElement::egenskap;
}

} // namespace styrkoll::read
