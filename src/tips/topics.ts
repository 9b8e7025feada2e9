/** Topics by the names that people use, through the parser of questions. */
import type { Catalog } from '../catalog';
import { type createParser, OPEN_CONCERNS, type Subject, type TargetRef } from '../question';

/** Ids of services, concerns and families; or what was not understood, with names that are near. */
export type TopicsReading =
  | { readonly kind: 'topics'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown'; readonly typed: string; readonly similar: readonly string[] };

/** Builds the reader of one list: words with commas between some of them. */
export function createTopicReader(catalog: Catalog, parse: ReturnType<typeof createParser>) {
  const exists = (id: string) =>
    catalog.services.has(id) || catalog.concerns.has(id) || catalog.families.has(id);

  const idsOf = (text: string): readonly string[] => {
    const written = text.toLowerCase().replace(/\s+/g, '-');
    if (exists(written)) return [written];
    const { subject } = parse(text);
    return [...new Set(mentioned(subject))].filter(exists);
  };

  const nearTo = (text: string): string[] => {
    const { subject } = parse(`who secures ${text}?`);
    if (subject.kind !== 'refused' || subject.refusal.kind !== 'unknown-service') return [];
    return subject.refusal.similar.flatMap(
      ({ service }) => catalog.services.get(service)?.name ?? [],
    );
  };

  return (list: string): TopicsReading => {
    const ids = new Set<string>();
    const parts = list
      .split(/[,;]|\s(?:and|or|&|\+)\s/i)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    for (const part of parts) {
      const found = idsOf(part);
      if (found.length === 0) return { kind: 'unknown', typed: part, similar: nearTo(part) };
      for (const id of found) ids.add(id);
    }
    return { kind: 'topics', ids: [...ids] };
  };
}

function mentioned(subject: Subject): readonly string[] {
  const services = (targets: readonly TargetRef[]) => targets.map(({ service }) => service);
  // "Keys" are encryption keys, access keys or key pairs to the parser; as a topic they are both of these.
  const concerns = (ids: readonly string[]) => ids.flatMap((id) => OPEN_CONCERNS.get(id) ?? [id]);
  switch (subject.kind) {
    case 'asks':
      return subject.asks.flatMap((ask) => [...services(ask.targets), ...concerns(ask.concerns)]);
    case 'unclear': {
      const candidates =
        subject.gap.kind === 'ambiguous-service' ? services(subject.gap.candidates) : [];
      return [...services(subject.ask.targets), ...concerns(subject.ask.concerns), ...candidates];
    }
    case 'term':
      return services(subject.targets);
    case 'help':
    case 'refused':
      return [];
    default:
      return subject satisfies never;
  }
}
