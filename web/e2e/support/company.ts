import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings';

/** Behind the ports of a local run, where the launcher puts it. */
const hub = new URL(settings.url);
const keycloak = `http://${hub.hostname}:${Number(hub.port) + 10}`;

const REALM = 'company';

/** A company's own identity provider: another realm of the same Keycloak, with one person, who is in the group eng. */
export const company = {
  discovery: `${keycloak}/realms/${REALM}/.well-known/openid-configuration`,
  client: 'output-hub',
  secret: 'company-secret',
  user: 'ana',
  email: 'ana@company.test',
  password: 'correct horse battery',
  domain: 'company.test',
};

async function administrator(): Promise<string> {
  const kept = readFileSync(join(process.env.HUB_DATA ?? '', 'secrets'), 'utf8');
  const password = /^keycloak\.administrator=(.+)$/m.exec(kept)?.[1] ?? '';
  const answer = await fetch(`${keycloak}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${keycloak}/admin/realms${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await administrator()}`,
      'Content-Type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

export async function openCompany(): Promise<void> {
  await closeCompany();
  const made = await ask('POST', '', {
    realm: REALM,
    enabled: true,
    sslRequired: 'none',
    groups: [{ name: 'eng' }],
    users: [
      {
        username: company.user,
        email: company.email,
        emailVerified: true,
        enabled: true,
        firstName: 'Ana',
        lastName: 'Lima',
        groups: ['/eng'],
        credentials: [{ type: 'password', value: company.password, temporary: false }],
      },
    ],
    clients: [
      {
        clientId: company.client,
        secret: company.secret,
        redirectUris: [`${keycloak}/*`],
        protocolMappers: [
          {
            name: 'groups',
            protocol: 'openid-connect',
            protocolMapper: 'oidc-group-membership-mapper',
            config: {
              'claim.name': 'groups',
              'full.path': 'false',
              'id.token.claim': 'true',
              'userinfo.token.claim': 'true',
            },
          },
        ],
      },
    ],
  });
  assert.equal(made.status, 201, await made.text());
}

/** The realm, and whom the Hub knows by it. */
export async function closeCompany(): Promise<void> {
  await ask('DELETE', `/${REALM}`);
  const found = await ask('GET', `/output-hub/users?exact=true&email=${company.email}`);
  for (const { id } of (await found.json()) as { id: string }[]) {
    await ask('DELETE', `/output-hub/users/${id}`);
  }
}
