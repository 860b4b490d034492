import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ipOf, isPrivateAddress, namesPrivateMachine } from './private-addresses.ts';
import { LookupFailed } from './problem.ts';

/** How long an answer may take in all, in milliseconds. */
export const LONGEST_WAIT = 20_000;

/** How long an answer may be, in bytes. */
export const LONGEST_ANSWER = 2 * 1024 * 1024;

const MOST_REDIRECTS = 3;

/** What is asked of a service. */
export interface Asking {
  /** Address of the service in dossier.yaml: a private machine is asked only where this is its very address. */
  configured: string;
  /** Sent as a form by POST; without it the address is got. */
  form?: Readonly<Record<string, string>>;
  /** Media type that is wanted. */
  accept: string;
  wait?: number;
}

/**
 * Asks a service outside and gives its answer as text. Nothing goes along but what is asked: no cookie, no name of the
 * dossier.
 * @throws LookupFailed with what was wrong.
 */
export async function askOutside(address: string, asking: Asking): Promise<string> {
  const signal = AbortSignal.timeout(asking.wait ?? LONGEST_WAIT);
  let url = urlOf(address);
  let { form } = asking;
  for (let redirects = 0; ; redirects += 1) {
    const response = await answerOf(url, form, asking, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status < 300 || status >= 400 || location === undefined) return await textOf(response, url, asking, signal);
    response.destroy();
    const next = new URL(location, url);
    const isSafe = next.protocol === 'https:' || (next.protocol === 'http:' && url.protocol === 'http:');
    if (redirects === MOST_REDIRECTS || !isSafe) throw new LookupFailed('redirect', shown(url), next.href);
    if (status === 303) form = undefined;
    url = next;
  }
}

function urlOf(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new LookupFailed('service', address);
  return url;
}

async function answerOf(
  url: URL,
  form: Asking['form'],
  { configured, accept }: Asking,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const own = new URL(configured);
  const mayBePrivate = url.host === own.host && namesPrivateMachine(own);
  const ip = ipOf(url);
  if (!mayBePrivate && ip !== undefined && isPrivateAddress(ip)) throw new LookupFailed('private', shown(url), ip);
  const body = form && new URLSearchParams(form).toString();
  const options: RequestOptions = {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept,
      'accept-encoding': 'identity',
      'user-agent': 'Reperes',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
    },
    agent: false,
    signal,
    lookup: mayBePrivate ? lookup : publicLookup,
  };
  return await new Promise((resolve, reject) => {
    const asked: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
    // Every time: what breaks after the head of the answer is told there as well, and must not end the server.
    asked.on('error', (error) => reject(failure(error, url, signal)));
    asked.end(body);
  });
}

async function textOf(response: IncomingMessage, url: URL, asking: Asking, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > LONGEST_ANSWER) throw new LookupFailed('long', shown(url));
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof LookupFailed ? error : failure(error as Error, url, signal);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return text;
  const [kind = ''] = (response.headers['content-type'] ?? '').split(';');
  const said = asking.accept.includes('json') && /json|text\/plain/.test(kind) ? ` ${text.slice(0, 200).trim()}` : '';
  throw new LookupFailed('status', shown(url), `${status} ${response.statusMessage ?? ''}${said}`.trim());
}

/** Finds the IP addresses of a name, and refuses those of this machine and of private networks. */
const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    const closed = error ? undefined : found.find(({ address }) => isPrivateAddress(address));
    if (closed) {
      done(Object.assign(new Error(closed.address), { code: PRIVATE }), []);
      return;
    }
    if (error || options.all) {
      done(error, found ?? []);
      return;
    }
    const [{ address, family }] = found as [LookupAddress];
    done(null, address, family);
  });
};

const PRIVATE = 'EPRIVATE';

function failure(error: Error, url: URL, signal: AbortSignal): LookupFailed {
  if (signal.aborted) return new LookupFailed('timeout', shown(url));
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === PRIVATE) return new LookupFailed('private', shown(url), message);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new LookupFailed('offline', shown(url));
  const isUnproven = /CERT|SIGNATURE|TLS/.test(code ?? '');
  return new LookupFailed(isUnproven ? 'certificate' : 'unreachable', shown(url), code ?? message);
}

/** An address for a person: without what is asked, and without a key that may stand in it. */
function shown({ origin, pathname }: URL): string {
  return origin + pathname;
}
