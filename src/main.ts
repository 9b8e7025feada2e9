#!/usr/bin/env node
/** The program: reads the command line and starts what it asks for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { loadCatalog } from './catalog';
import type { Format } from './export';
import { createRespond } from './respond';
import { EXIT_USAGE } from './start-error';
import { VERSION } from './version';

/** Formats of `catalog export`; here, because every start lists them in the help. */
const FORMATS: readonly Format[] = ['json', 'csv', 'markdown', 'html'];

function createProgram(): Command {
  const program = new Command('whosejob')
    .description('Whose job is a security task on AWS: yours or theirs?')
    .version(VERSION, '-v, --version', 'print the version')
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride();

  program
    .command('ask')
    .description('answer a question; with --json - one question a line from standard input')
    .argument('[question...]')
    .option('--json', 'print JSON')
    // A question may start with a dash; what looks like an option and is none is still a mistake.
    .allowUnknownOption()
    .action(async (words: string[], options: { json?: boolean }, command: Command) => {
      const { ask, askLines } = await import('./commands/ask');
      const text = words.join(' ');
      const unknown = words.find((word) => /^--?[a-z][\w-]*(?:=.*)?$/i.test(word));
      if (unknown && !process.argv.includes('--'))
        command.error(`error: unknown option '${unknown}'`);
      if (words.length === 0)
        command.error('error: what is the question? Try: whosejob ask "who encrypts S3 data?"');
      const respond = createRespond(loadCatalog());
      if (options.json && text === '-') await askLines(respond, process.stdin, process.stdout);
      else await ask(respond, text, options.json ?? false, process.stdout);
    });

  const catalog = program
    .command('catalog')
    .description('list services, concerns and families')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { listCatalog } = await import('./commands/list-catalog');
      const list = listCatalog(loadCatalog());
      if (options.json) process.stdout.write(`${JSON.stringify(list)}\n`);
      else
        for (const { id, name } of list.services)
          process.stdout.write(`${id.padEnd(30)} ${name}\n`);
    });

  catalog
    .command('export')
    .description('write the whole matrix of services and concerns')
    .addOption(
      new Option('--format <format>', 'csv and markdown hold what services state themselves')
        .choices(FORMATS)
        .makeOptionMandatory(),
    )
    .option('--output <file>', 'a file instead of standard output')
    .action(async (options: { format: Format; output?: string }, command: Command) => {
      const { exportCatalog } = await import('./commands/export-catalog');
      try {
        exportCatalog(loadCatalog(), options.format, options.output, process.stdout);
      } catch (error) {
        if (!(error instanceof Error && 'syscall' in error)) throw error;
        command.error(`error: cannot write the file: ${error.message}`);
      }
    });

  program
    .command('serve')
    .description('start the bot')
    .action(async () => {
      const { serve } = await import('./serve');
      await serve();
    });

  program
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => {
      const { migrate } = await import('./commands/migrate');
      await migrate();
    });

  addTips(program);

  program
    .command('backup')
    .description('copy the SQLite database, also while the bot runs')
    .argument('<file>', 'a file that does not exist yet')
    .action(async (file: string) => {
      const { backup } = await import('./commands/backup');
      await backup(file);
    });

  for (const command of program.commands) command.exitOverride();
  return program;
}

/** What operators do about daily tips. */
function addTips(program: Command): void {
  const tips = program.command('tips').description('daily tips: what comes, what is due');
  const place = (command: Command) =>
    command
      .option('--channel <id>', 'only this channel or conversation')
      .option('--workspace <id>', 'only this Slack workspace or tenant of Teams');

  place(tips.command('preview'))
    .description('show the tips of the next days')
    .option('--days <days>', 'how many days', toCount, 14)
    .action(async ({ days, ...filter }: { days: number; channel?: string; workspace?: string }) => {
      const { previewTips } = await import('./commands/tips');
      await previewTips(days, filter);
    });

  tips
    .command('due')
    .description('list the places whose tip is due, the longest due first')
    .option('--within <minutes>', 'how many minutes ahead', toCount, 60)
    .action(async ({ within }: { within: number }) => {
      const { listDueTips } = await import('./commands/tips');
      await listDueTips(within);
    });

  place(tips.command('send-now'))
    .description('post the tip of today in one place; it counts as its tip of the day')
    .action(async (filter: { channel?: string; workspace?: string }, command: Command) => {
      if (filter.channel === undefined) command.error('error: which place? Give its --channel.');
      const { sendTipNow } = await import('./commands/tips');
      await sendTipNow(filter);
    });

  for (const command of tips.commands) command.exitOverride();
}

/** A whole number on the command line. */
function toCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be from 1 to 9999.');
  return Number(text);
}

async function main(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    } else {
      // Loaded only now: it knows the database, which most commands do without.
      const { explainFailure } = await import('./explain-failure');
      process.exitCode = explainFailure(error);
    }
  }
}

// A reader that has seen enough ("whosejob ask … | head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void main(process.argv);
