/** Which tip a place gets next. */
import { candidatesOf, createPickTip } from '../../src/tips/choose';
import type { TipWish } from '../../src/tips/subscription';
import { catalog } from '../support/shipped';

const pick = createPickTip(catalog);
const candidates = candidatesOf(catalog);

/** The codes of the next tips of a place, each shown before the next is chosen. */
function walk(days: number, wish: Partial<TipWish> = {}): string[] {
  const shown = [...(wish.shown ?? [])];
  const codes: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const tip = pick({ subscription: 'a', topics: [], interests: [], ...wish, shown });
    if (!tip) break;
    codes.push(tip.code);
    shown.push(tip.code);
  }
  return codes;
}

const serviceOf = (code: string) => code.split(/[/:]/)[0];

test('the catalog offers at least 150 tips over at least 60 services', () => {
  expect(candidates.length).toBeGreaterThanOrEqual(150);
  expect(new Set(candidates.map(({ service }) => service)).size).toBeGreaterThanOrEqual(60);
});

test('codes are unique', () => {
  expect(new Set(candidates.map(({ code }) => code)).size).toBe(candidates.length);
});

test('every tip is shown before any is shown again', () => {
  const codes = walk(candidates.length + 20);
  expect(new Set(codes.slice(0, candidates.length)).size).toBe(candidates.length);
  expect(codes.slice(candidates.length)).toEqual(codes.slice(0, 20));
});

test('places get different orders, the same place always the same', () => {
  expect(walk(30)).toEqual(walk(30));
  const [one, other] = [walk(30), walk(30, { subscription: 'b' })];
  expect(one.filter((code, at) => code === other[at]).length).toBeLessThan(5);
});

test('topics are services, tasks and families of tasks; any of them will do', () => {
  const codes = walk(1000, { topics: ['s3', 'backups'] }).filter(
    (code, at, all) => all.indexOf(code) === at,
  );
  expect(codes.some((code) => code.startsWith('s3:'))).toBe(true);
  expect(codes.some((code) => !code.startsWith('s3:'))).toBe(true);
  for (const code of codes) expect(code).toMatch(/^s3:|:backups$/);

  const family = walk(1000, { topics: ['encryption'] });
  const concerns = new Set(family.map((code) => code.split(':')[1]));
  expect(concerns).toContain('encryption-at-rest');
  expect(concerns).toContain('key-management');
  expect(concerns).not.toContain('backups');
});

test('a topic without tips gives none', () => {
  expect(pick({ subscription: 'a', topics: ['nothing'], shown: [], interests: [] })).toBeNull();
});

test('services that the place asked about come first, but not two days in a row', () => {
  const codes = walk(6, { interests: ['s3'] });
  expect(codes.map((code) => serviceOf(code) === 's3')).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

test('with one service as topic, its tips follow each other', () => {
  expect(walk(3, { topics: ['s3'] }).map(serviceOf)).toEqual(['s3', 's3', 's3']);
});

test('tips that the catalog no longer holds do no harm', () => {
  const shown = ['gone:backups', ...walk(2)];
  expect(walk(1, { shown })).toHaveLength(1);
});
