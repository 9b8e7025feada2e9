import { askJson } from '../support/shipped';

describe('a way of running a service', () => {
  it.each([
    ['ECS tasks on EC2: who patches the hosts?', ['ecs/ec2']],
    ['fargate or ec2 for our ecs tasks, who patches what?', ['ecs/fargate', 'ecs/ec2']],
    ['fargate vs plain ec2 for the ECS jobs: who patches?', ['ecs/fargate', 'ecs/ec2']],
    ['ECS vs EC2 vs Lambda: who patches the OS?', ['ecs', 'ec2', 'lambda']],
    ['who patches our own worker nodes in EKS', ['eks/self-managed-nodes']],
    ['EMR with EC2 nodes: who patches?', ['emr/ec2']],
    ['EMR clusters on EC2 instances: who patches the nodes?', ['emr/ec2']],
    [
      'Compare Redshift provisioned to Redshift Serverless: who scales?',
      ['redshift', 'redshift/serverless'],
    ],
    [
      'ElastiCache serverless or node based, who scales?',
      ['elasticache/serverless', 'elasticache'],
    ],
    [
      'OpenSearch serverless vs domains, who scales',
      ['opensearch/serverless', 'opensearch/domains'],
    ],
    ['is RDS Custom the same as RDS for OS patching', ['rds/custom', 'rds']],
    ['EKS nodes vs EKS Anywhere: who patches the control plane', ['eks', 'eks/anywhere']],
    ['EKS Anywhere control plane patching, still us?', ['eks/anywhere']],
    ['training on SageMaker HyperPod: who patches the nodes?', ['sagemaker-ai/hyperpod']],
    [
      'domain controllers in managed AD, patching us or them',
      ['directory-service/managed-microsoft-ad'],
    ],
    ['if we ship lambda as docker image, who patches the base image?', ['lambda/container-image']],
    [
      'Lambda functions that are packaged as container images: who updates the base image?',
      ['lambda/container-image'],
    ],
    [
      'Lambda with container image vs Lambda zip with managed runtime: who patches?',
      ['lambda/container-image', 'lambda/managed-runtime'],
    ],
    [
      'is OpenSearch Serverless less patching work than domains?',
      ['opensearch/serverless', 'opensearch/domains'],
    ],
    ['gamelift fleets vs fleetiq, who patches', ['gamelift', 'gamelift/fleetiq']],
    ['eks anywhere, same as eks for patching?', ['eks/anywhere', 'eks']],
    [
      'opensearch domains or serverless: who scales',
      ['opensearch/domains', 'opensearch/serverless'],
    ],
    ['msk serverless or brokers: who patches', ['msk/serverless', 'msk']],
    ['shield std or advanced, who calls', ['shield/standard', 'shield/advanced']],
    ['emr clusters, who resizes them or the disks', ['emr/ec2']],
    [
      'opensearch serverless collections in several domains of the business, who scales',
      ['opensearch/serverless'],
    ],
    ['fsx (the windows one): who scans for viruses?', ['fsx/windows']],
    ['fsx (the ontap one): who takes the snapshots?', ['fsx/ontap']],
    ['ecs with our own instances: who patches the hosts?', ['ecs/ec2']],
    ['who rotates AWS managed keys?', ['kms/aws-managed-key']],
    ['the aws/s3 managed key, can we rotate it?', ['kms/aws-managed-key']],
    ['us or AWS/customer: who rotates KMS keys?', ['kms']],
    ['XKS availability, who?', ['kms/external-key-store']],
    ['who renews a certificate that we imported into ACM?', ['acm/imported-certificate']],
    ['cert expired, it is an imported one in acm. who renews it', ['acm/imported-certificate']],
    ['we imported data to S3. who renews ACM certificates?', ['acm']],
    ['we imported our key material into KMS, who backs it up', ['kms/imported-key-material']],
    ['Redshift Serverless vs provisioned, who scales?', ['redshift/serverless', 'redshift']],
    ['BYOK into KMS. Who keeps a copy of imported key material?', ['kms/imported-key-material']],
    ['We use ElastiCache. Who upgrades the Redis engine?', ['elasticache/valkey-redis']],
    ['managed node groups: who replaces the AMI?', ['eks/managed-node-groups']],
    ['Imported key material: who keeps a copy of it?', ['kms/imported-key-material']],
    ['EKS worker nodes have a CVE, managed node group. Ours?', ['eks/managed-node-groups']],
    ['Redis security fixes on ElastiCache Serverless, ours?', ['elasticache/serverless']],
    ['who patches Valkey on ElastiCache Serverless?', ['elasticache/serverless']],
    [
      'Memcached and ElastiCache Serverless: who patches which?',
      ['elasticache/memcached', 'elasticache/serverless'],
    ],
    ['Batch on Fargate or Batch on EC2, who looks after the AMIs?', ['batch']],
  ])('is meant: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });

  it.each([
    ['who scans docker images in ECR?', ['ecr']],
    ['who patches the container image?', []],
    ['who rotates customer managed keys in KMS?', ['kms']],
    ['Aurora Serverless vs standard RDS: who patches?', ['aurora/serverless-v2', 'rds']],
    ['We moved from RDS Custom to RDS. Who patches RDS?', ['rds']],
    ['ECS runs our app. Who patches EC2?', ['ec2']],
    ['MSK with serverless Lambda consumers: who patches the brokers?', ['msk']],
  ])('is not read into: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });
});

describe('a way of running, in a conversation', () => {
  it.each([
    ['what about the ones on ec2', 'who patches the os under our ecs fargate tasks?', ['ecs/ec2']],
    ['and who does it on serverless?', 'who patches the cluster on MSK?', ['msk/serverless']],
    ['what about the windows one?', 'who backs up FSx for Lustre?', ['fsx/windows']],
    ['both again please, but for backups', 'S3 vs EFS, who encrypts at rest?', ['s3', 'efs']],
    ['and our EC2 servers?', 'who patches ECS?', ['ec2']],
    ['and the provisioned one?', 'Redshift Serverless: who patches the engine?', ['redshift']],
    [
      "and if it's provisioned, not serverless?",
      'OpenSearch Serverless: who adds capacity?',
      ['opensearch/domains'],
    ],
    ['and who sets quotas?', 'Redshift Serverless: who patches?', ['redshift/serverless']],
  ])('"%s" after "%s"', (question, before, services) => {
    expect(askJson(question, before).services).toEqual(services);
  });
});

describe('"Fargate"', () => {
  it.each([
    ['who patches the kernel on fargate', ['ecs/fargate']],
    ['lambda or fargate, who patches the os', ['lambda', 'ecs/fargate']],
    ['batch jobs on fargate: who patches the host', ['batch']],
    ['our pods run on fargate, who patches the node os', ['eks/fargate']],
    ['Kubernetes on Fargate: kernel patches', ['eks/fargate']],
    ['We use EKS. Who patches Fargate nodes?', ['eks/fargate']],
  ])('is the way of running that the words around it tell: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });

  it('alone means that of ECS, and that of EKS is offered', () => {
    const { services, suggestions } = askJson('who patches the os on fargate');
    expect(services).toEqual(['ecs/fargate']);
    expect(suggestions[0]).toContain('EKS on AWS Fargate');
  });
});
