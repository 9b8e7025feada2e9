/** The SDK's clients of the Bot Connector: one for each address, kept, on a lighter way to the network. */
import {
  AppCredentials,
  ConnectorClient,
  ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { type Answer, type SendJson, sendJsonTo } from './post';

/** Addresses whose client is kept; Teams has a few for each cloud. */
const MANY = 100;

const AGENT = 'whosejob (botbuilder)';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;
type SendOperation = ConnectorClient['sendOperationRequest'];

/** The Bot Connector said no. */
class ConnectorError extends Error {
  readonly code = 'TEAMS_CONNECTOR';
  readonly statusCode: number;
  /** As errors of the SDK have it. */
  readonly response: { readonly headers: { get(name: string): unknown } };

  constructor({ status, headers }: Answer) {
    super(`the Bot Connector answered ${status}`);
    this.statusCode = status;
    this.response = { headers: { get: (name) => headers[name] } };
  }
}

/**
 * The SDK would make a client for each turn, and for each client a pipeline of a dozen steps, which together cost more
 * than the answer. Here the operations of the SDK's client go straight to `node:http`. There is one attempt: the
 * pipeline tries three times by itself, also after a 500, where a message may have been posted, and it knows neither
 * 412 nor a limit on the whole; see `withRetry`. A token that was withdrawn before its time is the one thing that a
 * second attempt with another token settles.
 */
class Connector extends ConnectorClient {
  readonly #send: SendJson;
  readonly #credentials: Credentials;

  constructor(credentials: Credentials, serviceUrl: string) {
    super(credentials, { baseUri: serviceUrl });
    this.#credentials = credentials;
    this.#send = sendJsonTo(serviceUrl);
  }

  override async sendOperationRequest(
    ...operation: Parameters<SendOperation>
  ): ReturnType<SendOperation> {
    const [given, { httpMethod, path = '', requestBody, headerParameters = [] }] = operation;
    const target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(given[name]));
    const headers: Record<string, string> = { accept: '*/*', 'user-agent': AGENT };
    for (const { parameterPath, mapper } of headerParameters)
      headers[String(mapper.serializedName)] = given[String(parameterPath)];
    if (requestBody) headers['content-type'] = 'application/json; charset=utf-8';
    const body = requestBody && JSON.stringify(given[String(requestBody.parameterPath)]);
    const attempt = async () => {
      await this.#sign(headers);
      return this.#send(httpMethod, target, headers, body);
    };
    let answer = await attempt();
    if (answer.status === 401 && (await this.#renewToken())) answer = await attempt();
    if (answer.status < 200 || answer.status > 299) throw new ConnectorError(answer);
    return parse(answer.text) as Awaited<ReturnType<SendOperation>>;
  }

  async #sign(headers: Record<string, string>): Promise<void> {
    const set = (name: string, value: string) => {
      headers[name] = value;
    };
    // All that the SDK's credentials do to a request.
    await this.#credentials.signRequest({ headers: { set } } as never);
  }

  async #renewToken(): Promise<boolean> {
    if (!(this.#credentials instanceof AppCredentials)) return false;
    await this.#credentials.getToken(true);
    return true;
  }
}

/** The Bot Connector has said yes: whatever else it says, what was sent must not be sent again. */
function parse(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** What the SDK asks for a client. `credentialsFor` gives those for an audience. */
export class Connectors extends ConnectorFactory {
  readonly #kept = new Map<string, Connector>();

  constructor(private readonly credentialsFor: (audience?: string) => Promise<Credentials>) {
    super();
  }

  override async create(serviceUrl: string, audience?: string): Promise<Connector> {
    const name = `${audience ?? ''} ${serviceUrl}`;
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const connector = new Connector(await this.credentialsFor(audience), serviceUrl);
    if (this.#kept.size >= MANY) this.#kept.clear();
    this.#kept.set(name, connector);
    return connector;
  }
}
