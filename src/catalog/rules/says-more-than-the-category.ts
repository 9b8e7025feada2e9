import { dutiesOf, type Rule, rulesByConcern } from './rule';

/** A copy of the general rule would pass it off as a fact about the service. */
export const saysMoreThanTheCategory: Rule = {
  id: 'says-more-than-the-category',
  sentence: "A duty that says the same as its category's general rule is left out.",
  check(files, report) {
    const rules = new Map(
      files.categories.map((category) => [category.id, rulesByConcern(category)]),
    );
    for (const { file, path, duty, service } of dutiesOf(files)) {
      const rule = rules.get(service.category)?.get(duty.concern);
      if (
        rule &&
        rule.owner === duty.owner &&
        rule.aws === duty.aws &&
        rule.customer === duty.customer
      ) {
        report(file, path, `says the same as the general rule of ${service.category} services`);
      }
    }
  },
};
