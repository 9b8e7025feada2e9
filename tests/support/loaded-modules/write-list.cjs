// Loaded into the program before it starts: writes down at its end which modules it has loaded.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync('loaded.json', JSON.stringify(Object.keys(require.cache))));
