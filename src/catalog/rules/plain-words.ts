import { type Rule, statementsOf } from './rule';

const MARKETING =
  /\b(?:seamless(?:ly)?|effortless(?:ly)?|world-class|best-in-class|industry-leading|cutting-edge|robust|powerful|leverage[sd]?|simply|please note|state-of-the-art|blazing(?:ly)?)\b/i;

/** Answers are read in a chat: short, and without praise. */
export const plainWords: Rule = {
  id: 'plain-words',
  sentence: 'The parts are plain statements without marketing words, at most two sentences long.',
  check(files, report) {
    for (const { file, path, split, duty } of statementsOf(files)) {
      const hook = MARKETING.exec(duty?.hook ?? '');
      if (hook) report(file, [...path, 'hook'], `"${hook[0]}" is a marketing word`);
      for (const part of ['aws', 'customer'] as const) {
        const words = split[part] ?? '';
        const found = MARKETING.exec(words);
        if (found) report(file, [...path, part], `"${found[0]}" is a marketing word`);
        const sentences = words.split(/[.!?] (?=[A-Z])/).length;
        if (sentences > 2) report(file, [...path, part], `${sentences} sentences; say it in two`);
      }
    }
  },
};
