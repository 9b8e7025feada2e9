import type { Context } from '../src/question';
import { createRespond } from '../src/respond';
import { judgeOpenQuestions } from './support/questions';
import { catalog } from './support/shipped';

const questions = judgeOpenQuestions()
  .map(({ question }) => question)
  .filter((_, at) => at % 3 === 0);

const respond = createRespond(catalog);
const forgetful = createRespond(catalog, { texts: 0, answers: 0 });
const about = (text: string): Context => forgetful(text).context;

describe('what is remembered of answers', () => {
  it('changes none of them, whatever was asked before', () => {
    const wrong = [...questions, ...questions].filter(
      (text) => JSON.stringify(respond(text)) !== JSON.stringify(forgetful(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('changes none of them, whatever the conversation was about', () => {
    const contexts = [about('who patches EC2?'), about('does AWS encrypt S3?'), undefined];
    const wrong = contexts.flatMap((context) =>
      questions.filter(
        (text, at) =>
          at % 5 === 0 &&
          JSON.stringify(respond(text, context)) !== JSON.stringify(forgetful(text, context)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('gives one message to those who ask the same in other words', () => {
    const { message } = respond('who encrypts S3 data at rest?');
    expect(respond('encryption at rest on S3').message).toBe(message);
    expect(respond('who patches EC2?').message).not.toBe(message);
  });

  it('is what was asked for last, at least half of what there is room for', () => {
    const recent = createRespond(catalog, { answers: 4 });
    const [first, second, third] = ['who patches EC2?', 'who patches RDS?', 'who patches EKS?'];
    const [one, two] = [recent(first).message, recent(second).message];
    expect(recent(first).message).toBe(one);
    recent(third);
    expect(recent(first).message).toBe(one);
    expect(recent(second).message).not.toBe(two);
  });

  it('holds no word that anybody typed', () => {
    const text = 'who patches Frobnicator?';
    expect(respond(text).message).not.toBe(respond(text).message);
  });
});

describe('what is remembered of a text', () => {
  const subjectOf = (text: string, context?: Context) => respond(text, context).question.subject;

  it('is what it means, wherever it stands on its own', () => {
    const subject = subjectOf('who encrypts EBS volumes?');
    expect(subjectOf('who encrypts EBS volumes?', about('who patches RDS?'))).toBe(subject);
  });

  it('is what it means in one conversation, where it leans on that', () => {
    const ofRds = subjectOf('and the backups?', about('who patches RDS?'));
    expect(subjectOf('and the backups?', about('who patches RDS?'))).toBe(ofRds);
    expect(subjectOf('and the backups?', about('who patches EFS?'))).not.toEqual(ofRds);
    expect(subjectOf('and the backups?')).not.toEqual(ofRds);
  });

  it('keeps what the conversation is about when the text means nothing', () => {
    const context = about('who patches RDS?');
    expect(respond('thanks a lot!', context).context).toEqual(context);
    expect(respond('thanks a lot!', about('who patches EFS?')).context).not.toEqual(context);
  });
});
