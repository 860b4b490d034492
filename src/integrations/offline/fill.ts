/**
 * Puts values into the elements of a page that ask for them by `data-fill`: what is known only once the site is built.
 * @param asks `some` where the page need not ask for everything.
 * @throws if an element asks for what there is not, or nothing asks for what there is.
 */
export function fillPage(html: string, values: Record<string, string>, asks: 'all' | 'some' = 'all'): string {
  const asked = new Set<string>();
  const filled = html.replace(/(<(\w+)[^>]*\sdata-fill="([\w-]+)"[^>]*>)[^<]*(?=<\/\2>)/g, (_, tag, _name, key) => {
    const value = values[key];
    if (value === undefined) throw new Error(`the page asks for ${key}, which the build does not know`);
    asked.add(key);
    return tag + value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  });
  const left = Object.keys(values).filter((key) => !asked.has(key));
  if (asks === 'all' && left.length > 0) throw new Error(`nothing in the page asks for ${left.join(', ')}`);
  return filled;
}
