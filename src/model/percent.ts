/** Decodes percent-encoding (RFC 3986, UTF-8); what is not valid stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
