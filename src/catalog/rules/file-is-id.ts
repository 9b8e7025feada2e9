import type { Rule } from './rule';

/** An id that is known leads to its file, and names one thing. */
export const fileIsId: Rule = {
  id: 'file-is-id',
  sentence: 'The file of a service is named after its id, and the ids of its variants differ.',
  check(files, report) {
    for (const { file, service } of files.services) {
      if (file !== `services/${service.id}.yaml`) {
        report(
          file,
          ['id'],
          `the id is "${service.id}", so the file must be services/${service.id}.yaml`,
        );
      }
      const seen = new Set<string>();
      for (const [index, { id }] of service.variants.entries()) {
        if (seen.has(id)) report(file, ['variants', index, 'id'], `second variant "${id}"`);
        seen.add(id);
      }
    }
  },
};
