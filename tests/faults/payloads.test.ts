import { Rig } from './rig';
import { payloads } from './scenarios/payloads';

test('random and mutated payloads on every route: no error that nothing expected, and no 5xx', async () => {
  const rig = await Rig.start({ env: { PLAYGROUND: 'local' } });
  try {
    expect(await payloads(rig, { count: 60 })).toMatchObject({
      'answers 5xx or none': 0,
      'unexpected errors': 0,
    });
    expect(await rig.command()).toContain('RDS');
    expect(rig.program.running).toBe(true);
  } finally {
    await rig.close();
  }
}, 120_000);
