/** How much each word speaks for each task: learnt from the catalog's sentences when it is compiled. */
export interface Weights {
  /** What words may speak for: ids of concerns, and {@link NO_CONCERN} at the end. */
  readonly concerns: readonly string[];
  /** Stems, and pairs of neighbouring stems joined by a space; one a line, as one text costs less than many. */
  readonly features: string;
  /** One signed byte for each feature and concern, feature by feature. */
  readonly values: Int8Array;
  /** What 1 in `values` is worth, in natural logarithms of odds. */
  readonly step: number;
}

/** In place of a concern, in `paraphrases.yaml`: sentences that name a service and no task. */
export const NO_CONCERN = 'none';

/** Where nothing was learnt yet. */
export const NO_WEIGHTS: Weights = {
  concerns: [NO_CONCERN],
  features: '',
  values: new Int8Array(0),
  step: 1,
};
