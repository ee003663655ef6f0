import { useI18n } from "~/lib/i18n/use-i18n";
import { GoodsPicture } from "./goods-picture";

/** Pictures side by side that a thumb swipes; small ones below lead to each, without any script. */
export function PictureGallery({ pictures, title }: { pictures: readonly string[]; title: string }) {
  const { t } = useI18n();
  const count = pictures.length;
  if (count === 0) {
    return (
      <div className="card gallery-single">
        <GoodsPicture src={null} alt="" />
      </div>
    );
  }
  return (
    <section aria-label={t("product.pictures")} className="gallery">
      {/* A strip that scrolls must be reachable by keyboard. */}
      <div className="card gallery-strip" {...(count > 1 ? { tabIndex: 0 } : {})}>
        {pictures.map((picture, index) => (
          <div key={picture} id={`picture-${index + 1}`} className="gallery-slide">
            <GoodsPicture
              src={picture}
              alt={count === 1 ? title : `${title} ${t("product.pictureNo", { no: index + 1, count })}`}
              eager={index === 0}
            />
          </div>
        ))}
      </div>
      {count === 1 ? null : (
        <ul className="plain-list gallery-thumbs">
          {pictures.map((picture, index) => (
            <li key={picture}>
              <a href={`#picture-${index + 1}`} aria-label={t("product.pictureNo", { no: index + 1, count })}>
                <GoodsPicture src={picture} alt="" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
