import { parseLines, whosejob } from '../support/command-line';
import { ReplyContract } from '../support/reply-contract';

const repliesOf = (output: string) => parseLines(output).map((each) => ReplyContract.parse(each));

describe('whosejob ask', () => {
  it('prints the answer for a person', async () => {
    const { code, stdout, stderr } = await whosejob(['ask', 'who encrypts S3 data?']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\[BOTH\] Shared\n/);
    expect(stdout).toMatch(/https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('takes a question in several words', async () => {
    const { stdout } = await whosejob(['ask', 'who', 'patches', 'EC2?', '--json']);
    expect(repliesOf(stdout)).toMatchObject([{ question: 'who patches EC2?', services: ['ec2'] }]);
  });

  it.each([
    ['empty', ''],
    ['signs', '???'],
    ['a dash', '-'],
    ['after a dash', '- who patches EC2?'],
    ['very long', 'x'.repeat(20_000)],
  ])('exits with 0 for any question, however odd: %s', async (_, question) => {
    const { code, stderr } = await whosejob(['ask', question]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('takes what stands after -- for the question', async () => {
    const { code, stdout } = await whosejob(['ask', '--json', '--', '--who', 'patches', 'EC2']);
    expect(code).toBe(0);
    expect(repliesOf(stdout)).toMatchObject([{ question: '--who patches EC2' }]);
  });
});

describe('whosejob ask --json', () => {
  it('prints one object that keeps the contract', async () => {
    const { code, stdout } = await whosejob(['ask', '--json', 'who encrypts S3 data?']);
    expect(code).toBe(0);
    expect(repliesOf(stdout)).toMatchObject([
      {
        question: 'who encrypts S3 data?',
        kind: 'answer',
        reason: null,
        owner: 'shared',
        services: ['s3'],
        concerns: ['encryption'],
      },
    ]);
  });

  it('has the text that is printed without --json', async () => {
    const question = 'do I patch RDS?';
    const [json, text] = await Promise.all([
      whosejob(['ask', '--json', question]),
      whosejob(['ask', question]),
    ]);
    expect(`${repliesOf(json.stdout)[0]?.text}\n`).toBe(text.stdout);
  });
});

describe('whosejob ask --json -', () => {
  const ask = (input: string | Buffer) => whosejob(['ask', '--json', '-'], { input });
  const questionsOf = async (input: string | Buffer) =>
    repliesOf((await ask(input)).stdout).map(({ question }) => question);

  it('answers each line in order', async () => {
    const asked = Array.from({ length: 300 }, (_, at) => `who patches EC2, number ${at}?`);
    expect(await questionsOf(`${asked.join('\n')}\n`)).toEqual(asked);
  });

  it('writes nothing for no input, and is content', async () => {
    expect(await ask('')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('takes an empty line for a question', async () => {
    const { stdout } = await ask('who patches EC2?\n\nwho patches RDS?\n');
    expect(repliesOf(stdout)).toMatchObject([
      { services: ['ec2'] },
      { question: '', kind: 'decline', reason: 'empty' },
      { services: ['rds'] },
    ]);
  });

  it('answers a last line without an end', async () => {
    expect(await questionsOf('who patches EC2?\nwho patches RDS?')).toEqual([
      'who patches EC2?',
      'who patches RDS?',
    ]);
  });

  it('takes lines as Windows ends them', async () => {
    expect(await questionsOf('who patches EC2?\r\n\r\nwho patches RDS?\r\n')).toEqual([
      'who patches EC2?',
      '',
      'who patches RDS?',
    ]);
  });

  it('ends a line nowhere but at a line feed', async () => {
    const asked = ['\r', '\u2028', '\u2029', '\u0085', '\f', '\v', '\u0000'].map(
      (mark) => `who patches${mark}EC2?`,
    );
    expect(await questionsOf(asked.join('\n'))).toEqual(asked);
  });

  it('writes lines that no reader takes for several', async () => {
    const { stdout } = await ask('who patches\u2028\u0085\u2029EC2?\n');
    const ends = ['\r', '\v', '\f', '\u001c', '\u0085', '\u2028', '\u2029'];
    expect(ends.filter((mark) => stdout.includes(mark))).toEqual([]);
  });

  it('survives bytes that are not UTF-8', async () => {
    const { code, stdout } = await ask(
      Buffer.concat([Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from(' who patches EC2?\n')]),
    );
    expect(code).toBe(0);
    expect(repliesOf(stdout)).toMatchObject([{ services: ['ec2'] }]);
  });

  it('keeps a character whole that arrives in two pieces', async () => {
    const long = `${'é'.repeat(3000)} who patches EC2?`;
    expect((await questionsOf(`x${'é'.repeat(40_000)}\n${long}\n`))[1]).toBe(long);
  });

  it('bounds what it repeats of a long line', async () => {
    const { code, stdout } = await ask(`${'who patches EC2? '.repeat(6000)}\n`);
    expect(code).toBe(0);
    const [reply] = repliesOf(stdout);
    expect(reply).toMatchObject({ kind: 'decline', reason: 'too-long' });
    expect(reply?.question.length).toBeLessThanOrEqual(4000);
  });

  it('keeps the contract for every kind of reply', async () => {
    const asked = [
      'who patches EC2?',
      'what am I responsible for on EC2?',
      'EC2 vs S3',
      'what is the shared responsibility model?',
      'which services encrypt at rest by default?',
      'who does backups?',
      'help',
      'who patches Azure VMs?',
      'who patches AWS Frobnicator?',
      'what is the weather?',
      '',
    ];
    const { stdout } = await ask(asked.join('\n'));
    const kinds = new Set(repliesOf(stdout).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['answer', 'comparison', 'decline', 'help', 'list', 'model', 'overview'].sort(),
    );
  });

  it('stops quietly when nobody reads on', async () => {
    const { code, stderr } = await whosejob(['ask', '--json', '-'], {
      input: 'who encrypts S3 data?\n'.repeat(20_000),
      hangUp: true,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
