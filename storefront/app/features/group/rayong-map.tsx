import { useI18n } from "~/lib/i18n/use-i18n";

/** Where each amphoe's seat lies on the drawing; from their coordinates, rounded: a sketch, not a survey. */
const SEATS: Record<string, { x: number; y: number }> = {
  "2101": { x: 128, y: 146 },
  "2102": { x: 46, y: 138 },
  "2103": { x: 240, y: 126 },
  "2104": { x: 206, y: 78 },
  "2105": { x: 128, y: 112 },
  "2106": { x: 78, y: 46 },
  "2107": { x: 262, y: 66 },
  "2108": { x: 84, y: 96 },
};

const LAND =
  "M40 36 L92 18 L140 30 L176 44 L236 28 L286 40 L296 84 L288 118 L300 142 L276 160 L240 164 L214 152 L192 166 L160 160 L128 164 L92 158 L58 160 L24 154 L18 128 L36 104 L28 70 Z";

const SEA =
  "M0 150 L24 154 L58 160 L92 158 L128 164 L160 160 L192 166 L214 152 L240 164 L276 160 L300 142 L320 150 V198 A12 12 0 0 1 308 210 H12 A12 12 0 0 1 0 198 Z";

/** The group's district on a small sketch of Rayong, the sea below. */
export function RayongMap({ amphoe }: { amphoe: { code: string; name: string } }) {
  const { t } = useI18n();
  const here = SEATS[amphoe.code];
  if (here === undefined) return null;
  const isRight = here.x > 180;
  return (
    <figure className="rayong-map">
      <svg viewBox="0 0 320 210" role="img" aria-label={t("group.mapLabel", { amphoe: amphoe.name })}>
        <rect width="320" height="210" rx="12" className="map-ground" />
        <path d={SEA} className="map-sea" />
        <path d={LAND} className="map-land" />
        <path
          d="M20 184c10 0 10-6 20-6s10 6 20 6 10-6 20-6 10 6 20 6M200 190c10 0 10-6 20-6s10 6 20 6 10-6 20-6 10 6 20 6"
          className="map-wave"
        />
        {Object.entries(SEATS).map(([code, seat]) =>
          code === amphoe.code ? null : (
            <circle key={code} cx={seat.x} cy={seat.y} r="3.5" className="map-seat" />
          ),
        )}
        <circle cx={here.x} cy={here.y} r="14" className="map-here-halo" />
        <circle cx={here.x} cy={here.y} r="6" className="map-here" />
        <text
          x={here.x + (isRight ? -18 : 18)}
          y={here.y + 6}
          textAnchor={isRight ? "end" : "start"}
          className="map-label"
        >
          {amphoe.name}
        </text>
      </svg>
      <figcaption className="small soft">{t("group.mapNote")}</figcaption>
    </figure>
  );
}
