// Whether a prediction `{ services, concerns, refused }` is right; the same rules for every contestant.

const REFUSALS = new Set(['decline', 'clarify', 'help']);
const kindsOf = ({ kind }) => [kind].flat();

/** A variant is a more exact answer for its service. */
const within = (found, expected) => found === expected || found.startsWith(`${expected}/`);

const servicesFit = (expected, found) =>
  expected === undefined ||
  (expected.length === found.length &&
    expected.every((id) => found.some((each) => within(each, id))));

/** "Patching" may be narrowed to what it means on the service. */
function concernsFit(entry, found, catalog) {
  const accepted = entry.concernsAnyOf ?? (entry.concerns === undefined ? null : [entry.concerns]);
  if (accepted === null) return true;
  const covers = (id, each) =>
    id === each || (id === 'patching' && catalog.concerns.get(each)?.family === id);
  return accepted.some(
    (ids) =>
      found.every((each) => ids.some((id) => covers(id, each))) &&
      ids.every((id) => found.some((each) => covers(id, each))),
  );
}

/** Judges one prediction. */
export function judge(entry, { services, concerns, refused }, catalog) {
  const kinds = kindsOf(entry);
  const answerable = !kinds.every((kind) => REFUSALS.has(kind));
  const mayRefuse = kinds.some((kind) => REFUSALS.has(kind));
  if (!answerable) return { answerable, right: refused };
  if (refused) return { answerable, service: mayRefuse, concern: mayRefuse, right: mayRefuse };
  const service = servicesFit(entry.services, services);
  const concern = concernsFit(entry, concerns, catalog);
  return { answerable, service, concern, right: service && concern };
}

/** Shares of a list of judgements, in per cent. */
export function sharesOf(judgements) {
  const share = (list, key) => (100 * list.filter((each) => each[key]).length) / list.length;
  const answerable = judgements.filter((each) => each.answerable);
  return {
    service: share(answerable, 'service'),
    concern: share(answerable, 'concern'),
    both: share(answerable, 'right'),
    refused: share(
      judgements.filter((each) => !each.answerable),
      'right',
    ),
    right: share(judgements, 'right'),
  };
}
