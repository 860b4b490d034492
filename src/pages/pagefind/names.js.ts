import { searchNames } from '../../views/search-names.ts';
import { siteContent } from '../../views/site-content.ts';

/** The names that the search knows. */
export async function GET(): Promise<Response> {
  return new Response(searchNames(siteContent()), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
