/** `.env.example` as the schema of the environment has it. */
import { z } from 'zod';
import { Environment } from '../../src/config';

const INTRO = `# Settings of whosejob. Copy this file to .env and fill in what you need; everything has a default or is
# optional. Variables of the environment win over those of .env. An empty value counts as not set.`;

const SECTIONS: ReadonlyArray<readonly [prefix: string, title: string]> = [
  [
    'SLACK_',
    'Slack: set the bot token, and the signing secret (HTTP) or the app-level token (Socket Mode).',
  ],
  ['TEAMS_', 'Microsoft Teams: set the app id, and the secret and tenant that its type needs.'],
];

/** The whole file. */
export function renderEnvExample(): string {
  const names = Object.keys(Environment.shape) as (keyof typeof Environment.shape)[];
  const sectionOf = (name: string) => SECTIONS.find(([prefix]) => name.startsWith(prefix))?.[1];
  const parts = [INTRO];
  let section: string | undefined;
  for (const name of names) {
    if (sectionOf(name) !== section) {
      section = sectionOf(name);
      if (section) parts.push(`# ----\n# ${section}`);
    }
    parts.push(renderVariable(name, Environment.shape[name]));
  }
  return `${parts.join('\n\n')}\n`;
}

/** With a default: commented out, showing it. Without: empty, to be filled in. */
function renderVariable(name: string, schema: z.ZodType): string {
  const comment = `# ${schema.description}`;
  if (schema instanceof z.ZodDefault) return `${comment}\n# ${name}=${schema.def.defaultValue}`;
  return `${comment}\n${name}=`;
}
