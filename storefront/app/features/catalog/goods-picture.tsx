import { BrandMark } from "~/components/brand-mark";

export type GoodsPictureProps = {
  src: string | null;
  alt: string;
  /** The first pictures of a page load at once, the rest when they come near. */
  eager?: boolean;
};

/** A square picture of fixed proportions, so that nothing jumps; a quiet stand-in where there is none. */
export function GoodsPicture({ src, alt, eager = false }: GoodsPictureProps) {
  if (src === null) {
    return (
      <span className="goods-picture goods-picture-none">
        <BrandMark size={48} />
      </span>
    );
  }
  return (
    <img
      className="goods-picture"
      src={src}
      alt={alt}
      width={800}
      height={800}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
    />
  );
}
