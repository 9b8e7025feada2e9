/**
 * Daily tips, as far as a platform has to do with them: the desk that carries out what people ask for, and the
 * sender that a platform lends to whoever delivers the tips.
 */
import type { Owner } from '../catalog';
import type { Message, TipStatus } from '../message';

/** A conversation, as its platform names it. */
export interface TipPlace {
  readonly platform: string;
  /** A Slack workspace or a tenant of Teams. */
  readonly workspace: string;
  readonly conversation: string;
  /** The Slack organisation that the workspace belongs to, where the app is installed for all of it. */
  readonly organisation?: string | undefined;
}

/** Who asks for something about tips, and where. */
export interface TipAsker {
  readonly place: TipPlace;
  /** The person, as the platform names them; told directly when the tips of a place break. */
  readonly person: string;
  /** IANA name of the person's time zone, where the platform knows it. */
  readonly zone: string | null;
  /** Whether the platform lets this person change the tips of this place. */
  readonly mayManage: boolean;
}

/** Where platforms hand in what people ask about tips. */
export interface TipsDesk {
  /**
   * Carries out what was typed after "tips" (`on 9am weekdays`, `status`, …), and says what came of it. Never
   * throws for what people type. @throws {StoreError} when the database fails.
   */
  carryOut(text: string, asker: TipAsker): Promise<Message>;
  /** What is set for a place, for controls; null: nothing. @throws {StoreError} */
  status(place: TipPlace): Promise<TipStatus | null>;
  /** The conversations in which a person turned tips on, and in a line how they stand. @throws {StoreError} */
  ofPerson(place: TipPlace, person: string): Promise<readonly TipsThere[]>;
}

/** Tips of another conversation. */
export interface TipsThere {
  readonly conversation: string;
  /** "Weekdays at 09:00 (Europe/Berlin), paused" */
  readonly line: string;
}

/** A day of a calendar, with its tip. */
export interface TipDay {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly code: string;
  /** The line that surprises. */
  readonly hook: string;
  readonly owner: Owner | null;
}

/** What a request would bring. */
export type TipPlan =
  | { readonly kind: 'plan'; readonly text: string; readonly days: readonly TipDay[] }
  /** It was not understood; the message says why. */
  | { readonly kind: 'refused'; readonly message: Message };

/** Daily tips without a place that gets them: for looking at. */
export interface TipsCalendar {
  /** The tips of the next so many days for what would be typed after "tips on". Never throws for what is typed. */
  plan(wish: string, zone: string | null, days: number): Promise<TipPlan>;
  /** A tip by its code; null: there is none. */
  tip(code: string): Message | null;
}

/** What became of one attempt to send a message. */
export type SendOutcome =
  /** It is there; `id` is the platform's. */
  | { readonly kind: 'sent'; readonly id: string }
  /**
   * Certainly not sent, and trying again is no use. `place`: nothing can be sent there until somebody changes
   * something (archived, removed, revoked). `message`: this one is not taken, another may be.
   */
  | { readonly kind: 'refused'; readonly code: string; readonly because: 'place' | 'message' }
  /** Certainly not sent; may be tried again after so many milliseconds. */
  | { readonly kind: 'retry'; readonly after: number; readonly code: string }
  /** Nobody knows whether it was sent: the answer never came, or left it open. */
  | { readonly kind: 'unknown'; readonly code: string };

/** How a platform sends tips. One call is one attempt; nothing is tried again behind the caller. */
export interface TipSender {
  /** The platform's name, as in `TipPlace`. */
  readonly platform: string;
  /** Messages a second that the platform takes for one workspace. */
  readonly perSecond: number;
  /** Posts in a place. Never throws. */
  send(place: TipPlace, message: Message): Promise<SendOutcome>;
  /** Writes to a person directly, in the workspace of a place. Never throws. */
  tell(place: TipPlace, person: string, message: Message): Promise<SendOutcome>;
}

/**
 * What a message asks about tips, as `TipsDesk.carryOut` takes it; null: it is about something else. "tips off",
 * "daily tips: 9am", "turn the tips off", "pause tips for a week".
 */
export function requestForTips(text: string): string | null {
  const direct = /^\s*\/?(?:daily\s+)?tips?(?:[\s:,.!?]+|$)(.*)$/is.exec(text);
  if (direct) return (direct[1] ?? '').trim();
  const spoken =
    /^\s*(?:please\s+)?([a-z]{2,11})\s+(?:(?:on|off|to|from|the|my|our|your|these|daily|next)\s+){0,4}tips?\b(.*)$/i;
  const [, verb = '', rest = ''] = spoken.exec(text) ?? [];
  if (/^(?:turn|switch)$/i.test(verb)) {
    const way = /\b(on|off)\b/i.exec(text)?.[1];
    return way === undefined ? null : `${way} ${rest.replace(/\b(?:on|off)\b/i, '').trim()}`.trim();
  }
  if (!/^(?:start|stop|pause|resume|skip|enable|disable|mute|cancel|(?:un)?subscribe)$/i.test(verb))
    return null;
  return `${verb} ${rest.trim()}`.trim();
}
