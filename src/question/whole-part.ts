/** Recognises who asks for the whole division of duties: "the split for SQS", "what is ours, and what is theirs?" */
import { type Clause, ofAll, targetKey, unique } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { anyOf } from './form/asking-for';
import { textOf, type Word } from './lexicon/words';
import type { Ask, Form, Subject } from './question';
import { AWS, hasAny, stems, union } from './text/grammar';
import { isSure } from './weights/evidence';
import { ADMITTED } from './weights/thresholds';

const DUTIES = anyOf(
  'dut(?:y|ies)',
  'responsibilit(?:y|ies)',
  'tasks?',
  'labou?r',
  'work',
  'roles?',
  'obligations?',
  'jobs?',
);
const DIVISION = anyOf(
  'division',
  'split',
  'allocation',
  'distribution',
  'separation',
  'breakdown',
  'demarcation',
  'delineation',
  'sharing',
);

/** "The division of duties", "how are duties divided", "who does what" */
const DIVIDED = anyOf(
  `${DIVISION} of (?:all )?(?:the )?${DUTIES}`,
  `${DUTIES} ${anyOf('split', 'matrix', 'division', 'breakdown', 'allocation')}`,
  `how (?:\\S+ ){0,3}${DUTIES} (?:\\S+ ){0,2}(?:divided|split|shared|distributed|allocated|separated)`,
  `(?:the|a|full|whole) ${anyOf('split', 'division', 'breakdown', 'demarcation')} (?:for|on|in|with|of|at)`,
  'who does what',
  `(?:the|this) ${anyOf('split', 'division', 'line', 'boundary', 'demarcation')} (?:shifts?|moves?|changes?|differs?|looks?)`,
  // "Set out the responsibilities for …"; "my responsibilities" are one part.
  `(?:set out|lay out|spell out|state|detail|enumerate|outline|summari[sz]e|describe|list|explain|give|show|clarify|what (?:are|is)) (?:(?!my |our |your |aws |amazon |customer |their )\\S+ ){0,3}(?:responsibilities|duties|obligations|roles) (?:on (?:each|both|either) sides? |of (?:each|both) (?:side|sides|party|parties) )?(?:for|of|on|in|with|concerning|regarding|around|under)`,
);

const THEY = '(?:they|aws|amazon)';
const OURS = anyOf(
  'ours',
  'our (?:part|side|job|plate|share)',
  'on (?:us|our (?:plate|side))',
  '(?:left|remains?|stays?) (?:for|to|with) (?:us|me|the customer)',
  '(?:we|i) (?:do|have to do|must do|need to do|take care of|look after)',
  'would we do',
);
const THEIRS = anyOf(
  'theirs',
  'their (?:part|side|job|plate|share)',
  'on (?:them|aws|amazon|theirs|their (?:plate|side))',
  `${THEY} (?:do|does|has to do|must do|takes? care of|looks? after)`,
  `would ${THEY} do`,
  '(?:aws|amazon)(?: part| side| job| share)?',
);
/** "What does Amazon do, and what do we do?" */
const BOTH = anyOf(
  `what (?:\\S+ ){0,2}${OURS} (?:\\S+ ){0,7}${THEIRS}`,
  `what (?:\\S+ ){0,3}${THEIRS} (?:\\S+ ){0,6}${OURS}`,
);

/** "What's on our plate", "what would our duties be", "what do we have to look after" */
const OWN = anyOf(
  `what (?:\\S+ ){0,4}(?:on|upon|to) our ${anyOf('plate', 'side', 'list', 'shoulders', 'desk', 'team')}`,
  `what (?:(?:would|will|are|is) )?(?:then |be )*our (?:\\S+ )?${anyOf(DUTIES, 'part', 'share', 'side', 'homework')}(?: would| will| be| then| become| look like)*`,
  `what (?:\\S+ ){0,3}(?:we|i) (?:\\S+ )?(?:to|must|should) ${anyOf('take care of', 'look after', 'do', 'handle', 'take over', 'care about')}(?: ourselves| then)*`,
  `(?:which|what) ${DUTIES} (?:would|will) (?:\\S+ )?be (?:ours|on us)`,
);
const TAKING_UP = anyOf(
  '(?:take|takes|took|taking|tak(?:e|ing) up|us(?:e|es|ed|ing)|adopt|adopted|adopting|introduce|choose|chose|pick|buy|start|started)',
  '(?:mov(?:e|es|ed|ing)|switch|switched|switching|go|goes|went|migrat(?:e|ed|ing|ion)|chang(?:e|ed|ing)|replac(?:e|ed|ing)|swap|put|runs?|lives?|sits?|is on|are on)',
);
/** "… if we take up MWAA?", "once the shop runs on App Runner, what …?"; what happens to it otherwise is a task. */
const OWN_PART = anyOf(
  `${OWN} (?:if|when|whenever|once|after|as soon as|in case) (?:\\S+ ){0,5}${TAKING_UP}`,
  `(?:if|when|once|after|suppose|imagine|assuming) (?:\\S+ ){0,5}${TAKING_UP} (?:\\S+ ){1,9}${OWN}$`,
);

