import { Module } from "@medusajs/framework/utils";
import MailService from "./service";

export const MAIL_MODULE = "mail";

/**
 * Letters to shoppers. Not core's notification module: that one keeps every letter's content in its table,
 * and ours carry the private link of an order.
 */
export default Module(MAIL_MODULE, { service: MailService });
