/** Answers inside views: the modal of the shortcut, and App Home. */
import type { Answered } from './answering';
import { show } from './answering';
import { slackErrorOf } from './errors';
import { type HomeUser, homeTips } from './home-tips';
import { homeView } from './home-view';
import type { KnownBlock, ModalView, WebClient } from './sdk-types';
import { plain } from './text';
import type { Tools } from './tools';
import { ASK_VIEW } from './wording';

/** The view that a click came from. */
interface Clicked {
  readonly who: HomeUser;
  readonly view?: { readonly id: string; readonly type: string; readonly hash: string } | undefined;
}

/** A modal that shows an answer. */
export function answerModal(answered: Answered): ModalView {
  return {
    type: 'modal',
    title: plain(ASK_VIEW.title),
    close: plain(ASK_VIEW.done),
    blocks: answerBlocks(answered),
  };
}

/** The blocks of an answer in a view. */
function answerBlocks(answered: Answered): KnownBlock[] {
  return show(answered, 'none', 'view').blocks;
}

/** Puts an answer into the view that was clicked. A view that has changed meanwhile is left alone. */
export async function answerInView(
  tools: Tools,
  client: WebClient,
  { who, view }: Clicked,
  answered: Answered,
): Promise<void> {
  if (view === undefined) return;
  try {
    if (view.type === 'home') {
      const tips = await homeTips(tools, client, who);
      const home = homeView(tools, answerBlocks(answered), tips);
      await client.views.publish({ user_id: who.user, hash: view.hash, view: home });
    } else {
      await client.views.update({ view_id: view.id, hash: view.hash, view: answerModal(answered) });
    }
  } catch (error) {
    // Two quick clicks: the later one has won.
    if (slackErrorOf(error) !== 'hash_conflict') throw error;
  }
}
