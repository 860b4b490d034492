/** `<meta charset>` or its older form, within the first kilobytes, as browsers look for it; or an XML declaration. */
export function declaredInHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head);
  return nameOf(declared?.[1]);
}

/** The encoding that an XML declaration names. */
export function declaredInXml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return nameOf(/<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]);
}

/** A name of the Encoding Standard for one that a file declares; nothing where there is none of it. */
function nameOf(declared: string | undefined): string | undefined {
  try {
    return declared ? new TextDecoder(declared).encoding : undefined;
  } catch {
    return undefined;
  }
}
