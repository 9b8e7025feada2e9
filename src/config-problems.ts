/** What is wrong with the environment, said so that it can be put right. Never shows a value. */
import type * as z from 'zod';
import { EXIT_CONFIG, StartError } from './start-error';

/** The environment cannot be used as it is. */
export class ConfigError extends StartError {
  constructor(readonly problems: readonly string[]) {
    super(
      'config_invalid',
      ['The configuration has to be put right:', ...problems.map((text) => `- ${text}`)].join('\n'),
      EXIT_CONFIG,
    );
  }
}

type Given = Readonly<Partial<Record<string, string>>>;

/** What a variable holds, in the words of `.env.example`. */
type Describe = (name: string) => string;

/** One line for each problem: the variable, what it must be, and what it holds. */
export function findProblems(
  given: Given,
  issues: readonly z.core.$ZodIssue[],
  describe: Describe,
): string[] {
  const invalid = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} ${message}: ${describe(name)}.`;
  });
  return [...new Set([...invalid, ...findHalves(given, describe)])];
}

const TYPES = ['MultiTenant', 'UserAssignedMSI'] as const;

/** Platforms that have some of what they need. */
function findHalves(given: Given, describe: Describe): string[] {
  const has = (name: string) => given[name] !== undefined;
  const missing = (name: string, because: string) =>
    has(name) ? [] : [`${name} is missing (${because}): ${describe(name)}.`];

  const oauth = (['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_ENCRYPTION_KEYS'] as const).find(
    has,
  );
  const slack =
    (['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const).find(has) ?? oauth;
  const teams = (['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const).find(has);
  const type = TYPES.find((known) => known === given.TEAMS_APP_TYPE) ?? 'SingleTenant';
  return [
    ...(slack
      ? [
          ...(oauth && !has('SLACK_BOT_TOKEN')
            ? [
                ...missing('SLACK_CLIENT_ID', `${oauth} is set`),
                ...missing('SLACK_CLIENT_SECRET', `${oauth} is set`),
                ...missing('SLACK_ENCRYPTION_KEYS', `${oauth} is set`),
              ]
            : missing('SLACK_BOT_TOKEN', `${slack} is set`)),
          ...(has('SLACK_APP_TOKEN')
            ? []
            : missing('SLACK_SIGNING_SECRET', 'or set SLACK_APP_TOKEN to use Socket Mode')),
        ]
      : []),
    ...(teams
      ? [
          ...missing('TEAMS_APP_ID', `${teams} is set`),
          ...(type === 'UserAssignedMSI'
            ? []
            : missing('TEAMS_APP_PASSWORD', `TEAMS_APP_TYPE is ${type}`)),
          ...(type === 'MultiTenant'
            ? []
            : missing('TEAMS_TENANT_ID', `TEAMS_APP_TYPE is ${type}`)),
        ]
      : []),
  ];
}
