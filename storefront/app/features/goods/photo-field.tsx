import { useFetcher } from "@remix-run/react";
import { type ChangeEvent, useEffect, useState } from "react";
import { Icon } from "~/components/icon";
import { Fault } from "~/features/checkout/fault";
import { shrinkPhoto } from "~/features/portal/shrink-photo";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { GoodsReply } from "./goods-view";
import { useFaultText } from "./use-fault-text";

/** MAX_PHOTO_BYTES of the contracts, which are no part of the pages. */
const MAX_BYTES = 16 * 1024 * 1024;

type PhotoFieldProps = { pictures: string[]; fault: string | undefined };

/**
 * The camera first: with scripts a photo is made small and sent at once, and the shop's picture comes back; without, it
 * travels with the form.
 */
export function PhotoField({ pictures: start, fault }: PhotoFieldProps) {
  const { t } = useI18n();
  const words = useFaultText();
  const fetcher = useFetcher<GoodsReply>({ key: "goods-photo" });
  const [pictures, setPictures] = useState(start);
  const sent = fetcher.data?.picture;
  useEffect(() => {
    if (sent !== undefined) setPictures((known) => (known.includes(sent) ? known : [...known, sent]));
  }, [sent]);
  const isSending = fetcher.state !== "idle";
  const [isTooLarge, setIsTooLarge] = useState(false);
  const answered = isSending ? undefined : fetcher.data?.faults.photo;
  const refused = isTooLarge ? "portalError.photo_too_large" : answered;

  async function onPhoto(event: ChangeEvent<HTMLInputElement>) {
    const field = event.currentTarget;
    const photo = await shrinkPhoto(field);
    if (photo === null) return;
    // Not worth minutes of a weak signal: the server would refuse it.
    setIsTooLarge(photo.size > MAX_BYTES);
    if (photo.size > MAX_BYTES) {
      field.value = "";
      return;
    }
    const data = new FormData();
    data.set("intent", "picture");
    data.set("photo", photo);
    field.value = "";
    fetcher.submit(data, { method: "post", encType: "multipart/form-data" });
  }

  return (
    <fieldset className="field goods-photos">
      <legend>{t("goods.pictures")}</legend>
      <p className="small soft">{t("goods.photoHint")}</p>
      <ul className="plain-list goods-photo-list">
        {pictures.map((path, index) => (
          <li key={path}>
            <input type="hidden" name="picture" value={path} />
            <img src={path} alt={t("goods.pictureOf", { number: index + 1 })} width={96} height={96} />
            <label className="check goods-photo-remove">
              <input type="checkbox" name="remove_picture" value={path} />
              <span className="small">{t("goods.removePicture", { number: index + 1 })}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="goods-photo-buttons">
        <PhotoButton label={t("goods.takePhoto")} capture onPhoto={onPhoto} />
        <PhotoButton label={t("goods.choosePhoto")} onPhoto={onPhoto} />
      </div>
      <p role="status" className="small">
        {isSending ? t("goods.sendingPhoto") : ""}
      </p>
      <Fault id="photo-fault" text={words(refused) ?? fault} />
    </fieldset>
  );
}

type PhotoButtonProps = {
  label: string;
  capture?: boolean;
  onPhoto: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** The field itself is the target: a label in front of a hidden one would be lost to keyboards. */
function PhotoButton({ label, capture = false, onPhoto }: PhotoButtonProps) {
  return (
    <label className="goods-photo-button button button-quiet">
      <Icon name="plus" />
      {label}
      <input
        type="file"
        name="photo"
        accept="image/*"
        {...(capture ? { capture: "environment" as const } : {})}
        onChange={onPhoto}
      />
    </label>
  );
}
