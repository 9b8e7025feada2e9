import type { TaskPart } from '../../src/catalog';
import { TaskParts } from '../../src/question/lexicon/task-parts';
import { stemsOf } from '../../src/question/text/tokens';
import { askJson, catalog } from '../support/shipped';

/** Whose part of capacity a text names, where the rule of that concern has these parts and nothing else has any. */
function namedWith(parts: readonly TaskPart[]) {
  const concern = catalog.concerns.get('capacity');
  if (!concern) throw new RangeError('no concern capacity');
  const rule = { ...concern.rule, parts: [...parts] };
  const taskParts = new TaskParts({
    ...catalog,
    concerns: new Map([['capacity', { ...concern, rule }]]),
  });
  return (text: string, isChoice = false) => {
    const words = stemsOf(text).map((stem) => ({ stem }));
    return taskParts.namedIn(words, { targets: [], concerns: ['capacity'] }, isChoice);
  };
}

const customer = (...asked: string[]): TaskPart => ({ owner: 'customer', asked });
const aws = (...asked: string[]): TaskPart => ({ owner: 'aws', asked });
const OURS = [{ concern: 'capacity', owner: 'customer', isAlways: false }];

describe('a phrase for a part of a task', () => {
  it('needs each of its words, in any order and with any ending', () => {
    const named = namedWith([customer('count node')]);
    expect(named('the nodes, who counts them')).toEqual(OURS);
    expect(named('who counts them')).toEqual([]);
  });

  it('is content with one of several words', () => {
    const named = namedWith([customer('count/number node/broker')]);
    expect(named('number of brokers')).toEqual(OURS);
  });

  it('needs joined words side by side', () => {
    const named = namedWith([customer('instance+type')]);
    expect(named('who picks the instance type')).toEqual(OURS);
    expect(named('which type of instance')).toEqual([]);
  });

  it('is turned down by a barred word', () => {
    const named = namedWith([customer('size -hardware')]);
    expect(named('who does the size')).toEqual(OURS);
    expect(named('size of the hardware')).toEqual([]);
  });

  it('knows other words that say the same', () => {
    const named = namedWith([customer('choose size -disable')]);
    for (const text of ['who picks the size', 'who sets the size', 'the size, decided by whom'])
      expect(named(text)).toEqual(OURS);
    expect(named('who scales the size')).toEqual([]);
    expect(named('who sets the size to turn off')).toEqual([]);
  });

  it('counts only where it is asked who chooses, if it says so', () => {
    const named = namedWith([customer('size @choice')]);
    expect(named('who sets the size', true)).toEqual(OURS);
    expect(named('who scales to the size that we set')).toEqual([]);
  });

  it('knows the asker by any word for it', () => {
    const named = namedWith([customer('size @us')]);
    expect(named('the size of our cluster')).toEqual(OURS);
    expect(named('the size of a cluster')).toEqual([]);
  });

  it('counts whoever owns the duty where the catalog says so', () => {
    const named = namedWith([aws('hardware'), { ...aws('its+own staff'), always: true }]);
    expect(named('its own staff')).toEqual([{ concern: 'capacity', owner: 'aws', isAlways: true }]);
    expect(named('hardware of its own staff')).toEqual([
      { concern: 'capacity', owner: 'aws', isAlways: true },
    ]);
  });

  it('names nobody where both sides are named', () => {
    const named = namedWith([customer('size'), aws('hardware')]);
    expect(named('hardware')).toEqual([{ concern: 'capacity', owner: 'aws', isAlways: false }]);
    expect(named('size of the hardware')).toEqual([]);
  });
});

describe('parts of the ways of running a service', () => {
  it.each([
    ['who builds the EKS optimized AMI?', 'aws'],
    ['who starts the node group update on EKS?', 'customer'],
    ['who patches the nodes of EKS?', 'shared'],
    ['who chooses the maintenance window of ElastiCache?', 'customer'],
  ])('%s', (text, owner) => {
    expect(askJson(text).owner).toBe(owner);
  });
});

describe('a window', () => {
  it.each([
    ['who schedules the Redshift maintenance window?', 'customer'],
    ['who patches Redshift in the maintenance window we set?', 'aws'],
    ['who applies OS patches in the window of RDS that we chose?', 'aws'],
  ])('%s', (text, owner) => {
    expect(askJson(text).owner).toBe(owner);
  });
});
