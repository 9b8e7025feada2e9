export { OPEN_CONCERNS } from './lexicon/open-concerns';
export { createParser, createUnderstand, toQuestion, type Understood } from './parse';
export type {
  Ask,
  AskedPart,
  Context,
  Extent,
  Form,
  Left,
  Question,
  Refusal,
  Side,
  Subject,
  TargetRef,
  YesNoForm,
} from './question';
export { learnWeights } from './samples';
