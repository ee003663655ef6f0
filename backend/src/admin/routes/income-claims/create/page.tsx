import { Container, Heading, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router-dom";
import { ClaimForm } from "../../../components/claim-form";
import { LoadState } from "../../../components/load-state";
import { useClaim } from "../../../lib/claims";
import { useMarket } from "../../../lib/use-market";

/** A new claim; with `?corrects=` what a verified one should have said. */
const CreateClaimPage = () => {
  const { t } = useMarket();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const correctsId = search.get("corrects");
  const corrects = useClaim(correctsId);
  if (correctsId && !corrects.data) {
    return <LoadState failed={corrects.isError} retry={() => corrects.refetch()} />;
  }
  return (
    <Container className="p-0">
      <div className="px-6 pt-6">
        <Heading>{t(correctsId ? "claims.correct" : "claims.create")}</Heading>
        <Text className="text-ui-fg-subtle">{t(correctsId ? "claims.correctHint" : "claims.hint")}</Text>
      </div>
      <ClaimForm
        corrects={corrects.data}
        onDone={async (claim) => {
          toast.success(t(claim.status === "draft" ? "common.saved" : "claims.submitted"));
          await queries.invalidateQueries({ queryKey: ["income-claims"] });
          navigate(`/income-claims/${claim.id}`);
        }}
      />
    </Container>
  );
};

export default CreateClaimPage;
