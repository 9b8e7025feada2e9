import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whosejob } from '../support/command-line';

describe('whosejob catalog export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes to a file and says nothing', async () => {
    const file = join(folder, 'matrix.html');
    const outcome = await whosejob(['catalog', 'export', '--format', 'html', '--output', file]);
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('writes all of the longest format through a pipe', async () => {
    const { code, stdout } = await whosejob(['catalog', 'export', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).rows.length).toBeGreaterThan(10_000);
  });

  it('ends well when its reader has seen enough', async () => {
    const { code, stderr } = await whosejob(['catalog', 'export', '--format', 'json'], {
      hangUp: true,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    ['an unknown format', ['--format', 'xml'], 'Allowed choices are json, csv, markdown, html'],
    ['no format', [], "'--format <format>' not specified"],
    [
      'a file that cannot be written',
      ['--format', 'csv', '--output', join(folder, 'no', 'such', 'folder.csv')],
      'cannot write the file: ENOENT',
    ],
  ])('refuses %s', async (_, words, said) => {
    const { code, stdout, stderr } = await whosejob(['catalog', 'export', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
