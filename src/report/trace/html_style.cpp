// SPDX-License-Identifier: Apache-2.0
//
// Contrast of text against its ground is at least 4.5:1 in both colour schemes (WCAG 2.1 AA). What
// a colour says stands beside it as sign and word.
#include "report/trace/html_page.hpp"

namespace styrkoll::report {

std::string_view html_style() {
    return R"(
:root{--ink:#16202c;--soft:#4b5563;--paper:#fff;--sheet:#f6f7f9;--rule:#d5dae1;--link:#1d4f91;--focus:#b45309;
--ok:#166534;--ok-b:#e9f6ee;--missing:#b91c1c;--missing-b:#fdecec;--drifted:#854d0e;--drifted-b:#fdf3dc;
--declined:#1e40af;--declined-b:#e8eefc;--unchecked:#4b5563;--unchecked-b:#eef0f3;--unbound:#5b6472;--unbound-b:transparent;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#b6bfcb;--paper:#12171e;--sheet:#1a212b;--rule:#36404d;--link:#8cb9f5;--focus:#fbbf24;
--ok:#86efac;--ok-b:#12291c;--missing:#fca5a5;--missing-b:#3a1818;--drifted:#fcd34d;--drifted-b:#332608;
--declined:#a5c4fb;--declined-b:#17264a;--unchecked:#cbd2db;--unchecked-b:#252d38;--unbound:#a7b0bd}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:76rem;margin:0 auto;padding:0 clamp(.75rem,3vw,2rem)}
header{padding-top:2rem}
h1{font-size:clamp(1.7rem,4vw,2.4rem);line-height:1.15;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--rule)}
h3{font-size:1.1rem;margin:2rem 0 .25rem}
h4{font-size:1rem;margin:0;text-wrap:balance}
p{margin:.35rem 0;max-width:70ch}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.wide:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
.lead,.faint,small{color:var(--soft)}
small{font-size:.8125rem}
.warn{border-left:4px solid var(--drifted);background:var(--drifted-b);padding:.5rem .75rem;max-width:none}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:1rem 0}
.s{font-weight:600;white-space:nowrap;color:var(--unbound)}
.s-ok{color:var(--ok)}.s-missing{color:var(--missing)}.s-drifted{color:var(--drifted)}.s-declined{color:var(--declined)}.s-unchecked{color:var(--unchecked)}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem;margin:1.5rem 0;padding:0;list-style:none}
.totals>li{background:var(--sheet);border:1px solid var(--rule);border-radius:.5rem;padding:1rem}
.totals strong{display:block;font-size:1.9rem;line-height:1.1;font-variant-numeric:tabular-nums}
.split{display:flex;gap:2px;height:.75rem;margin:.75rem 0 .5rem;border-radius:.25rem;overflow:hidden}
.split span{min-width:4px;background:var(--unbound)}
.split .b-ok{background:var(--ok)}.split .b-missing{background:repeating-linear-gradient(45deg,var(--missing) 0 5px,var(--missing-b) 5px 7px)}
.split .b-drifted{background:repeating-linear-gradient(90deg,var(--drifted) 0 6px,var(--drifted-b) 6px 8px)}.split .b-declined{background:var(--declined)}
.split .b-unchecked{background:repeating-linear-gradient(135deg,var(--unchecked) 0 2px,var(--unchecked-b) 2px 5px)}.split .b-unbound{background:var(--rule)}
.totals ul,.todo ul,.duties{list-style:none;padding:0;margin:0}
.totals ul li{display:flex;justify-content:space-between;gap:1rem;font-variant-numeric:tabular-nums}
.legend{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:.25rem 2rem;margin:.5rem 0}
.legend div{display:flex;gap:.75rem}.legend dt{flex:none;min-width:9.5rem}.legend dd{margin:0;color:var(--soft);font-size:.875rem}
.todo{display:grid;gap:1rem;margin:1rem 0}
.todo section{border:1px solid var(--rule);border-left:4px solid var(--missing);border-radius:.25rem .5rem .5rem .25rem;padding:.75rem 1rem}
.todo h3{margin:0 0 .25rem}
.todo li{padding:.3rem 0;border-top:1px solid var(--rule)}.todo li:first-child{border-top:0}
.wide{overflow-x:auto;margin:1rem 0 1.5rem;border:1px solid var(--rule);border-radius:.5rem;background:linear-gradient(90deg,var(--paper),var(--paper))}
table{border-collapse:separate;border-spacing:0;width:100%}
caption{text-align:left;font-weight:700;padding:.75rem .6rem .5rem;position:sticky;left:0}
th,td{border-top:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th,thead td{border-top:0;background:var(--sheet);vertical-align:bottom;font-size:.875rem}
tbody th{font-weight:400;min-width:11rem;max-width:22rem;position:sticky;left:0;background:var(--paper);border-right:1px solid var(--rule)}
thead td{position:sticky;left:0;border-right:1px solid var(--rule)}
.unchecked{margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--rule);border-left:4px solid var(--unchecked);border-radius:.25rem .5rem .5rem .25rem}.unchecked summary{cursor:pointer}.unchecked ul{columns:18rem;margin:.5rem 0 0}
.matrix td{border-left:1px solid var(--rule);min-width:5.5rem;font-size:.875rem}
.matrix tbody th+td{border-left:0}
.matrix td a{text-decoration:none;display:block}.matrix td a:hover .s{text-decoration:underline}
.matrix td .s-unchecked{white-space:normal}.matrix td .s{font-size:.8125rem;line-height:1.3;display:block}.matrix td small{display:block;font-weight:400;line-height:1.3}
tbody th a,.duties a{text-decoration-color:var(--rule)}tbody th a:hover,.duties a:hover{text-decoration-color:currentColor}
abbr{text-decoration:none;cursor:help}
.c-ok{background:var(--ok-b)}.c-missing{background:var(--missing-b);box-shadow:inset 3px 0 var(--missing)}.c-drifted{background:var(--drifted-b);box-shadow:inset 3px 0 var(--drifted)}
.c-declined{background:var(--declined-b)}.c-unchecked{background:var(--unchecked-b)}
.sum thead th{text-align:right}.n{text-align:right;font-variant-numeric:tabular-nums}.zero{color:var(--soft)}.all th,.all td{font-weight:700;border-top:2px solid var(--rule)}
.n details ul{text-align:left;margin:.5rem 0 0;padding-left:1rem;min-width:13rem}.n summary{cursor:pointer}
article{padding:.9rem 0;border-top:1px solid var(--rule)}
article:target,.duties li:target{background:var(--sheet);outline:2px solid var(--focus);outline-offset:.35rem;border-radius:.25rem}
.duties li{padding:.15rem 0 .15rem 1rem;overflow-wrap:anywhere}.below{padding-left:1rem;max-width:none}
.picture svg{display:block;max-width:none;height:auto}
.picture{max-height:80vh;overflow:auto}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1rem 0;padding:.75rem 1rem;background:var(--sheet);border:1px solid var(--rule);border-radius:.5rem}
label{display:grid;gap:.15rem;font-size:.875rem;color:var(--soft)}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.35rem;padding:.4rem .6rem;min-height:2.75rem}
input{width:min(22rem,75vw)}
[hidden]{display:none!important}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}
@media (max-width:30rem){tbody th{min-width:8.5rem;max-width:9.5rem;font-size:.8125rem;overflow-wrap:anywhere}th,td{padding:.35rem .45rem}.matrix td{min-width:5rem}}
@page{size:A4;margin:14mm}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--sheet:#f3f3f3;--rule:#999;--link:#000;--ok:#166534;--ok-b:#fff;--missing:#b91c1c;--missing-b:#fdecec;
--drifted:#854d0e;--drifted-b:#fdf3dc;--declined:#1e40af;--declined-b:#fff;--unchecked:#444;--unchecked-b:#f3f3f3;--unbound:#444}
body{font-size:10pt}nav,form,.skip{display:none!important}main,header,footer{max-width:none;padding:0}
.wide,.picture{overflow:visible;max-height:none;border:0}.wide table{font-size:8pt;width:100%}.wide .s{font-size:7.5pt!important}.matrix td,.matrix th{padding:1.5mm;min-width:0}
tbody th,thead td,caption{position:static}tr,article,.todo section{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}thead{display:table-header-group}
.picture svg{max-width:100%;max-height:235mm;width:auto;height:auto}a{text-decoration:none}}
)";
}

std::string_view html_script() {
    return R"(
(function(){var f=document.getElementById('filter');if(!f)return;f.hidden=false;
var t=f.elements.ord,s=f.elements.lage,o=document.getElementById('antal');
function go(){var w=t.value.trim().toLowerCase(),v=s.value,n=0,m=0;
document.querySelectorAll('main [data-s]').forEach(function(e){if(e.classList.contains('all')||e.closest('.duties'))return;m++;
var ok=(!w||e.textContent.toLowerCase().indexOf(w)>=0)&&(!v||(' '+e.dataset.s+' ').indexOf(' '+v+' ')>=0);e.hidden=!ok;if(ok)n++;});
o.textContent=(w||v)?n+' / '+m:'';}
f.addEventListener('input',go);f.addEventListener('submit',function(e){e.preventDefault();});
f.addEventListener('reset',function(){setTimeout(go,0);});
addEventListener('hashchange',function(){var e=location.hash&&document.getElementById(location.hash.slice(1));
if(e&&e.closest('[hidden]')){f.reset();setTimeout(function(){e.scrollIntoView();},0);}});
addEventListener('beforeprint',function(){document.querySelectorAll('details').forEach(function(d){d.open=true;});});
})();
)";
}

} // namespace styrkoll::report
