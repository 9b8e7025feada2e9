import { readText } from '../../../src/platforms/slack/incoming';

test.each([
  ['<@U0BOT00001> who patches RDS?', 'who patches RDS?'],
  ['<@U0BOT00001|whosejob> who patches RDS?', 'who patches RDS?'],
  ['hey <@U0BOT00001>, who patches RDS?', 'hey , who patches RDS?'],
  ['ask <@U123|jane> about EC2', 'ask @jane about EC2'],
  ['see <#C123|ops> and <#C124>', 'see #ops and'],
  ['<!here> who patches RDS?', 'here who patches RDS?'],
  ['<!subteam^S123|@sec> who?', '@sec who?'],
  ['<!date^1700000000^{date}|today>', 'today'],
  ['is <https://docs.aws.amazon.com/s3|S3> mine?', 'is S3 mine?'],
  ['is <https://docs.aws.amazon.com/s3> mine?', 'is https://docs.aws.amazon.com/s3 mine?'],
  ['<mailto:a@example.com|a@example.com>', 'a@example.com'],
  ['R&amp;D &lt;3 &amp;lt;', 'R&D <3 &lt;'],
  ['*who* encrypts _S3_ ~data~?', 'who encrypts S3 data?'],
  ['who owns `s3:*` and my_bucket_name?', 'who owns s3:* and my_bucket_name?'],
  ['```\nEC2\nbackups\n```', 'EC2\nbackups'],
  [':wave: who patches :aws: RDS? :+1:', 'who patches RDS? :+1:'],
  ['arn:aws:s3:::bucket', 'arn:aws:s3:::bucket'],
  ['&gt; quoted question', 'quoted question'],
  ['', ''],
  ['<@U0BOT00001>', ''],
])('%j is read as %j', (text, words) => {
  expect(readText(text, 'U0BOT00001')).toBe(words);
});
