/** What the catalog says to a question: meaning, without wording or layout. */
import type { Category, Concern, Finding, Owner, Target, Term } from '../catalog';
import type { Refusal } from '../question';

/** One service and concern, with who does what. `target` null: AWS in general. */
export interface Cell {
  readonly target: Target | null;
  /** Null only where neither a service nor a category is meant. */
  readonly category: Category | null;
  readonly concern: Concern;
  readonly finding: Finding;
}

/** The reply to "is it …?", the right way round. `partly`: both have a duty in it. */
export interface YesNo {
  readonly party: Owner;
  readonly says: 'yes' | 'no' | 'partly';
  /** The asker supposed that the party does NOT do it. */
  readonly negated: boolean;
  /** It says what happens where nobody asks for it, and not whose the task is. */
  readonly isOfDefault: boolean;
}

/** What of a task was asked about alone: a part that is one side's, or the choice that AWS leaves to the customer. */
export interface Part {
  readonly owner: 'aws' | 'customer';
  readonly kind: 'part' | 'choice';
}

/** What can be asked next: a question about this. */
export interface Suggestion {
  readonly target: Target | null;
  /** A concern or family id; null asks for the overview. */
  readonly concern: string | null;
  /** Set when the suggestion is to set two services side by side. */
  readonly versus?: Target;
}

/** What every answer says about itself, whatever its kind. */
interface Common {
  /** The verdict over all cells, or on the part of them that is asked about; null where there is none. */
  readonly owner: Owner | null;
  readonly targets: readonly Target[];
  /** Concerns and families found, by id. */
  readonly concerns: readonly string[];
  readonly cells: readonly Cell[];
  readonly suggestions: readonly Suggestion[];
  /** Another cloud that was named beside AWS, and is left out. */
  readonly otherCloud: string | null;
}

/** What is answered, tagged by `kind`; verdicts and facts, without any wording. */
export type Answer = Common &
  /** `part`: nothing else of the task was asked about, and the verdict is about it. */
  (
    | { readonly kind: 'answer'; readonly yesNo: YesNo | null; readonly part: Part | null }
    /** One or more services as a whole. `party`: only that side was asked for. */
    | { readonly kind: 'overview'; readonly party: 'aws' | 'customer' | null }
    | { readonly kind: 'comparison' }
    /** Terms of the model, and the categories of the services asked about. `yesNo`: to what is said of all of it. */
    | {
        readonly kind: 'model';
        readonly yesNo: YesNo | null;
        readonly terms: readonly Term[];
        readonly categories: readonly Category[];
      }
    /** Services for which the owner of the concern is `asked`; beside them those where it is shared. */
    | { readonly kind: 'list'; readonly asked: Owner; readonly alsoShared: readonly Cell[] }
    | {
        readonly kind: 'clarify';
        readonly reason: 'needs-service' | 'needs-concern' | 'ambiguous-service';
      }
    | { readonly kind: 'decline'; readonly refusal: Refusal; readonly similar: readonly Target[] }
    | { readonly kind: 'help' }
  );
