/** What people type after "tips", and what it is read as. */

import Holidays from 'date-holidays';
import fc from 'fast-check';
import { requestForTips } from '../../src/platforms/tips';
import { createParser } from '../../src/question';
import { createTipReader } from '../../src/tips/request';
import { catalog } from '../support/shipped';

/** A Tuesday. */
const TODAY = '2026-11-24';
const readRequest = createTipReader(catalog, createParser(catalog));
const read = (text: string) => readRequest(text, TODAY);

/** The settings of a request to switch tips on. */
function settings(text: string): unknown {
  const request = read(text);
  return request.kind === 'on' ? request.settings : request;
}

/** What is wrong with a request, and what could be meant. */
function refusal(text: string): unknown {
  const request = read(text);
  return request.kind === 'problem' ? request.refusal : request;
}

describe('the plain requests', () => {
  test.each([
    ['', 'status'],
    ['status', 'status'],
    ['Status?', 'status'],
    ['help', 'help'],
    ['?', 'help'],
    ['off', 'off'],
    ['OFF!', 'off'],
    ['off please', 'off'],
    ['stop', 'off'],
    ['unsubscribe', 'off'],
    ['resume', 'resume'],
    ['now', 'now'],
    ['skip', 'skip'],
    ['skip the next one', 'skip'],
    ['turn them off', 'off'],
  ])('"tips %s" is %s', (text, kind) => {
    expect(read(text)).toEqual({ kind });
  });

  test('"on" alone changes nothing beside', () => {
    expect(settings('on')).toEqual({});
  });
});

describe('the time', () => {
  test.each([
    ['on 9am', '09:00'],
    ['on 09:00', '09:00'],
    ['on 9.30', '09:30'],
    ['on 9:30 pm', '21:30'],
    ['on at 9', '09:00'],
    ['on 9', '09:00'],
    ['on 0915', '09:15'],
    ['on noon', '12:00'],
    ['on midnight', '00:00'],
    ['on 12am', '00:00'],
    ['on 12 p.m.', '12:00'],
    ['on 17h', '17:00'],
    ["on 8 o'clock", '08:00'],
    ['9am', '09:00'],
  ])('"%s" is %s', (text, time) => {
    expect(settings(text)).toEqual({ time });
  });

  test.each(['on 25:00', 'on 9:75', 'on 13pm', 'on 99:99'])('"%s" is none', (text) => {
    expect(refusal(text)).toMatchObject({ problem: { kind: 'bad-time' } });
  });

  test('a number in the name of a service is no time', () => {
    expect(settings('on route 53')).toEqual({ topics: ['route-53'] });
    expect(settings('on ec2 8am')).toEqual({ topics: ['ec2'], time: '08:00' });
  });

  test('two times are one too many', () => {
    expect(refusal('on 9am and 5pm')).toMatchObject({
      problem: { kind: 'two-times', typed: ['09:00', '17:00'] },
    });
  });
});

describe('the days', () => {
  test.each([
    ['on weekdays', [1, 2, 3, 4, 5]],
    ['on daily', [1, 2, 3, 4, 5, 6, 7]],
    ['on every day', [1, 2, 3, 4, 5, 6, 7]],
    ['on mon,wed', [1, 3]],
    ['on mon-fri', [1, 2, 3, 4, 5]],
    ['on Mondays and Thursdays', [1, 4]],
    ['on Monday to Wednesday', [1, 2, 3]],
    ['on fri-mon', [1, 5, 6, 7]],
    ['on weekends', [6, 7]],
    ['on every tuesday', [2]],
    ['on tues, thurs', [2, 4]],
  ])('"%s"', (text, weekdays) => {
    expect(settings(text)).toEqual({ weekdays });
  });
});

