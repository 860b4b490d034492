/** Runs a classic script, the one kind that also loads from disk; false if it cannot be loaded. */
export function loadScript(address: string): Promise<boolean> {
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
