import { loadCatalog } from '../../../src/catalog';
import { createDirectory } from '../../../src/directory';
import { askView } from '../../../src/platforms/slack/ask-view';
import { findTopics } from '../../../src/platforms/slack/finding';
import { render, renderPages } from '../../../src/platforms/slack/render';
import { createRespond } from '../../../src/respond';
import { checkBlocks, checkView } from '../../support/slack-server';

const catalog = loadCatalog();
const respond = createRespond(catalog);
const directory = createDirectory(catalog);

/** Faults of every page of an answer, in messages and in views. */
function faultsOf(ask: string): string[] {
  const { message } = respond(ask);
  const faults: string[] = [];
  for (const surface of ['message', 'view'] as const) {
    const pages = renderPages(message, surface).length;
    for (let page = 0; page < pages; page++) {
      const { blocks } = render(message, { ask, page, surface });
      const found =
        surface === 'message'
          ? checkBlocks(blocks, 'message')
          : checkView({ type: 'home', blocks });
      faults.push(...found.map((fault) => `${ask} (${surface}, page ${page}): ${fault}`));
    }
  }
  return faults;
}

test('every service, as a whole, fits Slack', () => {
  expect(directory.services.flatMap(({ id }) => faultsOf(directory.ask(id, undefined)))).toEqual(
    [],
  );
});

test('every concern and family, in general and on a service, fits Slack', () => {
  const services = directory.services;
  const asks = directory.concerns.flatMap(({ id }, index) => [
    directory.ask(undefined, id),
    directory.ask(services[(index * 7) % services.length]?.id, id),
  ]);
  expect(asks.flatMap(faultsOf)).toEqual([]);
});

test('large comparisons are paged and fit Slack', () => {
  expect(faultsOf('compare S3, RDS, EC2 and DynamoDB')).toEqual([]);
  expect(faultsOf('EC2 vs Lambda vs ECS vs EKS vs Fargate: who does what?')).toEqual([]);
});

test('the selects find what people type', () => {
  const first = (typed: string) => findTopics(directory.services, typed)[0]?.id;
  expect(first('s3')).toBe('s3');
  expect(first('lamb')).toBe('lambda');
  expect(first('postgres')).toBeDefined();
  expect(findTopics(directory.concerns, 'patch').length).toBeGreaterThan(2);
  expect(checkView(askView(directory) as never)).toEqual([]);
});
