/**
 * What is said, independent of where: a handful of neutral blocks that every platform renders in its
 * own format. Texts are plain (no markup of any platform); a renderer escapes them.
 */
import type { Owner } from '../catalog';

/** A page to read on. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A next step: pressing it asks `ask`. */
export interface Choice {
  readonly label: string;
  readonly ask: string;
  /** The message is for everybody and stays: what comes of a press is shown beside it, to who pressed. */
  readonly beside?: boolean;
}

/** One responsibility block, worded: who does what for one concern. */
export interface DutyView {
  /** What it is about, e.g. "Amazon S3: Encryption at rest (server-side)". */
  readonly title: string;
  /** The concern alone, for tight rows, e.g. "At rest (server-side)". */
  readonly short: string;
  readonly owner: Owner;
  /** The verdict in a word or two: "AWS", "You", "Shared". */
  readonly verdict: string;
  readonly aws: string;
  readonly customer: string;
  /** Basis and confidence in small print; empty when the fact is plain. */
  readonly note: string;
  readonly references: readonly Link[];
}

/** A cell of a table; with `owner` it is a verdict and may be shown with a sign. */
export interface Cell {
  readonly text: string;
  readonly owner?: Owner;
}

/** A piece of a message. Each platform has a way of its own to show each kind. */
export type Block =
  /** The headline: the verdict (null: there is none, e.g. a clarification) and one or two sentences. */
  | {
      readonly kind: 'verdict';
      readonly owner: Owner | null;
      readonly title: string;
      readonly text: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** `full`: both parts of each at length. `rows`: many duties, one tight row each. */
  | {
      readonly kind: 'duties';
      readonly layout: 'full' | 'rows';
      readonly duties: readonly DutyView[];
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: ReadonlyArray<readonly Cell[]>;
    }
  | { readonly kind: 'links'; readonly title: string; readonly links: readonly Link[] }
  | { readonly kind: 'choices'; readonly prompt: string; readonly choices: readonly Choice[] }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string };

/** A complete reply, in reading order. */
export interface Message {
  readonly owner: Owner | null;
  /** One line for notifications, screen readers and clients that show no blocks. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}
