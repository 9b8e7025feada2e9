// Starts bare apps: `node main.cjs [bolt:<port>] [bolt-card:<port>] [botbuilder:<port>]`; with none, a server that is
// ready and no more.
const { createServer } = require('node:http');

const STARTS = {
  bolt: (port) => require('./bolt.cjs').startBolt(port),
  'bolt-card': (port) => require('./bolt.cjs').startBolt(port, require('./card.json')),
  botbuilder: (port) => require('./botbuilder.cjs').startBotbuilder(port),
  nothing: (port) => createServer((_, response) => response.end('{}')).listen(port, '127.0.0.1'),
};

for (const argument of process.argv.slice(2)) {
  const [name, port] = argument.split(':');
  STARTS[name](Number(port));
}
process.on('SIGTERM', () => process.exit());
