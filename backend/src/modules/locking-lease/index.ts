import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import LeaseLockProvider from "./service";

export default ModuleProvider(Modules.LOCKING, { services: [LeaseLockProvider] });
