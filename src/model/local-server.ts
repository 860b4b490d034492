/** What a server on an editor's machine knows of who asks. */
export interface Asked {
  host?: string | undefined;
  origin?: string | undefined;
}

/**
 * Headers of every answer of the servers that run on an editor's machine (`dev`, `preview`, `review`): a file is what its
 * type says, and no page of another site may embed or read it.
 */
export const localHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Header of originals and pictures: opened by themselves, they run nothing and load nothing. */
export const inertPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";

/** Is what lies at this path an original or a picture? The browsers' viewers of PDF need more than such a policy leaves. */
export function isInert(path: string): boolean {
  return /\/(?:sources|media)\//.test(path) && !/\.pdf$/i.test(path);
}

/**
 * Does a request come from this machine's own address? The Host header tells names that somebody points at 127.0.0.1
 * (DNS rebinding), the Origin header pages of other sites.
 */
export function isFromHere({ host, origin }: Asked, port: number | undefined): boolean {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => [
    `${name}:${port}`,
    ...(port === 80 ? [name] : []),
  ]);
  if (!host || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** What a refused request is told. */
export function refusal({ host }: Asked, port: number | undefined): string {
  return `This server answers to http://localhost:${port} and to nobody who asks by another name${host ? ` (${host})` : ''}.`;
}
