import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isFromHere, localHeaders } from '../model/local-server.ts';

/** Headers of every answer: nothing is loaded from elsewhere, framed, cached, or told to another site. */
export const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  ...localHeaders,
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Lets in what comes from our own page and nothing else. The token keeps out other programs and users of the machine;
 * the Host header, names that somebody points at 127.0.0.1 (DNS rebinding); the Origin header, pages of other sites.
 * @returns the path after the token, or undefined for who is to be refused.
 */
export function admitted(request: IncomingMessage, token: string, port: number): string | undefined {
  if (!isFromHere(request.headers, port)) return undefined;
  const [given = '', ...path] = (request.url ?? '/').slice(1).split('/');
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  if (path.length === 0 || a.length !== b.length || !timingSafeEqual(a, b)) return undefined;
  // Neither can be sent by a page of another site without asking first.
  const sent = request.headers['content-type'] ?? '';
  if (request.method !== 'GET' && !['application/json', 'application/octet-stream'].includes(sent)) return undefined;
  return path.join('/');
}
