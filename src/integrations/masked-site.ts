import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Mask, MaskHit } from '../markdown/masking/names.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { editionOf } from './site-check/edition.ts';

/** What is of the program, the same for every dossier: no word of one stands in it. */
const PROGRAM = /^(?:assets\/[^/]*\.js|sw\.js|pagefind\/(?:engine|wasm)\.[^/]*)$|\.woff2?$/;
const PACKED = /^reperesFile\("[^"]*","([A-Za-z0-9+/=]*)"\)/;
const TEXT = /\.(?:x?html?|css|svg|txt|md|csv|xml|opf|ncx|ttl|bib|ris|ann|atom|rss)$/i;
const DATA = /\.(?:json|jsonld|geojson|webmanifest)$/i;
const ZIPPED = /\.(?:zip|epub)$/i;
/** In a file that is no text a short form stands by chance. */
const LEAST_IN_BYTES = 6;
/** Attributes whose values are words of the program. */
const OWN_ATTRIBUTES = new Set(['class', 'lang', 'dir', 'rel', 'role', 'type', 'style', 'charset', 'd', 'viewbox']);

/**
 * Reads every byte of a finished site, archives and packed search included.
 * @throws DiagnosticError `mask-left` where a form of a masked entry is left, with the file of the site.
 */
export async function refuseLeftNames(site: string, mask: Mask): Promise<void> {
  const found = [...(await editionOf(site))].flatMap(([path, file]) => leftIn(path, readFileSync(file), mask));
  if (found.length > 0) throw new DiagnosticError(found);
}

function leftIn(path: string, bytes: Uint8Array, mask: Mask): Diagnostic[] {
  const inName = told(path, path, mask.find(path));
  if (PROGRAM.test(path)) return inName;
  if (ZIPPED.test(path)) {
    const inside = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
    return inside.flatMap(([name, file]) => leftIn(name.slice(name.indexOf('/') + 1), file, mask));
  }
  const text = new TextDecoder().decode(bytes);
  const packed = PACKED.exec(text)?.[1];
  if (packed !== undefined) return [...inName, ...leftInBytes(path, Buffer.from(packed, 'base64'), mask, 1)];
  if (TEXT.test(path)) {
    const shown = /\.x?html$/.test(path) ? wordsOfPage(text) : [text];
    return [...inName, ...shown.flatMap((words) => told(path, words, mask.find(words)))];
  }
  if (DATA.test(path)) {
    const words = wordsOfData(JSON.parse(text)).join('\n');
    return [...inName, ...told(path, words, mask.find(words))];
  }
  if (path.endsWith('.js')) return [...inName, ...told(path, text, mask.find(text, true))];
  return [...inName, ...leftInBytes(path, bytes, mask, LEAST_IN_BYTES)];
}

function leftInBytes(path: string, bytes: Uint8Array, mask: Mask, least: number): Diagnostic[] {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
  const hits = mask.find(text, true).filter(({ start, end }) => end - start >= least);
  return told(path, text, hits);
}

/** What of JSON is words: its strings, and keys that are more than the name of a field. */
function wordsOfData(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value).filter((key) => !/^\w+$/.test(key));
  return [...keys, ...Object.values(value).flatMap(wordsOfData)];
}

/** What of a page is words: its text, as it is and without tags, the values of its attributes, its data. */
function wordsOfPage(html: string): string[] {
  const data = [...html.matchAll(/<script[^>]*ld\+json[^>]*>([\s\S]*?)<\/script>/g)].map(([, json = '']) => json);
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<!--|-->/g, '');
  const values = [...bare.matchAll(/\s([\w:-]+)="([^"]*)"/g)]
    .filter(([, name = '']) => !OWN_ATTRIBUTES.has(name.toLowerCase()))
    .map(([, , value = '']) => value);
  return [...data, bare.replace(/<[^>]*>/g, '\n'), bare.replace(/<[^>]*>/g, ''), ...values];
}

function told(path: string, text: string, hits: readonly MaskHit[]): Diagnostic[] {
  const [first] = hits;
  if (!first) return [];
  const around = text.slice(Math.max(0, first.start - 20), first.end + 20).replace(/\s+/g, ' ');
  return [diagnose('mask-left', `a form of ${first.name.id} is left: “…${around}…”`, { file: path })];
}
