// Looks at every page in a folder as people with a small screen and people who hear pages meet it: WCAG 2.2 A and AA by axe, and no scrolling sideways.
'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const widths = [320, 400];
const atOnce = 4;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [folder = join(__dirname, '../../artifacts/pages'), least = '1'] = process.argv.slice(2);

/** What is wrong with a page, one line a finding. */
async function look(page, file) {
  const findings = [];
  await page.goto(pathToFileURL(file).href);

  // What is folded away is part of the page too.
  await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
  await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) findings.push(`at ${width} px: scrolls sideways by ${wide} px`);
    const found = await page.evaluate(tags => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }), rules);
    for (const violation of found.violations) {
      for (const node of violation.nodes) findings.push(`at ${width} px: ${violation.id}: ${node.failureSummary.replace(/\s+/g, ' ')} At ${node.target.join(' ')}`);
    }
  }
  return findings;
}

async function main() {
  const files = readdirSync(folder).filter(name => name.endsWith('.html')).sort();
  if (files.length < Number(least)) {
    console.error(`${files.length} pages in ${resolve(folder)}, at least ${least} were expected.`);
    return 1;
  }

  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  const waiting = [...files];
  const bad = new Set();
  const work = Array.from({ length: atOnce }, async () => {
    // The pages forbid scripts; axe is one.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const finding of await look(page, join(folder, next))) {
        bad.add(next);
        console.error(`${next} ${finding}`);
      }
    }
  });
  try {
    await Promise.all(work);
  } finally {
    await browser.close();
  }

  console.log(`${files.length} pages at ${widths.join(' and ')} px, ${bad.size} with findings.`);
  return bad.size > 0 ? 1 : 0;
}

main().then(code => { process.exitCode = code; }, error => { console.error(error); process.exitCode = 1; });
