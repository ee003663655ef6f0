import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import OmisePaymentProvider from "./service";

export default ModuleProvider(Modules.PAYMENT, { services: [OmisePaymentProvider] });
