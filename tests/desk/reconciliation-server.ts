import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

const schemas = fileURLToPath(new URL('./fixtures/reconciliation-api-0.2/', import.meta.url));

/** Holds what goes over the wire against the published schemas of version 0.2. */
function validator(): (schema: string, data: unknown) => string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({
    $id: 'http://swagger.io/v2/schema.json',
    definitions: { securityDefinitions: { additionalProperties: { type: 'object' } } },
  });
  const ids = new Map<string, string>();
  for (const file of readdirSync(schemas).filter((name) => name.endsWith('.json'))) {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(schemas + file, 'utf8')) as Record<string, unknown>;
    ids.set(file.replace('.json', ''), schema.$id as string);
    ajv.addSchema(schema);
  }
  return (schema, data) => {
    const check = ajv.getSchema(ids.get(schema) ?? '');
    if (!check) throw new Error(`no schema ${schema}`);
    return check(data) ? [] : [`${schema}: ${ajv.errorsText(check.errors)} in ${JSON.stringify(data)}`];
  };
}

type Cell = Record<string, string | number>;

/** Entities of the service; their ids are made up. */
const entities: Record<string, { name: string; description: string; type: string; values: Record<string, Cell[]> }> = {
  Q9001: {
    name: 'Mayadine',
    description: 'ville de Syrie',
    type: 'Q486972',
    values: {
      Lfr: [{ str: 'Mayadine' }],
      Len: [{ str: 'Mayadin' }],
      Aen: [{ str: 'Al-Mayadin' }, { str: 'Mayadin' }],
      Lar: [{ str: 'الميادين' }],
      P625: [{ str: '35.0166666666,40.45' }],
      P1566: [{ str: '167357' }],
      P214: [{ str: '123456789' }],
    },
  },
  Q9002: {
    name: 'Mayadine',
    description: 'chaîne de télévision',
    type: 'Q1616075',
    values: { Lfr: [{ str: 'Al Mayadeen' }], 'P571@year': [{ float: 2012 }], 'P571@month': [{}], 'P571@day': [{}] },
  },
  Q9003: {
    name: 'Abou Nom <b>',
    description: 'personne',
    type: 'Q5',
    values: {
      'P569@year': [{ float: 1938 }],
      'P569@month': [{ float: 3 }],
      'P569@day': [{ float: 9 }],
      'P570@year': [{ float: 2020 }],
      'P570@month': [{}],
      'P570@day': [{}],
      P213: [{ str: '0000 0001 2103 2683' }],
      Lfr: [{ str: 'Abou Nom' }],
    },
  },
};

/** A service that keeps to the specification, and what was said to it and by it. */
export interface ReconciliationServer {
  /** Its address without a path. */
  origin: string;
  /** The endpoint. */
  address: string;
  /** What was asked, one a request: `GET /api`, `queries …`. */
  asked: string[];
  /** What of requests and answers the published schemas do not allow. */
  faults: string[];
  /** What browsers send and programs do not: the page itself must never ask. */
  browsers: string[];
  close(): Promise<void>;
}

