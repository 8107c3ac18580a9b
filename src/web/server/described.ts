import { Hono } from 'hono';
import { openApi, operations } from './open-api.ts';

/** What may be asked: the description for programs, and the same for people. */
export function described(): Hono {
  const app = new Hono();
  app.get('/openapi.json', (context) => context.json(openApi()));
  app.get('/', (context) => context.html(page()));
  return app;
}

const page = (): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Nunc: the HTTP API</title>
<h1>The HTTP API of Nunc</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. What is wrong is told as problem details (RFC 9457); each answer about a case has an ETag, the version of its log.</p>
<table>
<thead><tr><th>request</th><th>gives</th><th>asked with</th></tr></thead>
<tbody>
${operations
  .map(
    ({ method, path, summary, query }) =>
      `<tr><td><code>${method.toUpperCase()} ${path}</code></td><td>${summary}</td><td>${query.map(({ name }) => name).join(', ')}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>
</html>
`;
