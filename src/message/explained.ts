/** The message about the model: its terms and categories. */
import type { Answer } from '../answer';
import type { Catalog } from '../catalog';
import type { Block, Message } from './message';
import { choices, lower, messageOf } from './parts';
import { enumerate, nameOf, VERDICT } from './wording';

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

const EACH_HAS_A_PART = 'AWS and you each have a part';

/** What a term means, or which category a service is of. */
export function composeExplanation(
  catalog: Catalog,
  answer: Extract<Answer, { kind: 'model' }>,
): Message {
  const [target] = answer.targets;
  const [category] = answer.categories;
  const blocks: Block[] = [];
  for (const each of answer.targets) {
    const own = catalog.categories.get(each.variant?.category ?? each.service.category);
    const reason = each.variant?.categoryReason ?? each.service.categoryReason;
    blocks.push({
      kind: 'text',
      text: `${nameOf(each)}: ${lower(own?.title ?? '')}.${reason ? ` ${reason}` : ''}`,
    });
  }
  for (const each of answer.categories) blocks.push({ kind: 'text', text: each.meaning });
  for (const term of answer.terms.filter(
    ({ id }) => answer.targets.length === 0 || !/-service$/.test(id),
  )) {
    blocks.push({
      kind: 'text',
      text: answer.terms.length > 1 ? `${term.title}: ${term.meaning}` : term.meaning,
    });
    if (term.aws !== undefined && term.customer !== undefined) {
      blocks.push({
        kind: 'duties',
        layout: 'full',
        duties: [
          {
            title: term.title,
            short: term.title,
            owner: term.owner ?? 'shared',
            verdict: VERDICT[term.owner ?? 'shared'],
            aws: term.aws,
            customer: term.customer,
            note: '',
            references: [],
          },
        ],
      });
    }
  }
  const links = [...answer.categories, ...answer.terms].flatMap(({ references }) => references);
  blocks.push({
    kind: 'links',
    title: 'Read on',
    links: [...new Map(links.map((link) => [link.url, link])).values()].slice(0, 4),
  });
  const said = answer.yesNo && `${answer.yesNo.says === 'yes' ? 'Yes' : 'No'}: ${EACH_HAS_A_PART}`;
  const title =
    said ??
    (target && category
      ? `${nameOf(target)} is ${article(category.title)} ${lower(category.title)}`
      : enumerate(answer.terms.map((term) => term.title)));
  return messageOf(answer.owner, title, '', [...blocks, ...choices(catalog, answer, 'Ask next')]);
}
