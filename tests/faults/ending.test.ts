import { Rig } from './rig';
import { killed, terminated } from './scenarios/ending';

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.start();
}, 60_000);
afterEach(() => rig.close());

test('SIGTERM under load: what was accepted is answered, once, and the program ends by itself', async () => {
  const figures = await terminated(rig);
  expect(figures).toMatchObject({ silent: 0, twice: 0, 'exit code': 0 });
  expect(figures.answered).toBeGreaterThan(0);
});

test('kill -9 under load: nothing is answered twice, and nobody is left without a word', async () => {
  const figures = await killed(rig);
  expect(figures).toMatchObject({ silent: 0, twice: 0 });
  expect(figures.answered).toBeGreaterThan(0);
});
