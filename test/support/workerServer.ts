/** The language server as a browser runs it: the bundle, in a web worker of a real page. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

/** A server in a worker. */
export interface WorkerServer {
  readonly connection: ProtocolConnection;
  /** What the page and its workers wrote to the console as errors. */
  readonly errors: readonly string[];
  end(): Promise<void>;
}

/** Names of the page's own that the two sides meet at. */
interface Page extends Window {
  toServer(message: unknown): void;
  fromServer(message: unknown): void;
}

/** Starts a browser with one empty page, and the server in it. @param bundle path of `server.browser.js` */
export async function startWorkerServer(bundle: string): Promise<WorkerServer> {
  // A script of the project's own, which has no types.
  const { launchBrowser } = (await import(new URL('../../scripts/browser.ts', import.meta.url).href)) as {
    readonly launchBrowser: () => Promise<Browser>;
  };
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/server.js')
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(bundle) })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><title>Policies</title>' }),
  );
  await page.goto('http://policies.test/');
  let heard: DataCallback = () => undefined;
  await page.exposeFunction('fromServer', (message: Message) => heard(message));
  await page.evaluate(() => {
    const own = window as unknown as Page;
    const worker = new Worker('/server.js');
    worker.onmessage = ({ data }) => own.fromServer(data);
    worker.onerror = ({ message }) => console.error(message);
    own.toServer = (message) => worker.postMessage(message);
  });
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      heard = callback;
      return { dispose: () => undefined };
    }
  }
  class Writer extends AbstractMessageWriter {
    async write(message: Message): Promise<void> {
      await page.evaluate((one) => (window as unknown as Page).toServer(one), message);
    }
    end(): void {
      // The page ends with its browser.
    }
  }
  const connection = createProtocolConnection(new Reader(), new Writer());
  return {
    connection,
    errors,
    end: async () => {
      connection.dispose();
      await browser.close();
    },
  };
}
