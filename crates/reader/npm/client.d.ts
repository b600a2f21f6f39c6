import type { Analysis, AnalyzeOptions, InitOptions } from "./mailuo.js";

/** Where the engine's worker and its files are, if not beside the package's scripts. */
export interface WorkerOptions extends InitOptions {
  /** The program; a `Response` can't be sent to a worker. */
  module?: string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module;
  /** Starts the worker from the package's `worker.js`, for pages that build it in a way of their own. */
  worker?: () => Worker;
}

/** The engine in a worker of its own, so that no text holds up the page. */
export declare class MailuoWorker {
  /** Starts the worker, which loads the engine at once. */
  constructor(options?: WorkerOptions);

  /**
   * Everything that is known about the article `text`.
   *
   * Rejects where the engine can't be loaded (the next call tries again), where the worker is closed meanwhile, and
   * with the signal's reason where `signal` is aborted.
   */
  analyze(text: string, options?: AnalyzeOptions, how?: { signal?: AbortSignal }): Promise<Analysis>;

  /** Ends the worker; what is under way rejects. A later `analyze` starts another. */
  close(): void;
}

/** Starts the engine in a worker. */
export declare function createWorker(options?: WorkerOptions): MailuoWorker;
