import { Container, Heading } from "@medusajs/ui";
import { Link, useParams } from "react-router-dom";
import { ClaimDecision } from "../../../components/claim-decision";
import { ClaimEvidence } from "../../../components/claim-evidence";
import { ClaimFacts } from "../../../components/claim-facts";
import { LoadState } from "../../../components/load-state";
import { useClaim } from "../../../lib/claims";
import { useMarket } from "../../../lib/use-market";

/** One claim with its evidence, whatever became of it. */
const ClaimPage = () => {
  const { id = "" } = useParams();
  const { t } = useMarket();
  const claim = useClaim(id);
  if (!claim.data) return <LoadState failed={claim.isError} retry={() => claim.refetch()} />;
  return (
    <Container className="flex flex-col gap-4 p-6">
      <Link to="/income-claims" className="txt-small underline">
        ← {t("claims.title")}
      </Link>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <section>
          <Heading level="h2">{t("claims.evidence")}</Heading>
          <div className="mt-3">
            <ClaimEvidence evidence={claim.data.evidence} />
          </div>
        </section>
        <div className="flex flex-col gap-4">
          <ClaimFacts claim={claim.data} />
          <ClaimDecision claim={claim.data} />
        </div>
      </div>
    </Container>
  );
};

export default ClaimPage;
