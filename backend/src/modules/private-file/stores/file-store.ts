/** Where the bytes lie. A key is 32 hex characters; a store never learns a file's name or purpose. */
export interface FileStore {
  /** Returns when the bytes are safe; a key is written once. */
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** @returns null when there is nothing under this key */
  get(key: string): Promise<Buffer | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Of another service than Amazon's. */
  readonly endpoint?: string | undefined;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Put before every key, "private/" by default. */
  readonly prefix?: string | undefined;
}
