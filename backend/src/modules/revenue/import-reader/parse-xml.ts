import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { FileFault } from "./file-fault";

export interface XmlHandlers {
  /** `name` without its prefix: some writers put everything into a named space. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Longer text in one element is no cell that a person wrote. */
const MAX_TEXT = 100_000;

/**
 * Feeds a part of an archive to the handlers, chunk by chunk, and gives control back after each so that
 * what was found can be handed on. Documents with a DOCTYPE are refused: none has a reason to have one.
 */
export async function* parseXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let textLength = 0;
  const fail = (error: unknown) => {
    throw error instanceof FileFault
      ? error
      : new FileFault("damaged", error instanceof Error ? error.message : "");
  };
  parser.on("error", fail);
  parser.on("doctype", () => fail(new FileFault("not_a_table", "DOCTYPE")));
  parser.on("opentag", (tag) => {
    textLength = 0;
    handlers.open?.(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on("text", (text) => {
    textLength += text.length;
    if (textLength > MAX_TEXT) fail(new FileFault("unpacked_too_large", "a text without end"));
    handlers.text?.(text);
  });
  parser.on("closetag", (tag) => handlers.close?.(localName(tag.name)));
  try {
    stream.setEncoding("utf8");
    for await (const chunk of stream) {
      parser.write(chunk as string);
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    fail(error);
  } finally {
    stream.destroy();
  }
}

/** Reads a small part to its end. */
export async function parseWhole(stream: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(stream, handlers));
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