/** Serves a small Wikidata, and beside it services that are broken in one way each, by their path. */
export async function serveReconciliation(): Promise<ReconciliationServer> {
  const validate = validator();
  const [asked, faults, browsers]: [string[], string[], string[]] = [[], [], []];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  const say = (response: ServerResponse, schema: string, data: unknown) => {
    faults.push(...validate(schema, data));
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(data));
  };
  const manifest = {
    versions: ['0.1', '0.2'],
    name: 'Wikidata (fr)',
    identifierSpace: 'http://www.wikidata.org/entity/',
    schemaSpace: 'http://www.wikidata.org/prop/direct/',
    view: { url: 'https://www.wikidata.org/wiki/{{id}}' },
    preview: { url: `${origin}/preview?id={{id}}`, width: 400, height: 100 },
    suggest: { entity: { service_url: origin, service_path: '/suggest/entity' } },
    extend: {},
    defaultTypes: [{ id: 'Q35120', name: 'entité' }],
  };

  /** The services that are not as they should be, each with its path. */
  const odd: Record<string, (response: ServerResponse) => void> = {
    '/page': (response) => void response.setHeader('content-type', 'text/html').end('<h1>Bonjour</h1>'),
    '/slow': () => undefined,
    '/drip': (response) => void response.write('{"versions":'),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{"versions":');
      setTimeout(() => response.destroy(), 50);
    },
    '/long': (response) => {
      response.on('error', () => undefined);
      response.end(JSON.stringify({ ...manifest, name: 'x'.repeat(3_000_000) }));
    },
    '/busy': (response) => void response.writeHead(429, { 'content-type': 'text/plain' }).end('slow down'),
    '/moved': (response) => void response.writeHead(308, { location: '/api' }).end(),
    '/loop': (response) => void response.writeHead(302, { location: '/loop' }).end(),
    '/inward': (response) => void response.writeHead(302, { location: 'http://10.1.2.3/api' }).end(),
    '/named': (response) => void response.writeHead(302, { location: `http://localhost:${port}/api` }).end(),
    '/newer': (response) => void response.end(JSON.stringify({ ...manifest, versions: ['1.0-draft'] })),
    '/key': (response) =>
      void response.end(JSON.stringify({ ...manifest, authentication: { type: 'apiKey', name: 'key', in: 'query' } })),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (request.headers['sec-fetch-mode'] ?? request.headers.origin ?? request.headers.referer) {
      browsers.push(url.href);
    }
    const { pathname, searchParams } = url;
    let body = '';
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk;
    const form = new URLSearchParams(body);
    asked.push(body === '' ? `${request.method} ${pathname}${url.search}` : [...form].flat().join(' '));
    const broken = odd[pathname];
    if (broken) return broken(response);
    if (pathname === '/wrong' && body !== '') return void response.end('{"status":"error","message":"invalid query"}');
    if (pathname === '/preview') {
      const one = entities[searchParams.get('id') ?? ''];
      response.setHeader('content-type', 'text/html');
      const markup = `<p><b>${one?.name.replace('<', '&lt;')}</b> <i>${one?.description}</i></p>`;
      return void response.end(`<style>b{}</style>${markup}<img src="${origin}/pixel"><script>alert(1)</script>`);
    }
    if (pathname === '/suggest/entity') {
      const prefix = (searchParams.get('prefix') ?? '').toLowerCase();
      const found = Object.entries(entities).filter(([, { name }]) => name.toLowerCase().startsWith(prefix));
      const result = found.map(([id, { name, description, type }]) => ({ id, name, description, notable: [type] }));
      return say(response, 'suggest-entities-response', { result });
    }
    const queries = form.get('queries');
    if (queries !== null) {
      const batch = JSON.parse(queries) as Record<string, { query: string; type?: string; limit: number }>;
      faults.push(...validate('reconciliation-query-batch', batch));
      return say(response, 'reconciliation-result-batch', results(batch));
    }
    const extend = form.get('extend');
    if (extend !== null) {
      const query = JSON.parse(extend) as { ids: string[]; properties: { id: string }[] };
      faults.push(...validate('data-extension-query', query));
      return say(response, 'data-extension-response', extension(query));
    }
    const { extend: _, suggest: __, view: ___, preview: ____, ...bare } = manifest;
    if (pathname === '/gnd') {
      const space = { identifierSpace: 'https://d-nb.info/gnd/', view: { url: 'https://d-nb.info/gnd/{{id}}' } };
      return say(response, 'manifest', { ...bare, ...space });
    }
    say(response, 'manifest', pathname === '/bare' ? { ...bare, identifierSpace: 'urn:names:' } : manifest);
  }

  return {
    origin,
    address: `${origin}/api`,
    asked,
    faults,
    browsers,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A name is found whole or not at all; those of the type asked for, if one is. */
function results(batch: Record<string, { query: string; type?: string; limit: number }>) {
  const resultOf = ({ query, type, limit }: { query: string; type?: string; limit: number }) =>
    Object.entries(entities)
      .filter(([, one]) => one.name.toLowerCase() === query.toLowerCase() && (type ?? one.type) === one.type)
      .slice(0, limit)
      .map(([id, one], index) => ({
        id,
        name: one.name,
        description: one.description,
        score: 100 - index,
        match: type !== undefined,
        type: [{ id: one.type, name: one.type === 'Q5' ? 'être humain' : one.type }],
      }));
  return Object.fromEntries(Object.entries(batch).map(([key, query]) => [key, { result: resultOf(query) }]));
}

function extension({ ids, properties }: { ids: string[]; properties: { id: string }[] }) {
  const row = (id: string) =>
    Object.fromEntries(properties.map(({ id: property }) => [property, entities[id]?.values[property] ?? []]));
  return {
    meta: properties.map(({ id }) => ({ id, name: id })),
    rows: Object.fromEntries(ids.map((id) => [id, row(id)])),
  };
}
