/** The bundled text of src/site/client/settings.entry.ts; see src/integrations/client-scripts.ts. */
declare module 'virtual:reperes/settings-script' {
  const script: string;
  export default script;
}

/** The bundled text of src/site/client/lost.entry.ts. */
declare module 'virtual:reperes/lost-script' {
  const script: string;
  export default script;
}

/** Names of the files of client scripts in `assets/`, by the names of the scripts; see src/integrations/client-scripts.ts. */
declare module 'virtual:reperes/script-files' {
  const files: Record<string, string>;
  export default files;
}
