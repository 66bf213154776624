// SPDX-License-Identifier: Apache-2.0
// What must hold of the HTML report in a browser: browser.mjs WORK-FOLDER NPM-FOLDER CHROMIUM.
import {strict as assert} from 'node:assert';
import {execFileSync} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [work, packages, executablePath] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));
const {chromium} = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
const result = (name) => JSON.parse(readFileSync(path.join(work, `${name}.json`), 'utf8'));
const every = (name) => result(name).documents.flatMap((own) => own.findings).concat(result(name).set.findings);
const isOpen = (own) => !own.waiver && own.baselineState !== 'unchanged';
let failed = 0;

/// A page that may not ask for anything but itself, nor complain.
async function open(name, {width = 1440, height = 900, dark = false, script = true, hash = ''} = {}) {
    const context = await browser.newContext({
        viewport: {width, height}, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: script, reducedMotion: 'reduce'});
    const page = await context.newPage();
    const trouble = [];
    const address = pathToFileURL(path.join(work, `${name}.html`)).href;
    page.on('console', (said) => trouble.push(`console: ${said.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => { trouble.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('request', (request) => {
        if (request.url().split('#')[0] !== address) trouble.push(`request: ${request.url()}`);
    });
    await page.goto(address + hash);
    return {page, close: async () => { await context.close(); assert.deepEqual(trouble, []); }};
}

async function test(name, body) {
    const began = Date.now();
    try {
        await body();
        console.log(`ok      ${name} (${Date.now() - began} ms)`);
    } catch (error) {
        failed += 1;
        console.log(`FAILED  ${name}\n${error.message}`);
    }
}

async function axeFinds(page) {
    // Our own policy keeps any other script out of the page, so the rules come in beside it.
    await page.evaluate(axe);
    const found = await page.evaluate((own) => axe.run(document, {runOnly: own}), tags);
    assert.ok(found.passes.length > 20, 'axe hardly looked at the page');
    assert.deepEqual(found.violations.map((own) =>
        `${own.id}: ${own.help}: ${own.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`), []);
}

const count = (page) => page.locator('.f:visible').count();
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const number = (text) => text.replace(/[\u00a0,]/g, '');

for (const name of ['strangnas', 'kedja', 'brister', 'english', 'elak']) {
    for (const [how, choices] of [['light', {}], ['dark', {dark: true}], ['narrow', {width: 320}]]) {
        await test(`${name}, ${how}: no accessibility violation with everything open`, async () => {
            const {page, close} = await open(name, choices);
            await page.evaluate(() => document.querySelectorAll('details').forEach((own) => { own.open = true; }));
            await axeFinds(page);
            await close();
        });
    }
    for (const width of [320, 768, 1440]) {
        await test(`${name}: nothing is wider than ${width} pixels`, async () => {
            const {page, close} = await open(name, {width});
            await page.evaluate(() => document.querySelectorAll('details').forEach((own) => { own.open = true; }));
            assert.equal(await wide(page), 0);
            await close();
        });
    }
}

for (const name of ['strangnas', 'kedja', 'brister', 'english', 'elak']) {
    await test(`${name}: one heading of the first level, none skipped, all in order`, async () => {
        const {page, close} = await open(name);
        const levels = await page.locator('h1,h2,h3,h4').evaluateAll((all) => all.map((own) => Number(own.tagName[1])));
        assert.equal(levels.filter((own) => own === 1).length, 1);
        levels.forEach((own, at) => assert.ok(at === 0 || own <= levels[at - 1] + 1, `h${own} after h${levels[at - 1]}`));
        const ids = await page.locator('[id]').evaluateAll((all) => all.map((own) => own.id));
        assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
        const dead = await page.locator('a[href^="#"]').evaluateAll((all) =>
            all.map((own) => own.getAttribute('href').slice(1)).filter((own) => !document.getElementById(own)));
        assert.deepEqual(dead, []);
        await close();
    });
    await test(`${name}: says what the JSON says`, async () => {
        const {page, close} = await open(name);
        const {summary, verdict, documents} = result(name);
        assert.deepEqual(await page.evaluate(() => ({...document.body.dataset})), {
            verdict, ...Object.fromEntries(['errors', 'warnings', 'notes', 'waived', 'unchanged', 'absent', 'documents']
                .map((own) => [own, String(summary[own])]))});
        const shown = await page.locator('[data-path]').evaluateAll((all) => all.map((own) => [own.dataset.path, own.dataset.verdict]));
        assert.deepEqual(shown.sort(), documents.map((own) => [own.path, own.verdict]).sort());
        const prints = await page.locator('.f').evaluateAll((all) => all.map((own) => own.dataset.fingerprint));
        assert.deepEqual(prints.sort(), every(name).map((own) => own.fingerprint).sort());
        await close();
    });
}

await test('without script every finding can be read', async () => {
    const {page, close} = await open('brister', {script: false, height: 40_000});  // what is not in view is not drawn, and has no inner text
    assert.equal(await page.locator('#filter').isVisible(), false);
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const own of every('brister').filter(isOpen)) {
        assert.ok(text.includes(own.message.replace(/\s+/g, ' ')), own.message);
        assert.ok(text.includes(own.help.replace(/\s+/g, ' ')), own.help);
    }
    for (const summary of await page.locator('.doc:not(:has(.g)) > .fold > summary').all()) await summary.click();
    for (const summary of await page.locator('.apart > summary').all()) await summary.click();
    assert.equal(await count(page), every('brister').length);
    await close();
});

await test('the words that are quoted stand out in their context', async () => {
    const {page, close} = await open('brister');
    const own = every('brister').find((each) => isOpen(each) && each.location?.context.before && each.location.context.after);
    const place = page.locator(`.f[data-fingerprint="${own.fingerprint}"]`).first();
    assert.equal(await place.locator('mark').textContent(), own.location.quote);
    assert.ok((await place.locator('.q').textContent()).includes(own.location.quote + own.location.context.after.slice(0, 20)));
    await close();
});

await test('filters by severity, document, family, state and words, and counts', async () => {
    const {page, close} = await open('brister');
    await page.locator('#open-all').click();
    const all = every('brister');
    const says = async (expected) => {
        assert.equal(await count(page), expected);
        assert.ok(number(await page.locator('#count').innerText()).includes(` ${expected} av ${all.length} `),
            await page.locator('#count').innerText());
    };
    const choose = async (field, value, expected) => {
        await page.locator(`[name=${field}]`).selectOption(value);
        assert.ok(expected > 0 && expected < all.length, `${field} ${value} parts nothing`);
        await says(expected);
        await page.locator('button[type=reset]').click();
    };
    await choose('severity', 'error', all.filter((own) => own.severity === 'error').length);
    await choose('family', 'stavning', all.filter((own) => own.rule.startsWith('stavning-')).length);
    await choose('state', 'waived', all.filter((own) => own.waiver).length);
    await choose('state', 'unchanged', all.filter((own) => own.baselineState === 'unchanged').length);
    await choose('doc', 'd2', result('brister').documents[1].findings.length);
    await page.locator('[name=text]').fill('SAMRÅDET');
    await says(all.filter((own) => own.waiver).length);
    await page.locator('[name=text]').fill('finns-inte-alls');
    await says(0);
    await page.locator('button[type=reset]').click();
    assert.equal(await count(page), all.length);
    await close();
});

await test('every document can be told from the others in the choice, and no choice is cut', async () => {
    for (const width of [320, 768, 1024, 1440]) {
        const {page, close} = await open('brister', {width});
        const names = await page.locator('[name=doc] option').allInnerTexts();
        assert.ok(names.length > 10);
        assert.equal(new Set(names).size, names.length, names.join('\n'));
        const cut = await page.locator('select:not([name=doc])').evaluateAll((all) => all.flatMap((own) => {
            const style = getComputedStyle(own), pen = document.createElement('canvas').getContext('2d');
            pen.font = style.font;
            const room = own.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 16;
            return own.name === 'family' ? [] : [...own.options].map((each) => each.text).filter((each) => pen.measureText(each).width > room);
        }));
        assert.deepEqual(cut, [], `at ${width}`);
        const rows = await page.locator('form label').evaluateAll((all) => all.map((own) => own.getBoundingClientRect().top));
        const last = rows.at(-1);
        assert.ok(width < 400 || rows.filter((own) => own === last).length > 1, `the order stands alone at ${width}`);
        await close();
    }
});

await test('what must be looked at leads to its document', async () => {
    const {page, close} = await open('kedja');
    const links = page.locator('.duties li a');
    assert.equal(await links.count(), await page.locator('.duties li').count());
    for (const link of await links.all()) {
        const id = (await link.getAttribute('href')).slice(1);
        assert.equal(await page.locator(`[id="${id}"]`).getAttribute('data-path'), await link.innerText());
    }
    await close();
});

await test('the list of the chain says what the picture says', async () => {
    for (const name of ['strangnas', 'kedja']) {
        const {page, close} = await open(name);
        await page.evaluate(() => { document.querySelector('.chain').open = true; });
        const panels = result(name).set.trace.picture.columns.flatMap((own) => own.panels).filter((own) => own.boxes.length);
        const boxes = panels.flatMap((own) => own.boxes);
        assert.equal(await page.locator('.chain li').count(), boxes.length);
        const said = await page.locator('.chain').innerText();
        for (const panel of panels) assert.ok(said.includes(panel.title), panel.title);
        for (const box of boxes) assert.ok(said.includes(box.text), box.text);
        await close();
    }
});

await test('the first words tell of all that keeps the set from going out', async () => {
    const {page, close} = await open('brister');
    const {summary} = result('brister');
    assert.ok(summary.fail > 0 && summary.unreadable > 0);
    assert.equal(await page.locator('h1').innerText(), `${summary.fail} dokument får inte gå ut, ${summary.unreadable} kunde inte läsas`);
    assert.ok((await page.title()).startsWith(await page.locator('h1').innerText()));
    await close();
});

await test('documents with nothing open are closed, others open', async () => {
    const {page, close} = await open('brister');
    const closed = await page.locator('.doc[data-path]').evaluateAll((all) => all.map((own) =>
        [['errors', 'warnings', 'notes'].every((each) => own.dataset[each] === '0') && own.dataset.verdict === 'pass', !own.querySelector('.fold').open]));
    assert.ok(closed.some(([nothing]) => nothing) && closed.some(([nothing]) => !nothing));
    for (const [nothing, is] of closed) assert.equal(is, nothing);
    await close();
});

await test('a choice opens what it finds in closed parts', async () => {
    const {page, close} = await open('brister');
    await page.locator('#close-all').click();
    assert.equal(await count(page), 0);
    await page.locator('[name=state]').selectOption('waived');
    assert.equal(await count(page), every('brister').filter((own) => own.waiver).length);
    await close();
});

await test('sorts by severity and rule, and back', async () => {
    const {page, close} = await open('brister');
    const order = (what) => page.locator('.doc').evaluateAll((all, key) =>
        all.map((doc) => [...doc.querySelectorAll('.g .f')].map((own) => own.dataset[key])), what);
    const before = await order('fingerprint');
    await page.locator('[name=sort]').selectOption('rule');
    for (const rules of await order('rule')) assert.deepEqual(rules, [...rules].sort());
    await page.locator('[name=sort]').selectOption('severity');
    const rank = {error: 0, warning: 1, note: 2};
    for (const own of await order('severity')) assert.deepEqual(own, [...own].sort((a, b) => rank[a] - rank[b]));
    await axeFinds(page);
    await page.locator('[name=sort]').selectOption('');
    assert.deepEqual(await order('fingerprint'), before);
    await close();
});

await test('a link to a finding opens what hides it', async () => {
    const {page: plain, close: closePlain} = await open('brister');
    const id = await plain.locator('.apart .f').first().getAttribute('id');
    assert.equal(await plain.locator(`#${id}`).isVisible(), false);
    await closePlain();
    const {page, close} = await open('brister', {hash: `#${id}`});
    assert.equal(await page.locator(`#${id}`).isVisible(), true);
    const box = await page.locator(`#${id}`).boundingBox();
    assert.ok(box.y >= 0 && box.y < 900, `at ${box.y}`);
    await page.locator('[name=text]').fill('finns-inte-alls');
    await page.evaluate(() => { location.hash = ''; });
    await page.evaluate((own) => { location.hash = own; }, id);
    await page.locator(`#${id}`).waitFor({state: 'visible'});
    await close();
});

await test('the keyboard alone reaches and turns everything', async () => {
    const {page, close} = await open('brister');
    const reached = [];
    const at = () => page.evaluate(() => {
        const own = document.activeElement;
        const outline = getComputedStyle(own);
        return {tag: own.tagName, name: own.name || own.id || own.className || own.textContent.trim().slice(0, 30),
            seen: outline.outlineStyle !== 'none' && outline.outlineWidth !== '0px'};
    });
    await page.keyboard.press('Tab');
    assert.equal((await at()).name, 'skip');
    for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press('Tab');
        const own = await at();
        assert.ok(own.seen, `no outline on ${own.tag} ${own.name}`);
        reached.push(own.name);
        if (own.tag === 'SUMMARY') break;
    }
    for (const name of ['text', 'severity', 'doc', 'family', 'state', 'sort', 'open-all', 'close-all']) {
        assert.ok(reached.includes(name), `${name} is not reached: ${reached}`);
    }
    const fold = () => page.evaluate(() => document.activeElement.parentElement.open);
    const before = await fold();
    await page.keyboard.press('Enter');
    assert.equal(await fold(), !before);
    await page.locator('#close-all').focus();
    await page.keyboard.press('Enter');
    assert.equal(await count(page), 0);
    await close();
});

await test('hostile words stay words', async () => {
    const {page, close} = await open('elak');
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.locator('script').count(), 1);
    assert.equal(await page.locator('section section section').count(), 0);
    const text = await page.locator('main').textContent();
    assert.ok(text.includes('<section> ]]> "><img src=x onerror=alert(1)> </script>'));
    assert.ok(text.includes('U+202E') && text.includes('U+200B') && !/[\u202a-\u202e\u200b]/.test(text));
    await close();
});

