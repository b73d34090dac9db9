/** The language server as a browser runs it: the bundle, in a web worker of a real page. */
import { readFileSync } from 'node:fs';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { chromium } from './chromium.ts';

/** A server in a worker. */
export interface WorkerServer {
  readonly connection: ProtocolConnection;
  /** What the page and its workers wrote to the console as errors. */
  readonly errors: readonly string[];
  end(): Promise<void>;
}

/** Names of the page's own that the two sides meet at. */
interface Page extends Window {
  toServer(messages: readonly unknown[]): void;
  fromServer(messages: readonly unknown[]): void;
}

/** Starts the server in a page of its own. Messages go in and out by the handful, since each way into a page and out of it takes longer than most answers. @param bundle path of `server.browser.js` */
export async function startWorkerServer(bundle: string): Promise<WorkerServer> {
  const page = await (await chromium()).newPage();
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
  await page.exposeFunction('fromServer', (messages: readonly Message[]) => {
    for (const one of messages) heard(one);
  });
  await page.evaluate(() => {
    const own = window as unknown as Page;
    const worker = new Worker('/server.js');
    let said: unknown[] = [];
    worker.onmessage = ({ data }) => {
      if (said.push(data) === 1)
        setTimeout(() => {
          own.fromServer(said);
          said = [];
        });
    };
    worker.onerror = ({ message }) => console.error(message);
    own.toServer = (messages) => {
      for (const one of messages) worker.postMessage(one);
    };
  });
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      heard = callback;
      return { dispose: () => undefined };
    }
  }
  const waiting: Message[] = [];
  let sending = Promise.resolve();
  const send = async (): Promise<void> => {
    if (waiting.length > 0) await page.evaluate((all) => (window as unknown as Page).toServer(all), waiting.splice(0));
  };
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      waiting.push(message);
      sending = sending.then(send);
      return sending;
    }
    end(): void {
      // The page is closed by whoever opened it.
    }
  }
  const connection = createProtocolConnection(new Reader(), new Writer());
  return {
    connection,
    errors,
    end: async () => {
      connection.dispose();
      await page.context().close();
    },
  };
}
