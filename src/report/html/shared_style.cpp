// SPDX-License-Identifier: Apache-2.0
//
// Contrast of text against its ground is at least 4.5:1 in both colour schemes (WCAG 2.1 AA). What
// a colour says stands beside it as sign and word.
#include "report/html/shared_style.hpp"

namespace styrkoll::report {

std::string_view shared_style() {
    return R"(
:root{--ink:#16202c;--soft:#4b5563;--paper:#fff;--sheet:#f6f7f9;--rule:#d5dae1;--link:#1d4f91;--focus:#b45309;
--ok:#166534;--ok-b:#e9f6ee;--missing:#b91c1c;--missing-b:#fdecec;--drifted:#854d0e;--drifted-b:#fdf3dc;
--declined:#1e40af;--declined-b:#e8eefc;--unchecked:#4b5563;--unchecked-b:#eef0f3;--unbound:#5b6472;--unbound-b:transparent;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#b6bfcb;--paper:#12171e;--sheet:#1a212b;--rule:#36404d;--link:#8cb9f5;--focus:#fbbf24;
--ok:#86efac;--ok-b:#12291c;--missing:#fca5a5;--missing-b:#3a1818;--drifted:#fcd34d;--drifted-b:#332608;
--declined:#a5c4fb;--declined-b:#17264a;--unchecked:#cbd2db;--unchecked-b:#252d38;--unbound:#a7b0bd}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.wide:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
.lead,.faint,small{color:var(--soft)}
small{font-size:.8125rem}
.s{font-weight:600;white-space:nowrap;color:var(--unbound)}
.s-ok{color:var(--ok)}.s-missing{color:var(--missing)}.s-drifted{color:var(--drifted)}.s-declined{color:var(--declined)}.s-unchecked{color:var(--unchecked)}
.split{display:flex;gap:2px;height:.75rem;margin:.75rem 0 .5rem;border-radius:.25rem;overflow:hidden}
.split span{min-width:4px;background:var(--unbound)}
.split .b-ok{background:var(--ok)}.split .b-missing{background:repeating-linear-gradient(45deg,var(--missing) 0 5px,var(--missing-b) 5px 7px)}
.split .b-drifted{background:repeating-linear-gradient(90deg,var(--drifted) 0 6px,var(--drifted-b) 6px 8px)}.split .b-declined{background:var(--declined)}
.split .b-unchecked{background:repeating-linear-gradient(135deg,var(--unchecked) 0 2px,var(--unchecked-b) 2px 5px)}.split .b-unbound{background:var(--rule)}
.legend{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:.25rem 2rem;margin:.5rem 0}
.legend div{display:flex;gap:.75rem}.legend dt{flex:none;min-width:9.5rem}.legend dd{margin:0;color:var(--soft);font-size:.875rem}
.wide{overflow-x:auto;margin:1rem 0 1.5rem;border:1px solid var(--rule);border-radius:.5rem;background:linear-gradient(90deg,var(--paper),var(--paper))}
table{border-collapse:separate;border-spacing:0;width:100%}
caption{text-align:left;font-weight:700;padding:.75rem .6rem .5rem;position:sticky;left:0}
th,td{border-top:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th,thead td{border-top:0;background:var(--sheet);vertical-align:bottom;font-size:.875rem}
tbody th{font-weight:400;min-width:11rem;max-width:22rem;position:sticky;left:0;background:var(--paper);border-right:1px solid var(--rule)}
thead td{position:sticky;left:0;border-right:1px solid var(--rule)}
.matrix td{border-left:1px solid var(--rule);min-width:5.5rem;font-size:.875rem}
.matrix tbody th+td{border-left:0}.matrix thead th{overflow-wrap:normal}
.matrix td a{text-decoration:none;display:block}.matrix td a:hover .s{text-decoration:underline}
.matrix td .s-unchecked{white-space:normal}.matrix td .s{font-size:.8125rem;line-height:1.3;display:block}.matrix td small{display:block;font-weight:400;line-height:1.3}
abbr{text-decoration:none;cursor:help}
.c-ok{background:var(--ok-b)}.c-missing{background:var(--missing-b);box-shadow:inset 3px 0 var(--missing)}.c-drifted{background:var(--drifted-b);box-shadow:inset 3px 0 var(--drifted)}
.c-declined{background:var(--declined-b)}.c-unchecked{background:var(--unchecked-b)}
.sum thead th{text-align:right}.n{text-align:right;font-variant-numeric:tabular-nums}.zero{color:var(--soft)}.all th,.all td{font-weight:700;border-top:2px solid var(--rule)}
.picture svg{display:block;max-width:none;height:auto}
.picture{max-height:80vh;overflow:auto}
[hidden]{display:none!important}
@media (max-width:30rem){tbody th{min-width:8.5rem;max-width:9.5rem;font-size:.8125rem;overflow-wrap:anywhere}th,td{padding:.35rem .45rem}.matrix td{min-width:5rem}}
@page{size:A4;margin:14mm}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--sheet:#f3f3f3;--rule:#999;--link:#000;--ok:#166534;--ok-b:#fff;--missing:#b91c1c;--missing-b:#fdecec;
--drifted:#854d0e;--drifted-b:#fdf3dc;--declined:#1e40af;--declined-b:#fff;--unchecked:#444;--unchecked-b:#f3f3f3;--unbound:#444}
.split span,.matrix td{print-color-adjust:exact;-webkit-print-color-adjust:exact}.wide,.picture{overflow:visible;max-height:none;border:0}.wide table{font-size:8pt;width:100%}.wide thead th,.wide .s,.wide small{font-size:7.5pt!important}.wide tbody th{font-size:8pt}.matrix td,.matrix th{padding:1.5mm;min-width:0}
tbody th,thead td,caption{position:static}tr{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}thead{display:table-header-group}
.picture svg{max-width:100%;max-height:235mm;width:auto;height:auto}a{text-decoration:none}}
)";
}

} // namespace styrkoll::report
