/** Text in, words out: on which day a request is made decides what "tomorrow" is. */
import { askerIn } from '../support/tips';
import { openDesk, type RunningDesk } from '../support/tips/desk';

/** Tuesday, 09:30 in Sydney; Monday afternoon in Los Angeles. */
const TUESDAY_IN_SYDNEY = Date.parse('2026-11-23T22:30:00Z');

describe('the days of a request', () => {
  let running: RunningDesk;
  beforeEach(async () => {
    running = await openDesk();
    running.clock.now = TUESDAY_IN_SYDNEY;
  });
  afterEach(() => running.close());

  const asker = askerIn('C1', { zone: 'America/Los_Angeles' });
  const leftOut = async (...requests: readonly string[]) => {
    for (const request of requests) await running.desk.carryOut(request, asker);
    return (await running.desk.status(asker.place))?.schedule.skipDates;
  };

  it('are those of the place', async () => {
    expect(await leftOut('on 9am Sydney', 'on skip tomorrow')).toEqual(['2026-11-25']);
  });

  it('are those of the zone that it names', async () => {
    expect(await leftOut('on 9am Sydney skip tomorrow')).toEqual(['2026-11-25']);
  });

  it('are those of the asker in a place where nothing is set', async () => {
    expect(await leftOut('on skip tomorrow')).toEqual(['2026-11-24']);
  });
});
