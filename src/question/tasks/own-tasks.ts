/** The tasks of one clause, as its own words have them. */
import { type Clause, isHint, isPlain, isQuestion } from '../clauses/clause';
import type { Weighing } from '../clauses/weighing';
import { isLikely, isSure, type Opinion, type Reading } from '../weights/evidence';
import {
  ADMITTED,
  APART,
  CLEAR,
  ENOUGH,
  FAINT,
  LIKELIER,
  LIKELY,
  NOTHING,
  SLIGHT,
} from '../weights/thresholds';
import { narrowed } from './likely';
import { isListed } from './listed-tasks';

/**
 * Whether a clause that says no task means one of its own, beside those that others say: "Spam and viruses, who filters?"
 * and "The auth token, who rotates it?" do not.
 */
const isMore = ({ concern, share }: Reading, weighing: Weighing): boolean =>
  share >= ENOUGH ||
  weighing.shareOf(concern, weighing.all()) >= ADMITTED ||
  (!weighing.isSaid && (weighing.asking.length > 1 || !isSure(weighing.all())));

/** The tasks of a clause, as its words alone have it where they leave no doubt. */
export function ownConcerns(clause: Clause, weighing: Weighing): readonly string[] {
  const { concerns } = clause;
  const opinion = weighing.of(clause);
  const { first } = opinion;
  const [id] = concerns;
  // "Who renews ACM certs? Who rotates what is in Secrets Manager?": another service, and another task.
  const isApart = id === undefined && clause.targets.length > 0 && opinion.nothing < NOTHING;
  if (first && isApart && first.share >= APART) return [first.concern];
  if (!first) return concerns;
  // Whether it is the guest or the platform that is patched, the service knows.
  const isPatching =
    concerns.length > 1 &&
    weighing.familyOf(first.concern) === 'patching' &&
    weighing.shareOf('patching', opinion) >= LIKELY;
  if (!isLikely(opinion) && !isPatching) return concerns;
  if (id === undefined)
    return weighing.isParallel(clause) || isMore(first, weighing) ? [first.concern] : [];
  if (concerns.length > 1) return withoutAsides(clause, opinion, weighing);
  // "Who writes the rules?": where the phrase proves little, what is likely is enough.
  const isLittle = clause.mentions.concerns.every(({ value }) => value.weak && !value.hint);
  const isEnough = isSure(opinion) || isLittle || weighing.isParallel(clause);
  if (!isEnough || (!isSure(opinion) && weighing.isOf(id, first))) return concerns;
  // "Who scales, who encrypts?": the phrase is all there is, and means the whole family.
  if (weighing.isOf(id, first))
    return clause.unexplained.length === 0 ? concerns : [narrowed(id, first, weighing)];
  if (weighing.dependsOnService(id, first.concern)) return concerns;
  // Where the phrase proves little, the words that are left must prove much.
  if (isHint(clause) && first.share < CLEAR) return concerns;
  return first.share > LIKELIER * weighing.shareOf(id, opinion) ? [first.concern] : concerns;
}

/** Whether a phrase of the clause says what its words speak for. */
export const says = ({ concerns }: Clause, { first }: Opinion, weighing: Weighing): boolean =>
  first !== null &&
  concerns.some((id) => weighing.isOf(id, first) || weighing.dependsOnService(id, first.concern));

/** The tasks of a clause without those that are only mentioned: its words speak for another that is said as well. */
export function withoutAsides(
  clause: Clause,
  opinion: Opinion,
  weighing: Weighing,
): readonly string[] {
  const least = says(clause, opinion, weighing) ? SLIGHT : FAINT;
  const meant = clause.concerns.filter(
    (id) => isListed(clause, id) || weighing.shareOf(id, opinion) >= least,
  );
  if (meant.length > 0) return meant;
  // "Where is the stored data, can it be moved?": words for several tasks, of which none is meant.
  const { first } = opinion;
  return first && first.share >= CLEAR ? [first.concern] : clause.concerns;
}

/** The task of a question that only points back, with what it points to: "ECR images: *who scans them*, and who …?" */
export function withTopic(clause: Clause, weighing: Weighing): readonly string[] {
  const opinion = weighing.ofTopic(clause);
  if (!opinion?.first) return [];
  const said = clause.concerns.filter((id) => weighing.shareOf(id, opinion) >= ENOUGH);
  if (said.length > 0) return said;
  return isSure(opinion) ? [opinion.first.concern] : [];
}

/** The tasks of a clause that more speaks for than a word which proves little: the story "a level crossing camera, …". */
export function proven(
  clause: Clause,
  tasks: readonly string[],
  weighing: Weighing,
  isItem: boolean,
  isOnly: boolean,
): readonly string[] {
  const said = clause.mentions.concerns;
  if (said.length === 0 || said.some(({ value }) => !value.generic && !value.hint)) return tasks;
  const isAsked = isQuestion(clause.words) || isItem;
  const least = isAsked ? LIKELY : ADMITTED;
  const own = weighing.of(clause);
  const left = tasks.filter(
    (id) =>
      weighing.shareOf(id, weighing.all()) >= least ||
      (isAsked && weighing.shareOf(id, own) >= least),
  );
  // "Who maintains the cable in our building? And is the traffic encrypted?"
  const isOwn = left.length === 0 && tasks.length > 0 && isPlain(clause);
  if (!isOwn || !own.first) return left;
  // "Network Firewall vs WAF, who writes the rules": no other is said.
  return isLikely(own) || (isOnly && tasks.includes(own.first.concern))
    ? [own.first.concern]
    : left;
}
