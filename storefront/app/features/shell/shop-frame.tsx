import type { ReactNode } from "react";
import { CategoryChips } from "./category-chips";
import type { NoticeBarProps } from "./notice-bar";
import { SearchForm } from "./search-form";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

export type ShopFrameProps = NoticeBarProps & { cartCount: number; isDemo: boolean; children: ReactNode };

/** Header, search, categories and footer around every page of the shop. */
export function ShopFrame({ cartCount, notice, isDemo, children }: ShopFrameProps) {
  return (
    <>
      <SiteHeader cartCount={cartCount} notice={notice} />
      <div className="page search-phone">
        <SearchForm className="" id="search-phone" />
      </div>
      <CategoryChips />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter isDemo={isDemo} />
    </>
  );
}
