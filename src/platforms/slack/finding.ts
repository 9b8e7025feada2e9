/** Type-ahead over the topics of the catalog. */
import type { Topic } from './options';

/** Slack shows at most so many options. */
const MOST = 100;

/** Topics for what is typed so far: what begins with it, then what has a word that does, then what holds it. */
export function findTopics(topics: readonly Topic[], typed: string): Topic[] {
  const query = fold(typed);
  if (query === '') return [...topics].sort(byName).slice(0, MOST);
  const ranked = topics.flatMap((topic) => {
    const rank = rankOfTopic(topic, query);
    return Number.isFinite(rank) ? [{ topic, rank }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || byName(a.topic, b.topic))
    .slice(0, MOST)
    .map(({ topic }) => topic);
}

/** What a topic is called goes before what people also call it: "lamb" is Lambda before "Lambda data events". */
function rankOfTopic({ name, id, aliases }: Topic, query: string): number {
  const rank = (names: readonly string[]) =>
    Math.min(...names.map((each) => rankOf(fold(each), query)));
  return Math.min(2 * rank([name, id]), 2 * rank(aliases) + 1);
}

/** Lower case, without the makers' names before a service's own. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(amazon|aws)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

function rankOf(name: string, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : Number.POSITIVE_INFINITY;
}

const byName = (a: Topic, b: Topic): number => a.name.localeCompare(b.name);
