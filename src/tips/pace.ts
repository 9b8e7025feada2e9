/** How fast a platform takes messages for one workspace, and who has to wait for it. Per instance. */

/** Longest time for which a tip waits in this process; beyond it goes back to the database. Milliseconds. */
const PATIENCE = 5000;
/** Workspaces that are remembered before those with nothing to remember are dropped. */
const MANY = 10_000;

/** Wait so many milliseconds and send, or come back at a time (milliseconds since 1970). */
export type Turn = { readonly wait: number } | { readonly back: number };

interface Workspace {
  /** From when the next message may be sent. */
  next: number;
  /** Until when places are given to those that were sent back. */
  back: number;
}

/** Gives turns, workspace by workspace. */
export class Pace {
  readonly #workspaces = new Map<string, Workspace>();

  /** Asks for a turn to send one message. */
  take(workspace: string, perSecond: number, now: number): Turn {
    if (this.#workspaces.size > MANY) this.#prune(now);
    const interval = 1000 / perSecond;
    const state = this.#workspaces.get(workspace) ?? { next: now, back: now };
    this.#workspaces.set(workspace, state);
    const turn = Math.max(state.next, now);
    if (turn - now <= PATIENCE) {
      state.next = turn + interval;
      return { wait: turn - now };
    }
    // Those that are sent back come in the order in which they asked, and not all at once.
    state.back = Math.max(state.back + interval, turn);
    return { back: Math.ceil(state.back) };
  }

  /** The platform asked to wait: nothing for this workspace until then. Others go on. */
  holdOff(workspace: string, until: number): void {
    const state = this.#workspaces.get(workspace) ?? { next: 0, back: 0 };
    state.next = Math.max(state.next, until);
    this.#workspaces.set(workspace, state);
  }

  #prune(now: number): void {
    for (const [workspace, { next, back }] of this.#workspaces)
      if (next <= now && back <= now) this.#workspaces.delete(workspace);
  }
}
