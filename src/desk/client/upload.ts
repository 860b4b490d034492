import { say } from './acts.ts';
import { send } from './api.ts';
import { t } from './words.ts';

interface Laid {
  /** Path in the folder that was dropped. */
  path: string;
  file: File;
}

/** Lays files on the desk, and has them read when all of them are there. */
export async function layDown(files: readonly Laid[], progress: (done: number) => void): Promise<void> {
  const batch = `b${Date.now().toString(36)}`;
  let done = 0;
  for (const { path, file } of files) {
    try {
      const query = new URLSearchParams({ batch, name: path });
      const headers = { 'content-type': 'application/octet-stream' };
      const response = await fetch(`in?${query}`, { method: 'POST', headers, body: file });
      if (!response.ok) say(t('desk.in.refused', { file: path, message: await response.text() }));
    } catch {
      say(t('desk.offline'));
    }
    done += 1;
    progress(done);
  }
  await send('read-batch', { batch });
}

/** What was dropped: files, and those of folders with all below them. */
export async function filesOf(dropped: DataTransfer): Promise<Laid[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = await Promise.all(entries.map((entry) => below(entry, '')));
  return found.flat();
}

async function below(entry: FileSystemEntry, folder: string): Promise<Laid[]> {
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Laid[] = [];
  for (;;) {
    // A reader hands out a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await below(one, `${path}/`)));
  }
}
