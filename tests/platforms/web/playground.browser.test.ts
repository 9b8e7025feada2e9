import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../support/playground';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
if (!installed)
  console.warn(
    `The browser test of the playground is skipped: no Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
  );

const AXE = require.resolve('axe-core/axe.min.js');

(installed ? describe : describe.skip)('the playground in Chromium', () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    playground = await startPlayground();
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.close();
  });
  beforeEach(() => {
    faults = [];
  });
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  /** Opens the page; console errors and requests to other places are faults. */
  const open = async (hash = '', options: BrowserContextOptions = {}, ready = 'Your question') => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(playground.url)) faults.push(`request to ${request.url()}`);
    });
    await page.goto(`${playground.url}/${hash}`);
    await page.getByLabel(ready).waitFor();
  };
  const ask = async (question: string) => {
    await page.getByLabel('Your question').fill(question);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: `Answer to: ${question}` }).waitFor();
  };
  const slack = () => page.getByRole('region', { name: 'In Slack' });
  const teams = () => page.getByRole('region', { name: 'In Microsoft Teams' });

  /** What axe finds that keeps people out. */
  const seriousFindings = async (): Promise<string[]> => {
    await page.evaluate(readFileSync(AXE, 'utf8'));
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }>;
          }>;
        };
      };
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  };

  it('shows the verdict in both renderings', async () => {
    await open();
    await ask('who encrypts S3 data?');
    for (const rendering of [slack(), teams()]) {
      await expect(rendering.textContent()).resolves.toMatch(
        /Shared[\s\S]*Encryption on Amazon S3/,
      );
      await expect(rendering.textContent()).resolves.toContain('SSE-S3');
    }
  });

  it('answers an example at a click', async () => {
    await open();
    await page.getByRole('button', { name: 'do I patch RDS?' }).click();
    await page.getByRole('article', { name: 'Answer to: do I patch RDS?' }).waitFor();
  });

  it.each(['Slack', 'Teams'] as const)(
    'answers a clarification clicked in %s in place',
    async (platform) => {
      await open();
      await ask('backups?');
      const rendering = platform === 'Slack' ? slack() : teams();
      await rendering.getByRole('button', { name: /Backups on Amazon RDS/ }).click();
      await page.getByRole('article', { name: /Backups on Amazon RDS/ }).waitFor();
      await expect(page.getByRole('article').count()).resolves.toBe(1);
    },
  );

  it('understands a follow-up', async () => {
    await open();
    await ask('who patches the OS on EC2?');
    await ask('and for Lambda?');
    await expect(slack().last().textContent()).resolves.toContain('AWS Lambda');
  });

  it('answers the question of a deep link, and links to the last question', async () => {
    await open('#q=who+backs+up+EBS%3F');
    await page.getByRole('article', { name: 'Answer to: who backs up EBS?' }).waitFor();
    await ask('do I patch RDS?');
    expect(page.url()).toContain('q=do+I+patch+RDS');
  });

  it('shows and copies the JSON', async () => {
    await open('#q=do+I+patch+RDS%3F', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'JSON' }).click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = JSON.parse(await page.evaluate<string>('navigator.clipboard.readText()'));
    expect(copied).toMatchObject({ question: 'do I patch RDS?', services: ['rds'] });
  });

  it('treats what is typed as text', async () => {
    await open();
    await ask('<img src=x onerror=alert(1)> **who** [patches](https://evil.example) RDS');
    await expect(page.locator('main img[src="x"]').count()).resolves.toBe(0);
    await expect(page.locator('main a[href*="evil.example"]').count()).resolves.toBe(0);
  });

  it('is dark where the system is, and at a click', async () => {
    await open('', { colorScheme: 'dark' });
    await expect(page.locator('html[data-theme="dark"]').count()).resolves.toBe(1);
    await page.getByRole('button', { name: 'Light' }).click();
    await expect(page.locator('html[data-theme="light"]').count()).resolves.toBe(1);
  });

  it('fits a narrow screen without scrolling sideways', async () => {
    await open('#q=EC2+vs+Lambda%3A+who+does+backups%3F', {
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole('article').waitFor();
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  describe('the calendar of tips', () => {
    const WISH = '#tips=mon-fri+9am+Berlin';
    const calendar = async (hash = WISH, options: BrowserContextOptions = {}) => {
      await open(hash, options, 'When, and about what');
      await page.getByRole('table').waitFor();
    };
    const tips = () => page.getByRole('table').getByRole('button');
    const tip = () => page.getByRole('article', { name: /^Answer to: Daily tip: / });

    it('is a click away, with a tip on each weekday and none on others', async () => {
      await open();
      await page.getByRole('button', { name: 'Tips', exact: true }).click();
      await page.getByRole('table').waitFor();
      await expect(tips().count()).resolves.toBe(25);
      await expect(page.locator('time[datetime="2026-11-28"] + button').count()).resolves.toBe(0);
    });

    it('opens a tip as Slack and Teams show it', async () => {
      await calendar();
      const hook = ((await tips().first().textContent()) ?? '').replace(/^.*?(AWS|You|Shared)/, '');
      await tips().first().click();
      await tip().waitFor();
      for (const rendering of [slack(), teams()])
        await expect(rendering.textContent()).resolves.toContain(hook);
    });

    it('works by keyboard alone', async () => {
      await calendar();
      await page.getByLabel('When, and about what').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await tip().waitFor();
    });

    it('shows what is wished for, and says what is not understood', async () => {
      await calendar();
      const wish = page.getByLabel('When, and about what');
      await wish.fill('mon 9am Tokyo s3');
      await page.keyboard.press('Enter');
      await page.getByText('Mondays at 09:00 (Asia/Tokyo), about Amazon S3.').waitFor();
      await wish.fill('9am CET <b>x</b>');
      await page.keyboard.press('Enter');
      await page.getByText('Where is “CET”?').waitFor();
      await expect(page.getByRole('table').count()).resolves.toBe(0);
    });

    it('leads on from a tip, and keeps no settings', async () => {
      await calendar();
      await tips().first().click();
      await slack().getByRole('button', { name: 'When do tips come?' }).click();
      await page.getByText('Here nothing is kept').waitFor();
      faults = faults.filter((fault) => !fault.includes('400'));
      await slack()
        .getByRole('button', { name: /^All of/ })
        .click();
      await page.getByRole('article', { name: /What am I responsible for on/ }).waitFor();
    });

    it('fits a narrow screen without scrolling sideways', async () => {
      await calendar(WISH, { viewport: { width: 360, height: 740 } });
      await tips().first().click();
      await tip().waitFor();
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it.each(['light', 'dark'] as const)('keeps nobody out in %s', async (colorScheme) => {
      await calendar(WISH, { colorScheme });
      await tips().first().click();
      await tip().waitFor();
      await expect(seriousFindings()).resolves.toEqual([]);
    });
  });

  it.each(['light', 'dark'] as const)('keeps nobody out in %s', async (colorScheme) => {
    await open('#q=who+encrypts+S3+data%3F', { colorScheme });
    await page.getByRole('article').waitFor();
    await expect(seriousFindings()).resolves.toEqual([]);
  });
});
