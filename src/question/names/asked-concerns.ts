/** Of all phrases for tasks in a clause, finds those that are asked about. */
import type { NamedConcern } from '../lexicon/concern-phrases';
import type { Word } from '../lexicon/words';
import { asksOfEach, DETERMINERS, JOINERS, joinsAt, stems, WHO } from '../text/grammar';
import type { Mention, Span } from '../text/spans';
import { isHead } from './coordination';

/** How much a phrase proves: nothing by itself, an everyday word, a word of the trade. */
const rank = ({ words, value }: Mention<NamedConcern>) => {
  if (value.generic) return 0;
  return value.weak && words === 1 ? 1 : 2;
};

/** A task or thing named by a noun: "encryption", "monitoring", "management", "logs", "keys". */
const isNoun = (word: Word | undefined) =>
  /(?:tion|ing|ment|ance|ence|sharing|ity|[^s]s|key|log|recovery|ware|firewall|policy|backup)$/.test(
    word?.word ?? '',
  );

/** "Encrypt", "rotates": what somebody does, so that the noun behind it is what it is done to. */
const TASK_VERBS = stems(
  `encrypt patch rotate monitor scan restore delete wipe harden update upgrade replace renew configure enable
  protect secure store detect prevent fix install review audit test turn set keep back enforce rotate shred
  manage apply run erase classify tag approve validate renew revoke grant check limit block watch archive`,
);
const isTaskVerb = (word: Word | undefined) =>
  word !== undefined && TASK_VERBS.has(word) && !/(?:tion|ing|ment|ance)$/.test(word.word);

const TEACHING = stems('teach train educate coach school');

const isPhysical = (words: readonly Word[], { start, end }: Span): boolean =>
  end - start === 1 && words[start]?.word === 'physically';

/** What is done to things that are tasks of their own: "who *monitors* the firewall", "who *logs* access to the keys". */
const WATCHING = stems('monitor log');

/** Families of what is watched without being done: who watches quotas or hardware does a part of that task. */
const WATCHED: ReadonlySet<string> = new Set(['encryption', 'access', 'network']);

/** "Who monitors …", "should we monitor …", not "who monitors for malware": whether what is watched may be any thing. */
const isWatching = (words: readonly Word[], { start, end }: Span): boolean =>
  WATCHING.has(words[start]) &&
  end - start === 1 &&
  (WHO.has(words[start - 1]) ||
    /^(?:we|should|must|aws|amazon)$/.test(words[start - 1]?.word ?? '')) &&
  !/^(?:in|on|for|into|and)$/.test(words[end]?.word ?? '');

/** "Training", "compliance reports": what is about anything, and is never what something else is about. */
const isOfPeople = (words: readonly Word[], { end, value }: Mention<NamedConcern>): boolean =>
  /^(?:awareness-and-training|compliance)$/.test(value.id) &&
  /^(?:trainings?|courses?|lessons?|reports?)$/.test(words[end - 1]?.word ?? '');

/** Of two phrases in one breath, the one that is asked about; the other says of what, with what or where. */
function choose(
  words: readonly Word[],
  best: Mention<NamedConcern>,
  each: Mention<NamedConcern>,
): Mention<NamedConcern> {
  // "Encrypt data client-side": what is a part of the other says more than it.
  if (each.value.family === best.value.id && !each.value.generic) return each;
  if (best.value.family === each.value.id && !best.value.generic) return best;
  if (best.value.id === each.value.id) {
    const isBetter = rank(each) > rank(best) || (best.value.hint && !each.value.hint);
    // "Spectre on EC2: firmware patched by us?": what stands before the colon only sets the scene.
    const isAnew = words[each.start]?.afterBreak && rank(each) === rank(best);
    return isBetter || isAnew ? each : best;
  }
  // "Who protects the HSMs physically?" says how, whatever it is done to; "physically encrypt" is to encrypt.
  if (isPhysical(words, each) && !isTaskVerb(words[best.start])) return each;
  if (isPhysical(words, best) && !isTaskVerb(words[each.start])) return best;
  // "Teaching the developers secure coding": what is taught is no task of its own.
  if (TEACHING.has(words[best.start]) && !best.value.hint) return best;
  // "Data center compliance reports", "incident response training"
  if (isOfPeople(words, each) && !isTaskVerb(words[best.start])) return each;
  if (isOfPeople(words, best)) return best;
  // What AWS alone can touch stays AWS's, whatever is done to it: "hypervisor vulnerabilities".
  if (each.start === best.end && best.value.isBeneath) return best;
  // Of two nouns side by side the last is the thing: "snapshot encryption", "control plane logs".
  const compound =
    each.start === best.end && !isTaskVerb(words[best.start]) && isNoun(words[each.end - 1]);
  if (compound && !each.value.generic) return each;
  const [last, next] = [words[each.start], words[best.end]];
  // "Is PHI encrypted at rest?"
  if (!each.value.generic && last?.word.endsWith('ed') && isTaskVerb(last)) return each;
  if (isWatching(words, best) && WATCHED.has(each.value.family ?? each.value.id)) return best;
  // "Hardening of the operating system", "rotation of keys".
  if (next?.word === 'of' && each.start - best.end <= 2 && !best.value.generic && !best.value.hint)
    return best;
  const more = rank(each) - rank(best);
  if (more !== 0) return more > 0 ? each : best;
  // "Turn on rotation", "update the policy": of two words that say little, the noun says more.
  if (best.value.generic && isNoun(words[each.end - 1])) return each;
  // "An auditor asks who rotates keys": what stands before the question word sets the scene.
  const asked = words.findIndex((word) => WHO.has(word));
  if (best.end <= asked && asked <= each.start) return each;
  return best;
}

