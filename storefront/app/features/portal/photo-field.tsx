import { type ChangeEvent, useState } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { shrinkPhoto } from "./shrink-photo";

/** More than this the server refuses; a photo of a phone is made smaller before it is sent, where scripts run. */
const MAX_BYTES = 10_000_000;

type PhotoFieldProps = { id: string; name: string; label: string; hint: string; required: boolean };

/** Camera or album. With scripts the photo is shown, and made small enough for a weak signal. */
export function PhotoField({ id, name, label, hint, required }: PhotoFieldProps) {
  const { t } = useI18n();
  const [preview, setPreview] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const onChange = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const photo = await shrinkPhoto(field);
    setTooLarge(photo !== null && photo.size > MAX_BYTES);
    if (photo !== null && photo.size > MAX_BYTES) field.value = "";
    setPreview(photo?.type.startsWith("image/") && photo.size <= MAX_BYTES ? await dataUrl(photo) : null);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input portal-photo"
        id={id}
        name={name}
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-describedby={`${id}-hint`}
        required={required}
        onChange={onChange}
      />
      <p className="small soft" id={`${id}-hint`}>
        {hint}
      </p>
      <div role="status">
        {tooLarge ? <p className="small stock-out">{t("portalError.file_too_large")}</p> : null}
        {preview === null ? null : <img className="portal-preview" src={preview} alt={t("sale.preview")} />}
      </div>
    </div>
  );
}

/** Not a blob address: the policy of our pages shows pictures of our own and data only. */
function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
