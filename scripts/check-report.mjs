// Opens reports in headless Chromium and tries what a reader does with them. Called by check-report.sh:
//   node check-report.mjs FOLDER PAGE.html...
// FOLDER holds node_modules/playwright-core. Screenshots go to $SCREENSHOTS where that is set.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

const [, , modules, ...pages] = process.argv;
const { chromium } = createRequire(path.join(path.resolve(modules), 'node_modules', 'none.js'))('playwright-core');
const MOST_BYTES = 5_000_000;
const failures = [];
let current = '';

function check(holds, words) {
    if (!holds && !failures.includes(`${current}: ${words}`)) {
        failures.push(`${current}: ${words}`);
        console.log(`  FAILED: ${words}`);
    }
}

// The files that a button's click saves.
async function saved(page, button) {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), button.click()]);
    return fs.readFileSync(await download.path());
}

// Width and height of a PNG, or null.
function pngSize(bytes) {
    return bytes.subarray(1, 4).toString() === 'PNG' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

// A PDF of one page whose table of places is right.
function isPdf(bytes) {
    const text = bytes.toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1] ?? -1);
    const table = text.slice(start).split('\n').slice(3, 8);
    return text.startsWith('%PDF-1.4') && text.startsWith('xref', start)
        && table.every((line, k) => text.startsWith(`${k + 1} 0 obj`, Number(line.slice(0, 10))));
}

// Each row as wide as the head, more than one row.
function isTable(text) {
    const rows = text.trimEnd().split('\n').map(row => row.replace(/"([^"]|"")*"/g, '').split(',').length);
    return rows.length > 1 && rows.every(row => row === rows[0]);
}

async function downloads(page, figure, id) {
    const button = kind => figure.locator('.downloads button', { hasText: kind });
    const svg = (await saved(page, button('SVG'))).toString();
    const blank = await page.context().browser().newPage(); // a page's policy holds for what it parses
    const wrong = await blank.evaluate(text => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return parsed.querySelector('parsererror') ? 'not XML'
            : parsed.documentElement.querySelectorAll('path, rect, text, image').length < 3 ? 'empty'
                : parsed.querySelector('title') && parsed.querySelector('desc') ? '' : 'without words';
    }, svg);
    await blank.close();
    check(wrong === '', `SVG of ${id}: ${wrong}`);
    const png = await saved(page, button('PNG'));
    check((pngSize(png) ?? [0])[0] >= 1000 && png.length > 5000, `PNG of ${id}: ${png.length} bytes, ${pngSize(png)}`);
    const pdf = await saved(page, button('PDF'));
    check(isPdf(pdf) && pdf.length > 5000, `PDF of ${id} (${pdf.length} bytes)`);
    const csv = (await saved(page, button('CSV'))).toString();
    check(isTable(csv), `CSV of ${id}`);
    return csv;
}

// The pointer and the arrow keys read a matrix; the slider sorts it.
async function matrix(page, figure, id) {
    const chart = figure.locator('.chart');
    const says = figure.locator('.card > output');
    const box = await chart.boundingBox();
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
    check(/: .*-?\d|no value/.test(await says.textContent()), `${id}: hover says "${await says.textContent()}"`);
    await chart.focus();
    await page.keyboard.press('ArrowDown');
    const first = await says.textContent();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    check(first !== await says.textContent() && await figure.locator('.cursor').isVisible(), `${id}: arrow keys`);
}

