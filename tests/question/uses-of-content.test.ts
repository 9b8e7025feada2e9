import { ask } from '../support/shipped';

/** What a question was read as being about, and whether it got a yes or a no. */
function replyTo(question: string) {
  const { answer } = ask(question);
  return {
    concerns: answer.concerns,
    says: answer.kind === 'answer' ? answer.yesNo?.says : undefined,
  };
}

describe('what AWS does with content', () => {
  it.each([
    'does Bedrock train on our prompts?',
    'will AWS use our prompts to train models?',
    'does Comprehend use my documents to improve their models?',
    'does bedrock share prompts with the maker of the model',
  ])('is nobody’s duty, so whose the data are makes no yes and no no of it: %s', (question) => {
    expect(replyTo(question)).toEqual({ concerns: ['data-classification'], says: undefined });
  });

  it.each([
    ['Does AWS classify the research data that we keep in SageMaker?', 'no'],
    [
      'We store voice clips in S3. Can Amazon move them to another country without asking us?',
      'no',
    ],
    ['is opting out of training on us?', 'yes'],
  ])('is told from a duty that is asked about beside it: %s', (question, says) => {
    expect(replyTo(question).says).toBe(says);
  });
});
