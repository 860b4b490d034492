import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeRelative } from '../../src/integrations/relative-urls.ts';

let out: string;
before(() => {
  out = mkdtempSync(join(tmpdir(), 'reperes-'));
});
after(() => rmSync(out, { recursive: true, force: true }));

async function made(file: string, text: string): Promise<string> {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
  await makeRelative(out, [file]);
  return readFileSync(join(out, file), 'utf8');
}

describe('addresses that the build puts into a page', () => {
  it('lead from the page to its style sheet, and from its own styles to the fonts', async () => {
    assert.equal(
      await made(
        'actors/osdh.html',
        '<head><link rel="stylesheet" href="/assets/a.css"><style>@font-face{src:url(/assets/a.woff2)}</style></head><body>',
      ),
      '<head><link rel="stylesheet" href="../assets/a.css"><style>@font-face{src:url(../assets/a.woff2)}</style></head><body>',
    );
    assert.equal(
      await made('index.html', '<head><style>a{src:url("/assets/a.woff2")}</style></head>'),
      '<head><style>a{src:url("assets/a.woff2")}</style></head>',
    );
  });

  it('lead from the shared style sheet to the fonts beside it', async () => {
    assert.equal(await made('assets/a.css', 'a{src:url(/assets/a.woff2)}'), 'a{src:url(a.woff2)}');
  });

  it('are not confused with those that an author wrote', async () => {
    const page =
      '<head><meta content="url(/assets/x)"></head><body><a href="/assets/plan.pdf">url(/assets/x)</a></head></body>';
    assert.equal(await made('articles/a.html', page), page);
  });
});
