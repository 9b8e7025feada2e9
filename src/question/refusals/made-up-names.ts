/** Names that AWS might give and gave none of its services: "AWS Campus Hub", "Elastic thread service". */
import { isGeneric } from '../form/form';
import type { Word } from '../lexicon/words';
import { FILLERS, NEGATIONS, PREPOSITIONS, stems, union } from '../text/grammar';

/** What AWS and its customers have, and no service is called: "AWS workloads". */
export const BELONGINGS = stems(
  `resource resources workload workloads environment environments project projects deployment deployments stack
  stacks app apps application system systems asset assets solution solutions product products tool tools console
  portal hosting hosted managed infrastructure platform data server servers machine machines instance instances
  customer customers side native based secure public private usage use bill support documentation docs page pages
  model responsibility responsibilities vs or and cloud account accounts org organisation organization estate land
  landing zone zones region regions thing things stuff world team setup safe secured compliant encrypted protected ok okay
  enough end ends begin begins start starts stop stops foundations benchmark best practices basics sense`,
);
const SUBORDINATE = stems(
  'before after during while when whenever once as where since than because unless until though although',
);
/** What goes on after "AWS" and is no name: "on AWS without asking". */
export const GOING_ON = union(PREPOSITIONS, NEGATIONS, SUBORDINATE);

/** What stands between "AWS" and the end of a name that nobody knows; any other word ends it. */
const LONGEST_NAME = 4;

/** What services are called, and what nobody has of AWS: "aws satellite toolkit"; but "aws regional outage". */
const PRODUCTS = stems(
  `gateway hub studio builder designer planner toolkit kit suite engine express pilot autopilot copilot lake mesh vault
  guard shield scanner connector accelerator explorer composer workbench notebook forge navigator analyzer analyser
  detector optimizer optimiser scheduler tracker brain manager advisor`,
);

const isOfName = (words: readonly Word[], used: readonly boolean[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && !used[at] && !isGeneric(word) && !FILLERS.has(word);
};

/** "Aws sock *manager*": a word that may be of a name, and says little by itself. */
const isProduct = (words: readonly Word[], used: readonly boolean[], at: number): boolean =>
  !used[at] && PRODUCTS.has(words[at]);

/** "AWS Campus Hub, who …", "who patches aws harvest planner": words behind "AWS" that nothing explains, as a name has them. */
export function namedBehind(
  words: readonly Word[],
  used: readonly boolean[],
  vendor: number,
): Word | null {
  let end = vendor + 1;
  let isApart = false;
  while (!isApart && (isOfName(words, used, end) || isProduct(words, used, end))) {
    const word = words[end] as Word;
    if (BELONGINGS.has(word) || GOING_ON.has(word)) return null;
    end += 1;
    const next = words[end];
    isApart = next !== undefined && (next.afterBreak || next.afterComma || next.startsSentence);
  }
  const length = end - vendor - 1;
  if (length < 2 || length > LONGEST_NAME) return null;
  const isName = (vendor === 0 && isApart) || PRODUCTS.has(words[end - 1]);
  return isName ? (words[vendor + 1] as Word) : null;
}

const SERVICE = stems('service');
/** What AWS's own names of that kind begin with. */
export const NAMING = stems('elastic simple');

/** "Elastic thread service": what AWS would call a service, and calls none; null where nothing is called so. */
export function namedAsService(words: readonly Word[], used: readonly boolean[]): Word | null {
  for (let at = 2; at < words.length; at += 1) {
    if (!SERVICE.has(words[at]) || !isOfName(words, used, at - 1)) continue;
    const start = NAMING.has(words[at - 2]) ? at - 2 : at - 3;
    if (!NAMING.has(words[start]) || used[start]) continue;
    if (start === at - 2 || isOfName(words, used, at - 2)) return words[start] as Word;
  }
  return null;
}
