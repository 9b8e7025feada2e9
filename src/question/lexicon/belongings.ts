/** What may point back to a service: "the collection" to OpenSearch, "the nodes" to what runs on nodes. */
import { type Catalog, namesOf } from '../../catalog';
import { FILLERS, stems } from '../text/grammar';
import { stemsOf } from '../text/tokens';

/** What so many services have that it points to none, even where only some of them say so in a name. */
const ANYBODYS = stems(`
  cluster clusters node nodes server servers host hosts data database databases service system manager
  application app key keys policy policies rule rules log logs user users job jobs task tasks group groups account cloud
  management storage web network security managed serverless custom resource resources environment model engine fleet fleets`);

/** What some services have and few of them say in a name. */
const TOLD = ['node', 'engine', 'prompt', 'worker'];
const TOLD_WORD = new Map(TOLD.map((word) => [word, new RegExp(`\\b${word}s?\\b`, 'i')]));

/** What each word of a name may point to: "the collection" to OpenSearch, whose names have it. */
export function belongingsOf(catalog: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const service of catalog.services.values()) {
    for (const named of [service, ...service.variants]) {
      const { sure, ambiguous } = namesOf(named);
      for (const word of [...sure, ...ambiguous].flatMap(stemsOf)) {
        if (ANYBODYS.stems.has(word) || FILLERS.stems.has(word)) continue;
        owners.set(word, (owners.get(word) ?? new Set()).add(service.id));
      }
    }
    // A service that only its duties tell to have nodes has them all the same.
    for (const word of TOLD)
      if (
        service.duties.some(({ aws, customer }) => TOLD_WORD.get(word)?.test(`${aws} ${customer}`))
      )
        owners.set(word, (owners.get(word) ?? new Set()).add(service.id));
  }
  return owners;
}
