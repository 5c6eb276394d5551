import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { Answer } from './fixture-answer.ts';
import { answer, type Scene, sceneOf } from './fixture-answers.ts';

/**
 * A gateway for `npm run dev` that knows the fixtures. `/?scene=admin` (or lost, empty, failing, slow, signed-out, forbidden,
 * quick-link, sv, en) chooses what to look at; a cookie keeps it. It serves while developing only and is part of no build.
 */
export function fixtureGateway(): Plugin {
  return {
    name: 'koppi-fixture-gateway',
    apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        const chosen = url.searchParams.get('scene');
        if (chosen) response.setHeader('Set-Cookie', `scene=${chosen}; Path=/`);
        const scene = sceneOf(/scene=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]);
        if (url.pathname === '/api/live') return live(request, response, scene);
        if (url.pathname.startsWith('/q/')) {
          if (request.method === 'POST') {
            response.writeHead(303, { Location: scene === 'lost' ? '/leads/t-1' : '/leads/m-1' });
            return response.end();
          }
          request.url = '/offer.html';
          return next();
        }
        if (!url.pathname.startsWith('/api/')) return next();
        const wait = scene === 'slow' ? 60_000 : request.method === 'GET' ? 20 : 250;
        void bodyOf(request).then((body) => {
          const answered = answer(request.method ?? 'GET', url, scene, body);
          setTimeout(() => send(response, answered), wait);
        });
      });
    },
  };
}

async function bodyOf(request: IncomingMessage) {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

function send(response: ServerResponse, { status, body, html }: Answer) {
  const json = status >= 400 ? 'application/problem+json' : 'application/json';
  const type = html === undefined ? json : 'text/html';
  response.writeHead(status, { 'Content-Type': type, Date: new Date().toUTCString() });
  response.end(html ?? (body === undefined ? undefined : JSON.stringify(body)));
}

function live(request: IncomingMessage, response: ServerResponse, scene: Scene) {
  if (scene === 'broken') {
    response.writeHead(503).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('event: hello\ndata: {}\n\n');
  const beat = setInterval(() => response.write(': beat\n\n'), 15_000);
  request.on('close', () => clearInterval(beat));
  if (scene === 'taken-live') {
    const hint = {
      leadId: 'f-4',
      locationId: 'l-hki',
      memberId: 'm-anna',
      claimedAt: new Date().toISOString(),
    };
    setTimeout(
      () => response.write(`event: lead-claimed\ndata: ${JSON.stringify(hint)}\n\n`),
      2_500,
    );
  }
}
