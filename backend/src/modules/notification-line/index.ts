import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import LineNotificationService from "./service";

export default ModuleProvider(Modules.NOTIFICATION, { services: [LineNotificationService] });
