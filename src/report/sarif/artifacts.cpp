// SPDX-License-Identifier: Apache-2.0
#include "report/sarif/artifacts.hpp"

#include "base/text.hpp"
#include "report/sarif/message.hpp"
#include "report/words.hpp"

#include <string>

namespace styrkoll::report::sarif {
namespace {

using result::DocumentResult;
using result::JsonWriter;

constexpr std::string_view k_base = "WORKING_FOLDER";

bool is_unreserved(char c) {
    constexpr std::string_view k_marks = "-._~/";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           k_marks.find(c) != std::string_view::npos;
}

bool is_absolute(std::string_view path) {
    return !path.empty() && path.front() == '/';
}

} // namespace

std::string percent_encoded(std::string_view path) {
    constexpr std::string_view k_digits = "0123456789ABCDEF";
    // What is no text is U+FFFD in the JSON, from which the same log must come.
    std::string valid;
    for (std::size_t at = 0; at < path.size();) {
        text::append_code_point(valid, text::next_code_point(path, at));
    }
    std::string out;
    for (const char c : valid) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += k_digits[byte >> 4U];
            out += k_digits[byte & 0xFU];
        }
    }
    return out;
}

std::string inner_part(const std::string& path, const std::string& part) {
    return part == path.substr(path.rfind('/') + 1) ? std::string{} : part;
}

Artifacts::Artifacts(const result::RunResult& result) : m_result(&result) {
    for (const DocumentResult& document : result.documents) {
        m_artifacts[add(document.path, "")].document = &document;
    }
    for (const DocumentResult& document : result.documents) {
        add(document.path, document.findings);
    }
    add("", result.set_findings);
    for (const result::NotChecked& entry : result.not_checked) {
        if (!entry.path.empty()) {
            add(entry.path, "");
        }
    }
    if (result.baseline) {
        for (const result::AbsentFinding& absent : result.baseline->absent) {
            if (!absent.path.empty()) {
                add(absent.path, "");
            }
        }
    }
}

void Artifacts::add(const std::string& path, const std::vector<result::WordedFinding>& findings) {
    for (const result::WordedFinding& worded : findings) {
        if (worded.finding.location && !path.empty()) {
            add(path, inner_part(path, worded.finding.location->part));
        }
        for (const finding::Related& other : worded.finding.related) {
            if (!other.path.empty()) {
                add(other.path,
                    other.location ? inner_part(other.path, other.location->part) : std::string{});
            }
        }
    }
}

std::size_t Artifacts::add(const std::string& path, const std::string& part) {
    const std::size_t parent = part.empty() ? 0 : add(path, "");
    const auto [at, is_new] = m_index.try_emplace({path, part}, m_artifacts.size());
    if (is_new) {
        m_artifacts.push_back({path, part, parent, nullptr});
    }
    return at->second;
}

void Artifacts::write_uri(JsonWriter& out, const Artifact& artifact) {
    if (!artifact.part.empty()) {
        out.member("uri", percent_encoded(artifact.part)); // from the root of its package
    } else if (is_absolute(artifact.path)) {
        out.member("uri", "file://" + percent_encoded(artifact.path));
    } else {
        out.member("uri", percent_encoded(artifact.path));
        out.member("uriBaseId", k_base);
    }
}

void Artifacts::write_location(JsonWriter& out, const std::string& path,
                               const std::string& part) const {
    const std::size_t index = m_index.at({path, inner_part(path, part)});
    out.open_object("artifactLocation");
    write_uri(out, m_artifacts[index]);
    out.member("index", index);
    out.end_object();
}

void Artifacts::write_document(JsonWriter& out, const DocumentResult& document) const {
    out.open_array("roles");
    out.text("analysisTarget");
    out.end_array();
    if (!document.sha256.empty()) {
        out.open_object("hashes");
        out.member("sha-256", document.sha256);
        out.end_object();
    }
    const Counts counts = count(document.findings);
    const Hidden hidden = count_hidden(document.findings);
    out.open_object("properties");
    out.member("verdict", result::to_string(document.verdict));
    out.member("verdictText", verdict_words(m_result->language, document.verdict, counts));
    out.member_or_null("title", plain(document.title));
    out.member_or_null("documentType", document.type);
    out.member_or_null("organ", document.organ);
    out.member_or_null("from", document.from);
    out.member_or_null("to", document.to);
    out.member_or_null("status", plain(document.status));
    out.member("errors", counts.errors);
    out.member("warnings", counts.warnings);
    out.member("notes", counts.notes);
    out.member("waived", hidden.waived);
    out.member("unchanged", hidden.unchanged);
    out.end_object();
}

void Artifacts::write(JsonWriter& out) const {
    out.open_object("originalUriBaseIds");
    out.open_object(k_base);
    out.open_object("description");
    out.member("text", say(m_result->language, "Mappen som styrkoll kördes i.",
                           "The folder that styrkoll was run in."));
    out.end_object();
    out.end_object();
    out.end_object();
    out.open_array("artifacts");
    for (const Artifact& artifact : m_artifacts) {
        out.begin_object();
        out.open_object("location");
        write_uri(out, artifact);
        out.end_object();
        if (!artifact.part.empty()) {
            out.member("parentIndex", artifact.parent);
        }
        if (artifact.document != nullptr) {
            write_document(out, *artifact.document);
        }
        out.end_object();
    }
    out.end_array();
}

} // namespace styrkoll::report::sarif
