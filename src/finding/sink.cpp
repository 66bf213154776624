// SPDX-License-Identifier: Apache-2.0
#include "finding/sink.hpp"

#include "base/personal_number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::finding {
namespace {

constexpr std::size_t k_longest_heading = 200; ///< code points

/// Every finding under a heading repeats it; a heading that a file made enormous must not be
/// multiplied by the number of findings.
document::Location bounded(document::Location location) {
    for (std::string& heading : location.headings) {
        personal_number::mask(heading);
        heading = text::shorten(heading, k_longest_heading);
    }
    for (std::string* text : {&location.quote, &location.before, &location.after}) {
        personal_number::mask(*text);
    }
    return location;
}

} // namespace

Sink::Report& Sink::Report::with(std::string_view name, std::string_view value) {
    if (m_finding == nullptr) {
        return *this;
    }
    Arguments& arguments = m_finding->arguments;
    const auto known = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& argument) { return argument.first == name; });
    if (known == arguments.end()) {
        arguments.emplace_back(name, personal_number::masked(value));
    } else {
        known->second = personal_number::masked(value);
    }
    return *this;
}

Sink::Report& Sink::Report::about(std::string_view subject) {
    if (m_finding != nullptr) {
        m_finding->subject = subject;
    }
    return *this;
}

Sink::Report& Sink::Report::at(const document::Place& place) {
    if (m_finding != nullptr && m_document != nullptr && place.block != document::k_none) {
        m_finding->location = bounded(document::locate(*m_document, place));
    }
    return *this;
}

Sink::Report& Sink::Report::at(document::Location location) {
    if (m_finding != nullptr && location != document::Location{}) {
        m_finding->location = bounded(std::move(location));
    }
    return *this;
}

Sink::Report& Sink::Report::suggest(std::string_view text) {
    if (m_finding != nullptr) {
        m_finding->suggestions.push_back(personal_number::masked(text));
    }
    return *this;
}

Sink::Report& Sink::Report::related(const document::Place& place, std::string_view message) {
    if (m_finding == nullptr || m_document == nullptr) {
        return *this;
    }
    Related related;
    related.path = m_document->path;
    related.message = personal_number::masked(message);
    if (place.block != document::k_none) {
        related.location = bounded(document::locate(*m_document, place));
    }
    m_finding->related.push_back(std::move(related));
    return *this;
}

Sink::Report& Sink::Report::related(std::string_view path, const document::Location& location,
                                    std::string_view message) {
    if (m_finding != nullptr) {
        Related related;
        related.path = path;
        related.message = personal_number::masked(message);
        if (location != document::Location{}) {
            related.location = bounded(location);
        }
        m_finding->related.push_back(std::move(related));
    }
    return *this;
}

Sink::Report Sink::report(std::string_view rule) {
    const Rule* known = m_policy->catalogue().find(rule);
    return report(rule, known == nullptr ? Severity::error : known->severity);
}

Sink::Report Sink::report(std::string_view rule, Severity proposed) {
    const Severity severity = m_policy->severity(rule, proposed);
    if (severity == Severity::off) {
        return Report(nullptr, m_document);
    }
    const std::size_t count = ++m_counts[std::string(rule)];
    if (count > k_most_findings) {
        if (count == k_most_findings + 1) {
            not_checked(rule, "limit", std::to_string(k_most_findings));
        }
        return Report(nullptr, m_document);
    }
    Finding& finding = m_findings.emplace_back();
    finding.rule = rule;
    finding.severity = severity;
    return Report(&finding, m_document);
}

void Sink::not_checked(std::string_view rule, std::string_view reason, std::string_view detail) {
    m_unchecked.push_back({std::string(rule), std::string(reason), std::string(detail)});
}

} // namespace styrkoll::finding
