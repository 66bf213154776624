// SPDX-License-Identifier: Apache-2.0
//
// Contrast of text against its ground is at least 4.5:1 in both colour schemes (WCAG 2.1 AA). What
// a colour says stands beside it as sign and word.
#include "report/trace/html_page.hpp"

namespace styrkoll::report {

std::string_view html_style() {
    return R"(
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:76rem;margin:0 auto;padding:0 clamp(.75rem,3vw,2rem)}
header{padding-top:2rem}
h1{font-size:clamp(1.7rem,4vw,2.4rem);line-height:1.15;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--rule)}
h3{font-size:1.1rem;margin:2rem 0 .25rem}
h4{font-size:1rem;margin:0;text-wrap:balance}
p{margin:.35rem 0;max-width:70ch}
.warn{border-left:4px solid var(--drifted);background:var(--drifted-b);padding:.5rem .75rem;max-width:none}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:1rem 0}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem;margin:1.5rem 0;padding:0;list-style:none}
.totals>li{background:var(--sheet);border:1px solid var(--rule);border-radius:.5rem;padding:1rem}
.totals strong{display:block;font-size:1.9rem;line-height:1.1;font-variant-numeric:tabular-nums}
.totals ul,.todo ul,.duties{list-style:none;padding:0;margin:0}
.totals ul li{display:flex;justify-content:space-between;gap:1rem;font-variant-numeric:tabular-nums}
.todo{display:grid;gap:1rem;margin:1rem 0}
.todo section{border:1px solid var(--rule);border-left:4px solid var(--missing);border-radius:.25rem .5rem .5rem .25rem;padding:.75rem 1rem}
.todo h3{margin:0 0 .25rem}
.todo li{padding:.3rem 0;border-top:1px solid var(--rule)}.todo li:first-child{border-top:0}
.unchecked{margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--rule);border-left:4px solid var(--unchecked);border-radius:.25rem .5rem .5rem .25rem}.unchecked summary{cursor:pointer}.unchecked ul{columns:18rem;margin:.5rem 0 0}
tbody th a,.duties a{text-decoration-color:var(--rule)}tbody th a:hover,.duties a:hover{text-decoration-color:currentColor}
.n details ul{text-align:left;margin:.5rem 0 0;padding-left:1rem;min-width:13rem}.n summary{cursor:pointer}
article{padding:.9rem 0;border-top:1px solid var(--rule)}
article:target,.duties li:target{background:var(--sheet);outline:2px solid var(--focus);outline-offset:.35rem;border-radius:.25rem}
.duties li{padding:.15rem 0 .15rem 1rem;overflow-wrap:anywhere}.below{padding-left:1rem;max-width:none}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1rem 0;padding:.75rem 1rem;background:var(--sheet);border:1px solid var(--rule);border-radius:.5rem}
label{display:grid;gap:.15rem;font-size:.875rem;color:var(--soft)}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.35rem;padding:.4rem .6rem;min-height:2.75rem}
input{width:min(22rem,75vw)}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}
@media print{body{font-size:10pt}nav,form,.skip{display:none!important}main,header,footer{max-width:none;padding:0}article,.todo section{break-inside:avoid}}
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
