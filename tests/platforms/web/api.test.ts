import { request } from 'node:http';
import { type Playground, startPlayground } from '../../support/playground';

/** As much of an answer as these tests look at. */
interface Shown {
  readonly context: unknown;
  readonly json: Record<string, unknown>;
  readonly previews: {
    readonly slack: {
      readonly blocks: ReadonlyArray<{ type: string; elements: Array<{ value: string }> }>;
    };
    readonly teams: unknown;
  };
}

describe('the API of the playground', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await startPlayground();
  });
  afterAll(() => playground.close());

  const post = (path: string, body: unknown) =>
    fetch(playground.url + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const shownBy = (response: Response) => response.json() as Promise<Shown>;
  const asked = async (body: unknown) => shownBy(await post('/api/ask', body));

  /** A request with a host name of one's own, which fetch does not allow. */
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${playground.url}/`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('answers a question in the formats of both platforms and as JSON', async () => {
    const shown = await asked({ question: 'who encrypts S3 data?' });
    expect(shown.json).toMatchObject({
      kind: 'answer',
      services: ['s3'],
      concerns: ['encryption'],
    });
    expect(shown.previews.slack.blocks[0]).toMatchObject({ type: 'header' });
    expect(shown.previews.teams).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  });

  it('understands a follow-up by the context that it gave out', async () => {
    const { context } = await asked({ question: 'who backs up RDS?' });
    const next = await asked({ question: 'and DynamoDB?', context });
    expect(next.json).toMatchObject({ services: ['dynamodb'], concerns: ['backups'] });
  });

  it('does what a button of the Slack message asks for', async () => {
    const { previews } = await asked({ question: 'who encrypts S3 data?' });
    const actions = previews.slack.blocks.find(({ type }) => type === 'actions');
    const pressed = await post('/api/press', {
      platform: 'slack',
      value: actions?.elements[0]?.value,
    });
    expect((await shownBy(pressed)).json).toMatchObject({ kind: 'answer', services: ['s3'] });
  });

  it.each([
    ['no JSON', '{'],
    ['no question', {}],
    ['a question that is no text', { question: 7 }],
    ['a context that is none', { question: 'hi', context: { targets: 1 } }],
  ])('refuses a body with %s politely', async (_, body) => {
    const response = await post('/api/ask', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.any(String) });
  });

  it('refuses a body that is larger than any question', async () => {
    expect((await post('/api/ask', { question: 'x'.repeat(40_000) })).status).toBe(413);
  });

  it('refuses buttons that are not its own', async () => {
    const forged = await post('/api/press', { platform: 'teams', value: { verb: 'delete' } });
    expect(forged.status).toBe(400);
  });

  it('answers only requests that name this machine', async () => {
    expect(await statusFor({ host: 'evil.example' })).toBe(403);
    expect(await statusFor({ host: 'localhost:3000' })).toBe(200);
    expect(await statusFor({ host: '[::1]:3000' })).toBe(200);
  });

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'answers nobody for whom a proxy on this machine asks (%s)',
    async (header) => {
      expect(await statusFor({ host: '127.0.0.1', [header]: '203.0.113.9' })).toBe(403);
    },
  );

  it('allows scripts from itself alone', async () => {
    const policy = (await fetch(playground.url)).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  describe('the calendar of tips', () => {
    const planned = async (body: unknown) =>
      (await (await post('/api/tips', body)).json()) as {
        kind: string;
        text: string;
        days: Array<{ date: string; code: string; hook: string }>;
      };

    it('shows a tip for each day that is wished for, none twice', async () => {
      const { kind, text, days } = await planned({ wish: 'mon,wed 9am', zone: 'Europe/Berlin' });
      expect(kind).toBe('plan');
      expect(text).toContain('Mondays and Wednesdays at 09:00 (Europe/Berlin)');
      expect(days.map(({ date }) => date).slice(0, 3)).toEqual([
        '2026-11-25',
        '2026-11-30',
        '2026-12-02',
      ]);
      expect(new Set(days.map(({ code }) => code)).size).toBe(days.length);
    });

    it('says what is not understood, and takes no zone that is none', async () => {
      expect(await planned({ wish: 'holidays ZZ' })).toMatchObject({ kind: 'refused' });
      expect(await planned({ wish: '9am IST' })).toMatchObject({ kind: 'refused' });
      expect((await planned({ wish: '', zone: 'Mars/Olympus' })).text).toContain('(UTC)');
    });

    it('shows a tip in the formats of both platforms', async () => {
      const [day] = (await planned({ wish: 's3' })).days;
      const shown = await shownBy(await post('/api/tip', { code: day?.code }));
      expect(JSON.stringify(shown.previews.slack)).toContain(day?.hook);
      expect(shown.previews.teams).toMatchObject({ type: 'AdaptiveCard' });
    });

    it('says what can be asked in a chat where "tips" is typed as a question', async () => {
      const shown = await asked({ question: 'tips on 9am' });
      expect(JSON.stringify(shown.previews.slack)).toContain('tips pause 2 weeks');
    });

    it.each([
      ['/api/tip', { code: 'no:such' }],
      ['/api/tip', {}],
      ['/api/tips', { wish: 7 }],
      ['/api/tips', { wish: 'x'.repeat(1000) }],
      ['/api/press', { platform: 'slack', value: 'tips off' }],
    ])('refuses what makes no sense: %s %j', async (path, body) => {
      expect((await post(path, body)).status).toBe(400);
    });
  });
});
