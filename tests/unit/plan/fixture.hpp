// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/sink.hpp"
#include "model/load.hpp"
#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"
#include "read/native_xml.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace styrkoll::plan {

/// The Strängnäs model, loaded once.
inline const Vocabulary& strangnas() {
    static const auto k_model = [] {
        const std::string schema = STYRKOLL_SOURCE_DIR "/schema/";
        auto model = model::load_model(schema + "strangnas/styrmodell.xml",
                                       schema + "styrmodell.rng", Language::swedish);
        if (!model) {
            ADD_FAILURE() << model.error().where << " " << model.error().message;
            std::abort();
        }
        return std::make_unique<model::Model>(std::move(*model));
    }();
    static const Vocabulary k_vocabulary(*k_model);
    return k_vocabulary;
}

/// A document in the native form and its plan, kept together.
struct Planned {
    document::Document document;
    Plan plan;

    [[nodiscard]] const Item& item(std::size_t at) const { return plan.items.at(at); }
    [[nodiscard]] std::string kind(const Item& item) const {
        return plan.model->kinds[item.kind].id;
    }
    [[nodiscard]] std::string attribute(const Item& item, std::string_view id) const {
        for (const AttributeValue& value : item.attributes) {
            if (value.attribute != k_none &&
                plan.model->kinds[item.kind].attributes[value.attribute].id == id) {
                return value.text;
            }
        }
        return {};
    }
    [[nodiscard]] std::string type() const {
        return plan.type() == nullptr ? std::string{} : plan.type()->id;
    }
    [[nodiscard]] std::string organ() const {
        const std::uint32_t organ = plan.identity.organ.value.organ;
        return organ == k_none ? std::string{} : plan.model->organisation.organs[organ].id;
    }
    [[nodiscard]] std::string status() const {
        const std::uint32_t status = plan.identity.status.value;
        return status == k_none ? std::string{} : plan.model->statuses[status].id;
    }
    [[nodiscard]] std::string period() const {
        return plan.identity.period.value ? to_words(*plan.identity.period.value) : std::string{};
    }
    [[nodiscard]] std::string section(std::size_t at) const {
        const std::uint32_t definition = plan.sections.at(at).definition;
        return definition == k_none ? std::string{} : plan.type()->sections[definition].id;
    }
};

/// `attributes` of the root, `body` inside <innehall>.
inline std::unique_ptr<Planned> planned(const std::string& attributes, const std::string& body,
                                        const std::string& path = "plan.xml") {
    static const auto k_catalogue = [] { return std::make_unique<finding::Catalogue>(); }();
    const finding::Policy policy(*k_catalogue);
    finding::Sink sink(policy);
    const std::string xml = "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" " +
                            attributes + "><metadata/><innehall>" + body +
                            "</innehall></styrdokument>";
    auto document = read::read_native_xml(xml, path, {}, sink);
    EXPECT_TRUE(document.has_value()) << xml;
    auto out = std::make_unique<Planned>();
    out->document = std::move(*document);
    out->plan = make_plan(out->document, strangnas());
    return out;
}

} // namespace styrkoll::plan
