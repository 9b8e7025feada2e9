import { backupAndRestore } from './scenarios/backup';

test('a backup of SQLite, taken while questions come in, is put in the place of what was lost', async () => {
  expect(await backupAndRestore('sqlite')).toMatchObject({
    'answered twice after it': 0,
    'ready after it': 'yes',
  });
}, 60_000);
