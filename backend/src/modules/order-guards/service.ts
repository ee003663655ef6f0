/** Has no rows of its own: what it guards are core's tables. */
export default class OrderGuardsService {}
