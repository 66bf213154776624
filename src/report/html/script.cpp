// SPDX-License-Identifier: Apache-2.0
//
// Filters, sorts, opens and closes; the page is whole without it. It changes no words of the page
// but the count.
#include "report/html/parts.hpp"

namespace styrkoll::report::html {

std::string_view page_script() {
    return R"(
(function(){
'use strict';
var form=document.getElementById('filter'),list=function(where,what){return Array.prototype.slice.call(where.querySelectorAll(what));};
var sheets=list(document,'.fold,.apart,.why,.map details');
function reveal(element){for(var at=element;at;at=at.parentElement)if(at.tagName==='DETAILS')at.open=true;}
function follow(){var id=decodeURIComponent(location.hash.slice(1)),element=id&&document.getElementById(id);if(!element)return;
if(form&&element.closest('[hidden]')){form.reset();refresh();}
reveal(element);element.scrollIntoView({behavior:"instant"});}
var were=[];
addEventListener('beforeprint',function(){were=list(document,'details').filter(function(one){return!one.open;});were.forEach(function(one){one.open=true;});});
addEventListener('afterprint',function(){were.forEach(function(one){one.open=false;});});
addEventListener('hashchange',follow);
if(!form){follow();return;}
var field=form.elements,status=document.getElementById('count'),printed=document.getElementById('printed'),all=list(document,'.f').map(function(element){
var doc=element.closest('.doc');return{element:element,doc:doc,home:element.parentElement,data:element.dataset,text:null};});
var docs=list(document,'.doc'),levels=['error','warning','note'],names=form.dataset.severities.split('|');
function grouped(number){return String(number).replace(/\B(?=(\d{3})+$)/g,form.dataset.thousands);}
function fits(one,word){var data=one.data;
if(field.severity.value&&data.severity!==field.severity.value)return false;
if(field.doc.value&&one.doc.id!==field.doc.value)return false;
if(field.state.value&&data.state!==field.state.value)return false;
if(field.family.value&&data.rule.split('-')[0]!==field.family.value)return false;
if(!word)return true;
if(one.text===null)one.text=one.element.textContent.toLowerCase();
return one.text.indexOf(word)>=0;}
function choices(){var said=[];list(form,'select').forEach(function(one){
if(one.value&&one!==field.sort)said.push(one.parentElement.firstChild.data+': '+one.selectedOptions[0].text);});
if(field.text.value.trim())said.push(field.text.parentElement.firstChild.data+': ”'+field.text.value.trim()+'”');return said.join('; ');}
function words(which,shown){var capped=all.length<Number(form.dataset.total);
if(capped&&which!=='printed')which=which==='all'?'some':'someShown';
return form.dataset[which].replace('{n}',grouped(shown)).replace('{m}',grouped(all.length)).replace('{t}',grouped(form.dataset.total));}
function filter(){var word=field.text.value.trim().toLowerCase(),shown=0,said=choices(),active=!!said;
all.forEach(function(one){var fit=fits(one,word);one.element.hidden=!fit;if(fit){shown++;if(active)reveal(one.element.parentElement);}});
list(document,'.g,.apart').forEach(function(group){group.hidden=!group.querySelector('.f:not([hidden])');});
docs.forEach(function(doc){doc.hidden=active&&!doc.querySelector('.f:not([hidden])');});
status.textContent=words(active?'shown':'all',shown);printed.hidden=!active;
printed.lastChild.textContent=active?words('printed',shown)+' '+said+'.':'';}
function key(one,order){return order==='rule'?one.data.rule:levels.indexOf(one.data.severity);}
var sorted='';
function sort(){var order=field.sort.value;if(!order&&!sorted)return;sorted=order;
list(document,'.g.made').forEach(function(group){group.remove();});
all.forEach(function(one){one.home.appendChild(one.element);});
if(!order)return;
docs.forEach(function(doc){var mine=all.filter(function(one){return one.doc===doc&&one.home.classList.contains('g');});
if(!mine.length)return;
mine.sort(function(left,right){var a=key(left,order),b=key(right,order);return a<b?-1:a>b?1:0;});
var before=mine[0].home,group=null,last=null;
mine.forEach(function(one){var own=key(one,order);
if(own!==last){group=document.createElement('section');group.className='g made';var title=document.createElement('h3');
title.textContent=order==='rule'?own:names[own];group.appendChild(title);before.parentElement.insertBefore(group,before);last=own;}
group.appendChild(one.element);});});}
function refresh(){sort();filter();}
form.addEventListener('input',function(event){if(event.target===field.sort)refresh();else filter();});
form.addEventListener('submit',function(event){event.preventDefault();});
form.addEventListener('reset',function(){setTimeout(refresh,0);});
document.getElementById('open-all').addEventListener('click',function(){sheets.forEach(function(one){one.open=true;});});
document.getElementById('close-all').addEventListener('click',function(){sheets.forEach(function(one){one.open=false;});});
form.hidden=false;
refresh();follow();
})();
)";
}

} // namespace styrkoll::report::html
