import { createServer } from 'vite';

/** Serves the gallery on a free port; `address` ends with a slash. */
export async function serveGallery(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Others may write files meanwhile: nothing reloads under the camera.
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  return { address: new URL('test/gallery/', origin).href, close: () => server.close() };
}