/** "What do they take off our hands?" */
const TAKEN = anyOf(
  `what (?:\\S+ ){0,2}${THEY} (?:take|takes|lift|lifts) off (?:our|my) \\S+`,
  `(?:is|are) (?:that|it|this|they) (?:all|entirely|completely|fully) (?:run|done|handled|managed|operated|maintained|looked after|taken care of) by (?:them|aws|amazon)`,
);

/** "Which tasks remain with the customer?" */
const REMAINING = `(?:which|what) (?:\\S+ )?${DUTIES} (?:\\S+ )?(?:remain|remains|stay|stays|rest|rests|fall|falls|lie|lies|left)\\b`;

const WHOLE = new RegExp(`\\b${anyOf(DIVIDED, BOTH, OWN_PART, TAKEN, REMAINING)}(?:\\b|$)`);
const WHO_WHAT = /\bwho does what\b/;
const FOR_AWS = new RegExp(`\\b${TAKEN}\\b`);
const FOR_CUSTOMER = new RegExp(`\\b${anyOf(OWN_PART, REMAINING)}`);

/** "Amazon looks after everything" */
const EVERYTHING =
  /\beverything (?:\S+ ){0,4}(?:is|falls|lies|rests) (?:\S+ )?(?:on|with|to) (?:aws|amazon)\b|\b(?:aws|amazon) (?:\S+ ){0,2}(?:looks? after|takes? care of|does|do|handles?|manages?|covers?|secures?|protects?|responsible for) (?:everything|it all|all of it|the lot)\b/;

/** "The shared thing" */
const SHARED_THING =
  /\bshared (?:responsibility )?(?:model|thing|stuff|idea|concept|principle|business|story)\b/;

/** "Which controls are shared?", "is any control entirely inherited?" */
const CONTROLS =
  /\b(?:which|what|any|are there|list|name) (?:\S+ ){0,2}controls? (?:\S+ ){0,4}(shared|inherit(?:ed)?|customer specific)\b/;

/** Words without which nobody asks for the whole. */
export const WHOLE_SIGNS = stems(
  `division split allocation distribution separation breakdown demarcation delineation sharing matrix divided shared
  distributed allocated separated responsibilities duties obligations roles what everything all lot control remain remains stay stays boundary line rest rests fall falls lie
  lies left inherited inherit`,
);

/** Whether all that is said of a task is a word that fits everywhere, or one for which the message does not speak. */
function isTaskless({ mentions: { concerns } }: Clause, weighing: Weighing): boolean {
  if (concerns.length === 0) return true;
  const opinion = weighing.all();
  const { first } = opinion;
  return concerns.every(
    ({ value }) =>
      ((value.generic || value.hint) &&
        // "Base image CVEs: scanning and fixing, who does what?"
        !(first && isSure(opinion) && weighing.isOf(value.id, first))) ||
      weighing.shareOf(value.id, opinion) < ADMITTED,
  );
}

const formOf = (text: string): Form => {
  if (FOR_AWS.test(text)) return { kind: 'part-of', party: 'aws' };
  return FOR_CUSTOMER.test(text) ? { kind: 'part-of', party: 'customer' } : { kind: 'who' };
};

const term = (id: string): Subject => ({ kind: 'term', terms: [id], targets: [] });

/** What controls are called that are asked for. */
const controlsOf = (kind: string): string => {
  if (kind === 'shared') return 'shared-controls';
  return kind.startsWith('inherit') ? 'inherited-controls' : 'customer-specific-controls';
};

const OF_AWS = union(AWS, stems('serverless cloud'));

/** "In general, what is ours and what is theirs?" */
const IN_GENERAL = /\b(?:in general|generally|overall|as a rule|on the whole|in principle)\b/;

/** The whole of a service, where one is named and no task; otherwise that of the model. */
export function readWhole(
  clauses: readonly Clause[],
  words: readonly Word[],
  weighing: Weighing,
): Subject | null {
  const text = textOf(words);
  const targets = unique(
    ofAll(clauses, (clause) => clause.targets),
    targetKey,
  );
  const open = ofAll(clauses, ({ mentions }) => mentions.candidates).length;
  if (open > 0 || clauses.some(({ mentions }) => mentions.clouds.length > 0)) return null;
  const controls = targets.length === 0 ? CONTROLS.exec(text)?.[1] : undefined;
  if (controls) return term(controlsOf(controls));
  if (!clauses.every((clause) => isTaskless(clause, weighing))) return null;
  // "Image CVEs, scanning and fixing: who does what?" is about those.
  const isOfTask =
    WHO_WHAT.test(text) &&
    clauses.some(({ unexplained, concerns }) => unexplained.length + concerns.length > 0) &&
    isSure(weighing.told());
  if (targets.length === 1 && WHOLE.test(text) && !isOfTask) {
    const ask: Ask = { targets, concerns: [], form: formOf(text) };
    return { kind: 'asks', asks: [ask], otherCloud: null };
  }
  if (targets.length > 0) return null;
  const isModel =
    EVERYTHING.test(text) ||
    SHARED_THING.test(text) ||
    ((hasAny(words, OF_AWS) || IN_GENERAL.test(text)) && WHOLE.test(text));
  if (!isModel) return null;
  return term(
    FOR_CUSTOMER.test(text) ? 'customer-responsibilities' : 'shared-responsibility-model',
  );
}
