/** What somebody asked, understood: the parser's result. Meaning only, no facts and no wording. */
import type { Owner } from '../catalog';
import type { Context, Extent, TargetRef, YesNoForm } from './context';

export type { Context, Extent, Left, TargetRef, YesNoForm } from './context';

/** How a question wants its answer. */
export type Form =
  /** Whose job is it? */
  | { readonly kind: 'who'; readonly extent?: Extent }
  /** Is it this party's job? Asked the other way round ("so I don't …, right?") when negated. */
  | YesNoForm
  /** Several services side by side. */
  | { readonly kind: 'compare' }
  /** One party's whole part: "what am I responsible for on EC2?" */
  | { readonly kind: 'part-of'; readonly party: 'aws' | 'customer' }
  /** Which services …? `owner`: whose job it must be there. */
  | { readonly kind: 'which-services'; readonly owner: Owner };

/** A part of a task that the words of a question name, and whose it is. */
export interface AskedPart {
  readonly concern: string;
  readonly owner: 'aws' | 'customer';
  /** It counts whoever the whole task is of, as what the service itself says does, and not only where that is shared. */
  readonly isAlways: boolean;
}

/** What is said to be one side's. */
export interface Side {
  readonly party: 'aws' | 'customer';
  /** Those of the ask's concerns that are said of it, and the parts of its tasks. */
  readonly concerns: readonly string[];
  readonly parts: readonly AskedPart[];
}

/** One thing asked about: some services, some concerns. */
export interface Ask {
  readonly targets: readonly TargetRef[];
  /** Ids of concerns or families. */
  readonly concerns: readonly string[];
  readonly form: Form;
  readonly parts?: readonly AskedPart[];
  /** Where each side is said to have its own. */
  readonly sides?: readonly Side[];
}

/** Why a question has no answer in the catalog. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'off-topic'; readonly tone: 'neutral' | 'thanks' }
  | { readonly kind: 'other-cloud'; readonly name: string }
  | {
      readonly kind: 'unknown-service';
      readonly name: string;
      readonly similar: readonly TargetRef[];
    };

/** What is missing before an answer is certain. */
export type Gap =
  | { readonly kind: 'needs-service' }
  /** `likely`: ids of concerns that may be meant, the likeliest first. */
  | { readonly kind: 'needs-concern'; readonly likely: readonly string[] }
  | { readonly kind: 'ambiguous-service'; readonly candidates: readonly TargetRef[] };

/** What a question is about, tagged by `kind`. Not to have understood is one of these, and no exception. */
export type Subject =
  | { readonly kind: 'asks'; readonly asks: readonly Ask[]; readonly otherCloud: string | null }
  | {
      readonly kind: 'term';
      readonly terms: readonly string[];
      readonly targets: readonly TargetRef[];
      /** What is said of the whole: "AWS is responsible for everything, right?" */
      readonly claim?: YesNoForm;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'unclear'; readonly gap: Gap; readonly ask: Ask }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A parsed question. */
export interface Question {
  /** As it was asked, cut to a bounded length. Untrusted. */
  readonly text: string;
  readonly subject: Subject;
  /** For the next question of the conversation. */
  readonly context: Context;
}
