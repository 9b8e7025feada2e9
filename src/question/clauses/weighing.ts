/** What the words of a message speak for, all together and clause by clause: weighed when first asked for, once. */
import type { Trait } from '../../catalog';
import { isOnlyRelative } from '../form/asking-whose';
import type { Lexicon } from '../lexicon/lexicon';
import { OPEN_CONCERNS } from '../lexicon/open-concerns';
import type { Mentions } from '../names/mentions';
import type { TargetRef } from '../question';
import { asksOfEach } from '../text/grammar';
import { isLikely, isSure, type Opinion, type Reading } from '../weights/evidence';
import { type Clause, isQuestion, ofAll } from './clause';
import {
  asksForTold,
  isBare,
  isCondition,
  isParallel,
  isSmall,
  pointsBack,
} from './leaning-clauses';
import { singlesOut } from './pointing-back';

/** How many words name what several questions are about: "security groups of the build fleet". */
const MOST_OF_TOPIC = 6;

/** The opinions on one message. */
export class Weighing {
  readonly #lexicon: Lexicon;
  readonly #clauses: readonly Clause[];
  /** Of all services of the message. */
  readonly #prior: Int32Array | null;
  /** By what a clause mentions, which stays the same when its tasks are read anew. */
  #opinions: Map<Mentions, Opinion> | undefined;
  #asking: readonly Clause[] | undefined;
  #all: Opinion | undefined;
  #told: Opinion | undefined;
  #isOfEach: boolean | undefined;

  /** @param nearby the services of the conversation, for a message that leans on it and names none. */
  constructor(clauses: readonly Clause[], nearby: () => readonly TargetRef[], lexicon: Lexicon) {
    this.#clauses = clauses;
    const named = ofAll(clauses, ({ targets }) => targets);
    this.#prior = lexicon.priors.of(named.length > 0 ? named : nearby());
    this.#lexicon = lexicon;
  }

  /** The clauses that ask for a task of their own. */
  get asking(): readonly Clause[] {
    this.#asking ??= this.#clauses.filter(
      (clause) =>
        isQuestion(clause.words) &&
        !isOnlyRelative(clause.words) &&
        !isBare(clause, this.#clauses, this),
    );
    return this.#asking;
  }

  /** Whether a phrase says a task. */
  get isSaid(): boolean {
    return this.#clauses.some(({ concerns }) => concerns.length > 0);
  }

  /** Whether a phrase says what words speak for. */
  isPhrased(reading: Reading | null): boolean {
    return (
      reading !== null &&
      this.#clauses.some(({ concerns }) => concerns.some((id) => this.isOf(id, reading)))
    );
  }

