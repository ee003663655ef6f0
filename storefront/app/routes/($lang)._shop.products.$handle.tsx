import { getGroupResponse, getProductResponse, handle, type ProductDetail } from "@chumchon/contracts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadGoodsRow } from "~/features/catalog/load-catalogue.server";
import { ProductPage } from "~/features/catalog/product-page";
import { productSchema } from "~/features/catalog/product-schema.server";
import { toProductView } from "~/features/catalog/to-product-view.server";
import type { MakerView } from "~/features/group/maker-view";
import { toMakerView } from "~/features/group/to-maker-view.server";
import { readCatalogue } from "~/lib/catalogue-cache.server";
import { type Lang, langOfParams, localPath } from "~/lib/i18n/lang";
import { keepViews } from "~/lib/keep-views.server";
import { pageData } from "~/lib/page-data.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

const MORE_GOODS = 4;
const MAX_QUANTITY = 99;

const views = keepViews<ReturnType<typeof toViews>>();
const makers = keepViews<MakerView>();

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...metaOf(data),
  ...(data === undefined ? [] : [{ "script:ld+json": data.schema }]),
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const product = await loadProduct(params.handle);
  const [{ group }, goods] = await Promise.all([
    readCatalogue(getGroupResponse, `/store/groups/${product.group.handle}`),
    loadGoodsRow({ group: product.group.handle, limit: MORE_GOODS + 1 }, lang),
  ]);
  const query = new URL(request.url).searchParams;
  return pageData({
    ...views(product, lang, () => toViews(product, lang)),
    maker: makers(group, lang, () => toMakerView(group, lang)),
    more: goods.filter((card) => card.handle !== product.handle).slice(0, MORE_GOODS),
    // Set by "add to cart" when it sends back, so that the choice is not lost.
    chosen: { option: query.get("variant"), quantity: quantityOf(query.get("quantity")) },
  });
}

/** What a page shows of the product itself, to people and to search engines. */
function toViews(product: ProductDetail, lang: Lang) {
  const view = toProductView(product, lang, new Date());
  const seo = seoOf(product, view.title, view.description[0] ?? "", lang);
  return {
    product: view,
    returnTo: localPath(lang, `/products/${product.handle}`),
    seo,
    schema: productSchema(product, seo),
  };
}

export default function Product() {
  const { product, maker, more, chosen, returnTo, seo } = useLoaderData<typeof loader>();
  return (
    <ProductPage
      product={product}
      maker={maker}
      more={more}
      chosen={chosen}
      returnTo={returnTo}
      shareUrl={seo.canonical}
    />
  );
}

async function loadProduct(productHandle: string | undefined): Promise<ProductDetail> {
  const known = handle.safeParse(productHandle);
  if (!known.success) throw new Response(null, { status: 404, statusText: "Not Found" });
  return (await readCatalogue(getProductResponse, `/store/catalogue/${known.data}`)).product;
}

function seoOf(product: ProductDetail, title: string, description: string, lang: Lang) {
  return buildSeo({
    lang,
    path: `/products/${product.handle}`,
    title,
    description: description === "" ? title : description,
    picture: product.thumbnail,
    type: "product",
    priceSatang: product.price_satang,
    inStock: product.in_stock,
  });
}

function quantityOf(value: string | null): number {
  const quantity = Number(value ?? "1");
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : 1;
}
