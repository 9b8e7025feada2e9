/** Teams without Teams: what the playground shows. Loads no SDK. */
import type { Preview } from '../preview';
import { ActionData, render } from './render';

/** The looks of Teams, for the playground. */
export const teamsPreview: Preview = {
  id: 'teams',
  render(message, { ask, context, page }) {
    const cards = render(message, { asked: { ask, context } });
    return cards[Math.min(page, cards.length - 1)];
  },
  read(value) {
    const data = ActionData.safeParse(value).data;
    // Cards count their pages from 1.
    return data ? { ask: data.ask, context: data.context, page: data.page - 1 } : null;
  },
};
