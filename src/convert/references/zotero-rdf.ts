import type { Element } from 'domhandler';
import { findDate } from '../dates.ts';
import { elementsOf, firstIn, readXml, textIn, xmlText } from '../xml.ts';
import { given, languageOf, type Reference, webAddress } from './reference.ts';

/** The references of an export of Zotero (RDF): items, with the files that are attached to them. */
export function readZotero(text: string, file: string): Reference[] {
  const root = firstIn(readXml(text, file), 'rdf:RDF');
  const all = root ? elementsOf(root) : [];
  const byId = new Map(all.map((element) => [element.attribs['rdf:about'] ?? '', element]));
  const isItem = ({ name }: Element) =>
    !['z:Attachment', 'bib:Memo', 'z:Collection', 'bib:Journal', 'bib:Periodical'].includes(name);
  return all.filter(isItem).map((item) => {
    const attached = elementsOf(item, 'link:link').map(({ attribs }) => byId.get(attribs['rdf:resource'] ?? ''));
    return referenceOf(
      item,
      attached.flatMap((one) => one ?? []),
      byId,
    );
  });
}

function referenceOf(item: Element, attached: readonly Element[], byId: ReadonlyMap<string, Element>): Reference {
  const own = (name: string) => xmlText(elementsOf(item, name)[0]).trim() || undefined;
  const part = elementsOf(item, 'dcterms:isPartOf')[0];
  const whole = part && (elementsOf(part)[0] ?? byId.get(part.attribs['rdf:resource'] ?? ''));
  const people = elementsOf(item, 'bib:authors').flatMap(personsIn);
  const printed = own('dc:date');
  const about = item.attribs['rdf:about'];
  const address = elementsOf(item, 'dc:identifier')
    .map((one) => textIn(one, 'rdf:value'))
    .find((one) => webAddress(one));
  return {
    ...given({
      title: own('dc:title'),
      date: printed ? findDate(printed)?.edtf : undefined,
      author: people.join(', '),
      publisher:
        (whole && textIn(whole, 'dc:title')) ?? (elementsOf(item, 'dc:publisher')[0] && textIn(item, 'foaf:name')),
      url: webAddress(address) ?? webAddress(about),
      lang: languageOf(own('z:language')),
      description: own('dcterms:abstract'),
      section: own('prism:section') ?? own('z:section'),
      page: own('bib:pages'),
    }),
    files: attached.flatMap((one) => {
      const path =
        firstIn(one, 'z:path')?.attribs['rdf:resource'] ?? firstIn(one, 'rdf:resource')?.attribs['rdf:resource'];
      return path && !/^https?:/i.test(path) ? [path] : [];
    }),
  };
}

function personsIn(node: Element): string[] {
  if (node.name === 'foaf:Person') {
    const names = ['foaf:givenName', 'foaf:givenname', 'foaf:surname'].map((name) => textIn(node, name));
    return [names.filter((name) => name !== undefined).join(' ')].filter(Boolean);
  }
  return elementsOf(node).flatMap(personsIn);
}
