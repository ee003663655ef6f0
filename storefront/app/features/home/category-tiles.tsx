import { Link } from "~/components/link";
import { categoryHandles } from "~/features/shell/category-handles";
import { useI18n } from "~/lib/i18n/use-i18n";

export function CategoryTiles() {
  const { t, href } = useI18n();
  return (
    <ul className="plain-list category-tiles">
      {categoryHandles.map((handle, index) => (
        <li key={handle}>
          <Link className="card category-tile" to={href(`/c/${handle}`)}>
            <img
              src={`/pictures/category-${handle}.webp`}
              alt=""
              width={800}
              height={800}
              loading={index < 3 ? "eager" : "lazy"}
            />
            <span>{t(`category.${handle}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
