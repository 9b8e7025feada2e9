import { type Rule, statementsOf } from './rule';

/** Sites that AWS itself publishes on. */
const OFFICIAL = [
  'aws.amazon.com',
  'amazonaws.cn',
  'awsstatic.com',
  'repost.aws',
  'aws.dev',
  'aws.eu',
];

/** Whether an address is https on a site of AWS. */
export function isOfficial(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' &&
    OFFICIAL.some((site) => hostname === site || hostname.endsWith(`.${site}`))
  );
}

/** The promise of every answer: AWS itself says so. */
export const officialReferences: Rule = {
  id: 'official-references',
  sentence: 'A reference is an https address on a site of AWS.',
  check(files, report) {
    for (const { file, path, split } of statementsOf(files)) {
      for (const [index, { url }] of split.references.entries()) {
        if (!isOfficial(url))
          report(file, [...path, 'references', index, 'url'], `${url} is not on an AWS site`);
      }
    }
    const explained = [
      ['categories.yaml', 'categories', files.categories],
      ['model.yaml', 'terms', files.terms],
    ] as const;
    for (const [file, key, entries] of explained) {
      for (const [at, { references }] of entries.entries()) {
        for (const [index, { url }] of references.entries()) {
          if (!isOfficial(url))
            report(file, [key, at, 'references', index, 'url'], `${url} is not on an AWS site`);
        }
      }
    }
    for (const { file, service } of files.services) {
      if (!isOfficial(service.securityPage.url)) {
        report(file, ['securityPage', 'url'], `${service.securityPage.url} is not on an AWS site`);
      }
    }
  },
};
