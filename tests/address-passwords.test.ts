import { passwordsIn } from '../src/address-passwords';
import { createRedactor, HIDDEN } from '../src/log';

describe('the passwords inside an address', () => {
  it.each([
    ['postgres://u:hunter22@h/db', 'hunter22'],
    ['postgres://u:pa:ssw0rd@h/db', 'pa:ssw0rd'],
    ['postgres://u:hunt%40er22@h/db', 'hunt@er22'],
    ['postgres://u@corp:hunter22@h/db', 'hunter22'],
    ['postgres://:hunter22@h/db', 'hunter22'],
    ['postgres://h/db?user=u&password=hunter22', 'hunter22'],
    ['postgres://h/db?sslpassword=hunt%26er22', 'hunt&er22'],
    ['postgres://u:hunter22@h/db?application_name=a@b', 'hunter22'],
    ['https://proxy:hunter22@h:8443/api/', 'hunter22'],
    // What no client can read, and people write.
    ['postgres://u:hunt#er/22@h/db', 'hunt#er/22'],
    ['postgres://u:hunt%er22@h/db', 'hunt%er22'],
    ['postgres://u:hunter22@/db', 'hunter22'],
    ['postgres://u:hunt@er22@h:port/db', 'hunt@er22'],
    ['postgres://h:port/db?password=hunter22', 'hunter22'],
  ])('%s', (address, password) => {
    expect(passwordsIn(address)).toContain(password);
    const hide = createRedactor(passwordsIn(address));
    for (const said of [password, address]) {
      const line = hide(`cannot connect: ${said}`);
      expect(line).toContain(HIDDEN);
      for (const part of password.split(/[:@#/&%]/)) expect(line).not.toContain(part);
    }
  });

  it.each(['file:./data/whosejob.db', 'postgres://h/db', 'postgres://h:5432/db?user=u', 'a:b@c'])(
    '%s has none',
    (address) => {
      expect(passwordsIn(address)).toEqual([]);
    },
  );
});
