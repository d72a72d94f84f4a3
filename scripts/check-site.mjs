// Opens every page of the folder given in headless Chromium: see check-site.sh.
import { readdirSync, existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, shots] = process.argv.slice(2);
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
const problems = [];
const anchors = new Map(); // page: the ids in it
const links = []; // [page, link]

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
});

async function open(name, tab) {
    const listen = (what) => problems.push(`${name}: ${what}`);
    tab.removeAllListeners();
    tab.on('console', (message) => message.type() === 'error' && listen(message.text()));
    tab.on('pageerror', (error) => listen(error.message));
    tab.on('requestfailed', (request) => listen(`could not load ${request.url()}`));
    tab.on('request', (request) => /^(file|data):/.test(request.url()) || listen(`asks outside: ${request.url()}`));
    await tab.goto(pathToFileURL(join(folder, name)).href);
    await tab.evaluate(() => document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; }));
    await tab.waitForLoadState('networkidle');
}

async function read(name, tab) {
    const found = await tab.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
        links: [...document.querySelectorAll('a[href]')].map((element) => element.href),
        broken: [...document.images].filter((image) => !image.naturalWidth).map((image) => image.src),
        unnamed: [...document.images].filter((image) => !image.alt).map((image) => image.src),
    }));
    anchors.set(name, new Set(found.ids));
    found.links.forEach((link) => links.push([name, link]));
    found.broken.forEach((image) => problems.push(`${name}: the picture ${image} does not show`));
    found.unnamed.forEach((image) => problems.push(`${name}: the picture ${image} has no text`));
}

for (const [look, scheme, width] of [['wide', 'light', 1200], ['narrow', 'dark', 375]]) {
    const tab = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 800 } });
    tab.setDefaultTimeout(120_000);
    for (const name of pages) {
        await open(name, tab);
        if (look === 'wide') {
            await read(name, tab);
        }
        const over = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) {
            problems.push(`${name}: ${over} pixels wider than a screen of ${width}`);
        }
        if (shots) {
            mkdirSync(shots, { recursive: true });
            await tab.screenshot({ path: join(shots, `${look}-${name.replaceAll('/', '-')}.png`), fullPage: false });
        }
    }
    await tab.close();
}
await browser.close();

for (const [page, link] of links) {
    if (!link.startsWith('file:')) {
        continue;
    }
    const url = new URL(link);
    const file = fileURLToPath(url.origin === 'null' ? `file://${url.pathname}` : url);
    const name = relative(folder, file);
    if (!existsSync(file)) {
        problems.push(`${page}: the link ${link} leads nowhere`);
    } else if (url.hash && anchors.has(name) && !anchors.get(name).has(decodeURIComponent(url.hash.slice(1)))) {
        problems.push(`${page}: ${name} has no part ${url.hash}`);
    }
}
problems.forEach((problem) => console.error(problem));
console.log(`check-site: ${pages.length} pages, ${links.length} links, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
