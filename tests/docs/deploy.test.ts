import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Environment, parseConfig } from '../../src/config';

const read = (path: string) => readFileSync(resolve(__dirname, '../..', path), 'utf8');

interface Resource {
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: as Kubernetes has it
  readonly [key: string]: any;
}
const resources = parseAllDocuments(read('deploy/kubernetes.yaml')).map(
  (each) => each.toJS() as Resource,
);
const find = (kind: string): Resource => {
  const found = resources.find((each) => each.kind === kind);
  if (!found) throw new RangeError(`no ${kind}`);
  return found;
};

describe('deploy/kubernetes.yaml', () => {
  const pod = find('Deployment').spec.template.spec;
  const [container] = pod.containers;
  const given = {
    ...find('Secret').stringData,
    ...Object.fromEntries(
      container.env.map(({ name, value }: { name: string; value: string }) => [name, value]),
    ),
  };

  test('sets only variables that the program reads, with values that it takes', () => {
    expect(Object.keys(given).filter((name) => !(name in Environment.shape))).toEqual([]);
    const config = parseConfig(given);
    expect(config.database).toMatch(/^postgres:/);
    expect(config.port).toBe(container.ports[0].containerPort);
  });

  test('asks the probes that exist', () => {
    const source = read('src/health.ts');
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(source).toContain(`path: '${container[probe].httpGet.path}'`);
  });

  test('gives no rights, and a root that is read only', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  test('waits longer for the end than the program takes, and lets in chat platforms only', () => {
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(5 + 9);
    const paths = find('Ingress').spec.rules[0].http.paths.map(
      ({ path }: { path: string }) => path,
    );
    expect(paths).toEqual(['/slack', '/api/messages']);
  });

  test('selects by the labels that it sets', () => {
    const labels = find('Deployment').spec.template.metadata.labels;
    for (const kind of ['Deployment', 'PodDisruptionBudget'])
      expect(find(kind).spec.selector.matchLabels).toEqual(labels);
    expect(find('Service').spec.selector).toEqual(labels);
  });
});

test('docs/deploy.md names scripts, files and settings that exist', () => {
  const text = read('docs/deploy.md');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const [, name = ''] of text.matchAll(/`npm run ([\w:-]+)/g))
    expect(Object.keys(scripts)).toContain(name);
  for (const [, path = ''] of text.matchAll(/\]\(\.\.\/([^)#]+)\)/g))
    expect(read(path)).not.toBe('');
  for (const [name] of text.matchAll(/\b(?:SLACK|TEAMS|DATABASE)_[A-Z_]+/g))
    expect(Object.keys(Environment.shape)).toContain(name);
});
