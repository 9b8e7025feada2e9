/** The bot in Microsoft's own emulator, in a real browser: type a question, see the card, press its buttons. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { loadCatalog } from '../../../src/catalog';
import { citationsOf } from '../../../src/citations';
import { createTeamsPlatform, indexPages } from '../../../src/platforms/teams';
import { createRespond } from '../../../src/respond';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Where pictures go, for whoever wants to look at them. */
const PICTURES = process.env.TEAMS_PICTURES;
const there = existsSync(CHROMIUM);
if (!there)
  console.warn(
    `The emulator test is skipped: no Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
  );

const catalog = loadCatalog();
const logs: string[] = [];
const platform = createTeamsPlatform(
  { appType: 'SingleTenant', allowedTenants: [], cloud: 'public', endpoints: {}, emulator: true },
  {
    respond: createRespond(catalog),
    log: pino({ level: 'warn' }, { write: (line: string) => void logs.push(line) }),
    pages: indexPages(citationsOf(catalog)),
  },
);
let bot: Server;
let emulator: ChildProcess;
let browser: Browser;
let page: Page;

(there ? describe : describe.skip)('in the emulator', () => {
  beforeAll(async () => {
    await platform.start();
    bot = createServer((request, response) => void platform.routes[0]?.handle(request, response));
    const messages = `http://127.0.0.1:${await listen(bot)}/api/messages`;
    const port = await freePort();
    emulator = spawn(
      process.execPath,
      [
        require.resolve('@microsoft/m365agentsplayground/cli.js'),
        ...['-e', messages, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
      ],
      {
        // It writes its log where it is started.
        cwd: mkdtempSync(join(tmpdir(), 'emulator-')),
        env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    await new Promise<void>((resolve, reject) => {
      emulator.stdout?.on('data', (data) => String(data).includes('Listening') && resolve());
      emulator.on('exit', () => reject(new Error('the emulator ended')));
    });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1300, height: 1400 } });
    page.setDefaultTimeout(20_000);
    await page.goto(`http://127.0.0.1:${port}/`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    emulator?.kill();
    await platform.stop();
    bot?.closeAllConnections();
    await new Promise((resolve) => bot.close(resolve));
  });

  test('it greets with examples', async () => {
    await page.getByRole('button', { name: 'Who encrypts S3 data?' }).waitFor();
    await picture('welcome');
  }, 60_000);

  test('a question is answered by a card', async () => {
    await ask('do I patch RDS?');
    const card = cards().last();
    await card.getByText('Platform and engine patching on Amazon RDS').first().waitFor();
    await picture('answer');
  }, 60_000);

  test('a next step takes the place of the card, and there is a way back', async () => {
    const before = await cards().count();
    await cards().last().getByRole('button', { name: 'All of Amazon RDS' }).click();
    await cards().last().getByText('responsible for on Amazon RDS').first().waitFor();
    expect(await cards().count()).toBe(before);
    await picture('next-step');
    await cards().last().getByRole('button', { name: '← Back' }).click();
    await cards().last().getByText('Platform and engine patching on Amazon RDS').first().waitFor();
  }, 60_000);

  // The dialog behind "Something is off" is not tried here: the emulator has none (task/fetch).
  test('an answer can be called right', async () => {
    await cards().last().getByRole('button', { name: '👍 Right' }).click();
    await page.getByText('Thank you').first().waitFor();
    await picture('right');
  }, 60_000);

  test('in a group chat it greets too, in words of its own', async () => {
    await page.getByText('Group Chat', { exact: true }).click();
    await cards().last().getByText('Mention me with your question').waitFor();
    await picture('group');
  }, 60_000);

  test('nothing went wrong on the way', () => {
    expect(logs).toEqual([]);
  });
});

async function ask(question: string): Promise<void> {
  await page.locator('[contenteditable=true][role=textbox]').first().click();
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
}

const cards = () => page.locator('.ac-adaptiveCard');

async function picture(name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
