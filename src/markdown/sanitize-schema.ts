import { defaultSchema, type Options as Schema } from 'rehype-sanitize';

/** Property of the placeholder that a mention is until the author's HTML has been sanitised. */
export const PLACEHOLDER = 'dataMention';

/** Before the ids of a text, so that none passes for one of the page. */
export const CLOBBER_PREFIX = 'user-content-';

/** Elements of a page that an author may write as raw HTML, beside what Markdown makes. */
const tagNames = [
  ...'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em'.split(' '),
  ...'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small'.split(
    ' ',
  ),
  ...'span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(' '),
];

/**
 * What may reach a page from an article. No script, handler, style, form, frame or embedded object; addresses only by
 * http, https, mailto or a relative path. Classes are ours alone, so that no author's HTML can pass for a mention.
 */
export const sanitizeSchema: Schema = {
  tagNames,
  strip: ['script', 'style', 'template', 'title', 'textarea', 'noscript', 'iframe', 'object', 'svg', 'math'],
  clobber: ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'],
  clobberPrefix: CLOBBER_PREFIX,
  protocols: {
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: [
      'href',
      'id',
      PLACEHOLDER,
      'dataFootnoteBackref',
      'dataFootnoteRef',
      'ariaDescribedBy',
      'ariaLabel',
      ['className', 'data-footnote-backref'],
    ],
    bdo: ['dir'],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    del: ['cite', 'dateTime'],
    h2: ['id', ['className', 'visually-hidden']],
    img: ['alt', 'height', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    li: ['id', 'value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    sup: [],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    figcaption: ['figure'],
    summary: ['details'],
  },
  required: {},
};
