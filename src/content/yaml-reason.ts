import type { YAMLError } from 'yaml';

/** For those who write fields, not for those who write parsers. */
const reasons: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with “: ” in it stands without quotes, or a line is indented too far',
  DUPLICATE_KEY: 'this field is written twice',
  TAB_AS_INDENT: 'expected spaces at the beginning of the line, found a tab',
  BAD_INDENT: 'this line does not begin below the one that it belongs to',
  BAD_ALIAS: 'a value begins with “*” and stands without quotes',
  BAD_SCALAR_START: 'a value begins with a special character and stands without quotes',
  MULTILINE_IMPLICIT_KEY: 'expected “name: value”, found no “: ” on this line',
  BAD_DQ_ESCAPE: 'a backslash (\\) between double quotes; write two, or use single quotes',
};

/** A fault of YAML in everyday words; what the parser says, without its places, where we have none. */
export function yamlReason({ code, message }: YAMLError): string {
  const own = message.split('\n')[0]?.replace(/ at line \d.*$/, '') || code;
  const unclosed = /^Missing closing (["'])quote/.exec(own);
  if (unclosed) return `a quotation mark (${unclosed[1]}) opens a value and none closes it`;
  return reasons[code] ?? own;
}
