import type { Kind } from '../../model/collections.ts';
import type { LookupSource } from '../../model/lookup.ts';
import { extensionShape, type Manifest, manifestShape, readAnswer, resultsShape, suggestionsShape } from './answers.ts';
import { type Fact, idNameOf, type LookupCandidate, type LookupFacts, readId } from './facts.ts';
import { textOfHtml } from './html-text.ts';
import { askOutside } from './outside.ts';
import { LookupFailed } from './problem.ts';
import { factsIn, propertiesOf, propertyIds, withoutRepeats } from './properties.ts';

/** Versions of the protocol that we read; they differ in nothing that we ask. */
const versions = ['0.1', '0.2'];

/** Candidates that are shown. */
const MOST_CANDIDATES = 10;

/** What is looked for. */
export interface Wanted {
  /** In the words of the editor. */
  query: string;
  kind: Kind;
  /** Other names of the entry, which are tried where the query finds nobody. */
  others: readonly string[];
}

/** A service of the W3C Reconciliation Service API. Nothing is asked before somebody wants to know. */
export class ReconciliationService {
  readonly #source: LookupSource & { address: string };
  #manifest: Manifest | undefined;

  constructor(source: LookupSource & { address: string }) {
    this.#source = source;
  }

  /** Who may be meant, those of the type wanted first, then in the order of the service. */
  async candidates({ query, kind, others }: Wanted): Promise<LookupCandidate[]> {
    const type = this.#source.types?.[kind];
    const found = await this.#reconcile(type ? [{ query, type }, { query }] : [{ query }]);
    if (found.length > 0) return found;
    const suggested = await this.#suggested(query);
    if (suggested.length > 0 || others.length === 0) return suggested;
    return await this.#reconcile(others.map((one) => ({ query: one })));
  }

  /** What the service knows of one of its entities, in these languages. */
  async facts(id: string, name: string, langs: readonly string[], today: string): Promise<LookupFacts> {
    const manifest = await this.#read();
    const { identifierSpace, extend } = manifest;
    const own = idNameOf(identifierSpace);
    const value = own && readId(own, id);
    const properties = propertiesOf(this.#source, identifierSpace);
    const asked = propertyIds(properties, langs);
    const values = extend && asked.length > 0 ? await this.#extend(id, asked) : {};
    const facts = factsIn(values, properties, langs);
    const names: Fact[] = withoutRepeats([
      ...facts.filter(({ what }) => what === 'name'),
      { what: 'name', value: name },
    ]);
    const url = viewOf(manifest, id);
    return {
      facts: [
        ...(own && value ? [{ what: own, value }] : url ? [{ what: 'others', value: asItem(url) } as const] : []),
        ...facts.filter(({ what }) => what !== 'name' && what !== own),
        ...names,
      ],
      citation: { title: name, publisher: this.#source.name, ...(url ? { url } : {}), retrieved: today },
    };
  }

  /** The preview of an entity, as text: nothing of its markup is shown, and nothing that it names is loaded. */
  async preview(id: string): Promise<string> {
    const { preview } = await this.#read();
    if (!preview) return '';
    return textOfHtml(await this.#ask(preview.url.replaceAll('{{id}}', encodeURIComponent(id)), 'text/html'));
  }

  async #reconcile(queries: readonly { query: string; type?: string }[]): Promise<LookupCandidate[]> {
    const manifest = await this.#read();
    const { address } = this.#source;
    const all = queries.map((query, index) => [`q${index}`, { ...query, limit: MOST_CANDIDATES }] as const);
    const results: Record<string, (typeof resultsShape)['_output'][string]> = {};
    const size = manifest.batchSize ?? all.length;
    for (let from = 0; from < all.length; from += size) {
      const batch = Object.fromEntries(all.slice(from, from + size));
      const text = await this.#ask(address, 'application/json', { queries: JSON.stringify(batch) });
      Object.assign(results, readAnswer(resultsShape, text, address, 'answer'));
    }
    const found = new Map<string, LookupCandidate>();
    for (const { id, name, description, match = false, type = [] } of all.flatMap(
      ([key]) => results[key]?.result ?? [],
    )) {
      if (found.has(id)) continue;
      const types = type.map((one) => (typeof one === 'string' ? one : (one.name ?? one.id)));
      found.set(id, this.#candidate(manifest, { id, name, types, match, ...(description ? { description } : {}) }));
    }
    return [...found.values()].slice(0, MOST_CANDIDATES);
  }

  /** Names that begin with what is looked for, where the service offers them. */
  async #suggested(prefix: string): Promise<LookupCandidate[]> {
    const manifest = await this.#read();
    const { service_url = '', service_path = '' } = manifest.suggest?.entity ?? {};
    const address = `${service_url}${service_path}`;
    if (address === '') return [];
    const url = URL.parse(address, this.#source.address);
    if (!url) throw new LookupFailed('service', address);
    url.searchParams.set('prefix', prefix);
    const { result } = readAnswer(suggestionsShape, await this.#ask(url.href, 'application/json'), address, 'answer');
    return result.slice(0, MOST_CANDIDATES).map(({ id, name, description, notable = [] }) => {
      const types = notable.map((one) => (typeof one === 'string' ? one : (one.name ?? one.id)));
      return this.#candidate(manifest, { id, name, types, match: false, ...(description ? { description } : {}) });
    });
  }

  #candidate(manifest: Manifest, candidate: LookupCandidate): LookupCandidate {
    const url = viewOf(manifest, candidate.id);
    return { ...candidate, ...(url ? { url } : {}), ...(manifest.preview ? { hasPreview: true } : {}) };
  }

  async #extend(id: string, properties: readonly string[]) {
    const { address } = this.#source;
    const query = { ids: [id], properties: properties.map((one) => ({ id: one })) };
    const text = await this.#ask(address, 'application/json', { extend: JSON.stringify(query) });
    return readAnswer(extensionShape, text, address, 'answer').rows[id] ?? {};
  }

  /** What the service says of itself; asked once, and again after it failed. */
  async #read(): Promise<Manifest> {
    if (this.#manifest) return this.#manifest;
    const { address } = this.#source;
    const manifest = readAnswer(manifestShape, await this.#ask(address, 'application/json'), address, 'service');
    const spoken = manifest.versions.some((version) => versions.includes(version));
    if (!spoken) throw new LookupFailed('version', address, manifest.versions.join(', '));
    if (manifest.authentication !== undefined) throw new LookupFailed('key', address);
    this.#manifest = manifest;
    return manifest;
  }

  #ask(address: string, accept: string, form?: Record<string, string>): Promise<string> {
    const configured = this.#source.address;
    const full = URL.parse(address, configured)?.href ?? address;
    return askOutside(full, { configured, accept, ...(form ? { form } : {}) });
  }
}

/** The page of an entity, where it has one: an address of the web and nothing else. */
function viewOf({ view, identifierSpace }: Manifest, id: string): string | undefined {
  const written = view
    ? view.url.replaceAll('{{id}}', encodeURIComponent(id))
    : /^https?:/.test(id)
      ? id
      : identifierSpace + id;
  const url = URL.parse(written);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** An address in which no sign stands that parts items of a list. */
function asItem(url: string): string {
  return url.replace(/[,;[\]{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