async function slider(page, figure, id) {
    const range = figure.locator('.slider input');
    const words = figure.locator('.slider output');
    check(/\d modules?/.test(await words.textContent()), `${id}: slider says "${await words.textContent()}"`);
    const order = async () => (await saved(page, figure.locator('.downloads button', { hasText: 'CSV' }))).toString().split('\n')[0];
    const before = [await order(), await words.textContent()];
    await range.focus();
    await page.keyboard.press('End');
    const after = [await order(), await words.textContent()];
    check(before[0] !== after[0] && before[1] !== after[1], `${id}: the slider changes nothing`);
    const nodes = head => head.match(/\d+ \(module/g).map(words => Number.parseInt(words, 10)).sort((a, b) => a - b).join();
    check(nodes(before[0]) === nodes(after[0]), `${id}: the slider loses nodes`);
    await range.focus();
    await page.keyboard.press('Home');
    console.log(`  slider: ${before[1]}; ${after[1]}; ${await words.textContent()}`);
}

// Links to places on this page, and to files beside it.
async function links(page, file) {
    for (const href of new Set(await page.$$eval('a[href]', all => all.map(a => a.getAttribute('href'))))) {
        const [name, anchor] = href.split('#');
        const target = name ? fileURLToPath(new URL(name, pathToFileURL(file))) : file;
        check(!/^[a-z]+:/i.test(href) && fs.existsSync(target), `link ${href}`);
        if (anchor && !name) {
            check(await page.evaluate(id => document.getElementById(id) !== null, decodeURIComponent(anchor)), `link ${href}`);
        }
    }
}

async function overflow(page, width, scheme) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(200);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(wide <= 0, `${wide} pixels too wide at ${width}`);
    if (process.env.SCREENSHOTS) {
        const name = path.resolve(current).split(path.sep).slice(-2).join('-').replace(/\.html$/, '');
        await page.screenshot({ path: path.join(process.env.SCREENSHOTS, `${name}-${width}-${scheme}.png`), fullPage: true });
    }
}

async function tryPage(browser, file) {
    current = file;
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, acceptDownloads: true });
    page.setDefaultTimeout(120_000);
    page.on('console', message => check(false, `console: ${message.text()}`));
    page.on('pageerror', error => check(false, `error: ${error.message}`));
    page.on('dialog', dialog => { check(false, `dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('request', request => check(request.url() === pathToFileURL(file).href || /^(data|blob):/.test(request.url()), `asked for ${request.url().slice(0, 80)}`));
    const started = Date.now();
    await page.goto(pathToFileURL(file).href, { timeout: 120_000 });
    const load = Date.now() - started;
    const bytes = fs.statSync(file).size;
    check(bytes < MOST_BYTES, `${bytes} bytes`);
    const figures = await page.locator('figure').all();
    const shown = await page.$$eval('.chart', all => all.filter(c => c.querySelector('canvas') && c.clientHeight > 100 && c.getAttribute('aria-label') && c.tabIndex === 0).length);
    check(shown === figures.length, `${shown} of ${figures.length} figures are drawn, labelled and reached by keyboard`);
    console.log(`${file}: ${(bytes / 1e6).toFixed(2)} MB, loaded in ${load} ms, ${figures.length} figures`);
    const kinds = { matrix: await page.$$('.cursor').then(all => all.length), slider: await page.$$('.slider').then(all => all.length) };
    console.log(`  ${kinds.matrix} matrices, ${kinds.slider} sliders`);
    let plain = false;
    let read = false;
    for (const figure of figures) {
        const id = await figure.getAttribute('id');
        const isMatrix = await figure.locator('.cursor').count() > 0;
        if (await figure.locator('.slider').count() > 0) {
            await slider(page, figure, id);
        }
        if (isMatrix && !read) {
            read = true;
            await figure.scrollIntoViewIfNeeded();
            await matrix(page, figure, id);
            await downloads(page, figure, id);
        } else if (!isMatrix && !plain) {
            plain = true;
            await downloads(page, figure, id);
        }
    }
    await links(page, file);
    await overflow(page, 390, 'dark');
    await overflow(page, 1200, 'light');
    check((await page.title()).length > 0 && await page.locator('main').count() === 1, 'no title or main part');
    await page.close();
}

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
try {
    for (const file of pages) {
        await tryPage(browser, path.resolve(file));
    }
} finally {
    await browser.close();
}
if (failures.length > 0) {
    console.log(`${failures.length} failures:\n${failures.join('\n')}`);
    process.exit(1);
}
