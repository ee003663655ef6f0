/** A text with what was searched for marked. */
export function MarkedText({ parts }: { parts: readonly { text: string; hit: boolean }[] }) {
  return (
    <>
      {parts.map((part, index) =>
        // The parts of one text never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: equal texts may stand in it twice
        part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}
