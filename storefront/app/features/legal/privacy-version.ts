/**
 * Version of the privacy notice; stored with every order as the one that was shown. Change it whenever the
 * text of the notice changes.
 */
export const PRIVACY_VERSION = "draft-2569-11";
