import type { IncomeClaimDto } from "@chumchon/contracts";
import { Text } from "@medusajs/ui";
import { evidencePath } from "../lib/claims";
import { useMarket } from "../lib/use-market";

type Props = { evidence: IncomeClaimDto["evidence"] };

/** Evidence as it came in: pictures are shown, other files are opened. */
export function ClaimEvidence({ evidence }: Props) {
  const { t } = useMarket();
  if (evidence.length === 0) return <Text className="text-ui-fg-error">{t("claims.noEvidence")}</Text>;
  return (
    <ul className="flex flex-col gap-3">
      {evidence.map((file) => (
        <li key={file.file_id} className="flex flex-col gap-1">
          {file.mime_type.startsWith("image/") && (
            <a href={evidencePath(file.file_id)} target="_blank" rel="noreferrer">
              <img
                src={evidencePath(file.file_id)}
                alt={`${t("claims.evidence")}: ${file.name}`}
                className="max-h-[480px] min-h-16 min-w-16 max-w-full rounded border object-contain"
              />
            </a>
          )}
          <a
            href={evidencePath(file.file_id)}
            target="_blank"
            rel="noreferrer"
            className="txt-small break-all underline"
          >
            {t("claims.openFile")}: {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
