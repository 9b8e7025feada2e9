/** Sentences of a message that only lead up to the question: what they mention is not asked about. */
import { isPlaceOfTold } from '../names/places';
import { isThing } from '../names/things';
import { hasAny, JOINERS, PEOPLE, stems, WHO } from '../text/grammar';
import { within } from '../text/spans';
import { type Clause, isEnumerated, isHint, isPlain, isQuestion } from './clause';
import { isBareName, isHeadOfQuestion, isListedTask, opensQuestion } from './headings';
import { hasRole } from './made-for';

const POINTING = stems('it that this them em those these');

/** Whether a clause names a task in more than a word that fits everywhere ("enable", "set up"). */
const isSpecific = ({ mentions: { concerns } }: Clause) =>
  concerns.some(({ value }) => !value.generic && !value.hint);

/** "… or do I set it?": settings, where the word itself is not said. */
const isSetting = ({ concerns, words }: Clause) =>
  concerns.every((id) => id.endsWith('configuration')) &&
  !words.some(({ stem }) => stem.startsWith('config'));

/** Whether its words for a task are all parts of names: "DMS replication instance". */
const onlyNames = ({ mentions: { concerns, names } }: Clause) =>
  concerns.every((mention) => names.some((name) => within(mention, name)));

/** Whether they are only parts of ways of running: the "nodes" of "self-managed nodes". */
export const onlyWays = ({ mentions: { concerns, names } }: Clause): boolean =>
  concerns.every((mention) =>
    names.some(
      (name) =>
        name.value.target.variant !== null && within(mention, name) && !within(name, mention),
    ),
  );

/** Whether a clause that is no question goes with one: "password policy, and who …?", "… route tables? And backups?" */
export function isAskedToo(clauses: readonly Clause[], at: number): boolean {
  const [first] = clauses[at]?.words ?? [];
  const [next] = clauses[at + 1]?.words ?? [];
  // Behind a comma alone, it only sets the scene: "the room was flooded, who …?"
  const runsOn = next !== undefined && !next.startsSentence && !next.afterBreak && !next.afterComma;
  const addsOn = at > 0 && JOINERS.has(first);
  return runsOn || addsOn;
}

/** Whether what reports on others stands before a question that names those: they are not asked about. */
const isUnderTopic = (clauses: readonly Clause[], at: number): boolean => {
  const topic = clauses[at - 1];
  return (
    topic !== undefined &&
    topic.targets.length > 0 &&
    topic.mentions.names[0]?.value.role === 'reports' &&
    opensQuestion(clauses, at - 1)
  );
};

/** "CloudTrail, is it us who must log reads of S3?": the clauses, without what their topic is to report on. */
export const withoutReportedOn = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.length < 2
    ? clauses
    : clauses.map((clause, at) =>
        isUnderTopic(clauses, at) ? { ...clause, targets: [] } : clause,
      );

/** Whether what a clause says of a task only leads up to another clause that tells one. */
function leadsUp(clauses: readonly Clause[], at: number, telling: readonly Clause[]): boolean {
  const clause = clauses[at] as Clause;
  if (telling.length === 0 || clause.asks) return false;
  const isAsked = isQuestion(clause.words);
  // "1) who sets the ports 2) who patches the OS", "(a) encryption, (b) backups", but not "C. Both D. The AMI vendor"
  if (isEnumerated(clauses, at) && (isAsked || clauses[0]?.concerns.length === 0)) return false;
  if (isHint(clause)) return !isPlain(clause);
  if (isSpecific(clause)) {
    if (isAsked) return false;
    // "A company hosts a web application on EC2. Who patches …?"
    const asked = telling.some(({ words }) => isQuestion(words));
    if (asked && !isAskedToo(clauses, at)) return true;
    return onlyNames(clause) && telling.some((each) => !onlyNames(each));
  }
  // "Our auditor asked a funny thing."
  if (!isAsked) return true;
  // "A Region is gone, who brings back RDS?": the task is told without a service.
  if (telling.every(({ targets }) => targets.length === 0)) return true;
  // "Who must enable it?" names no task of its own.
  return clause.targets.length === 0 && (hasAny(clause.words, POINTING) || isSetting(clause));
}

