/** How long a failed load waits before it is tried again, in milliseconds. */
const RETRY_MS = 300;

/**
 * Runs a classic script, the one kind that also loads from disk.
 * @returns false if it cannot be loaded, even at a second try: a network fails at times, and Firefox breaks off what is
 * under way as soon as a link is followed, also where the link is a download and the page stays.
 */
export async function loadScript(address: string): Promise<boolean> {
  if (await runScript(address)) return true;
  // A page that has been left does not live to try again.
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return runScript(address);
}

function runScript(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const done = (loaded: boolean) => () => {
      script.remove();
      resolve(loaded);
    };
    script.onload = done(true);
    script.onerror = done(false);
    script.src = address;
    document.head.append(script);
  });
}
