import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { getResponse } from 'msw';
import type { Me } from '../src/api/types';
import { person } from './data/people';
import { handlersOf } from './handlers';
import { seeded } from './seed';

/** The built application with an organisation in memory behind it: `npm run build && npm run preview`. */
const port = Number(process.env.PORT ?? 5199);
const dist = join(import.meta.dirname, '..', 'dist');
const store = seeded();
const handlers = handlersOf(store);

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const SIGN_IN = `<!doctype html><html lang="en"><title>Sign in</title><form method="post" action="/mock/sign-in">
<label>User <input name="username" id="username"></label><label>Password <input type="password" name="password" id="password"></label>
<button type="submit" id="kc-login">Sign in</button></form></html>`;

/** Each browser has its own session; a role in a cookie is enough of one here. */
const signedIn = (request: IncomingMessage): Me | null => {
  const role = /mock-session=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  return role ? person(role) : null;
};

async function api(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
  const method = request.method ?? 'GET';
  const body = method === 'GET' ? undefined : await read(request);
  const headers = new Headers(
    Object.entries(request.headers).flatMap<[string, string]>(([name, value]) =>
      value ? [[name, String(value)]] : [],
    ),
  );
  if (method !== 'GET' && headers.get('X-XSRF-TOKEN') !== 'mock-token') {
    response.writeHead(403, { 'Content-Type': 'application/problem+json' });
    response.end(
      JSON.stringify({ status: 403, title: 'Forbidden', detail: 'The CSRF token is missing.' }),
    );
    return;
  }
  store.me = signedIn(request);
  const found = await getResponse(
    handlers,
    new Request(url, { method, headers, ...(body?.length ? { body: new Uint8Array(body) } : {}) }),
  );
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'application/problem+json' });
    response.end(
      JSON.stringify({
        status: 404,
        title: 'Not found',
        detail: `Nothing answers ${method} ${url}`,
      }),
    );
    return;
  }
  response.writeHead(found.status, Object.fromEntries(found.headers));
  if (found.body) Readable.fromWeb(found.body as never).pipe(response);
  else response.end();
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function file(path: string, accepted: string, response: ServerResponse): Promise<void> {
  const wanted = join(dist, normalize(path));
  const found = extname(path) ? wanted : join(dist, 'index.html');
  try {
    const packed = accepted.includes('br') ? await readFile(`${found}.br`).catch(() => null) : null;
    const content = packed ?? (await readFile(found));
    response.writeHead(200, {
      ...(packed && { 'Content-Encoding': 'br' }),
      'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
      'Set-Cookie': 'XSRF-TOKEN=mock-token; Path=/',
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

const redirect = (response: ServerResponse, to: string): void => {
  response.writeHead(302, { Location: to }).end();
};

createServer((request, response) => {
  const url = new URL(request.url ?? '/', `http://localhost:${port}`);
  void (async () => {
    if (url.pathname.startsWith('/api/')) return api(request, response, url.href);
    if (url.pathname.startsWith('/oauth2/')) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(SIGN_IN);
      return;
    }
    if (url.pathname === '/mock/sign-in') {
      const who = new URLSearchParams((await read(request)).toString()).get('username') ?? 'owner';
      response.setHeader('Set-Cookie', `mock-session=${who.split('@')[0] ?? 'owner'}; Path=/`);
      redirect(response, '/');
      return;
    }
    if (url.pathname === '/logout') {
      response.setHeader('Set-Cookie', 'mock-session=; Path=/; Max-Age=0');
      redirect(response, '/');
      return;
    }
    return file(url.pathname, String(request.headers['accept-encoding']), response);
  })();
}).listen(port, () => console.info(`Output Hub over sample data: http://localhost:${port}`));
