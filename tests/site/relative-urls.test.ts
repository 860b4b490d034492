import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeRelative } from '../../src/integrations/relative-urls.ts';

describe('addresses that the build puts into a page', () => {
  it('lead from the page to its style sheet, and from its own styles to the fonts', () => {
    assert.equal(
      makeRelative(
        'actors/osdh.html',
        '<head><link rel="stylesheet" href="/assets/a.css"><style>@font-face{src:url(/assets/a.woff2)}</style></head><body>',
      ),
      '<head><link rel="stylesheet" href="../assets/a.css"><style>@font-face{src:url(../assets/a.woff2)}</style></head><body>',
    );
    assert.equal(
      makeRelative('index.html', '<head><style>a{src:url("/assets/a.woff2")}</style></head>'),
      '<head><style>a{src:url("assets/a.woff2")}</style></head>',
    );
  });

  it('lead from the shared style sheet to the fonts beside it', () => {
    assert.equal(makeRelative('assets/a.css', 'a{src:url(/assets/a.woff2)}'), 'a{src:url(a.woff2)}');
  });

  it('lead there in a page whose title or description holds the end of a head', () => {
    const before = '<head><title>Le </head> de </head></title><meta content="a </head> b"><!-- </head> -->';
    const script = '<script type="application/ld+json">{"name":"</head>"}</script>';
    assert.equal(
      makeRelative('articles/a.html', `${before}${script}<link href="/assets/a.css"></head><body><a href="/assets/b">`),
      `${before}${script}<link href="../assets/a.css"></head><body><a href="/assets/b">`,
    );
  });

  it('are not confused with those that an author wrote', () => {
    const page =
      '<head><meta content="url(/assets/x)"></head><body><a href="/assets/plan.pdf">url(/assets/x)</a></head></body>';
    assert.equal(makeRelative('articles/a.html', page), page);
  });
});
