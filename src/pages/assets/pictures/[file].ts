import { basename, join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentFolder } from '../../../content/content-folder.ts';
import { forgetOthers, keptPicture } from '../../../site/components/images/picture-cache.ts';
import { resized } from '../../../site/components/images/resize.ts';
import { siteContent } from '../../../views/site-content.ts';

/** The pictures of the dossier, in the widths that pages ask for. */
export async function getStaticPaths() {
  const { pictures } = siteContent().whole;
  const paths = pictures.flatMap(({ source, files, isVector }) =>
    files.map(({ path, width }) => ({ params: { file: basename(path) }, props: { source, width, isVector } })),
  );
  // In dev another picture may be on its way.
  if (import.meta.env.PROD)
    await forgetOthers(
      contentFolder(),
      paths.map(({ params }) => params.file),
    );
  return paths;
}

export const GET: APIRoute<{ source: string; width: number; isVector: boolean }> = async ({ params, props }) => {
  const { source, width, isVector } = props;
  const make = () => resized(join(contentFolder(), source), width, isVector);
  const bytes = await keptPicture(contentFolder(), params.file ?? '', make);
  return new Response(Buffer.from(bytes), { headers: { 'content-type': isVector ? 'image/svg+xml' : 'image/webp' } });
};
