/** Scopes as `manifests/slack.yaml` grants them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Manifest {
  oauth_config: { scopes: { bot: string[] } };
}

/** The bot scopes of the manifest. */
export function grantedScopes(): string[] {
  const file = join(__dirname, '../../../manifests/slack.yaml');
  const manifest = parse(readFileSync(file, 'utf8')) as Manifest;
  return manifest.oauth_config.scopes.bot;
}
