/** Words that only Slack's own surfaces need; the words of answers live in `src/message`. */

/** Shown instead of an answer when something broke; says nothing about what. */
export const FAILED =
  'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.';

/** Label of a duty's two parts. */
export const PART = { aws: 'AWS', customer: 'You' } as const;

/** Buttons that leaf through an answer too long for one Slack message. */
export const MORE = 'More…';
export const BACK = 'Back';
export const pageOf = (page: number, pages: number): string => `Page ${page} of ${pages}`;

/** Sign and word of each owner; the shapes differ, so that the verdict reads without colour. */
export const SIGN = { aws: '☁️', customer: '👤', shared: '🤝' } as const;
export const OWNER_WORD = { aws: 'AWS', customer: 'You', shared: 'Shared' } as const;