  /** Whether "and" joins a question to another. */
  isParallel(clause: Clause): boolean {
    return isParallel(this.#clauses, this.#clauses.indexOf(clause));
  }

  /** "Who does which?": whether each of several tasks is asked about. */
  get isOfEach(): boolean {
    this.#isOfEach ??= this.#clauses.some(({ words }) => asksOfEach(words));
    return this.#isOfEach;
  }

  /** Of the whole message. */
  all(): Opinion {
    this.#all ??= this.#lexicon.evidence.weigh(this.#clauses, this.#prior);
    return this.#all;
  }

  /** Of one clause. */
  of(clause: Clause): Opinion {
    // Most messages are one clause.
    if (this.#clauses.length === 1) return this.all();
    this.#opinions ??= new Map();
    const known = this.#opinions.get(clause.mentions);
    if (known) return known;
    const { evidence, priors } = this.#lexicon;
    const opinion = evidence.weigh([clause], priors.of(clause.targets) ?? this.#prior);
    this.#opinions.set(clause.mentions, opinion);
    return opinion;
  }

  /** Of a part of a clause alone. */
  ofPart(part: Clause): Opinion {
    const { evidence, priors } = this.#lexicon;
    return evidence.weigh([part], priors.of(part.targets) ?? this.#prior);
  }

  /** "ECR images: *who scans them?* And who deletes old ones?": of the first question, with what it points back to. */
  ofTopic(clause: Clause): Opinion | null {
    if (!pointsBack(clause.words) || !this.isParallel(clause)) return null;
    const topic = this.#clauses[this.#clauses.indexOf(clause) - 1];
    if (!topic || isQuestion(topic.words) || topic.words.length > MOST_OF_TOPIC) return null;
    return this.#lexicon.evidence.weigh([topic, clause], this.#prior);
  }

  /** Whether a clause says under what condition something is asked: "if the Region is gone, …". */
  get isConditional(): boolean {
    return this.#clauses.some(isCondition);
  }

  /** Of what is asked, where that says enough by itself; otherwise of the whole message. */
  told(): Opinion {
    this.#told ??= this.#asked() ?? this.all();
    return this.#told;
  }

  /** "I only care about the key": the sentence that says which of the tasks before it is meant. */
  get singled(): Clause | undefined {
    return this.#clauses.find(
      ({ words, concerns }, at) =>
        at > 0 && concerns.length > 0 && !isQuestion(words) && singlesOut(words),
    );
  }

  /** "Is somebody checking it, *or do we have to watch it?*": the other half of a question. */
  #isOther({ joiner, words }: Clause): boolean {
    return joiner === 'or' && isQuestion(words) && pointsBack(words);
  }

  /** Of what is asked beside what is only told; null where that does not say enough. */
  #asked(): Opinion | null {
    if (this.#clauses.length < 2) return null;
    const { asking, singled } = this;
    if (singled) return this.of(singled);
    if (asking.length === 0 && !this.isConditional) return null;
    if (asking.length === 1 && asking[0]?.words[0]?.afterBreak && isSmall(asking[0])) return null;
    // "We encrypt it. If the library has a bug, who upgrades it?": the condition is part of what is asked.
    const asked = this.isConditional
      ? this.#clauses.filter((clause) => isQuestion(clause.words) || isCondition(clause))
      : this.#clauses.filter((clause) => asking.includes(clause) || this.#isOther(clause));
    // "Should Amazon stop that?" is a question, and leans on what was told.
    if (this.isConditional && asked.every(({ words }) => isQuestion(words))) return null;
    if (asked.length === this.#clauses.length) return null;
    if (asking.length > 0 && asking.every(asksForTold) && isSure(this.all())) return null;
    const opinion = this.#lexicon.evidence.weigh(asked, this.#prior);
    const { first } = opinion;
    // "The Region is back. Do we have to patch Keyspaces?" says all by itself.
    const isSaid =
      first !== null &&
      asking.some(
        ({ concerns, targets }) =>
          targets.length > 0 && concerns.some((id) => this.isOf(id, first)),
      );
    const isTold = isSaid || isSure(opinion) || (isLikely(opinion) && !isSure(this.all()));
    return isTold ? opinion : null;
  }

  /** Whether a reading is of this concern or of this family. */
  isOf(id: string, { concern }: Reading): boolean {
    return this.concernsOf(id).includes(concern);
  }

  /** The share of a concern, or of all concerns of a family. */
  shareOf(id: string, opinion: Opinion): number {
    let share = 0;
    for (const concern of this.concernsOf(id)) share += opinion.shareOf(concern);
    return share;
  }

  /** The concerns that an id stands for: itself, or those of its family. */
  concernsOf(id: string): readonly string[] {
    return OPEN_CONCERNS.get(id) ?? this.#lexicon.members.get(id) ?? [id];
  }

  /** Whether a concern or family is a task of a kind. */
  isOfKind(id: string, trait: Trait): boolean {
    return this.#lexicon.isOfKind(id, trait);
  }

  familyOf(id: string): string | undefined {
    return this.#lexicon.families.get(id);
  }

  /** Who patches an operating system or an engine depends on the service, which the words do not know. */
  dependsOnService(said: string, weighed: string): boolean {
    if (said === 'patching') return weighed === 'host-and-hypervisor';
    return (
      /^(?:guest-os|platform)-patching$/.test(said) &&
      this.familyOf(weighed) === 'patching' &&
      weighed !== 'application-patching'
    );
  }
}