describe('the time zone', () => {
  test.each([
    ['on Europe/Berlin', 'Europe/Berlin'],
    ['on europe/berlin', 'Europe/Berlin'],
    ['on Berlin time', 'Europe/Berlin'],
    ['on new york', 'America/New_York'],
    ['on São Paulo', 'America/Sao_Paulo'],
    ['on time zone Tokyo', 'Asia/Tokyo'],
    ['on San Francisco', 'America/Los_Angeles'],
    ['on UTC', 'UTC'],
    ['on America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('"%s" is %s', (text, zone) => {
    expect(settings(text)).toEqual({ zone });
  });

  test('an abbreviation is asked back, with whole requests to choose from', () => {
    expect(refusal('on 9am CET weekdays')).toEqual({
      problem: { kind: 'zone-without-place', typed: 'CET' },
      instead: [
        'on 9am Europe/Berlin weekdays',
        'on 9am Europe/Paris weekdays',
        'on 9am Europe/Madrid weekdays',
      ],
    });
    expect(refusal('on IST')).toMatchObject({ problem: { kind: 'zone-without-place' } });
    expect(refusal('on UTC+2')).toMatchObject({ problem: { kind: 'zone-without-place' } });
  });

  test('a zone that does not exist is said to be none', () => {
    expect(refusal('on Europe/Bielefeld')).toMatchObject({
      problem: { kind: 'unknown-zone', typed: 'Europe/Bielefeld' },
    });
    expect(refusal('on time zone Atlantis')).toMatchObject({ problem: { kind: 'unknown-zone' } });
  });

  test('a "center" is no place in North Dakota', () => {
    expect(refusal('on call center')).not.toMatchObject({ kind: 'on' });
  });
});

describe('the topics', () => {
  test.each([
    ['on s3, encryption', ['s3', 'encryption']],
    ['on about S3 and KMS', ['s3', 'kms']],
    ['on patching', ['patching']],
    ['on logging and monitoring', ['logging-and-monitoring']],
    ['on encryption-at-rest', ['encryption-at-rest']],
    ['on everything', []],
    ['on all topics', []],
  ])('"%s"', (text, topics) => {
    expect(settings(text)).toEqual({ topics });
  });

  test('every id is one of the catalog', () => {
    for (const text of ['on keys', 'on fargate', 'on backups and keys']) {
      const { topics = [] } = settings(text) as { topics?: string[] };
      expect(topics.length).toBeGreaterThan(0);
      for (const id of topics)
        expect(
          catalog.services.has(id) || catalog.concerns.has(id) || catalog.families.has(id),
        ).toBe(true);
    }
  });

  test('what is no topic is said to be none', () => {
    expect(refusal('on s3, bananas')).toMatchObject({
      problem: { kind: 'unknown-topic', typed: 'bananas' },
    });
  });
});

describe('holidays and single days', () => {
  test.each([
    ['on holidays DE', { holidays: 'DE' }],
    ['on no holidays in Germany', { holidays: 'DE' }],
    ['on without public holidays of the UK', { holidays: 'GB' }],
    ['on us holidays', { holidays: 'US' }],
    ['on holidays de-by', { holidays: 'DE-BY' }],
    ['on holidays off', { holidays: null }],
    ['on skip 2026-12-24', { skipDates: ['2026-12-24'] }],
    ['on skip 24 November', { skipDates: ['2026-11-24'] }],
    ['on skip 23 November', { skipDates: ['2027-11-23'] }],
    ['on except 24 December, 31 Dec', { skipDates: ['2026-12-24', '2026-12-31'] }],
  ])('"%s"', (text, expected) => {
    expect(settings(text)).toEqual(expected);
  });

  test('countries are known by their English names, as the calendar of holidays names them', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region' });
    const codes = Object.keys(new Holidays().getCountries()).filter((code) => code.length === 2);
    expect(codes.length).toBeGreaterThan(150);
    const misread = codes.filter((code) => {
      const name = (english.of(code) ?? '').split(' ');
      const read = settings(`on holidays in ${english.of(code)}`) as { holidays?: string };
      return name.length <= 3 && read.holidays !== code;
    });
    expect(misread).toEqual([]);
  });

  test('holidays of no country are asked back', () => {
    expect(refusal('on holidays')).toMatchObject({ problem: { kind: 'which-country' } });
    expect(refusal('on holidays Atlantis')).toMatchObject({ problem: { kind: 'unknown-country' } });
  });
});

