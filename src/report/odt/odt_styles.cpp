// SPDX-License-Identifier: Apache-2.0
#include "report/odt/odt_text.hpp"

#include <fmt/format.h>

namespace styrkoll::report::odt {
namespace {

constexpr std::string_view k_head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
<office:font-face-decls><style:font-face style:name="Text" svg:font-family="'Liberation Sans', Arial, sans-serif" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>
<office:styles>
)";

constexpr std::string_view k_styles = R"(
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="120%" fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.6cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-weight="bold" fo:color="#16202c"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.9cm"/><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text"><style:text-properties fo:font-size="12.5pt"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Subtitle" style:class="chapter"><style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="24pt"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.5cm"/><style:text-properties fo:color="#4b5563"/></style:style>
<style:style style:name="Utfall" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:keep-with-next="always" fo:margin-bottom="0.05cm"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Fakta" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:keep-with-next="always" fo:margin-bottom="0.1cm"/><style:text-properties fo:color="#4b5563" fo:font-size="9.5pt"/></style:style>
<style:style style:name="Brist" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.08cm" fo:keep-with-next="always"/></style:style>
<style:style style:name="Citat" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-left="0.6cm" fo:margin-bottom="0.08cm" fo:padding="0.12cm" fo:background-color="#f6f7f9" fo:keep-with-next="always"/></style:style>
<style:style style:name="Rad_20_om_20_brist" style:display-name="Rad om brist" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-left="0.6cm" fo:margin-bottom="0.05cm"/></style:style>
<style:style style:name="Punkt" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-bottom="0.08cm"/></style:style>
<style:style style:name="Tabelltext" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9.5pt"/></style:style>
<style:style style:name="Tabellrubrik" style:family="paragraph" style:parent-style-name="Tabelltext"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Tabelldetalj" style:family="paragraph" style:parent-style-name="Tabelltext"><style:text-properties fo:font-size="8.5pt" fo:color="#4b5563"/></style:style>
<style:style style:name="Tabelltext_20_siffra" style:display-name="Tabelltext siffra" style:family="paragraph" style:parent-style-name="Tabelltext"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Tabellrubrik_20_siffra" style:display-name="Tabellrubrik siffra" style:family="paragraph" style:parent-style-name="Tabellrubrik"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Heading" style:class="index"><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard" style:class="index"><style:paragraph-properties fo:margin-bottom="0.08cm" fo:margin-right="1cm"><style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:color="#4b5563"/></style:style>
<style:style style:name="Stark" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Markerad" style:family="text"><style:text-properties fo:background-color="#fde68a" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>
<style:style style:name="Svag" style:family="text"><style:text-properties fo:color="#4b5563"/></style:style>
<text:list-style style:name="Punkter"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.9cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">)";

constexpr std::string_view k_tail =
    R"(</text:p></style:footer></style:master-page></office:master-styles>
</office:document-styles>
)";

} // namespace

std::string odt_styles(std::string_view language, std::string_view country,
                       std::string_view footer) {
    const std::string standard =
        fmt::format("<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
                    "style:writing-mode=\"lr-tb\"/><style:text-properties style:font-name=\"Text\" "
                    "fo:font-size=\"10.5pt\" fo:language=\"{}\" fo:country=\"{}\" "
                    "fo:hyphenate=\"false\"/></style:default-style>",
                    language, country);
    return std::string(k_head) + standard + std::string(k_styles) + std::string(footer) +
           std::string(k_tail);
}

} // namespace styrkoll::report::odt
