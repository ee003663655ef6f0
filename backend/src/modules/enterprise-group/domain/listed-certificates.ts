type Certificate = { status: string; valid_until: string | null };

/**
 * The certificates that may be shown: valid, and not past their last day.
 * The status alone is not enough: nobody sits up at midnight to mark one expired.
 * @param today YYYY-MM-DD in Bangkok
 */
export function listedCertificates<C extends Certificate>(certificates: readonly C[], today: string): C[] {
  return certificates.filter(
    (certificate) =>
      certificate.status === "valid" &&
      (certificate.valid_until === null || certificate.valid_until >= today),
  );
}
