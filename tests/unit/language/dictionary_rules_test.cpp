// SPDX-License-Identifier: Apache-2.0
//
// Each rule of the .aff file with a dictionary small enough to see through, and Hunspell's verdict
// on the same files beside ours (dictionary_fixture.hpp).
#include "dictionary_fixture.hpp"

namespace styrkoll::language::dictionary {
namespace {

const std::string k_compounds = "COMPOUNDMIN 1\nCOMPOUNDBEGIN X\nCOMPOUNDMIDDLE U\nCOMPOUNDEND Y\n"
                                "ONLYINCOMPOUND Z\nCOMPOUNDPERMITFLAG W\n";

TEST(DictionaryRules, InflectAWordWhereItsEndMeetsTheCondition) {
    const SmallDictionary words("SFX C Y 3\nSFX C 0 t [aeiouåäö]\nSFX C el let [^m]el\n"
                                "SFX C mel let mel\n",
                                "öga/C\nkakel/C\nvimmel/C\nnål/C\n");
    EXPECT_TRUE(words.accepts("ögat"));
    EXPECT_TRUE(words.accepts("kaklet"));
    EXPECT_TRUE(words.accepts("vimlet"));
    EXPECT_FALSE(words.accepts("vimmlet"));
    EXPECT_FALSE(words.accepts("kakelt"));
    EXPECT_FALSE(words.accepts("nålt"));
}

TEST(DictionaryRules, MayStripAWholeWordOnlyWithFullstrip) {
    const std::string suffix = "SFX B Y 1\nSFX B å ick å\n";
    EXPECT_TRUE(SmallDictionary("FULLSTRIP\n" + suffix, "å/B\n").accepts("ick"));
    EXPECT_FALSE(SmallDictionary(suffix, "å/B\n").accepts("ick"));
}

TEST(DictionaryRules, PutACompoundTogetherFromItsBeginItsMiddleAndItsEnd) {
    const SmallDictionary words(k_compounds, "vård/X\nplan/Y\nbarn/U\ntak\n");
    EXPECT_TRUE(words.accepts("vårdplan"));
    EXPECT_TRUE(words.accepts("vårdbarnplan"));
    EXPECT_TRUE(words.accepts("vårdbarnbarnplan"));
    EXPECT_FALSE(words.accepts("planvård"));
    EXPECT_FALSE(words.accepts("barnplan"));
    EXPECT_FALSE(words.accepts("vårdtak"));
    EXPECT_FALSE(words.accepts("vårdbarn"));
}

TEST(DictionaryRules, LetASuffixStandInsideACompoundOnlyWithItsPermission) {
    const SmallDictionary words(k_compounds +
                                    "SFX v N 1\nSFX v 0 s/WXZ .\nSFX A Y 1\nSFX A 0 s .\n",
                                "yrke/v\nväg/A\nman/Y\n");
    EXPECT_TRUE(words.accepts("yrkesman"));
    EXPECT_FALSE(words.accepts("yrkes")); // only in compounds
    EXPECT_TRUE(words.accepts("vägs"));
    EXPECT_FALSE(words.accepts("vägsman"));
}

TEST(DictionaryRules, LetAShorteningSuffixEndACompoundAsHunspellDoes) {
    const SmallDictionary words(k_compounds + "SFX z N 1\nSFX z a 0/WXZ a\n", "myra/zY\nskog/X\n");
    EXPECT_TRUE(words.accepts("skogmyr"));
    EXPECT_FALSE(words.accepts("myr"));
}

TEST(DictionaryRules, RefuseThreeEqualLettersAndAcceptTwo) {
    const SmallDictionary words(k_compounds + "CHECKCOMPOUNDTRIPLE\nSIMPLIFIEDTRIPLE\n",
                                "fall/X\nlucka/Y\n");
    EXPECT_TRUE(words.accepts("fallucka"));
    EXPECT_FALSE(words.accepts("falllucka"));
    EXPECT_FALSE(words.accepts("falucka"));
}

TEST(DictionaryRules, RefuseTheSameWordTwice) {
    const SmallDictionary words(k_compounds + "CHECKCOMPOUNDDUP\nSFX A Y 1\nSFX A 0 en .\n",
                                "bil/XYA\nväg/XYA\n");
    EXPECT_FALSE(words.accepts("bilbil"));
    EXPECT_FALSE(words.accepts("bilbilen"));
    EXPECT_TRUE(words.accepts("bilväg"));
}

TEST(DictionaryRules, RefuseACompoundThatIsAnotherWordMisspelt) {
    const SmallDictionary words(k_compounds + "CHECKCOMPOUNDREP\nREP 2\nREP t tt\nREP ^x$ y\n",
                                "rot/X\nen/Y\nrotten\nfot/X\n");
    EXPECT_FALSE(words.accepts("roten"));
    EXPECT_TRUE(words.accepts("foten"));
}

TEST(DictionaryRules, RefuseACompoundThatTheDictionaryHasAsTwoWords) {
    const SmallDictionary words(k_compounds, "bland/X\nannat/Y\nbland annat\nrum/X\n");
    EXPECT_FALSE(words.accepts("blandannat"));
    EXPECT_TRUE(words.accepts("rumannat"));
}

TEST(DictionaryRules, CountTheShortestPartInCharacters) {
    const std::string words = "ås/X\nplan/Y\nö/X\n";
    std::string longer = k_compounds;
    longer.replace(0, 13, "COMPOUNDMIN 2");
    EXPECT_TRUE(SmallDictionary(longer, words).accepts("åsplan"));
    EXPECT_FALSE(SmallDictionary(longer, words).accepts("öplan"));
    EXPECT_TRUE(SmallDictionary(k_compounds, words).accepts("öplan"));
}

TEST(DictionaryRules, RefuseForbiddenWordsAndWhatIsMadeOfThem) {
    const SmallDictionary words(k_compounds + "FORBIDDENWORD %\nSFX A Y 1\nSFX A 0 s .\n",
                                "arbete/X\nplats/AY\narbeteplats/%A\nplast/%AY\n");
    EXPECT_FALSE(words.accepts("arbeteplats"));
    EXPECT_FALSE(words.accepts("arbeteplatss"));
    EXPECT_FALSE(words.accepts("Arbeteplats"));
    EXPECT_FALSE(words.accepts("plast"));
    EXPECT_FALSE(words.accepts("arbeteplast"));
}

TEST(DictionaryRules, NeverTakeANeedyStemAlone) {
    const SmallDictionary words(k_compounds + "NEEDAFFIX n\nSFX A Y 1\nSFX A 0 a .\n", "skol/nA\n");
    EXPECT_FALSE(words.accepts("skol"));
    EXPECT_TRUE(words.accepts("skola"));
}

TEST(DictionaryRules, AskForACapitalWhereAPlaceNameEnds) {
    const SmallDictionary words(k_compounds + "FORCEUCASE c\n", "stor/X\nsverige/cYZ\n");
    EXPECT_TRUE(words.accepts("Storsverige"));
    EXPECT_TRUE(words.accepts("STORSVERIGE"));
    EXPECT_FALSE(words.accepts("storsverige"));
}

TEST(DictionaryRules, FollowPatternsOfFlags) {
    const SmallDictionary words(k_compounds + "BREAK 0\nCOMPOUNDRULE 3\nCOMPOUNDRULE 1*-6\n"
                                              "COMPOUNDRULE 4?26\nCOMPOUNDRULE 1*-3Y\n",
                                "1/1\n2/1\n-/-\nåring/6\nhundra/4\ntjugo/2\ntals/3\nplan/Y\n");
    EXPECT_TRUE(words.accepts("12-åring"));
    EXPECT_TRUE(words.accepts("hundratjugoåring"));
    EXPECT_TRUE(words.accepts("tjugoåring"));
    EXPECT_TRUE(words.accepts("12-talsplan"));
    EXPECT_FALSE(words.accepts("hundraåring"));
    EXPECT_FALSE(words.accepts("12åring"));
    EXPECT_FALSE(words.accepts("12-"));
}

TEST(DictionaryRules, TryLowerAndTitleCase) {
    const SmallDictionary words("SFX A Y 1\nSFX A 0 :s .\n", "kommun\nÅkers\nEU/A\neTjänst\nDe\n");
    EXPECT_TRUE(words.accepts("Kommun"));
    EXPECT_TRUE(words.accepts("KOMMUN"));
    EXPECT_FALSE(words.accepts("kOMMUN"));
    EXPECT_TRUE(words.accepts("ÅKERS"));
    EXPECT_FALSE(words.accepts("åkers"));
    EXPECT_TRUE(words.accepts("EU:s"));
    EXPECT_TRUE(words.accepts("EU:S"));
    EXPECT_FALSE(words.accepts("Eu"));
    EXPECT_FALSE(words.accepts("eu"));
    EXPECT_TRUE(words.accepts("ETJÄNST"));
    EXPECT_FALSE(words.accepts("Etjänst"));
}

TEST(DictionaryRules, ReadAFullStopAsThePartOfAnAbbreviation) {
    const SmallDictionary words("", "bl.a.\nkommun\n");
    EXPECT_TRUE(words.accepts("bl.a."));
    EXPECT_TRUE(words.accepts("Bl.a."));
    EXPECT_FALSE(words.accepts("bl.a"));
    EXPECT_TRUE(words.accepts("kommun."));
    EXPECT_TRUE(words.accepts("kommun..."));
    EXPECT_TRUE(words.accepts("..."));
}

TEST(DictionaryRules, AcceptNumbersWithSingleSeparators) {
    const SmallDictionary words("BREAK 0\n", "kommun\n");
    EXPECT_TRUE(words.accepts("2027"));
    EXPECT_TRUE(words.accepts("1,5"));
    EXPECT_TRUE(words.accepts("2027-12-31"));
    EXPECT_FALSE(words.accepts("1,,5"));
    EXPECT_FALSE(words.accepts("-5"));
    EXPECT_FALSE(words.accepts("5-"));
}

TEST(DictionaryRules, BreakWordsWhereTheyMayBe) {
    const SmallDictionary words("BREAK 3\nBREAK -\nBREAK ^+\nBREAK :$\n",
                                "vård\nplan\nKF\ne-post\n");
    EXPECT_TRUE(words.accepts("vård-plan"));
    EXPECT_TRUE(words.accepts("KF-plan"));
    EXPECT_TRUE(words.accepts("e-post-plan"));
    EXPECT_TRUE(words.accepts("+plan"));
    EXPECT_TRUE(words.accepts("plan:"));
    EXPECT_FALSE(words.accepts("plan-"));
    EXPECT_FALSE(words.accepts("-plan"));
    EXPECT_FALSE(words.accepts("vård-plam"));
    EXPECT_TRUE(words.accepts("plan-plan-plan-plan-plan-plan-plan-plan-plan-plan"));
    EXPECT_FALSE(words.accepts("plan-plan-plan-plan-plan-plan-plan-plan-plan-plan-plan"));
}

TEST(DictionaryRules, InflectAnAddedWordAsItsModel) {
    const SmallDictionary words(
        k_compounds + "SFX A Y 1\nSFX A 0 en .\nFORBIDDENWORD %\n", "plan/AXY\nvård/X\nhjul/%\n",
        {{"logg", "plan"}, {"Stratsys", ""}, {"hjul", ""}, {"kvist", "logg"}});
    EXPECT_TRUE(words.accepts("logg"));
    EXPECT_TRUE(words.accepts("loggen"));
    EXPECT_TRUE(words.accepts("vårdlogg"));
    EXPECT_TRUE(words.accepts("loggplan"));
    EXPECT_TRUE(words.accepts("Stratsys"));
    EXPECT_FALSE(words.accepts("stratsys"));
    EXPECT_FALSE(words.accepts("Stratsysen"));
    EXPECT_TRUE(words.accepts("hjul"));
    EXPECT_TRUE(words.accepts("kvisten")); // a model may itself be added
}

TEST(DictionaryRules, TakeAnAddedWordAsItStandsWhenItsModelIsUnknown) {
    const std::string bytes = table_of("SET UTF-8\n", "1\nplan\n", {{"logg", "finnsinte"}});
    const auto table = Table::over(bytes, k_test_identity);
    ASSERT_TRUE(table);
    ASSERT_NE(table->find(hash_of("logg")).profile, nullptr);
    EXPECT_EQ(table->find(hash_of("loggen")).profile, nullptr);
}

TEST(DictionaryRules, TellWhatAWordIs) {
    const SmallDictionary words(k_compounds + "SFX D Y 2\nSFX D 0 en [^a]\nSFX D 0 nde a\n"
                                              "SFX M Y 1\nSFX M 0 de a\nSFX O Y 1\nSFX O 0 t .\n",
                                "plan/DXY\nvandra/DM\nviktig/O\noch\n");
    const Speller& speller = words.speller();
    EXPECT_EQ(speller.look_up("plan").classes, k_class_noun | k_class_indefinite);
    EXPECT_EQ(speller.look_up("Planen").classes, k_class_noun);
    EXPECT_EQ(speller.look_up("vandra").classes, k_class_verb);
    EXPECT_EQ(speller.look_up("vandrade").classes, k_class_verb);
    EXPECT_EQ(speller.look_up("viktigt").classes, k_class_adjective);
    EXPECT_EQ(speller.look_up("och").classes, 0);
    EXPECT_TRUE(speller.look_up("planen").listed);
}

TEST(DictionaryRules, GiveACompoundTheClassesOfItsLastPart) {
    const SmallDictionary words(k_compounds + "SFX D Y 1\nSFX D 0 en .\n", "vård/X\nplan/DY\n");
    const Speller::Answer whole = words.speller().look_up("vårdplan");
    EXPECT_TRUE(whole.accepted);
    EXPECT_FALSE(whole.listed);
    EXPECT_EQ(whole.classes, k_class_noun | k_class_indefinite);
    EXPECT_EQ(words.speller().look_up("vårdplanen").classes, k_class_noun);
}

TEST(AffixFile, NamesADirectiveThatItDoesNotFollow) {
    const auto read = read_affixes("SET UTF-8\nICONV 1\nICONV a b\n", Language::swedish);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, "Ordlistan använder en regel som inte stöds: ICONV");
    EXPECT_FALSE(read_affixes("SET ISO8859-1\n", Language::swedish));
    EXPECT_FALSE(read_affixes("PFX a Y 1\nPFX a 0 - .\n", Language::swedish));
    EXPECT_FALSE(read_affixes("COMPOUNDWORDMAX 3\n", Language::swedish));
    EXPECT_FALSE(read_affixes("NYREGEL 1\n", Language::swedish));
    EXPECT_TRUE(read_affixes("# REGEL\nTRY abc\nMAXDIFF 5\n-----\n", Language::swedish));
}

TEST(AffixFile, RefusesASuffixOnASuffix) {
    EXPECT_FALSE(
        read_affixes("SFX A Y 1\nSFX A 0 s/B .\nSFX B Y 1\nSFX B 0 t .\n", Language::swedish));
}

TEST(AffixFile, TellsTheLineOfATableThatIsCutOff) {
    const auto read = read_affixes("SET UTF-8\nREP 3\nREP a b\n", Language::english);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, "The dictionary's rule file is broken, line 4");
}

TEST(WordList, PassesOverWhatIsNotUtf8AndKeepsTheRest) {
    const auto affixes = read_affixes("SET UTF-8\n", Language::swedish);
    const WordList list("3\nkommun\nk\xFFn\n\nplan/A\tpo:noun\nord po:noun\n", {}, *affixes);
    ASSERT_EQ(list.entries().size(), 3U);
    EXPECT_EQ(list.entries()[1].text, "plan");
    EXPECT_EQ(list.entries()[1].flags, "A");
    EXPECT_EQ(list.entries()[2].text, "ord");
}

} // namespace
} // namespace styrkoll::language::dictionary
