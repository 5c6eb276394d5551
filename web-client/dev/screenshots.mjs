/*
 * Opens every screen on the fixtures in Chromium and keeps pictures: node dev/screenshots.mjs FOLDER [part of a name]
 * The dev server must run (npm run dev). CHROMIUM names the browser, /usr/bin/chromium unless told.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SCREENS = [
  ['free', 'seller', '/free'],
  ['offer', 'seller', '/leads/f-4'],
  ['offer-late', 'seller', '/leads/f-1'],
  ['pass', 'seller', '/leads/f-4', (page) => page.getByRole('button', { name: 'Ohita' }).click()],
  ['won', 'seller', '/leads/m-1?list=mine'],
  ['lost', 'lost', '/leads/f-4', (page) => page.getByRole('button', { name: 'Ota koppi' }).click()],
  ['taken', 'seller', '/leads/t-2'],
  ['mine', 'seller', '/mine'],
  ['lead', 'admin', '/leads/m-2?list=mine'],
  [
    'call',
    'seller',
    '/leads/m-2?list=mine',
    (page) => page.getByRole('link', { name: /Soita 0/ }).click(),
  ],
  [
    'deal',
    'seller',
    '/leads/m-2?list=mine',
    (page) => page.getByRole('button', { name: 'Siirrä vaiheeseen Kauppa' }).click(),
  ],
  ['overview', 'admin', '/overview'],
  ['channels', 'admin', '/channels'],
  ['channels-sv', 'sv', '/channels'],
  ['channels-empty', 'admin-empty', '/channels'],
  ['channels-failing', 'admin-failing', '/channels'],
  [
    'channel-new',
    'admin',
    '/channels',
    (page) => page.getByRole('button', { name: 'Uusi kanava' }).click(),
  ],
  ['channel-mail', 'admin', '/channels/c-mail'],
  ['channel-form', 'admin', '/channels/c-web'],
  ['channel-meta', 'admin', '/channels/c-meta'],
  ['channel-hook', 'admin', '/channels/c-hook'],
  [
    'channel-try',
    'admin',
    '/channels/c-hook',
    async (page) => {
      await page.getByLabel('Oma lauseke (JSONata)').fill('{ "name": answers[0].text }');
      await page.getByLabel('Näyte').fill('{ "answers": [] }');
      await page.getByRole('button', { name: 'Lue näyte' }).click();
      await page.getByText('Laura Mallikas').scrollIntoViewIfNeeded();
    },
  ],
  ['forms', 'admin', '/forms'],
  ['forms-sv', 'sv', '/forms/c-web'],
  ['form', 'admin', '/forms/c-web'],
  ['form-new', 'admin', '/forms/c-new'],
  [
    'form-begun',
    'admin',
    '/forms/c-new',
    (page) => page.getByRole('button', { name: /Soittopyyntö/ }).click(),
  ],
  [
    'form-field',
    'admin',
    '/forms/c-web',
    (page) => page.getByRole('button', { name: /^Montako/ }).click(),
  ],
  [
    'form-options',
    'admin',
    '/forms/c-web',
    (page) => page.getByRole('button', { name: /^Mitä tarvitset/ }).click(),
  ],
  [
    'form-consent',
    'admin',
    '/forms/c-web',
    async (page) => {
      await page.getByRole('button', { name: /^Minuun saa/ }).click();
      await page.getByLabel('Suostumuksen sanat, Suomi').fill('Uudet sanat.');
      await page.getByLabel('Suostumuksen sanat, Suomi').scrollIntoViewIfNeeded();
    },
  ],
  [
    'form-add',
    'admin',
    '/forms/c-web',
    (page) => page.getByRole('button', { name: 'Lisää kenttä' }).click(),
  ],
  [
    'form-refused',
    'refusing',
    '/forms/c-web',
    async (page) => {
      await page.getByLabel('Otsikko, Suomi').first().fill('Pyydä tarjous heti');
      await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
    },
  ],
  [
    'form-look',
    'admin',
    '/forms/c-web',
    async (page) => {
      await page.getByLabel('Korostusväri').fill('#ffc933');
      await page.getByLabel('Captcha').selectOption('turnstile');
      await page.getByLabel('Korostusväri').scrollIntoViewIfNeeded();
    },
  ],
  [
    'form-publish',
    'admin',
    '/forms/c-web',
    (page) => page.getByRole('button', { name: 'Julkaise…' }).click(),
  ],
  [
    'form-back',
    'admin',
    '/forms/c-web',
    (page) => page.getByRole('button', { name: 'Palauta versio 1' }).click(),
  ],
  [
    'form-leave',
    'admin',
    '/forms/c-web',
    async (page) => {
      await page.getByLabel('Otsikko, Suomi').first().fill('Pyydä tarjous heti');
      await page.getByRole('link', { name: 'Lomakkeet' }).first().click();
    },
  ],
  [
    'form-preview',
    'admin',
    '/forms/c-web',
    async (page) => {
      const tab = page.getByRole('button', { name: 'Esikatselu' });
      if (await tab.isVisible()) await tab.click();
    },
  ],
  ['overview-alarms', 'unbalanced', '/overview'],
  ['failed-tray', 'admin', '/failed'],
  ['failed-empty', 'admin-empty', '/failed'],
  ['failed-item', 'admin', '/failed/t-1'],
  [
    'failed-understood',
    'admin',
    '/failed/t-1',
    (page) => page.getByRole('button', { name: 'Lue uudelleen', exact: true }).click(),
  ],
  ['ledger', 'admin', '/ledger'],
  ['ledger-gap', 'unbalanced', '/ledger'],
  ['ledger-empty', 'admin-empty', '/ledger'],
  ['import', 'admin', '/import'],
  ['import-empty', 'admin-empty', '/import'],
  ['import-draft', 'admin', '/import/i-draft'],
  ['import-running', 'admin', '/import/i-running'],
  ['import-done', 'admin', '/import/i-done'],
  ['overview-sv', 'sv', '/overview?period=90'],
  ['account', 'admin', '/free', (page) => page.getByRole('button', { name: /Sinä ja/ }).click()],
  ['empty', 'empty', '/free'],
  ['failing', 'failing', '/free'],
  ['departing', 'taken-live', '/free', (page) => page.getByText('Anna Esimerkki otti').waitFor()],
  ['not-found', 'seller', '/leads/none'],
  ['sign-in', 'signed-out', '/free'],
  ['quick-link', 'quick-link', '/leads/m-1'],
  ['broken', 'broken', '/free', (page) => page.getByText('tauolla').waitFor()],
  ['q-open', 'seller', '/q/open'],
  ['q-taken', 'seller', '/q/taken-sv'],
  ['q-expired', 'seller', '/q/expired-en?problem=link-expired'],
];

/** FULL=1 takes the whole length of a page. WIDTH and TEXT (in per cent) show what a narrow phone or large text does to it. */
const fullPage = Boolean(process.env.FULL);
const SIZES = {
  phone: { width: Number(process.env.WIDTH ?? 390), height: 844 },
  desktop: { width: 1440, height: 900 },
};
const [folder = 'shots', wanted = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'fi-FI' });
    for (const [name, scene, path, act] of SCREENS) {
      if (!`${name}-${size}-${colorScheme}`.includes(wanted)) continue;
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
      await context.addCookies([{ name: 'scene', value: scene, url: 'http://localhost:5173' }]);
      await page.goto(`http://localhost:5173${path}`);
      await page.waitForTimeout(500);
      if (name.endsWith('failing')) await page.waitForTimeout(3500);
      if (process.env.TEXT) {
        await page.addStyleTag({ content: `html { font-size: ${process.env.TEXT}% }` });
      }
      if (act) await act(page);
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png`, fullPage });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
