import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CertificateView } from "./product-view";

export function CertificateList({ certificates }: { certificates: readonly CertificateView[] }) {
  const { t } = useI18n();
  return (
    <ul className="plain-list certificates">
      {certificates.map((certificate) => (
        <li key={`${certificate.kind} ${certificate.facts.join()}`}>
          <Icon name="seal" size={20} />
          <span>
            {t(`certificateName.${certificate.kind}`)}
            {certificate.facts.length === 0 ? null : (
              <span className="small soft number"> {certificate.facts.join(" · ")}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
