/** The catalog as it stands in the page, and what holds for a cell. */

/** Written by `pageData` of the program. */
export const data = JSON.parse(document.getElementById('data').textContent);

export const targets = new Map(data.targets.map((target) => [target.id, target]));
export const concerns = new Map(data.concerns.map((concern) => [concern.id, concern]));
export const families = new Map(data.families.map((family) => [family.id, family]));
export const categories = new Map(data.categories.map((category) => [category.id, category]));

/** What the target states, else its service, else the general rule; like `findDuty` of the program. */
export function findingOf(target, concern) {
  return (
    target.own[concern] ??
    targets.get(target.parent)?.own[concern] ??
    data.general[target.category][concern]
  );
}

/** Whether AWS says it of the service or variant, rather than of its kind. */
export function isOwn(finding) {
  return finding.basis === 'service' || finding.basis === 'variant';
}

/** Variants of a service in their order. */
export function variantsOf(target) {
  return data.targets.filter(({ parent }) => parent === target.id);
}

/** Text as HTML. */
export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** "Amazon" and "AWS" stand back, so that the eye finds the name. */
export function nameHtml(name) {
  const [, vendor = '', rest] = /^(Amazon |AWS )?(.*)$/.exec(name);
  return `${vendor ? `<span class="vendor">${vendor}</span>` : ''}${escapeHtml(rest)}`;
}
