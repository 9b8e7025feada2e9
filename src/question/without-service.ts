/** Questions that name no service of AWS: about AWS in general, or about nothing that the catalog knows. */
import { isVagueDuty, pointsAtNothing, tellsTrouble } from './bare-question';
import { readInGeneral } from './by-weight';
import { type Clause, isQuestion, ofAll } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { asksWhose } from './form/asking-whose';
import { isAboutSomethingElse } from './gaps';
import type { Lexicon } from './lexicon/lexicon';
import { OWN_DATA_CENTER } from './lexicon/other-clouds';
import { textOf, type Word } from './lexicon/words';
import type { Ask, Subject } from './question';
import { isConceivable, isPlausible, OFF_TOPIC, refusalOf, refused } from './refusals/refusals';
import { demandsSecret } from './refusals/secrets';
import { similarTo } from './refusals/unknown-names';
import { soundsElsewhere, soundsLikeNothing } from './tasks/likely';
import { AWS, asksForDuty, ELSEWHERE, hasAny, stems } from './text/grammar';
import { COMPUTING, isOfComputing } from './unnamed-duty';
import { isSure } from './weights/evidence';

/** "Can our data …", "is my account …" */
const asksOfOurs = ([first, second]: readonly Word[]): boolean =>
  /^(?:can|could|may|will|is|are|does|do)$/.test(first?.word ?? '') &&
  /^(?:our|my)$/.test(second?.word ?? '');

/** "Are we the ones who must classify the survey data?": the same wherever it lies. */
const isKnown = (
  ask: Ask,
  clauses: readonly Clause[],
  words: readonly Word[],
  weighing: Weighing,
): boolean =>
  ask.concerns.every((id) => weighing.isOfKind(id, 'everywhere')) &&
  isSure(weighing.all()) &&
  // "The coffee machine is broken, who fixes it?" sounds like hardware, "the wifi password" like credentials.
  (!hasAny(words, ELSEWHERE) ||
    ask.concerns.every((id) => weighing.familyOf(id) !== 'infrastructure')) &&
  !words.some(({ word }) => /^(?:wifi|printers?|cupboard)$/.test(word)) &&
  isOfComputing(clauses, words) &&
  (asksWhose(words) || asksOfOurs(words));

/** "Who shreds the paper files in our archive?": one word for a task, done to several things that no cloud has. */
const isOfThings = (clauses: readonly Clause[], words: readonly Word[], open: number): boolean =>
  open > 1 &&
  !hasAny(words, AWS) &&
  !hasAny(words, COMPUTING) &&
  !asksForDuty(words) &&
  ofAll(clauses, ({ mentions }) => mentions.concerns).every((mention) => mention.words === 1);

/** "It runs in our own cellar, not on AWS": where the asker says that AWS has no part. */
const ELSEWHERE_RUN =
  /\b(?:not (?:hosted |running |run )?(?:on|in|at|by)|nothing to do with|outside(?: of)?) (?:aws|amazon|the cloud|any cloud)\b/;

/** Whether a sentence that asks nothing says so: "that is on us, not on AWS" speaks of a duty. */
const runsElsewhere = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ words }) =>
      words.length > 5 &&
      !isQuestion(words) &&
      !asksForDuty(words) &&
      ELSEWHERE_RUN.test(textOf(words)) &&
      !words.some(({ word }, at) => word === 'on' && /^(?:us|me)$/.test(words[at + 1]?.word ?? '')),
  );

/** What firmware may be of in AWS's halls. */
const OF_HOSTS = stems(
  `host hosts rack racks hardware nic nics bios nitro hypervisor drive drives switch switches server servers machine
  machines datacenter cloud dc dcs instance instances disk disks ssd ssds`,
);

/** "Our MQTT devices: firmware?", "curtain motor firmware": of a thing that nobody here knows, and no host of AWS's. */
const isOfDevice = ({ concerns }: Ask, words: readonly Word[], open: number): boolean =>
  concerns.includes('firmware') && open > 0 && !hasAny(words, AWS) && !hasAny(words, OF_HOSTS);

/** Words without an AWS service: what they are about instead, or null when they are about AWS in general. */
export function withoutService(
  ask: Ask,
  clauses: readonly Clause[],
  words: readonly Word[],
  name: Word | null,
  lexicon: Lexicon,
  weighing: Weighing,
): Subject | null {
  const askBack: Subject = { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  const [cloud] = ofAll(clauses, ({ mentions }) => mentions.clouds);
  // "We move from our own data center to AWS" is a question about AWS; one about another cloud never is.
  if (cloud && !(cloud.value === OWN_DATA_CENTER && hasAny(words, AWS)))
    return refused(refusalOf(cloud.value));
  if (clauses.length > 1 && runsElsewhere(clauses)) return refused(refusalOf(OWN_DATA_CENTER));
  if (name && ask.form.kind !== 'which-services') {
    return refused({
      kind: 'unknown-service',
      name: name.typed,
      similar: similarTo(name.word, lexicon),
    });
  }
  if (demandsSecret(words)) return refused(OFF_TOPIC);
  const open = ofAll(clauses, ({ unexplained }) => unexplained).length;
  if (tellsTrouble(words) || isOfDevice(ask, words, open)) return askBack;
  // "It's broken, who fixes it?": a duty, of what only the asker knows.
  const isOpen = () => isVagueDuty(clauses, words);
  if (!isPlausible(clauses, words, ask.form)) {
    if (isKnown(ask, clauses, words, weighing)) return null;
    const meant = readInGeneral(clauses, words, weighing);
    if (meant) return meant;
    return isOpen() || isConceivable(clauses, words) ? askBack : refused(OFF_TOPIC);
  }
  // "Stripe Radar rules, who maintains them?": a word that fits everywhere, of things that nobody here knows.
  const isVague = clauses.every(({ mentions: { concerns } }) =>
    concerns.every(({ value }) => value.generic || value.hint),
  );
  // "Is our data on AWS safe?" wants no yes and no no.
  if (
    isVague &&
    ask.form.kind === 'yes-no' &&
    /^(?:saf|safe|secur|secure|fin|ok)$/.test(words.at(-1)?.stem ?? '')
  )
    return askBack;
  if (isVague && open > 1 && !hasAny(words, AWS) && !asksForDuty(words))
    return isKnown(ask, clauses, words, weighing) ? null : askBack;
  if (ask.form.kind !== 'which-services' && !hasAny(words, AWS)) {
    // "Logs pls thx"
    if (soundsLikeNothing(weighing) && (isOpen() || (words.length < 5 && pointsAtNothing(words))))
      return askBack;
    if (soundsElsewhere(weighing)) return refused(OFF_TOPIC);
  }
  if (ask.form.kind !== 'who') return null;
  return isAboutSomethingElse(clauses, words) || isOfThings(clauses, words, open) ? askBack : null;
}
