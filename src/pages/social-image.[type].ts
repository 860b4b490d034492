import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentFolder } from '../content/content-folder.ts';
import { collectionNames } from '../model/collections.ts';
import { rasterise } from '../site/components/images/rasterise.ts';
import { cropped } from '../site/components/images/resize.ts';
import { HEIGHT, MAP, socialImage, WIDTH } from '../site/components/images/social-image.ts';
import { drawMap } from '../site/components/map/drawing.ts';
import { frameAround } from '../site/components/map/frame.ts';
import { locatedPlaces, namedPlaces } from '../site/components/map/places.ts';
import { interfaceIn } from '../site/i18n/strings.ts';
import { siteContent } from '../views/site-content.ts';

/** A photograph is smaller as a JPEG, what we draw as a PNG. */
export async function getStaticPaths() {
  const { look } = siteContent().whole;
  return [{ params: { type: look.socialImage ? 'jpg' : 'png' } }];
}

/** The picture that networks show beside a link to the dossier; see src/site/layouts/Page.astro. */
export const GET: APIRoute = async () => {
  const { config, articles, entities, look } = siteContent().whole;
  if (look.socialImage) {
    const bytes = await cropped(join(contentFolder(), look.socialImage.source), WIDTH, HEIGHT);
    return new Response(Buffer.from(bytes), { headers: { 'content-type': 'image/jpeg' } });
  }
  const { dir, count } = interfaceIn(config.lang);
  const places = namedPlaces(locatedPlaces(entities));
  const sizes = collectionNames.map((name) =>
    count(`count.${name}`, entities.filter(({ collection }) => collection === name).length),
  );
  const svg = socialImage({
    title: config.title,
    description: config.description,
    size: [count('count.articles', articles.length), ...sizes].join(' · '),
    dir,
    accent: look.colours.accent?.light,
    place: look.colours.place?.light,
    ...(places.length > 0
      ? {
          map: drawMap(frameAround(places.map(({ coordinates }) => coordinates)), places, {
            ...MAP,
            lang: config.lang,
          }),
        }
      : {}),
  });
  return new Response(Buffer.from(await rasterise(svg, WIDTH)), { headers: { 'content-type': 'image/png' } });
};