test('everything at once, in any order', () => {
  const all = {
    time: '08:30',
    weekdays: [1, 3],
    zone: 'Europe/Berlin',
    topics: ['s3', 'encryption'],
    holidays: 'DE',
  };
  expect(settings('on 8:30 mon,wed Europe/Berlin s3, encryption holidays DE')).toEqual(all);
  expect(settings('on s3, encryption, at 8:30am in Berlin on Mon and Wed, DE holidays')).toEqual(
    all,
  );
});

describe('pauses', () => {
  test.each([
    ['pause', null],
    ['pause 2 weeks', { days: 14 }],
    ['pause for a week', { days: 7 }],
    ['pause 10d', { days: 10 }],
    ['pause until 2026-12-24', { date: '2026-12-24' }],
    ['pause until 24 December', { date: '2026-12-24' }],
    ['pause till Jan 7', { date: '2027-01-07' }],
    ['pause until 24.12.2026', { date: '2026-12-24' }],
    ['pause until Monday', { date: '2026-11-30' }],
    ['pause until Tuesday', { date: '2026-12-01' }],
    ['pause until tomorrow', { date: '2026-11-25' }],
    ['pause until further notice', null],
  ])('"%s"', (text, until) => {
    expect(read(text)).toEqual({ kind: 'pause', until });
  });

  test.each([
    ['pause until 2026-02-30', 'bad-date'],
    ['pause until 5/6', 'bad-date'],
    ['pause whenever', 'bad-date'],
    ['pause until 2020-01-01', 'past-date'],
    ['pause until 2026-11-24', 'past-date'],
    ['pause until 24 November', 'past-date'],
    ['pause 999999 weeks', 'too-far'],
    ['pause until 2999-01-01', 'too-far'],
  ])('"%s" is refused: %s', (text, kind) => {
    expect(refusal(text)).toMatchObject({ problem: { kind } });
  });
});

test('a single day to skip leads to the schedule', () => {
  expect(refusal('skip 2026-12-24')).toEqual({
    problem: { kind: 'skip-needs-on', typed: '2026-12-24' },
    instead: ['on skip 2026-12-24'],
  });
});

test('what is none of it is said to be none', () => {
  expect(refusal('banana')).toEqual({
    problem: { kind: 'unknown-request', typed: 'banana' },
    instead: [],
  });
});

test('topics alone switch nothing on', () => {
  expect(refusal('about s3')).toMatchObject({ instead: ['on about s3', 'now'] });
});

test.each([
  '<!channel> <script>alert(1)</script>',
  'on '.repeat(99),
  'on \u202e\u0000\ufeff',
  "on '; drop table tip_subscriptions; --",
  'on constructor __proto__ toString',
  'x'.repeat(10_000),
])('whatever is typed is answered: %#', (text) => {
  expect(typeof read(text).kind).toBe('string');
});

test('any text is read, and only real topics, zones and dates come out', () => {
  const words = fc.constantFrom(
    ...'on off pause until for skip holidays DE 9am 25:00 mon-fri every day Berlin CET Europe/x , and s3 the encryption 2026-12-24 2 weeks without not time zone'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const request = read(text);
      if (request.kind !== 'on') return;
      const {
        time = '09:00',
        weekdays = [1],
        zone = 'UTC',
        skipDates = [],
        topics = [],
      } = request.settings;
      expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect(weekdays.length).toBeGreaterThan(0);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
      for (const date of skipDates) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const id of topics)
        expect(
          catalog.services.has(id) || catalog.concerns.has(id) || catalog.families.has(id),
        ).toBe(true);
    }),
  );
});

describe('which messages are about tips', () => {
  test.each([
    ['tips', ''],
    ['Tips on 9am', 'on 9am'],
    ['daily tips: off', 'off'],
    ['/tips status', 'status'],
    ['turn the daily tips off', 'off'],
    ['turn off tips', 'off'],
    ['switch on tips', 'on'],
    ['stop the tips', 'stop'],
    ['pause tips for 2 weeks', 'pause for 2 weeks'],
    ['please pause the daily tips', 'pause'],
  ])('"%s" is', (text, request) => {
    expect(requestForTips(text)).toBe(request);
  });

  test.each(['who encrypts S3 data?', 'tipsy', 'give me tips on S3', 'turn it off', ''])(
    '"%s" is not',
    (text) => {
      expect(requestForTips(text)).toBeNull();
    },
  );
});
