import { RateLimit } from '../../src/platforms/rate-limit';

const SECOND = 1000;

describe('the limit of questions a minute', () => {
  let clock: number;
  let limit: RateLimit;
  beforeEach(() => {
    clock = 1_700_000_000_000;
    limit = new RateLimit(3, () => clock);
  });
  const ask = (times: number, user = 'ann') =>
    Array.from({ length: times }, () => limit.take(user));

  it('lets so many go at once, says so once, and keeps silent', () => {
    expect(ask(5)).toEqual(['go', 'go', 'go', 'tell', 'silent']);
    expect(ask(1, 'bob')).toEqual(['go']);
  });

  it.each([1, 7, 20, 59])('lets %i go where so many are allowed', (allowed) => {
    limit = new RateLimit(allowed, () => clock);
    const gone = ask(allowed + 1).filter((each) => each === 'go');
    expect(gone).toHaveLength(allowed);
  });

  it('lets one more go when its share of the minute is over', () => {
    ask(4);
    clock += 19 * SECOND;
    expect(ask(1)).toEqual(['silent']);
    clock += SECOND;
    expect(ask(2)).toEqual(['go', 'tell']);
  });

  it('is as it was when a minute without questions is over', () => {
    ask(4);
    clock += 61 * SECOND;
    ask(1, 'bob');
    clock += 61 * SECOND;
    expect(ask(4)).toEqual(['go', 'go', 'go', 'tell']);
  });

  it('remembers who asked before others were forgotten', () => {
    clock += 50 * SECOND;
    ask(3);
    clock += 11 * SECOND;
    expect(ask(1)).toEqual(['tell']);
  });

  it('loses nothing for anybody when the clock is set back or forth', () => {
    ask(2);
    clock -= 3_600 * SECOND;
    expect(ask(2)).toEqual(['go', 'tell']);
    clock += 20 * SECOND;
    expect(ask(2)).toEqual(['go', 'tell']);
    clock += 7_200 * SECOND;
    expect(ask(3)).toEqual(['go', 'go', 'go']);
  });
});
