const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you have no right to use it, or a folder on its way',
  EPERM: 'the system does not allow it',
  EISDIR: 'it is a folder, where a file was expected',
  ENOTDIR: 'a file stands where a folder was expected',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'its name is too long for this system',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk may only be read',
  EBUSY: 'another program holds it',
  EIO: 'the disk cannot read it',
};

/** Why the system refused a file, in everyday words; what it says itself where we have none. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}
