import { useI18n } from "~/lib/i18n/use-i18n";

export type NewInvite = { name: string; url: string; qr_svg: string };

/** The link of an invitation, for LINE and for paper. It is shown this once. */
export function ReadyInvite({ invite }: { invite: NewInvite }) {
  const { t } = useI18n();
  const message = `${t("portal.inviteMessage", { name: invite.name })} ${invite.url}`;
  return (
    <section className="portal-form card" aria-labelledby="ready" role="status">
      <h2 id="ready">{t("portal.inviteFor", { name: invite.name })}</h2>
      <p>{t("portal.inviteReady")}</p>
      <a className="button button-primary button-wide" href={lineShare(message)} rel="noopener noreferrer">
        {t("portal.inviteLine")}
      </a>
      <div className="field">
        <label htmlFor="invite-link">{t("portal.inviteLink")}</label>
        <input className="input" id="invite-link" readOnly value={invite.url} />
      </div>
      <img
        className="portal-qr"
        src={`data:image/svg+xml,${encodeURIComponent(invite.qr_svg)}`}
        alt={t("portal.inviteQr")}
        width={220}
        height={220}
      />
    </section>
  );
}

/** LINE opens with the text in it, and asks to whom. */
const lineShare = (message: string) => `https://line.me/R/msg/text/?${encodeURIComponent(message)}`;
