/** A JSON object with one long list, an item a line: what reads lines can read it too, and differences are seen. */
export function* jsonList(head: object, name: string, items: Iterable<unknown>): Generator<string> {
  const fields = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  yield `{\n${fields.map((field) => `${field},\n`).join('')}${JSON.stringify(name)}: [`;
  let comma = '\n';
  for (const item of items) {
    yield comma + JSON.stringify(item);
    comma = ',\n';
  }
  yield '\n]\n}\n';
}
