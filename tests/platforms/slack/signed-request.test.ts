import fc from 'fast-check';
import { parseBody } from '../../../src/platforms/slack/signed-request';

const FORM = 'application/x-www-form-urlencoded';
const read = (form: string) => parseBody(FORM, Buffer.from(form));

describe('a form', () => {
  it('says what was put into it, whatever it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.dictionary(text, text, { maxKeys: 20 }), (fields) => {
        fc.pre(Object.keys(fields).length > 0 && !('payload' in fields));
        const form = new URLSearchParams(fields).toString();
        expect({ ...read(form) }).toEqual(fields);
      }),
    );
  });

  it('is read as far as it goes when it is broken', () => {
    expect({ ...read('a&b=c=d&%zz=%e0&=x&') }).toEqual({
      a: '',
      b: 'c=d',
      '%zz': '\ufffd',
      '': '',
    });
  });

  it('gives no field a meaning of its own', () => {
    const form = read('__proto__=x&constructor=y');
    expect(Object.entries(form ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(read('a=b')).not.toHaveProperty('toString');
  });

  it('is read up to a number of fields', () => {
    const form = read(`${'a&'.repeat(999)}last=1&more=2`);
    expect(form).toHaveProperty('last', '1');
    expect(form).not.toHaveProperty('more');
  });
});