await test('english in English', async () => {
    const {page, close} = await open('english');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const own = await page.evaluate(() => {
        document.querySelectorAll('bdi,h4,.map li,.fix,.rel,.waiver,.foot,.kicker,.wide,.reasons,.warn,.terms,.duties,.year,svg,code,option,.why').forEach((each) => each.remove());
        return document.body.innerText;
    });
    const named = own.replaceAll('Styrmodell för Strängnäs kommun', '');  // the model's own name
    const swedish = named.split('\n').filter((line) => /[åäö]|\b(och|inte|fel|till|dokument)\b/i.test(line));
    assert.deepEqual(swedish, []);
    await close();
});

await test('prints on A4, all of it and no controls', async () => {
    const {page, close} = await open('brister');
    await page.locator('#close-all').click();
    const file = path.join(work, 'brister.pdf');
    await page.pdf({path: file, preferCSSPageSize: true});
    await close();
    const info = execFileSync('pdfinfo', [file], {encoding: 'utf8'});
    assert.match(info, /Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
    const letters = (words) => words.replace(/[\s\u00ad-]+/g, '');
    const text = letters(execFileSync('pdftotext', ['-layout', '-nopgbrk', file, '-'], {encoding: 'utf8'}));
    const raw = letters(execFileSync('pdftotext', ['-raw', file, '-'], {encoding: 'utf8'}));
    for (const own of every('brister')) {
        const words = letters(own.message);
        assert.ok(raw.includes(words) || text.includes(words), own.message);
    }
    assert.ok(!text.includes('Fällihopalla') && !text.includes('Regelfamilj'));
});

await test('a print of a choice says that it is one', async () => {
    const {page, close} = await open('brister');
    await page.locator('[name=severity]').selectOption('error');
    const file = path.join(work, 'urval.pdf');
    await page.pdf({path: file, preferCSSPageSize: true});
    const fit = every('brister').filter((own) => own.severity === 'error').length;
    const text = execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'}).replace(/\s+/g, ' ');
    assert.ok(text.includes(`Ett urval av bristerna: ${fit} av ${every('brister').length}. Allvar: Fel.`), text.slice(0, 4000));
    await page.locator('button[type=reset]').click();
    await page.emulateMedia({media: 'print'});
    assert.equal(await page.locator('#printed').isVisible(), false);
    await close();
});

await test('on paper the words are larger than what explains them, and the chain is told', async () => {
    const {page, close} = await open('kedja');
    await page.emulateMedia({media: 'print'});
    const size = (what) => page.locator(what).first().evaluate((own) => parseFloat(getComputedStyle(own).fontSize));
    const sizes = [await size('.f h4'), await size('.fix'), await size('.why p')];
    assert.ok(sizes[0] > sizes[1] && sizes[1] > sizes[2], sizes.join(' '));
    assert.equal(await page.locator('.picture').isVisible(), false);
    assert.ok(await page.locator('.split span').first().evaluate((own) => getComputedStyle(own).printColorAdjust) === 'exact');
    const broken = await page.locator('.matrix thead abbr').evaluateAll((all) => all.filter((own) =>
        !own.textContent.includes(' ') && own.getClientRects().length > 1).length);
    assert.equal(broken, 0);
    await close();
});

await test('ten thousand findings: under 10 MB, usable, with true totals', async () => {
    assert.ok(statSync(path.join(work, 'manga.html')).size < 10_000_000);
    const {summary} = result('manga');
    const {page, close} = await open('manga');
    const listed = await page.locator('.f').count();
    assert.ok(listed > 200 && listed <= 4000, `${listed} listed`);
    assert.equal(number(await page.locator('.figures dd').first().innerText()), String(summary.errors));
    const left = await page.locator('[data-more]').evaluateAll((all) => all.reduce((sum, own) => sum + Number(own.dataset.more), 0));
    const open_ = await page.locator('.f[data-state=open]').count();
    assert.equal(open_ + left, summary.errors + summary.warnings + summary.notes);
    const group = (own) => String(own).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    assert.ok((await page.locator('#count').innerText()).startsWith(`Visar ${group(listed)} av ${group(every('manga').length)} brister;`));
    const began = Date.now();
    await page.locator('[name=text]').fill('kontroll');
    await page.locator('#count').innerText();
    assert.ok(Date.now() - began < 5000, `filtering took ${Date.now() - began} ms`);
    await close();
});

await browser.close();
console.log(failed === 0 ? 'all held' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
