import type { Path } from '../documents';
import { nameKey, namesOf } from '../names';
import type { Rule } from './rule';

/** A name that means two services for sure would answer for the wrong one. */
export const uniqueAliases: Rule = {
  id: 'unique-aliases',
  sentence: 'A name means one service or variant, unless each of them declares it ambiguous.',
  check(files, report) {
    const holders = new Map<string, string>();
    const claim = (name: string, id: string, file: string, path: Path) => {
      const holder = holders.get(name);
      if (holder !== undefined && holder !== id) {
        report(
          file,
          path,
          `"${name}" already names ${holder}; declare it in ambiguousAliases of both`,
        );
      } else holders.set(name, id);
    };
    for (const { file, service } of files.services) {
      const named: Array<
        [string, Path, Pick<typeof service, 'name' | 'aliases' | 'ambiguousAliases'>]
      > = [
        [service.id, [], service],
        ...service.variants.map((variant, at): [string, Path, typeof variant] => [
          `${service.id}/${variant.id}`,
          ['variants', at],
          variant,
        ]),
      ];
      for (const [id, path, each] of named) {
        for (const name of namesOf(each).sure) {
          const at = each.aliases.findIndex((alias) => nameKey(alias) === name);
          claim(name, id, file, at >= 0 ? [...path, 'aliases', at] : [...path, 'name']);
        }
      }
    }
  },
};
