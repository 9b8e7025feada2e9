import { type Rule, rulesByConcern } from './rule';

/** Where a service says nothing of a concern, its category has to answer. */
export const categoriesAreComplete: Rule = {
  id: 'categories-are-complete',
  sentence: 'Each category has a general rule for every concern, and its examples exist.',
  check(files, report) {
    const services = new Set([...files.services.map(({ service }) => service.id), ...files.broken]);
    for (const [at, category] of files.categories.entries()) {
      const rules = rulesByConcern(category);
      const missing = files.concerns
        .filter((concern) => !rules.has(concern.id))
        .map(({ id }) => id);
      if (missing.length > 0) {
        report(
          'categories.yaml',
          ['categories', at, 'rules'],
          `${category.id} has no rule for ${missing.join(', ')}`,
        );
      }
      for (const [index, example] of category.examples.entries()) {
        if (services.has(example)) continue;
        report(
          'categories.yaml',
          ['categories', at, 'examples', index],
          `unknown service "${example}"`,
        );
      }
    }
  },
};
