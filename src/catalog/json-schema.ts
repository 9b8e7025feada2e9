/** The catalog's shape as JSON Schema, with which editors complete and check the YAML files while one types. */
import * as z from 'zod';
import type { Catalog } from './catalog';
import {
  CategoriesFile,
  ConcernsFile,
  ModelFile,
  ParaphrasesFile,
  PhrasesFile,
  Service,
} from './schema';

/** By name of the schema: what it describes. */
const FILES = {
  service: { schema: Service, title: 'One AWS service: src/catalog/services/<id>.yaml' },
  concerns: { schema: ConcernsFile, title: 'The vocabulary: src/catalog/concerns.yaml' },
  categories: { schema: CategoriesFile, title: 'The categories: src/catalog/categories.yaml' },
  model: { schema: ModelFile, title: 'Terms of the model: src/catalog/model.yaml' },
  phrases: { schema: PhrasesFile, title: 'What people type: src/catalog/phrases.yaml' },
  paraphrases: {
    schema: ParaphrasesFile,
    title: 'How people ask in other words: src/catalog/paraphrases.yaml',
  },
} as const;

type JsonSchema = Record<string, unknown>;

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gives every `concern` of the schema its choices, so that editors offer them. */
function offerConcerns(node: unknown, ids: readonly string[]): void {
  if (Array.isArray(node)) for (const each of node) offerConcerns(each, ids);
  if (!isObject(node)) return;
  const { properties } = node;
  if (isObject(properties) && isObject(properties.concern))
    properties.concern = { type: 'string', enum: ids };
  for (const each of Object.values(node)) offerConcerns(each, ids);
}

/** JSON Schemas (draft 2020-12) by file name, e.g. `service.schema.json`; what a default fills may be left out. */
export function jsonSchemas(catalog: Catalog): Readonly<Record<string, JsonSchema>> {
  const concerns = [...catalog.concerns.keys()];
  return Object.fromEntries(
    Object.entries(FILES).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
      offerConcerns(rest, concerns);
      return [`${name}.schema.json`, { $schema, title, ...rest }];
    }),
  );
}
