import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { loadCatalog } from '../../src/catalog';
import { EXPORTERS } from '../../src/export';
import { everyRow } from '../../src/export/matrix';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
if (!installed)
  console.warn(
    `The browser test of the matrix is skipped: no Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
  );

const AXE = require.resolve('axe-core/axe.min.js');
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

(installed ? describe : describe.skip)('the matrix page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
  const address = pathToFileURL(join(folder, 'matrix.html')).href;
  const catalog = loadCatalog();
  let browser: Browser;
  let page: Page;
  let faults: string[];

  const open = async (hash = '', size = DESKTOP, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport: size, colorScheme, bypassCSP: false });
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address) faults.push(`request to ${request.url()}`);
    });
    await page.goto(address + hash);
    await page.waitForSelector('html[data-ready]');
  };

  const visibleRows = () => page.locator('tbody tr:not([hidden])');
  const ids = () => visibleRows().evaluateAll((rows) => rows.map((row) => row.dataset.id));
  const title = () => page.locator('#details-title').textContent();

  /** What axe finds that keeps people out. The page's policy forbids a script tag, so axe is evaluated. */
  const seriousFindings = async (): Promise<string[]> => {
    await page.evaluate(readFileSync(AXE, 'utf8'));
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{
            violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }>;
          }>;
        };
      };
      const { violations } = await axe.run(
        { exclude: ['tr[hidden]'] },
        { resultTypes: ['violations'] },
      );
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html}`);
    });
  };

  beforeAll(async () => {
    writeFileSync(join(folder, 'matrix.html'), EXPORTERS.html(catalog));
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    faults = [];
  });

  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it('shows every service and concern', async () => {
    await open();
    const shown = new Set((await ids()).map((id) => id?.split('/')[0]));
    expect(shown.size).toBe(catalog.services.size);
    const heads = page.locator('thead tr.concerns th');
    expect(await heads.count()).toBe(catalog.concerns.size + 1);
    expect(await page.locator('#count').textContent()).toBe(`${catalog.services.size} services`);
  });

  it('says in every cell what the program answers', async () => {
    await open();
    const cells = await page
      .locator('tbody td a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.className]));
    const expected = everyRow(catalog).map((row) => {
      const target = row.variant ? `${row.service}/${row.variant}` : row.service;
      const documented = row.basis === 'service' || row.basis === 'variant';
      return [`#${target}/${row.concern}`, `sign ${row.owner} ${documented ? 'own' : 'general'}`];
    });
    expect(new Map(cells as Array<[string, string]>)).toEqual(
      new Map(expected as Array<[string, string]>),
    );
  });

  it('opens the cell that the address names, with both parts, basis, date and sources', async () => {
    await open('#s3/encryption-at-rest');
    const duty = catalog.services
      .get('s3')
      ?.duties.find(({ concern }) => concern === 'encryption-at-rest');
    expect(await title()).toBe(catalog.concerns.get('encryption-at-rest')?.title);
    const text = (await page.locator('#details').textContent()) ?? '';
    for (const part of [duty?.aws, duty?.customer, duty?.checked, 'Documented by AWS'])
      expect(text).toContain(part);
    const links = await page
      .locator('#details .sources a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links).toEqual(duty?.references.map(({ url }) => url));
    expect(await page.locator('[aria-current]').getAttribute('href')).toBe(
      '#s3/encryption-at-rest',
    );
  });

  it('opens a variant, and marks a general rule as one', async () => {
    await open('#eks/fargate/physical-security');
    expect(await page.locator('#details .crumb').textContent()).toContain('Fargate');
    expect(await page.locator('#details .basis').textContent()).toContain('General rule');
  });

  it('opens a service as a whole, and ignores an address that names nothing', async () => {
    await open('#rds');
    expect(await title()).toBe('Amazon RDS');
    expect(await page.locator('#details .list a').count()).toBeGreaterThanOrEqual(
      catalog.concerns.size,
    );
    await page.context().close();
    await open('#no-such-service/backups');
    expect(await page.locator('#details').isVisible()).toBe(false);
  });

  it('finds a service by a former name, and answers by their words', async () => {
    await open();
    await page.locator('#q').fill('appstream');
    expect(await ids()).toContain('workspaces-applications');
    expect(await visibleRows().count()).toBeLessThan(10);
    await page.locator('#q').fill('batch replication');
    expect(await ids()).toContain('s3');
    await page.locator('#q').fill('no such words anywhere');
    expect(await page.locator('#empty').isVisible()).toBe(true);
    await page.locator('#clear').click();
    await page.waitForFunction("!location.hash.includes('q=')");
    expect(await visibleRows().count()).toBeGreaterThan(300);
  });

  it('filters by family, category, owner and basis, and keeps the filter in the address', async () => {
    await open();
    await page.locator('#family').selectOption('encryption');
    expect(await page.locator('thead tr.concerns th').count()).toBe(6);
    await page.locator('#category').selectOption('infrastructure');
    const expected = [...catalog.services.values()].filter(
      ({ category }) => category === 'infrastructure',
    );
    expect((await ids()).filter((id) => !id?.includes('/')).length).toBeGreaterThanOrEqual(
      expected.length,
    );
    expect(await ids()).not.toContain('s3');
    await page.locator('#owner').selectOption('customer');
    await page.locator('#own').check();
    const cells = page.locator('tbody tr:not([hidden]) td a:visible');
    const classes = await cells.evaluateAll((links) => links.map((link) => link.className));
    expect(classes.length).toBeGreaterThan(0);
    for (const each of classes) expect(each).toBe('sign customer own');
    const hash = await page.evaluate<string>('location.hash');
    const before = await ids();
    await page.context().close();
    await open(hash);
    expect(await ids()).toEqual(before);
  });

  it('is walked with the keys: arrows, Enter, Escape back to the cell', async () => {
    await open();
    await page.locator('tbody a[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const href = await page.evaluate<string>("document.activeElement.getAttribute('href')");
    expect(href).toMatch(/^#[a-z0-9-]+\/physical-security$/);
    await page.keyboard.press('Enter');
    await page.locator('#details-title').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('details-title');
    await page.keyboard.press('Escape');
    expect(await page.locator('#details').isVisible()).toBe(false);
    expect(await page.evaluate<string>("document.activeElement.getAttribute('href')")).toBe(href);
    expect(await page.locator('tbody a[tabindex="0"]').count()).toBe(1);
  });

  it('fits a phone without scrolling sideways, and opens the details over the page', async () => {
    for (const hash of ['', '#?family=encryption', '#s3/backups']) {
      await open(hash, PHONE);
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wide).toBe(0);
      if (hash !== '#s3/backups') await page.context().close();
    }
    expect(await page.locator('#details').boundingBox()).toMatchObject(PHONE);
    await page.locator('#details .close').click();
    await page.locator('tbody tr[data-id="s3"] th a').click();
    expect(await title()).toBe('Amazon S3');
  });

  it.each([
    ['desktop', DESKTOP, 'light', '#s3/encryption-at-rest?q=s3'],
    ['desktop, dark, few concerns', DESKTOP, 'dark', '#?q=amazon s3&family=encryption'],
    ['phone', PHONE, 'light', '#?q=amazon s3'],
    ['phone, dark, details', PHONE, 'dark', '#eks?q=eks'],
  ] as const)(
    'has no serious accessibility findings: %s',
    async (_, size, scheme, hash) => {
      await open(hash, size, scheme);
      expect(await seriousFindings()).toEqual([]);
    },
    120_000,
  );
});
