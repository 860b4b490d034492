import type { FurnitureWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** What English pages set around an article. */
export const furniture: Partial<FurnitureWords> = {
  lines: list(`
    Share, Share this, Share this article, Share on Facebook, Share on Twitter, Tweet, Print, Email, Comments,
    Leave a comment, Post a comment, Leave a Reply, Read more, Read also, Related articles, Related, Related posts,
    Related stories, Advertisement, Subscribe, Sign up, Follow us, Back to top, Continue reading, Like this, Loading,
    Copy link, Save, Skip to content, Previous post, Next post, Story continues below advertisement,
    More on this story, Listen to this article, Like this:, Share this:, Most read, Most popular, Most viewed,
    Trending, Trending now, Top stories, More stories, You may also like, You might also like, Recommended for you,
    Recommended, Editor’s picks, More news, Related topics, Related content, Latest news, Sponsored content,
    Read more stories, Share this story, View comments, Show comments, Join the conversation, Report a typo,
    Download our app, Get the app, Follow us on Twitter, Follow us on Facebook, Share via Email, Print this article,
    Newsletters
  `),
  starts: [
    ...list(`
      Read also:, Read more:, See also:, Related:, READ MORE, Read next:, More:, Continue reading, Share on,
      Follow us on, Click to share on, Click to email, Click to print, Filed under, Tags:, Tagged with, Categories:,
      Sign up for, Subscribe to, Already a subscriber, This entry was posted, You can follow any responses
    `),
    'Posted in ',
    'Tagged ',
  ],
  mail: [
    /unsubscribe|manage (?:your|my) (?:e-?mail )?(?:preferences|subscriptions?)|update (?:your|my) preferences|opt out/iu,
    /you(?:’re| are)? (?:receiving|received|getting) this|this (?:e-?mail|message|newsletter) was sent to/iu,
    /(?:view|read|open|see)\b.{0,40}(?:browser|online)|having trouble (?:viewing|reading)|^web version/iu,
  ],
  by: list('by, at'),
};
