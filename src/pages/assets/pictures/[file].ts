import { getEntry } from 'astro:content';
import { basename, join } from 'node:path';
import type { APIRoute } from 'astro';
import { resized } from '../../../components/images/resize.ts';
import { contentFolder } from '../../../dossier/content-folder.ts';

/** The pictures of the dossier, in the widths that pages ask for. */
export async function getStaticPaths() {
  const { pictures } = (await getEntry('dossier', 'dossier'))!.data;
  return pictures.flatMap(({ source, files, isVector }) =>
    files.map(({ path, width }) => ({ params: { file: basename(path) }, props: { source, width, isVector } })),
  );
}

export const GET: APIRoute<{ source: string; width: number; isVector: boolean }> = async ({ props }) => {
  const { source, width, isVector } = props;
  const bytes = await resized(join(contentFolder(), source), width, isVector);
  return new Response(Buffer.from(bytes), { headers: { 'content-type': isVector ? 'image/svg+xml' : 'image/webp' } });
};
