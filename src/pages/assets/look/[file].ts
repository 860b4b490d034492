import type { APIRoute } from 'astro';
import { contentFolder } from '../../../content/content-folder.ts';
import { readConfigFile } from '../../../content/dossier-config.ts';
import { readLook } from '../../../content/look/look.ts';

/** The style sheet of the dossier's own look, and the fonts and pictures that it names. */
export function getStaticPaths() {
  const { look } = readLook(contentFolder(), readConfigFile(contentFolder()));
  return look.files.map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
}

const types: Record<string, string> = { css: 'text/css; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2' };

export const GET: APIRoute<{ bytes: Uint8Array }> = ({ params, props }) => {
  const ending = params.file?.split('.').at(-1) ?? '';
  // In a build this is a file, whose type its ending says.
  const type = types[ending];
  return new Response(Buffer.from(props.bytes), type ? { headers: { 'content-type': type } } : {});
};
