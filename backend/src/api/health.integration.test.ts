import { medusaIntegrationTestRunner } from "@medusajs/test-utils";

medusaIntegrationTestRunner({
  testSuite: ({ api }) => {
    it("the application starts on an empty, migrated database and answers that it is well", async () => {
      const response = await api.get("/health");
      expect(response.status).toBe(200);
    });
  },
});
