import { VERSION } from '../../src/version';
import { whosejob } from '../support/command-line';

describe('wrong usage', () => {
  it.each([
    ['no question', ['ask']],
    ['no question as JSON', ['ask', '--json']],
    ['an option that does not exist', ['ask', '--jsno', 'who patches EC2?']],
    ['an option of the catalog that does not exist', ['catalog', '--xml']],
    ['a command that does not exist', ['answer', 'who patches EC2?']],
    ['no command', []],
  ])('exits with 2 and says why: %s', async (_, args) => {
    const { code, stdout, stderr } = await whosejob(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it.each([['ask', '--jsno', 'who patches EC2?'], ['catalog', '--xml'], ['--xml']])(
    'of an option points to the help: %s %s',
    async (...args) => {
      const { stderr } = await whosejob(args);
      expect(stderr).toContain('unknown option');
      expect(stderr).toContain('--help');
    },
  );
});

describe('the version', () => {
  it.each([['--version'], ['-v']])('is printed by %s', async (option) => {
    expect(await whosejob([option])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});

describe('help', () => {
  it.each([[['--help']], [['ask', '--help']], [['catalog', '--help']], [['help']]])(
    'exits with 0 and prints what there is: %j',
    async (args) => {
      const { code, stdout, stderr } = await whosejob(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Usage: whosejob');
    },
  );
});
