import { parseLines, whosejob } from '../support/command-line';
import { CatalogContract } from '../support/reply-contract';
import { catalog } from '../support/shipped';

describe('whosejob catalog --json', () => {
  const printed = whosejob(['catalog', '--json']);
  const list = printed.then(({ stdout }) => CatalogContract.parse(parseLines(stdout)[0]));

  it('prints one object and exits with 0', async () => {
    const { code, stdout, stderr } = await printed;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parseLines(stdout)).toHaveLength(1);
  });

  it('has every service', async () => {
    expect((await list).services.map(({ id }) => id)).toEqual([...catalog.services.keys()]);
  });

  it('has every concern and family', async () => {
    const { concerns, families } = await list;
    expect(concerns.map(({ id }) => id)).toEqual([...catalog.concerns.keys()]);
    expect(families.map(({ id }) => id)).toEqual([...catalog.families.keys()]);
  });

  it('has variants with the ids that replies use', async () => {
    const eks = (await list).services.find(({ id }) => id === 'eks');
    expect(eks?.variants.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['eks/self-managed-nodes', 'eks/fargate', 'eks/auto-mode']),
    );
  });

  it('has the names by which people call a service', async () => {
    const s3 = (await list).services.find(({ id }) => id === 's3');
    expect(s3).toMatchObject({ name: 'Amazon S3', category: 'abstracted' });
    expect(s3?.aliases).toEqual(expect.arrayContaining(['s3', 'simple storage service']));
  });
});

describe('whosejob catalog', () => {
  it('prints one line for each service', async () => {
    const { code, stdout } = await whosejob(['catalog']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(catalog.services.size);
  });
});
