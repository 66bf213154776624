// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/file.hpp"
#include "model/load.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// The smallest model that holds a little of everything, one line a thing.
namespace styrkoll::model::sample {

inline const std::string k_grammar = STYRKOLL_SOURCE_DIR "/schema/styrmodell.rng";

inline constexpr std::string_view k_small =
    R"(<styrmodell xmlns="urn:styrkoll:styrmodell:1" version="1" id="liten" namn="Liten modell">
<organisation namn="Lilla kommun">
<organslag id="fullmaktige" namn="fullmäktige" antal="ett" genitiv="kommunens"/>
<organslag id="namnd" namn="nämnd" genitiv="nämndens"/>
<organslag id="kontor" namn="kontor" under="namnd" oppet="ja"/>
<organ id="kf" slag="fullmaktige" namn="Kommunfullmäktige" kort="KF"><alias>Lilla kommun</alias></organ>
<organ id="sn" slag="namnd" namn="Socialnämnden" kort="SN"><tidigare namn="Omsorgsnämnden" till="2018-12-31"/></organ>
<organ id="sk" slag="kontor" under="sn" namn="Socialkontoret"/>
</organisation>
<statusar><status id="beslutad" namn="beslutad" beslutad="ja"><ord>antagen</ord></status></statusar>
<falten>
<falt id="beslutande" typ="organ" namn="Beslutad av"><etikett>Antagen av</etikett></falt>
<falt id="datum" typ="datum" namn="Datum"/>
</falten>
<postslag id="mal" namn="mål" plural="mål" titelregel="mal-titel"><kod form="M{n}"/></postslag>
<postslag id="uppdrag" namn="uppdrag" plural="uppdrag" lokal="ja" titel="får">
<kod form="U{ar}:{n}" lang="ja"/><ord>Uppdrag</ord><kolumn>Uppdrag</kolumn><kodkolumn>Nr</kodkolumn>
<egenskap id="ansvarig" namn="Ansvarig" typ="organ" krav="ska" regel="uppdrag-ansvarig" okant-regel="uppdrag-organ"><etikett>Nämnd</etikett></egenskap>
<egenskap id="slut" namn="Klart" typ="period" krav="bör" i="plan" eller="ansvarig" regel="uppdrag-tid" ar-minst="1" ar-hogst="3" ar-regel="uppdrag-tid"/>
<egenskap id="medel" namn="Medel" typ="finansiering" relation="bidrar-till"><val>ram</val></egenskap>
</postslag>
<dokumenttyp id="plan" namn="Plan" klass="plan" niva="1">
<titel>Årsplan</titel><titel>Flerårsplan</titel>
<utfardas slag="fullmaktige"/><beslutas slag="fullmaktige"/>
<period form="ar" langd="3" borjar="budgetar" regel="period-tre-ar"/>
<kontrollfalt falt="beslutande" krav="ska" for="namnd fullmaktige" nar="beslutad"/>
<avsnitt id="mal" namn="Mål" krav="ska" niva="1" ordning="1" minst="3" relation="bidrar-till" kalla="KL 11 kap. 6 §"><synonym>Nämndens mål/Målen</synonym><innehaller slag="mal"/></avsnitt>
<avsnitt id="ekonomi" namn="Ekonomi" krav="bör" svarande="ja" for="namnd"><star-i avsnitt="mal" ord="Ekonomi"/></avsnitt>
<definierar slag="mal"/>
</dokumenttyp>
<dokumenttyp id="rapport" namn="Rapport" klass="rapport">
<utfardas slag="namnd"/><utfardas slag="fullmaktige"/>
<period form="intervall" fran="01-01" till="08-31" regel="period-delar"/>
</dokumenttyp>
<skala id="bedomning"><steg id="ja" namn="Uppfyllt" uppfyllt="ja"><ord>nått</ord></steg><steg id="nej" namn="Inte uppfyllt"/></skala>
<relationer><relation id="bidrar-till" namn="bidrar till"/></relationer>
<kedja><krav fran="mal" till="uppdrag mal" i="plan rapport" relation="bidrar-till" regel="trad-mal" niva="varning" ingen-regel="trad-mal-ingen" ingen="fel"/></kedja>
<arshjul><handelse dokumenttyp="rapport" senast="10-31" relativt="0" lag="ja" kalla="KL 11 kap. 16 §"/></arshjul>
<anvisningar><borjan>Här beskriver ni</borjan><stil>Anvisning</stil></anvisningar>
</styrmodell>
)";

/// The small model with the first `from` made `to`.
inline std::string changed(std::string_view from, std::string_view to) {
    std::string text(k_small);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// Loads the text as a file called "modell.xml" in a folder of its own.
inline Result<Model> load(std::string_view text, Language language = Language::swedish) {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string(test->test_suite_name()) + "." + test->name();
    for (char& c : name) {
        c = c == '/' ? '-' : c;
    }
    const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / name;
    std::filesystem::create_directories(folder);
    const std::filesystem::path path = folder / "modell.xml";
    std::ofstream(path, std::ios::binary) << text;
    auto loaded = load_model(path.string(), k_grammar, language);
    if (!loaded) {
        // Tests name the place without the folder.
        std::string& where = loaded.error().where;
        const std::string prefix = folder.string() + "/";
        where = where.starts_with(prefix) ? where.substr(prefix.size()) : where;
    }
    std::filesystem::remove_all(folder);
    return loaded;
}

} // namespace styrkoll::model::sample
