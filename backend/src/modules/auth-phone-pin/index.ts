import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import PhonePinAuthService from "./service";

export default ModuleProvider(Modules.AUTH, { services: [PhonePinAuthService] });
