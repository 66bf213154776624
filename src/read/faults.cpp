// SPDX-License-Identifier: Apache-2.0
#include "read/faults.hpp"

#include "base/text.hpp"

#include <utility>

namespace styrkoll::read {
namespace {

std::string_view rule_of(xml::FaultKind kind) {
    switch (kind) {
    case xml::FaultKind::encoding:
        return "xml-kodning";
    case xml::FaultKind::malformed:
        return "xml-valformad";
    case xml::FaultKind::doctype:
        return "xml-doctype";
    case xml::FaultKind::namespaces:
        return "xml-namnrymd";
    case xml::FaultKind::depth:
        return "grans-djup";
    case xml::FaultKind::attributes:
        return "grans-attribut";
    case xml::FaultKind::attribute_bytes:
        return "grans-attributlangd";
    case xml::FaultKind::text_bytes:
        return "grans-textlangd";
    }
    return "xml-valformad";
}

std::string_view rule_of(package::FaultKind kind) {
    switch (kind) {
    case package::FaultKind::truncated:
        return "paket-avklippt";
    case package::FaultKind::directory:
        return "paket-katalog";
    case package::FaultKind::prefix:
        return "paket-dubbelt";
    case package::FaultKind::duplicate:
        return "paket-dubblett";
    case package::FaultKind::overlap:
    case package::FaultKind::local_mismatch:
        return "paket-motsagelse";
    case package::FaultKind::method:
        return "paket-metod";
    case package::FaultKind::encrypted:
        return "fil-krypterad";
    case package::FaultKind::damaged:
        return "paket-skadat";
    case package::FaultKind::entries:
        return "grans-poster";
    case package::FaultKind::part_bytes:
        return "grans-del";
    case package::FaultKind::ratio:
        return "grans-packgrad";
    }
    return "paket-katalog";
}

} // namespace

void add_place(finding::Sink::Report& report, std::uint32_t line, std::uint32_t column) {
    const std::string line_number = std::to_string(line);
    const std::string column_number = std::to_string(column);
    report.with("plats", "rad " + line_number + ", kolumn " + column_number)
        .with("plats-en", "line " + line_number + ", column " + column_number);
}

void report_fault(finding::Sink& sink, const xml::Fault& fault, std::string_view part) {
    document::Location location;
    location.part = part;
    location.line = fault.line;
    location.column = fault.column;
    auto report = sink.report(rule_of(fault.kind));
    report.at(std::move(location)).with("del", part).with("beskrivning", fault.detail);
    add_place(report, fault.line, fault.column);
}

void report_fault(finding::Sink& sink, const package::Fault& fault) {
    sink.report(rule_of(fault.kind))
        .with("del", text::printable(fault.member))
        .with("varde", std::to_string(fault.value));
}

bool is_limit(xml::FaultKind kind) {
    return kind == xml::FaultKind::depth || kind == xml::FaultKind::attributes ||
           kind == xml::FaultKind::attribute_bytes || kind == xml::FaultKind::text_bytes;
}

bool is_limit(package::FaultKind kind) {
    return kind == package::FaultKind::entries || kind == package::FaultKind::part_bytes ||
           kind == package::FaultKind::ratio;
}

} // namespace styrkoll::read
