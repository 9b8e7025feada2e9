/** The terms of the model, explained. */
import type { Owner } from '../../src/catalog';
import { pagesOf } from '../support/linked-pages';
import { askJson } from '../support/shipped';

interface Explanation {
  readonly owner?: Owner | null;
  readonly says: RegExp;
  readonly questions: readonly string[];
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  'what the model is': {
    owner: 'shared',
    says: /AWS protects the cloud, you protect what you put in it/,
    questions: [
      'what is the shared responsibility model?',
      'explain the AWS shared responsibility model',
      'shared responsibility model',
      'how does the shared responsibility model work?',
    ],
  },
  'security of the cloud': {
    owner: 'aws',
    says: /AWS's half of the model/,
    questions: [
      'what does security of the cloud mean?',
      'what is security of the cloud?',
      'who is responsible for security of the cloud?',
    ],
  },
  'security in the cloud': {
    owner: 'customer',
    says: /Your half of the model/,
    questions: [
      'what is security in the cloud?',
      'what does security in the cloud mean?',
      'who is responsible for security in the cloud?',
    ],
  },
  'security of and in the cloud': {
    owner: 'shared',
    says: /AWS's half of the model[\s\S]*Your half of the model/,
    questions: [
      'security of the cloud vs security in the cloud',
      "what's the difference between security of the cloud and security in the cloud?",
    ],
  },
  'what an infrastructure service is': {
    owner: null,
    says: /operating system/,
    questions: ['what is an infrastructure service?', 'what does infrastructure service mean?'],
  },
  'what a container service is, and that it is not Docker': {
    owner: null,
    says: /not.{0,20}\bDocker/,
    questions: [
      'what is a container service?',
      'is a container service the same as Docker?',
      'what does container service mean, Docker?',
    ],
  },
  'what an abstracted service is': {
    owner: null,
    says: /endpoint|abstracted/i,
    questions: ['what is an abstracted service?', 'what does abstracted service mean?'],
  },
  'which category EC2 is': {
    says: /Amazon EC2 is an infrastructure service/,
    questions: [
      'which category is EC2?',
      'what category is EC2 in?',
      'what type of service is EC2?',
    ],
  },
  'which category RDS is': {
    says: /Amazon RDS is a container service/,
    questions: [
      'what category is RDS in?',
      'which category is RDS?',
      'is RDS a container service?',
    ],
  },
  'which category S3 is': {
    says: /Amazon S3 is an abstracted service/,
    questions: [
      'which category does S3 belong to?',
      'is S3 an abstracted service?',
      'what type of service is S3?',
    ],
  },
  'what AWS is responsible for': {
    owner: 'aws',
    says: /buildings, hardware, network, hosts/,
    questions: [
      'what is AWS responsible for?',
      "what are AWS's responsibilities?",
      'what does AWS take care of?',
    ],
  },
  'what you are responsible for': {
    owner: 'customer',
    says: /your data, who may reach it, your settings/,
    questions: [
      'what is the customer responsible for?',
      'what am I responsible for?',
      'what are my responsibilities?',
    ],
  },
};

describe.each(Object.entries(EXPLANATIONS))('asked %s,', (_, { owner, says, questions }) => {
  it.each(questions)('"%s" is explained', (question) => {
    const { kind, text } = askJson(question);
    expect(kind).toBe('model');
    expect(text.replace(/\s+/g, ' ')).toMatch(says);
  });

  it.each(questions)('"%s" gets the owner of the term, where it has one', (question) => {
    expect(askJson(question).owner).toBe(owner ?? null);
  });

  it.each(questions)('"%s" links a page of AWS', (question) => {
    expect(pagesOf(question).length).toBeGreaterThan(0);
  });
});
