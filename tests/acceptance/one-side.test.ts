/** All of one party's part. */
import type { ReplyJson } from '../../src/reply-json';
import { pagesOf } from '../support/linked-pages';
import { askJson } from '../support/shipped';

describe('asked what you are responsible for on EC2,', () => {
  const questions = [
    'what am I responsible for on EC2?',
    'what are my responsibilities on EC2?',
    'what do I have to do on EC2?',
    "what is the customer's responsibility on EC2?",
  ];
  const ownerOf = ({ answers }: ReplyJson, concern: string) =>
    answers.find((each) => each.concern === concern)?.owner;

  it.each(questions)('"%s" gives all of your part', (question) => {
    const reply = askJson(question);
    expect(reply).toMatchObject({ kind: 'overview', owner: 'customer', services: ['ec2'] });
    expect(ownerOf(reply, 'guest-os-patching')).toBe('customer');
    expect(ownerOf(reply, 'network-configuration')).toBe('customer');
    expect(ownerOf(reply, 'identity-and-access')).toBe('customer');
  });

  it.each(questions)('"%s" leaves out what is AWS\'s alone', (question) => {
    expect(ownerOf(askJson(question), 'physical-security')).toBeUndefined();
  });

  it.each(questions)('"%s" links a page of AWS', (question) => {
    expect(pagesOf(question).length).toBeGreaterThan(0);
  });
});

describe('asked what AWS is responsible for on a service,', () => {
  it.each(['what is AWS responsible for on EC2?', 'what does AWS do for me on RDS?'])(
    '"%s" gives all of its part',
    (question) => {
      const reply = askJson(question);
      expect(reply).toMatchObject({ kind: 'overview', owner: 'aws' });
      expect(reply.answers.filter(({ owner }) => owner === 'customer')).toEqual([]);
    },
  );
});
