/** One spelling for each thing, before a text is cut into words. */

/** Characters that show nothing: zero-width ones, direction marks, variation selectors, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Text that is normal already, as nearly all questions are. */
const PLAIN = /^[\n\r\t\x20-\x7E]*$/;

/** Of "TL;DR" only the letters "dr" would be read, which mean something else here. */
const TLDR = /\btl;?dr\b/gi;

/** Addresses say where, not what. */
const ADDRESS = /\bhttps?:\/\/\S+/gi;

/** "The aws/s3 key": the alias of the key that AWS manages for a service. */
const KEY_ALIAS =
  /\b(?:alias\/)?aws\/(?:s3|ebs|rds|sns|sqs|lambda|dynamodb|elasticfilesystem|efs|es|redshift|secretsmanager|ssm|kinesis|backup|fsx|glue|workspaces|acm|dms)(?: managed)?(?: kms)?(?= (?:key|cmk))/gi;
const KEY_THEN_ALIAS = /\b(key|cmk) \(?(?:alias\/)?aws\/[a-z0-9]+\)?/gi;

/** "Who patches, for instance, RDS?" is about no instance; "who pays for instance storage?" is. */
const FOR_INSTANCE = /(?<=^|[,:;.(-] ?)for instance\b,?|\bfor instance,/gi;

/** Without one of these, plain text needs no replacing. Few characters to look for, as every text is searched. */
const REPLACED = /[`/>+]|@ ?[aA][wW][sS]|\.[eEgG]|[tT][lL];?[dD][rR]|or instance/;

/** "W/o servers", "w/ our own key": a slash within a word lists nothing. */
const WITHOUT = /\bw\/o\b/gi;
const WITH = /\bw\/(?=[\sa-z])/gi;

/** "Firehose -> S3" */
const ARROW = /\u2192|\u21d2|[-=]>/g;

/** "Prometheus + Grafana" */
const PLUS = /(?<=[a-z]) \+ (?=[a-z])/gi;

/** "Oracle Database@AWS" is at AWS. */
const AT_AWS = /@ ?aws\b/gi;

/** Of "i.e." the letter "i" would be read as the asker. */
const LATIN = /\b(?:i\.e|e\.g)\b\.?/gi;

/** "CryptoCurrency:EC2/BitcoinTool": a kind of finding of GuardDuty, which is no news of EC2 itself. */
const FINDING = /\b[A-Z][a-zA-Z]+:[A-Z][a-zA-Z0-9]+\/[\w.!]+/g;

const spellOut = (text: string): string =>
  text
    .replace(FINDING, 'finding')
    .replace(WITHOUT, 'without')
    .replace(WITH, 'with ')
    .replace(ARROW, ' to ')
    .replace(PLUS, ' and ')
    .replace(AT_AWS, ' at AWS')
    .replace(LATIN, ': ')
    .replace(FOR_INSTANCE, ' ');

const withoutAliases = (text: string): string =>
  text.replace(KEY_ALIAS, 'AWS managed').replace(KEY_THEN_ALIAS, '$1');

/** Text with one spelling for each thing: compatibility forms folded, accents and invisible marks gone. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) {
    if (!REPLACED.test(text)) return text;
    return spellOut(
      withoutAliases(text.replaceAll('`', "'").replace(ADDRESS, ' ').replace(TLDR, ' ')),
    );
  }
  return spellOut(text.toWellFormed())
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{Mn}/gu, '')
    .replace(ADDRESS, ' ')
    .replace(TLDR, ' ')
    .replace(/[\u2018\u2019\u201B\u02BC\u00B4`]/g, "'");
}
