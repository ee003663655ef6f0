import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { expect, it } from "vitest";

medusaIntegrationTestRunner({
  testSuite: ({ api }) => {
    it("the application starts on an empty, migrated database and answers that it is well", async () => {
      const response = await api.get("/health");
      expect(response.status).toBe(200);
    });
  },
});
