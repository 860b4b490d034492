import type { APIRoute } from 'astro';
import { readConfigFile } from '../../../dossier/config.ts';
import { contentFolder } from '../../../dossier/content-folder.ts';
import { readLook } from '../../../dossier/look.ts';

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