/**
 * The clauses, without a place that one of them names alone, where an earlier one names a service: "TGW route tables:
 * who isolates the VPCs from each other?"
 */
export function withoutPlaces(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  let isNamed = false;
  return clauses.map((clause) => {
    const { words, targets, mentions } = clause;
    const isOnlyPlace =
      targets.length > 0 && mentions.names.every((name) => isPlaceOfTold(words, name));
    if (isNamed && isOnlyPlace) return { ...clause, targets: [] };
    isNamed ||= mentions.certain && targets.length > 0 && !isOnlyPlace;
    return clause;
  });
}

/** "The guy who set it up left": whose "who" asks nothing, as it follows the people that it tells of. */
const onlyTells = ({ words }: Clause): boolean =>
  words.at(-1)?.asks === false &&
  words.every((word, at) => !WHO.has(word) || PEOPLE.has(words[at - 1])) &&
  !isQuestion(words.filter((word) => !WHO.has(word)));

/** Whether a question names its service: not "the workspace", which is one of anything. */
const namesService = (clause: Clause): boolean => {
  const { words, targets, mentions } = clause;
  return (
    isQuestion(words) &&
    !onlyTells(clause) &&
    targets.length > 0 &&
    mentions.names.some(
      (name) =>
        name.value.certainty === 'sure' &&
        // "The gamelift fleet" is of GameLift.
        (!isThing(words, name) ||
          !name.value.everyday ||
          (name.value.official && words[name.start]?.word === name.value.name)),
    )
  );
};

/**
 * The clauses, those that only tell a story without their services, where a question names one: "Security Hub nags.
 * Who encrypts EFS?", "An EC2 receiver talks to Ground Station. Who patches that instance?"
 * @param guessed the same clauses, with what their words only might name.
 */
export function withoutBystanders(
  clauses: readonly Clause[],
  guessed: readonly Clause[],
): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const told = clauses.flatMap(({ targets }) => targets);
  /** What a question points back to, of several that were told. */
  const meant = guessed.flatMap(({ words, targets }, at) =>
    told.length > 1 && isQuestion(words) && clauses[at]?.targets.length === 0
      ? told.filter(({ service }) => targets.some((each) => each.service === service))
      : [],
  );
  const isHeaded = clauses.some(
    (clause, at) =>
      at > 0 && clause.targets.length > 0 && !isBareName(clause) && isHeadOfQuestion(clauses, at),
  );
  if (meant.length === 0 && !isHeaded && !clauses.some(namesService)) return clauses;
  return clauses.map((clause, at) => {
    if (clause.targets.length === 0) return clause;
    const isAsked =
      (isQuestion(clause.words) && !onlyTells(clause)) ||
      isAskedToo(clauses, at) ||
      (isEnumerated(clauses, at) && isBareName(clause)) ||
      isHeadOfQuestion(clauses, at) ||
      (at > 0 && isListedTask(clause) && !clauses[at - 1]?.words.at(-1)?.asks);
    if (isAsked) return clause;
    const targets = clause.targets.filter(
      (each) => meant.includes(each) || hasRole(clauses, each, 'operates'),
    );
    return { ...clause, targets };
  });
}

/** The clauses, those that only lead up without the tasks that they mention. */
export function withoutScenes(clauses: readonly Clause[]): readonly Clause[] {
  // There is nothing that a single one could lead up to.
  if (clauses.length < 2) return clauses;
  const telling = clauses.filter((clause) => clause.asks || isSpecific(clause));
  return clauses.map((clause, at) =>
    leadsUp(clauses, at, telling) ? { ...clause, concerns: [] } : clause,
  );
}
