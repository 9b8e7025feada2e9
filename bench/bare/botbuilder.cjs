// A bare botbuilder app: verifies the token and posts a constant. What the Teams SDK itself costs.
const { createServer } = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const { AppCredentials, ServiceClientCredentialsFactory } = require('botframework-connector');

const TEXT = 'Encryption at rest is done by AWS for Amazon S3.';
const { TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID, TEAMS_LOGIN_URL } = process.env;

/** The SDK's own way, MSAL, accepts no login server but Microsoft's. It keeps tokens between turns, as this does. */
class Credentials extends AppCredentials {
  async getToken() {
    this.token ??= this.refreshToken();
    return (await this.token).accessToken;
  }
  async refreshToken() {
    const response = await fetch(`${TEAMS_LOGIN_URL}/${TEAMS_TENANT_ID}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: TEAMS_APP_ID,
        client_secret: TEAMS_APP_PASSWORD,
        scope: 'https://api.botframework.com/.default',
      }),
    });
    const { access_token: accessToken, expires_in: seconds } = await response.json();
    return { accessToken, expiresOn: new Date(Date.now() + seconds * 1000) };
  }
}

class Factory extends ServiceClientCredentialsFactory {
  isValidAppId = async (appId) => appId === TEAMS_APP_ID;
  isAuthenticationDisabled = async () => false;
  async createCredentials(appId, audience) {
    this.credentials ??= new Credentials(appId, undefined, audience);
    return this.credentials;
  }
}

exports.startBotbuilder = (port) => {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: `${TEAMS_LOGIN_URL}/${TEAMS_TENANT_ID}`,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: process.env.TEAMS_TOKEN_ISSUER,
        ToBotFromChannelOpenIdMetadataUrl: process.env.TEAMS_OPENID_METADATA_URL,
        OAuthUrl: 'https://api.botframework.com',
      },
      new Factory(),
    ),
  );
  const server = createServer(async (request, response) => {
    if (request.url === '/readyz') return response.end('{}');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    request.body = JSON.parse(Buffer.concat(chunks).toString());
    // The little of Express that the SDK asks for.
    Object.assign(response, {
      status: (code) => {
        response.statusCode = code;
      },
      header: (name, value) => response.setHeader(name, value),
      send: (body) => response.write(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    await adapter.process(request, response, async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(TEXT);
    });
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
};
