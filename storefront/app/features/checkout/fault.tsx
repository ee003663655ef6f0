import { Icon } from "~/components/icon";

/** What is wrong with the field above it; nothing when it is right. */
export function Fault({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p id={id} className="fault fault-line">
      <Icon name="alert" size={20} />
      <span>{text}</span>
    </p>
  );
}
