// SPDX-License-Identifier: Apache-2.0
//
// Colours come from shared_style.cpp. A tone (t-error ...) gives a sign and its words their colour;
// nothing is said by colour alone.
#include "report/html/parts.hpp"

namespace styrkoll::report::html {

std::string_view page_style() {
    return R"(
:root{--mark:#fde68a;--mark-line:#b45309}
@media (prefers-color-scheme:dark){:root{--mark:#574409;--mark-line:#fbbf24}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
.top,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
main:focus{outline:0}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,blockquote{margin:0}
ul{padding:0;list-style:none}
h1{font-size:clamp(1.85rem,1.2rem + 2.8vw,3.25rem);line-height:1.08;letter-spacing:-.022em;font-weight:750;text-wrap:balance}
h2{font-size:clamp(1.4rem,1.2rem + .8vw,1.75rem);line-height:1.2;letter-spacing:-.012em;margin-top:4.5rem}
h3{font-size:1.125rem;line-height:1.35;margin-top:2.5rem}
h4{font-size:1.0625rem;line-height:1.4;font-weight:600}
p,h4,blockquote{max-width:68ch}
summary{cursor:pointer}summary h3{display:inline}
small{display:block;color:var(--soft)}
code{font:.875em ui-monospace,"Cascadia Mono",Menlo,"DejaVu Sans Mono",monospace}
main:focus-visible,section:focus-visible{outline:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.shapes{position:absolute}
.i{width:1em;height:1em;flex:none;fill:currentColor;vertical-align:-.125em;margin-right:.45em}
.k{fill:none;stroke:var(--paper);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.t-error{--t:var(--missing);--tb:var(--missing-b)}.t-warning{--t:var(--drifted);--tb:var(--drifted-b)}.t-note{--t:var(--declined);--tb:var(--declined-b)}
.t-pass{--t:var(--ok);--tb:var(--ok-b)}.t-unknown{--t:var(--drifted);--tb:var(--drifted-b)}
.verdict,.chip,.sev{color:var(--t,var(--soft))}
.chip{display:inline-flex;align-items:center;white-space:nowrap;font-size:.875rem;font-weight:600;margin-right:.9rem;font-variant-numeric:tabular-nums}
.chip:not([class*=t-]){font-weight:400}
.code{font:.6875em ui-monospace,monospace;padding:0 .25em;margin:0 .1em;border:1px solid currentColor;border-radius:.25em;white-space:nowrap;unicode-bidi:isolate}
.facts,.path{color:var(--soft);font-size:.9375rem}.facts{margin-top:.35rem}.path{font-size:.8125rem}
.warn{display:flex;background:var(--drifted-b);border-left:4px solid var(--drifted);padding:.7rem 1rem;margin-top:1rem;max-width:none}
.warn .i{margin:.22em .7em 0 0;color:var(--drifted)}.warn b+*{margin-left:.25em}
.more{margin-top:1rem;color:var(--soft)}
.contents{padding:1rem 0;border-bottom:1px solid var(--rule)}
.contents ul{display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;font-size:.9375rem}.contents a{display:inline-block;padding:.3rem 0}
.kicker{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin:2.25rem 0 1rem;max-width:none;color:var(--soft);font-size:.9375rem}.kicker b{color:var(--ink)}
.head{display:flex;gap:clamp(1rem,2.5vw,2rem);align-items:center;padding:clamp(1.25rem,3.2vw,2.5rem);background:var(--tb);border-radius:.75rem}
.head>.i{width:clamp(2.5rem,6vw,4.5rem);height:clamp(2.5rem,6vw,4.5rem);margin:0;color:var(--t)}.head h1{color:var(--t)}
.head .lead{margin-top:.5rem;color:var(--ink);font-size:clamp(1.0625rem,1rem + .35vw,1.25rem)}
.figures{display:flex;flex-wrap:wrap;gap:1.5rem 0;margin-top:2rem}
.figures dl{display:flex;flex-wrap:wrap;gap:1.25rem clamp(1.5rem,4vw,3.25rem);padding-right:clamp(1.5rem,4vw,3.25rem)}
.figures .since{padding-left:clamp(1.5rem,4vw,3.25rem);border-left:1px solid var(--rule)}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{display:flex;align-items:center;font-size:.9375rem;color:var(--soft)}.figures dd{font-size:2.25rem;line-height:1.15;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums;color:var(--t,var(--ink))}
.figures .i{color:var(--t)}.figures .zero dd{font-weight:400;color:var(--soft)}
.shares{margin-top:2rem}.bar{display:flex;gap:3px;height:.625rem}.bar span{min-width:6px;background:var(--t);border-radius:2px}
.bar .t-error{background:repeating-linear-gradient(45deg,var(--t) 0 6px,var(--tb) 6px 8px)}.bar .t-unknown{background:repeating-linear-gradient(90deg,var(--t) 0 6px,var(--tb) 6px 9px)}
.shares ul{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin-top:.6rem}.shares .i{color:var(--t)}
.list{margin-top:1.25rem;border-bottom:1px solid var(--rule)}
.list li{display:grid;grid-template-columns:13.5rem minmax(0,1fr) minmax(0,22rem);gap:.25rem 1.5rem;padding:.8rem 0;border-top:1px solid var(--rule)}
.list .verdict{display:flex;font-weight:600}.list .verdict .i{margin-top:.27em}.list .name a{font-weight:600;text-decoration-color:var(--rule)}.list .name a:hover{text-decoration-color:currentColor}
.clean{margin-top:2rem}.clean .verdict,.part>.verdict,.doc .verdict{font-weight:600}.clean ul{columns:19rem;column-gap:2.5rem;margin-top:.5rem}.clean li{break-inside:avoid;padding:.35rem 0}
form{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.9rem 1rem;align-items:end;margin-top:1.25rem;padding:1.25rem;background:var(--sheet);border-radius:.75rem}
label{display:grid;gap:.25rem;min-width:0;font-size:.875rem;color:var(--soft)}.broad{grid-column:span 2}
input,select,button{font:inherit;font-size:1rem;width:100%;min-width:0;min-height:2.75rem;padding:.35rem .5rem;color:var(--ink);background:var(--paper);border:1px solid var(--unbound);border-radius:.4rem}
button{width:auto;cursor:pointer}button:hover{border-color:var(--ink)}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;grid-column:1/-1}#count{margin-right:auto;font-weight:600;font-variant-numeric:tabular-nums}.buttons span{display:flex;flex-wrap:wrap;gap:.5rem}.printed{display:none}
.doc{margin-top:5rem;padding-top:1.75rem;border-top:2px solid var(--ink);content-visibility:auto;contain-intrinsic-size:auto 40rem;overflow-clip-margin:1.5rem}.doc h2{margin:0}.printed+.doc{margin-top:3rem}
.fold>summary{margin-top:1rem;padding:.35rem 0;font-size:1.125rem}.fold>summary::marker{color:var(--soft)}.fold>summary .i{margin-left:.3em}
.cols{display:grid;grid-template-columns:minmax(13rem,17rem) minmax(0,1fr);gap:0 3.5rem;margin-top:1rem}
.map{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto;margin-top:1.5rem;padding:2px 2px 2px 6px;font-size:.875rem;line-height:1.4}
.map summary{font-weight:600;margin-bottom:.5rem}.map ul{border-left:2px solid var(--rule)}
.map li{position:relative;padding:.28rem 0 .28rem 1rem;color:var(--soft)}.map .l2{padding-left:1.9rem}.map .l3{padding-left:2.8rem}.map .l4,.map .l5,.map .l6{padding-left:3.7rem}
.map .has::before{content:"";position:absolute;left:-7px;top:.55em;width:12px;height:12px;border-radius:50%;background:var(--t,var(--ink));border:2px solid var(--paper);box-sizing:border-box}
.map a{color:var(--ink);font-weight:600;text-decoration-color:var(--unbound)}.map .cs{display:block}.map .chip{font-size:.8125rem}
.found{min-width:0}.g>h3{color:var(--ink);margin-top:2.25rem;padding-bottom:.6rem}.found>.g:first-child>h3{margin-top:1.5rem}
.f{display:grid;grid-template-columns:6.25rem minmax(0,1fr);gap:0 1rem;padding:1.25rem 0 1.1rem;border-top:1px solid var(--rule)}
.sev{display:flex;align-items:center;height:1.5rem;font-size:.875rem;font-weight:650}
.q{margin-top:.65rem;padding:.55rem .9rem;background:var(--sheet);border-radius:.4rem;color:var(--soft);font-size:.9375rem}
.q p{white-space:pre-wrap}mark{background:var(--mark);color:var(--ink);border-bottom:2px solid var(--mark-line);padding:.05em .1em}
.fix,.rel,.waiver{margin-top:.6rem}.rel{font-size:.9375rem;color:var(--soft)}.fix b{font-weight:600}
.foot{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;align-items:baseline;margin-top:.7rem;font-size:.8125rem;color:var(--soft)}.foot a{color:inherit}
.why summary{text-decoration:underline;text-decoration-color:var(--unbound);text-underline-offset:.2em}.why[open]{flex-basis:100%}.why p{margin-top:.3rem;font-size:.9375rem;color:var(--ink)}.src{color:var(--soft)}
.f:target{background:linear-gradient(var(--sheet),var(--sheet));outline:2px solid var(--focus);outline-offset:.5rem;border-radius:.25rem}.f:target .q{background:var(--paper)}
.apart{margin-top:2rem;padding:1rem 1.25rem;border:1px dashed var(--unbound);border-radius:.5rem}.apart>summary h3{font-size:1rem}.apart .f:first-of-type{margin-top:1rem}
.part{margin-top:5rem;padding-top:1.75rem;border-top:2px solid var(--ink)}.part>h2{margin:0}.part>p:not([class]){margin-top:.75rem}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:2rem 3rem;margin-top:1.75rem}
.totals strong{display:block;font-size:2.25rem;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums}.totals ul li{display:flex;justify-content:space-between;gap:1rem;font-variant-numeric:tabular-nums}
.duties{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1.75rem 3rem;margin-top:1rem}.duties li{padding:.55rem 0;border-top:1px solid var(--rule)}.duties h4{padding-bottom:.4rem}.duties .s{margin-right:.35rem}
.part table .s-unchecked{white-space:normal}.economy td ul,.reasons ul{list-style:disc;padding-left:1.1rem}.economy .chip{display:flex}
.terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:1rem 2rem;margin-top:1.5rem}.terms dt{font-size:.875rem;color:var(--soft)}.terms dd{font-weight:600}
.reasons>li{padding:.9rem 0;border-top:1px solid var(--rule)}.reasons,.plain{margin-top:.75rem}.reasons p,.reasons ul{margin-top:.25rem}.reasons li li{max-width:90ch}
.chain>summary{padding:.35rem 0;font-weight:600}.chain section>div{columns:24rem;column-gap:3rem}.chain h4{margin-top:1.25rem}.chain h5{margin:0;padding-top:.75rem;font-size:.9375rem;font-weight:600;break-after:avoid}.chain h5+small{break-after:avoid}.chain li{padding:.4rem 0;border-top:1px solid var(--rule);break-inside:avoid}.chain .s{margin-right:.35rem}
.wide table{min-width:36rem}table{overflow-wrap:break-word}.matrix abbr{white-space:nowrap}
footer{margin-top:5rem;padding-top:1.25rem;padding-bottom:3rem;color:var(--soft);font-size:.875rem}footer p{border-top:1px solid var(--rule);padding-top:1.25rem;max-width:none}
@media (max-width:60rem){.cols{display:block}.map{position:static;max-height:none}.list li{grid-template-columns:1fr}.list .verdict{order:-1}}
@media (max-width:52rem){form{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (max-width:40rem){.f{display:block}.sev{margin-bottom:.25rem}form{padding:1rem}.head{align-items:flex-start}h2{margin-top:3.5rem}.doc,.part{margin-top:3.5rem}
.figures .since{border-left:0;padding-left:0;border-top:1px solid var(--rule);padding-top:1.25rem}.apart{padding:.9rem 1rem}.legend{grid-template-columns:1fr}.legend div{flex-wrap:wrap;gap:0 .75rem}}
@media (max-width:26rem){form{grid-template-columns:minmax(0,1fr)}.broad{grid-column:auto}}
@media (forced-colors:active){mark{outline:1px solid}.bar span{forced-color-adjust:none}}
@media print{:root{--mark:#fde68a;--mark-line:#b45309}html{font-size:10pt}body{line-height:1.4}.top,form,.map,.here,.skip,.why summary,.chain>summary,.drawn,#brister{display:none!important}.printed{display:flex}.doc{content-visibility:visible}.top,main,footer{max-width:none;padding:0}
h1{font-size:24pt}h2{font-size:15pt;margin-top:9mm}h3{font-size:11.5pt;margin-top:6mm}h4{font-size:10.5pt}.kicker{margin-top:0}.head,.q,mark,.warn,.bar span,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible!important;display:contents!important}.fold>summary,.apart>summary{list-style:none}.cols{display:block;margin:0}
.f{grid-template-columns:22mm 1fr;padding:3mm 0;break-inside:avoid}.list li{grid-template-columns:42mm minmax(0,1fr) 50mm;padding:2mm 0;break-inside:avoid}.doc,.part{margin-top:10mm;padding-top:4mm}.duties li,.reasons>li,.totals>li,.clean li,.apart .f,.head,.figures{break-inside:avoid}
.doc>.name{break-inside:avoid}.doc>.name,.facts,.path,.g>h3,.fold>summary,.apart>summary,.part>h2,.legend,.wide caption{break-after:avoid}.g>h3{margin-top:6mm;padding-bottom:1.5mm}.head{border:1.5pt solid var(--t);padding:5mm}.why p{margin:0;font-size:8.5pt;color:var(--soft);max-width:none}.foot{margin-top:1.5mm}.fold>summary{margin-top:2mm}.chip{margin-right:3mm}.figures,.shares{margin-top:5mm}.wide table{min-width:0}.wide tbody th{min-width:38mm;max-width:60mm}.matrix td small{max-width:32mm}.chain section>div{columns:2;column-gap:8mm;font-size:8.5pt}.chain li{padding:1mm 0}.chain h4{font-size:10pt;margin-top:3mm}.chain h5{font-size:9pt;padding-top:1.5mm}.legend{grid-template-columns:1fr 1fr}.clean ul{columns:2}.why,.why[open]{flex-basis:100%}.foot a{text-decoration:none}footer{margin-top:8mm}}
)";
}

} // namespace styrkoll::report::html
