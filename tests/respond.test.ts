import { createRespond } from '../src/respond';
import { judgeOpenQuestions } from './support/questions';
import { catalog } from './support/shipped';

const questions = judgeOpenQuestions()
  .map(({ question }) => question)
  .filter((_, at) => at % 3 === 0);

describe('what is remembered of answers', () => {
  const remembering = createRespond(catalog);
  const forgetful = createRespond(catalog, 0);

  it('changes none of them, whatever was asked before', () => {
    const wrong = [...questions, ...questions].filter(
      (text) => JSON.stringify(remembering(text)) !== JSON.stringify(forgetful(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('gives one message to those who ask the same in other words', () => {
    const { message } = remembering('who encrypts S3 data at rest?');
    expect(remembering('encryption at rest on S3').message).toBe(message);
    expect(remembering('who patches EC2?').message).not.toBe(message);
  });

  it('is what was asked for last, at least half of what there is room for', () => {
    const recent = createRespond(catalog, 4);
    const [first, second, third] = ['who patches EC2?', 'who patches RDS?', 'who patches EKS?'];
    const [one, two] = [recent(first).message, recent(second).message];
    expect(recent(first).message).toBe(one);
    recent(third);
    expect(recent(first).message).toBe(one);
    expect(recent(second).message).not.toBe(two);
  });

  it('holds no word that anybody typed', () => {
    const text = 'who patches Frobnicator?';
    expect(remembering(text).message).not.toBe(remembering(text).message);
  });
});
