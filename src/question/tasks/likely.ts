/** What all words together speak for, beside what phrases say; the only opinion where none is found. */

import type { Catalog } from '../../catalog';
import { type Clause, ofAll } from '../clauses/clause';
import type { Weighing } from '../clauses/weighing';
import type { Word } from '../lexicon/words';
import type { Mentions } from '../names/mentions';
import type { Ask, Subject, TargetRef } from '../question';
import { hasAny, stems } from '../text/grammar';
import { within } from '../text/spans';
import type { Reading } from '../weights/evidence';
import {
  ADMITTED,
  AHEAD,
  CERTAIN,
  CERTAIN_BESIDE_WEAK,
  CLEAR,
  ELSEWHERE,
  ENOUGH,
  LIKELIER,
  LIKELY,
  NOTHING,
  RATHER,
  STORED,
  WORTH_ASKING,
} from '../weights/thresholds';

const MOST_CHOICES = 3;

/** Which task is meant where no phrase says one. */
export interface Likely {
  /** The concern that is meant beyond reasonable doubt. */
  readonly meant: string | null;
  /** Those that may be meant, the likeliest first. */
  readonly likely: readonly string[];
}

/** Whether all words together sound like no task of this catalog. */
export const soundsElsewhere = (weighing: Weighing): boolean => weighing.all().nothing > ELSEWHERE;

/** Whether all words together speak less for any task than for none. */
export const soundsLikeNothing = (weighing: Weighing): boolean => weighing.all().nothing > NOTHING;

/** Whether an official name is part of a phrase for a task. */
const holdsName = ({ concerns, names }: Mentions): boolean =>
  concerns.some((phrase) =>
    names.some(
      ({ start, value }) => value.official && within({ start, end: start + value.core }, phrase),
    ),
  );

/** The concern instead of its family, where the words are sure of it and the family is not what is asked. */
export function narrowed(id: string, { concern, share }: Reading, weighing: Weighing): string {
  const family = weighing.familyOf(concern);
  // Who patches what, and whose firmware it is, whether a policy makes it public, the service knows.
  // "The public sharing of snapshots" is a matter of policies, whatever the service.
  if (id === 'exposure') return concern === 'identity-and-access' && share >= CLEAR ? concern : id;
  if (id === 'firmware' && family === 'infrastructure') return id;
  if (id === concern || (family === 'patching' && concern !== 'application-patching')) return id;
  // Whose encryption it is, is asked about all kinds of it; most who ask think of stored data.
  const least = concern === 'encryption-at-rest' ? STORED : ENOUGH;
  return share >= least ? concern : id;
}

const MACHINES = stems(
  'laptop desktop server machine box vm host debian ubuntu rhel centos fedora suse raspbian linux windows',
);
const IMAGES = stems('image ami');
const SOFTWARE = stems(
  'agent core nucleus software client connector component platform engine runtime',
);

/** "Greengrass runs on this Debian, who patches it?": the machine that a service only reaches, where it is the customer's. */
export function withOwnMachine(ask: Ask, words: readonly Word[], catalog: Catalog): Ask {
  const [concern] = ask.concerns;
  if (ask.concerns.length !== 1 || !/^(?:platform-)?patching$/.test(concern ?? '')) return ask;
  const isMachine = hasAny(words, MACHINES);
  if ((!isMachine && !hasAny(words, IMAGES)) || hasAny(words, SOFTWARE)) return ask;
  const isOwn = ({ service, variant }: TargetRef) => {
    const duties = catalog.services.get(service)?.duties ?? [];
    // Where AWS patches images too, "the image" leaves open what in it.
    const isOpen = !isMachine && duties.some((duty) => duty.concern === 'platform-patching');
    return (
      variant === null &&
      !isOpen &&
      duties.some((duty) => duty.concern === GUEST && duty.owner === 'customer')
    );
  };
  return ask.targets.length > 0 && ask.targets.every(isOwn) ? { ...ask, concerns: [GUEST] } : ask;
}
const GUEST = 'guest-os-patching';

const withConcern = (ask: Ask, concern: string): Subject => ({
  kind: 'asks',
  asks: [{ ...ask, concerns: [concern] }],
  otherCloud: null,
});

/**
 * The ask as all words together have it, where they speak against the one concern that a phrase says: changed where
 * they are sure of another, asked back where it is open; null where they agree or have no say.
 */
export function settle(ask: Ask, clauses: readonly Clause[], weighing: Weighing): Subject | null {
  const [id, ...others] = ask.concerns;
  if (id === undefined || others.length > 0) return null;
  const opinion = weighing.told();
  const { first } = opinion;
  if (!first) return null;
  const share = weighing.shareOf(id, opinion);
  // "Availability zones: whose job?", "Configuration on EKS?": the phrase is all there is.
  const mentions = ofAll(clauses, (clause) => clause.mentions.concerns);
  const isSaid = mentions.some(({ value }) => value.id === first.concern);
  if (!isSaid && weighing.dependsOnService(id, first.concern)) return null;
  const isExplained = clauses.every(({ unexplained }) => unexplained.length === 0);
  const isAll = mentions.length === 1 && isExplained;
  const certain = mentions[0]?.value.weak ? CERTAIN_BESIDE_WEAK : CERTAIN;
  if (isAll && (first.share < ENOUGH || first.share < certain * share)) return null;
  // The words of a name say nothing to the weights: "identity and access management". Others may leave no doubt.
  const isNamed = clauses.some(({ mentions }) => holdsName(mentions));
  if (isNamed && (isExplained || first.share < CLEAR)) return null;
  if (weighing.isOf(id, first)) {
    const isWhole = isExplained && id === weighing.familyOf(first.concern) && id === 'encryption';
    const concern = isWhole ? id : narrowed(id, first, weighing);
    return concern === id ? null : withConcern(ask, concern);
  }
  if (first.share >= LIKELY && first.share > LIKELIER * share)
    return withConcern(ask, first.concern);
  if (share >= ADMITTED) return null;
  const gap = { kind: 'needs-concern', likely: [first.concern, id] } as const;
  return { kind: 'unclear', gap, ask: { ...ask, concerns: [] } };
}

/**
 * Weighs the words where no phrase decides.
 * @param least the share that is enough; less is, if not given, where nothing else comes near.
 */
export function likelyConcerns(weighing: Weighing, least?: number): Likely {
  const opinion = weighing.told();
  const { first, nothing } = opinion;
  const enough = least ?? (opinion.isAhead(AHEAD) ? RATHER : LIKELY);
  const isMeant = first !== null && first.share >= enough && nothing < NOTHING;
  return {
    meant: isMeant ? first.concern : null,
    likely: opinion
      .atLeast(WORTH_ASKING)
      .slice(0, MOST_CHOICES)
      .map(({ concern }) => concern),
  };
}
