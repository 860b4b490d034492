import { startParagraphLinks } from './paragraph-links.ts';
import { startPreviews } from './previews.ts';
import { startSideNotes } from './side-notes.ts';

markFirstMentions();
startPreviews();
startSideNotes();
startParagraphLinks();

/** For the reader who wants only the first mention of each entry underlined. */
function markFirstMentions(): void {
  const seen = new Set<string>();
  for (const mention of document.querySelectorAll<HTMLElement>('.prose .mention')) {
    const entity = mention.dataset.entity ?? '';
    const part = mention.dataset.part;
    if (seen.has(entity) && part !== 'middle' && part !== 'end') continue;
    seen.add(entity);
    mention.classList.add('mention-first');
  }
}
