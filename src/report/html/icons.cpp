// SPDX-License-Identifier: Apache-2.0
//
// Shapes differ, not only colours: octagon, triangle, disc with i, disc with a tick, disc half
// filled.
#include "report/html/page.hpp"

#include <array>

namespace styrkoll::report::html {
namespace {

struct Shape {
    std::string_view id, tone, drawing;
};

/// In the order of Icon; on a field of 16 by 16.
constexpr std::array<Shape, 5> k_shapes{{
    {"i-e", "t-error",
     R"(<path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="k" d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4"/>)"},
    {"i-w", "t-warning",
     R"(<path d="M8 1.2 15.4 14.4H.6z" stroke="currentColor" stroke-linejoin="round"/><path class="k" d="M8 6v4m0 2.2v.3"/>)"},
    {"i-n", "t-note", R"(<circle cx="8" cy="8" r="7.2"/><path class="k" d="M8 7.4v4.2m0-7v.3"/>)"},
    {"i-p", "t-pass",
     R"(<circle cx="8" cy="8" r="7.2"/><path class="k" d="m4.7 8.3 2.4 2.4 4.3-5"/>)"},
    {"i-u", "t-unknown",
     R"(<path d="M8 .8a7.2 7.2 0 0 0 0 14.4z"/><circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.8"/>)"},
}};

const Shape& shape_of(Icon which) {
    return k_shapes[static_cast<std::size_t>(which)];
}

} // namespace

std::string icon(Icon which) {
    return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#" + std::string(shape_of(which).id) +
           "\"/></svg>";
}

std::string icon_shapes() {
    std::string out = "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\">";
    for (const Shape& shape : k_shapes) {
        out += "<symbol id=\"" + std::string(shape.id) + "\" viewBox=\"0 0 16 16\">" +
               std::string(shape.drawing) + "</symbol>";
    }
    return out + "</svg>\n";
}

Icon icon_of(finding::Severity severity) {
    switch (severity) {
    case finding::Severity::error:
        return Icon::error;
    case finding::Severity::warning:
        return Icon::warning;
    case finding::Severity::note:
    case finding::Severity::off:
        return Icon::note;
    }
    return Icon::note;
}

Icon icon_of(result::Verdict verdict, const Counts& counts) {
    switch (verdict) {
    case result::Verdict::pass:
        return counts.errors > 0 ? Icon::warning : Icon::pass;
    case result::Verdict::fail:
    case result::Verdict::unreadable:
        return Icon::error;
    case result::Verdict::incomplete:
        return Icon::unknown;
    }
    return Icon::unknown;
}

std::string_view tone_of(Icon which) {
    return shape_of(which).tone;
}

} // namespace styrkoll::report::html
