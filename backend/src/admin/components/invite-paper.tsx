import { formatThaiDate } from "@chumchon/thai";
import { Button, Text, toast } from "@medusajs/ui";
import { printPaper } from "../lib/print-paper";
import { useMarket } from "../lib/use-market";

export type MadeInvite = { name: string; url: string; qr_svg: string; expires_at: string };

/** The link and its QR, to be copied into LINE or printed; nobody can read it again. */
export function InvitePaper({ invite, groupName }: { invite: MadeInvite; groupName: string }) {
  const { t, locale } = useMarket();
  const day = formatThaiDate(new Date(invite.expires_at), locale);
  const copy = async () => {
    await navigator.clipboard.writeText(invite.url);
    toast.success(t("members.copied"));
  };
  const print = () =>
    printPaper({
      heading: t("members.paper.title"),
      group: groupName,
      qrSvg: invite.qr_svg,
      steps: t("members.paper.steps"),
      small: t("members.paper.private", { name: invite.name, day }),
      link: invite.url,
    });
  return (
    <div className="flex flex-wrap items-center gap-4 rounded-lg border p-4" role="status">
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(invite.qr_svg)}`}
        alt={t("members.paper.private", { name: invite.name, day })}
        width={160}
        height={160}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <Text weight="plus">{t("members.ready", { name: invite.name })}</Text>
        <Text size="small" className="break-all">
          {invite.url}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.until", { day })}
        </Text>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" onClick={copy}>
            {t("members.copy")}
          </Button>
          <Button size="small" variant="secondary" onClick={print}>
            {t("members.print")}
          </Button>
        </div>
      </div>
    </div>
  );
}
