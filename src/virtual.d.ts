/** The bundled text of src/client/settings.entry.ts; see src/integrations/client-scripts.ts. */
declare module 'virtual:reperes/settings-script' {
  const script: string;
  export default script;
}
