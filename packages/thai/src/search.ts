export { allowedMistakes, closestDistance, mistakes } from "./search/closest-word";
export { didYouMean } from "./search/did-you-mean";
export { highlightMatches, type TextPart } from "./search/highlight-matches";
export { swapKeyboardLayout } from "./search/keyboard-layout";
export { productSynonyms } from "./search/product-dictionary";
export {
  createSearchLanguage,
  type SearchLanguage,
  type SearchWords,
  searchDictionary,
} from "./search/search-language";
