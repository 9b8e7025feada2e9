// Loaded before the program: its clock is off by what the file `clock` in its folder says, in milliseconds.
const { readFileSync } = require('node:fs');

const RealDate = Date;
const file = process.argv.includes('serve') ? `${process.cwd()}/clock` : '';

function offset() {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset());
    else super(...args);
  }
  static now() {
    return RealDate.now() + offset();
  }
};
