import { Writable } from 'node:stream';
import { loadCatalog } from '../../src/catalog';
import { exportCatalog } from '../../src/commands/export-catalog';
import { EXPORTERS, type Format } from '../../src/export';
import { csvField } from '../../src/export/csv';
import { escapeMarkdown } from '../../src/export/markdown';
import { everyRow, isOwn, type MatrixRow, ownRows } from '../../src/export/matrix';

const catalog = loadCatalog();

/** Reads CSV as RFC 4180 defines it; written anew here so that the exporter is not its own judge. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error(`not CSV near ${rows.length}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const dutiesInAll = [...catalog.services.values()].reduce(
  (sum, { duties, variants }) =>
    sum + duties.length + variants.reduce((of, variant) => of + variant.duties.length, 0),
  0,
);
const targetsInAll = [...catalog.services.values()].reduce(
  (sum, { variants }) => sum + 1 + variants.length,
  0,
);

describe('the matrix', () => {
  it('has a row for every service and variant by every concern', () => {
    expect(everyRow(catalog)).toHaveLength(targetsInAll * catalog.concerns.size);
  });

  it('marks what the service or variant states itself: every duty once', () => {
    expect(ownRows(catalog)).toHaveLength(dutiesInAll);
    expect(ownRows(catalog).every(isOwn)).toBe(true);
  });

  it('lets every row stand on an AWS page', () => {
    expect(everyRow(catalog).filter(({ references }) => references.length === 0)).toEqual([]);
  });
});

describe('JSON', () => {
  const { rows } = JSON.parse(EXPORTERS.json(catalog)) as { rows: MatrixRow[] };

  it('holds every row as it is', () => {
    expect(rows).toEqual(everyRow(catalog));
  });

  it('marks general rules by their basis', () => {
    const cell = rows.find(
      (row) => row.service === 's3' && row.concern === 'physical-security' && row.variant === null,
    );
    expect(cell).toMatchObject({ basis: 'category', owner: 'aws' });
  });
});

describe('CSV', () => {
  const text = EXPORTERS.csv(catalog);
  const [header = [], ...records] = parseCsv(text);

  it('has a header and one record a duty, all of the same length', () => {
    expect(records).toHaveLength(dutiesInAll);
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([header.length]));
  });

  it('gives the texts back', () => {
    const own = ownRows(catalog);
    const at = header.indexOf('aws');
    expect(records.map((record) => record[at])).toEqual(own.map(({ aws }) => aws ?? ''));
  });

  it('ends every line with CRLF', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n=1', '＝1'])(
    'makes text of the formula %j',
    (formula) => {
      expect(parseCsv(`${csvField(formula)}\r\n`)).toEqual([[`'${formula}`]]);
    },
  );

  it.each(['a "word"', 'a, b', 'two\nlines', '', 'AWS-owned', '100 %'])('keeps %j', (value) => {
    expect(parseCsv(`${csvField(value)},x\r\n`)).toEqual([[value, 'x']]);
  });

  it('leaves no field that a spreadsheet takes for a formula', () => {
    expect(records.flat().filter((field) => /^\s*[=+\-@]/.test(field))).toEqual([]);
  });
});

describe('Markdown', () => {
  const text = EXPORTERS.markdown(catalog);

  it('has a line of the table for every duty, with all columns', () => {
    const lines = text.split('\n').filter((line) => /^\| /.test(line));
    const columns = new Set(lines.map((line) => line.split(/(?<!\\)\|/).length));
    expect(columns.size).toBe(1);
    const sections = text.split('\n').filter((line) => line.startsWith('## ')).length;
    expect(lines).toHaveLength(dutiesInAll + 2 * sections);
  });

  it('lets no text become markup', () => {
    expect(escapeMarkdown('a|b *c* [d](e) <f> `g` h_i\nj')).toBe(
      'a\\|b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` h\\_i j',
    );
  });
});

describe('HTML', () => {
  const text = EXPORTERS.html(catalog);

  it('is one page below 3 MB that names no other file', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(3_000_000);
    const markup = text.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    expect(markup).not.toMatch(/\b(?:src|href)="(?!#)/);
    const code = text.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '');
    expect(code.match(/@import|url\(|^import\b|^export\b|fetch\(|XMLHttpRequest/gm)).toBeNull();
  });

  it('has every gap filled and forbids everything else', () => {
    expect(text).not.toMatch(/%(?:policy|style|script|data|services|concerns)%/);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toContain('unsafe-');
  });

  it('does not let the data end its element', () => {
    const data = /id="data">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toHaveProperty('targets');
  });

  it('is the same each time', () => {
    expect(EXPORTERS.html(catalog)).toBe(text);
  });
});

describe('catalog export', () => {
  it.each(['json', 'csv', 'markdown', 'html'] as const)(
    'writes %s to its output',
    (format: Format) => {
      const written: string[] = [];
      const output = new Writable({
        write(chunk, _, done) {
          written.push(String(chunk));
          done();
        },
      });
      exportCatalog(catalog, format, undefined, output);
      expect(written.join('')).toBe(EXPORTERS[format](catalog));
    },
  );
});
