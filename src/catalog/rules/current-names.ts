import { nameKey } from '../names';
import type { Service } from '../schema';
import { dutiesOf, type Rule } from './rule';

/** By service id: names that AWS has given up. Former names stay aliases, so that questions find the service. */
export const FORMER_NAMES: Readonly<Record<string, readonly string[]>> = {
  arc: ['Route 53 Application Recovery Controller'],
  codeconnections: ['AWS CodeStar Connections'],
  connect: ['Amazon Connect'],
  'elastic-disaster-recovery': ['CloudEndure Disaster Recovery'],
  'end-user-messaging': ['Pinpoint SMS'],
  eventbridge: ['CloudWatch Events'],
  firehose: ['Kinesis Data Firehose', 'Kinesis Firehose'],
  freertos: ['Amazon FreeRTOS'],
  healthomics: ['Amazon Omics'],
  'iam-identity-center': ['AWS Single Sign-On', 'AWS SSO'],
  keyspaces: ['Amazon Managed Apache Cassandra Service'],
  'managed-flink': ['Kinesis Data Analytics'],
  memorydb: ['MemoryDB for Redis'],
  mgn: ['AWS Application Migration Service', 'CloudEndure Migration'],
  opensearch: ['Amazon Elasticsearch Service'],
  'private-ca': ['ACM Private CA'],
  'q-developer': ['CodeWhisperer'],
  'q-developer-chat': ['AWS Chatbot'],
  quick: ['QuickSight', 'Quick Suite'],
  'sagemaker-ai': ['Amazon SageMaker'],
  'workspaces-applications': ['AppStream', 'AppStream 2.0'],
  'workspaces-secure-browser': ['WorkSpaces Web'],
};

/** Former names that live on in names of today ("Amazon Connect Customer", "Amazon SageMaker Studio"). */
const STILL_IN_USE = new Set(['Amazon Connect', 'Amazon SageMaker']);

const WORDS = Object.values(FORMER_NAMES)
  .flat()
  .filter((name) => !STILL_IN_USE.has(name))
  // The longest first: of "AppStream 2.0" and "AppStream" the whole is reported.
  .sort((left, right) => right.length - left.length)
  .map((name) => name.replace(/[.]/g, '\\.'));
const FORMER = new RegExp(`\\b(?:${WORDS.join('|')})\\b`);

function missingAliases(service: Service): readonly string[] {
  const known = new Set([...service.aliases, ...service.ambiguousAliases].map(nameKey));
  return (FORMER_NAMES[service.id] ?? []).filter((name) => !known.has(nameKey(name)));
}

/** Readers look for what AWS calls it now; askers still type what it was called. */
export const currentNames: Rule = {
  id: 'current-names',
  sentence:
    'Services go by the name that AWS uses today; a former name is an alias and stands in no text.',
  check(files, report) {
    for (const { file, service } of files.services) {
      const former = FORMER_NAMES[service.id] ?? [];
      if (former.some((name) => nameKey(name) === nameKey(service.name)))
        report(file, ['name'], `"${service.name}" is a former name`);
      for (const name of missingAliases(service))
        report(file, ['aliases'], `the former name "${name}" is missing from the aliases`);
    }
    for (const { file, path, duty } of dutiesOf(files)) {
      for (const part of ['aws', 'customer', 'hook'] as const) {
        const found = FORMER.exec(duty[part] ?? '');
        if (found) report(file, [...path, part], `"${found[0]}" is a former name`);
      }
    }
  },
};
