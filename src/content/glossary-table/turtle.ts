import { Parser, type Quad, type Term } from 'n3';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import type { Concept } from './skos.ts';

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The concepts of a SKOS vocabulary in Turtle, in the order in which they are first named; N-Triples is Turtle too. */
export function conceptsInTurtle(text: string, file: string): Concept[] {
  const subjects = Map.groupBy(triplesIn(text, file), ({ subject }) => subject.value);
  return [...subjects].flatMap(([uri, triples]) => {
    const of = (...names: string[]) => triples.filter(({ predicate }) => names.includes(nameOf(predicate)));
    const isConcept = of('type').some(
      ({ predicate, object }) => predicate.value === TYPE && nameOf(object) === 'Concept',
    );
    const preferred = of('prefLabel').map(labelOf);
    if (!isConcept && preferred.length === 0) return [];
    const concept: Concept = {
      uri,
      preferred,
      others: of('altLabel', 'hiddenLabel').map(labelOf),
      definitions: [...of('definition'), ...of('scopeNote')].map(labelOf),
      matches: of('exactMatch', 'closeMatch', 'sameAs').map(({ object }) => object.value),
    };
    return [concept];
  });
}

/** @throws DiagnosticError `glossary-syntax`, with the line, for what is no Turtle. */
function triplesIn(text: string, file: string): Quad[] {
  try {
    return new Parser({ format: 'text/turtle' }).parse(text);
  } catch (error) {
    const { message, context } = error as Error & { context?: { line?: number } };
    const line = context?.line;
    const told = message.replace(/ on line \d+\.?$/, '');
    throw new DiagnosticError([
      diagnose('glossary-syntax', `the Turtle cannot be read: ${told}`, {
        file,
        ...(line === undefined ? {} : { line }),
      }),
    ]);
  }
}

/** The last part of an address: `prefLabel`, whatever its prefix. */
function nameOf({ value }: Term): string {
  return value.replace(/^.*[#/]/, '');
}

function labelOf({ object }: Quad): Concept['preferred'][number] {
  const lang = object.termType === 'Literal' ? object.language : '';
  return { text: object.value.replace(/\s+/g, ' ').trim(), ...(lang ? { lang } : {}) };
}
