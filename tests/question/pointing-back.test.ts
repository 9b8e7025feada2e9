import { askJson } from '../support/shipped';

describe('a question that points back', () => {
  it.each([
    [
      'WorkSpaces users log in against AWS Managed Microsoft AD. Who backs up that directory?',
      ['directory-service/managed-microsoft-ad'],
    ],
    ['eventbridge kicks off our step functions. who logs the state machines', ['step-functions']],
    ['sap boxes on ec2 mount an fsx for netapp ontap, who patches ontap there', ['fsx/ontap']],
    ['Lambda writes to DynamoDB. Who backs up the table?', ['dynamodb']],
    ['Step Functions calls Bedrock, who makes sure the prompts are not kept', ['bedrock']],
    [
      'Photos sit in S3, get resized by Lambda and are served by CloudFront; who patches the runtime?',
      ['lambda'],
    ],
    ['iot twinmaker: who may open the workspace?', ['iot-twinmaker']],
    [
      'CodePipeline deploys, and CodeCommit has no rules. I only want to know about the pipeline: who sets its permissions?',
      ['codepipeline'],
    ],
  ])('is about what its noun belongs to: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });

  it.each([
    ['ECS vs EKS: who patches the control plane?', ['ecs', 'eks']],
    [
      'Secrets Manager or Parameter Store: who rotates the secrets in each one?',
      ['secrets-manager', 'parameter-store'],
    ],
    ['We use EC2. We use RDS. Who patches the OS?', ['ec2', 'rds']],
  ])('is about all where it points to none: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });
});
