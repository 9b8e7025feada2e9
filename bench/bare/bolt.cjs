// A bare Bolt app: verifies, acknowledges and answers a constant. What the Slack SDK itself costs.
const { App, HTTPReceiver } = require('@slack/bolt');

const TEXT = 'Encryption at rest is done by AWS for Amazon S3.';

/** `answer` is what a command is answered with: a sentence, or a card about as large as whosejob's. */
exports.startBolt = async (port, answer = { text: TEXT }) => {
  const receiver = new HTTPReceiver({
    signingSecret: process.env.SLACK_SIGNING_SECRET,
    customRoutes: [
      { path: '/readyz', method: 'GET', handler: (_, response) => response.end('{}') },
    ],
  });
  const app = new App({
    token: process.env.SLACK_BOT_TOKEN,
    clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
    receiver,
    logLevel: 'warn',
  });
  app.command('/whosejob', ({ ack }) => ack({ response_type: 'ephemeral', ...answer }));
  app.event('app_mention', ({ event, say }) =>
    say({ text: TEXT, thread_ts: event.thread_ts ?? event.ts }),
  );
  await app.start({ port, host: '127.0.0.1' });
};
