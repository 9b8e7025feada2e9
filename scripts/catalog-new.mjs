// Writes the skeleton of a service file: `npm run catalog:new <id>`. What is left empty fails
// `npm run lint:catalog` until it holds a fact.
import { existsSync, writeFileSync } from 'node:fs';

const id = process.argv[2] ?? '';
const fail = (message) => {
  console.error(message);
  process.exit(2);
};

if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  fail('Which id? Lower-case words joined by hyphens: npm run catalog:new my-service');
const file = `src/catalog/services/${id}.yaml`;
if (existsSync(file)) fail(`${file} is already there.`);

writeFileSync(
  file,
  `# yaml-language-server: $schema=../../../schemas/service.schema.json
id: ${id}
# As AWS spells it today, with Amazon or AWS.
name:
# What it is, in one plain phrase.
summary:
# Former and short names, and words that mean only this.
aliases: []
# infrastructure, container (a managed platform) or abstracted; with categoryReason where debatable.
category:
securityPage:
  title:
  url:
# As in the Service Authorization Reference, e.g. s3.
iamPrefixes: []
# Only what AWS says of this very service; without a duty, the general rule of the category answers.
duties:
  - concern: encryption-at-rest
    # aws, customer or shared.
    owner:
    # What AWS does, up to 300 characters. Leave the line out where the owner is customer and AWS has no part.
    aws:
    # What you do. Leave the line out where the owner is aws and nothing is left to do.
    customer:
    references:
      - title:
        url:
    checked: ${new Date().toISOString().slice(0, 10)}
`,
);
console.log(`${file}\nFill in what is empty, then: npm run lint:catalog -- ${id}`);