/** "*Not retention*, disposal of the disks", "disposal, *not retention*": what a comma sets against what is meant. */
function isTurnedDown(words: readonly Word[], { start, end }: Span): boolean {
  const at = DETERMINERS.has(words[start - 1]) ? start - 2 : start - 1;
  if (words[at]?.word !== 'not') return false;
  if (at === 0) return words[end]?.afterComma === true;
  // "Our volumes, not encrypted so far" says how they are.
  const isLast = end === words.length || words[end]?.afterComma === true;
  return words[at]?.afterComma === true && isLast && !words[end - 1]?.word.endsWith('ed');
}

/** "Not about X", "not asking about X". */
function isDenied(words: readonly Word[], mention: Span | undefined): boolean {
  if (!mention) return false;
  if (isTurnedDown(words, mention)) return true;
  const before = words.slice(Math.max(0, mention.start - 5), mention.start).map(({ word }) => word);
  const not = before.lastIndexOf('not');
  return not >= 0 && before.slice(not).includes('about');
}

/** "Fibre between the zones, encrypted by AWS?": what is said of the thing before the comma, by one word of what is done. */
function isSaidOf(words: readonly Word[], before: Span | undefined, mention: Span): boolean {
  const word = words[mention.start];
  if (!before || !word?.afterComma || mention.end - mention.start > 1) return false;
  const isDone = (at: number) => words[at]?.word.endsWith('ed') === true;
  return isDone(mention.start) && !isDone(before.end - 1) && words[mention.end]?.word === 'by';
}

/** "Nobody can log in, *is the uptime* theirs?": whether a question behind a comma begins with a phrase. */
function opensQuestion(words: readonly Word[], { start }: Span): boolean {
  const at = DETERMINERS.has(words[start - 1]) ? start - 2 : start - 1;
  const word = words[at];
  return word?.afterComma === true && /^(?:is|are|was|were)$/.test(word.word);
}

/** Of phrases that are not joined by "and", only the strongest is meant: "firewall configuration". */
export function chooseConcerns(
  words: readonly Word[],
  found: ReadonlyArray<Mention<NamedConcern>>,
): ReadonlyArray<Mention<NamedConcern>> {
  if (found.length < 2) return found;
  const groups: Array<Array<Mention<NamedConcern>>> = [];
  for (const mention of found) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const between = previous ? words.slice(previous.end, mention.start) : [];
    const joined =
      previous === undefined ||
      (between.length <= 5 &&
        between.some((word, at) => joinsAt(between, at) && word.stem !== 'also')) ||
      (words[mention.start]?.afterComma === true && !isSaidOf(words, previous, mention)) ||
      // "Patches - snapshots - TLS"
      (words[mention.start]?.afterBreak && words[previous.start]?.afterBreak) ||
      // "A) … B) …"
      (words[mention.start]?.afterBreak && words[mention.start - 1]?.word.length === 1) ||
      between.some((word) => word.afterComma);
    if (joined || !group) groups.push([mention]);
    else group.push(mention);
  }
  // "Not asking about the hardware, only about the OS": what is denied is not asked.
  const asked = groups.filter(([first]) => !isDenied(words, first));
  const open = asked.findLastIndex(([first]) => first && opensQuestion(words, first));
  const told = open > 0 ? asked.slice(open) : asked;
  const chosen = (told.length > 0 ? told : groups).map((group) =>
    group.reduce((best, each) => choose(words, best, each)),
  );
  // "Patching, hardening, scanning: all three us?"
  if (chosen.length > 2 && asksOfEach(words)) return chosen;
  const says = chosen.some(({ value }) => !value.generic && !value.hint);
  // "DNS query logging, ours to enable?" is about the logging; "logging and settings" about both.
  return chosen.filter(
    ({ start, end, value }) =>
      !says ||
      !value.generic ||
      JOINERS.has(words[start - 1]) ||
      (JOINERS.has(words[end]) && isHead(words, end)) ||
      // "CloudHSM firmware vs CloudHSM users"
      (joinsAt(words, start - 2) && !DETERMINERS.has(words[start - 1])),
  );
}
