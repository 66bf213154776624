// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/sink.hpp"
#include "package/zip.hpp"
#include "xml/fault.hpp"

#include <string>
#include <string_view>

namespace styrkoll::read {

/// "rad 2, kolumn 17" as arguments `plats` and, in English, `plats-en`.
void add_place(finding::Sink::Report& report, std::uint32_t line, std::uint32_t column);

/// A part that makes the document unreadable: rules of the families xml and grans.
void report_fault(finding::Sink& sink, const xml::Fault& fault, std::string_view part);

/// The same for a package: families paket and grans, or fil-krypterad.
void report_fault(finding::Sink& sink, const package::Fault& fault);

/// A limit, which ends the reading whatever part it is met in.
[[nodiscard]] bool is_limit(xml::FaultKind kind);
[[nodiscard]] bool is_limit(package::FaultKind kind);

} // namespace styrkoll::read
